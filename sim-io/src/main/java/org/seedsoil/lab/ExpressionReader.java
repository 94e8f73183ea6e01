package org.seedsoil.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.Place;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Names;

/**
 * Reads numbers of a run as they are written: {@code KEY @ SIDE}, {@code KEY @ SIDE / OTHER SIDE}, {@code KEY @ SIDE / KEY @ SIDE} and
 * {@code cascade.shares.* @ SIDE ~ OTHER SIDE}; the mean of several with {@code &} between them; in sentences in braces, {@code {KEY @ SIDE | percent}}.
 */
final class ExpressionReader {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final String FORM =
            "a number is written KEY @ SIDE, KEY @ SIDE / OTHER SIDE, or KEY.* @ SIDE ~ OTHER SIDE";
    private static final String ALL_SITES = ".*";

    private final List<Side> sides;
    private final LabFaults faults;

    ExpressionReader(List<Side> sides, LabFaults faults) {
        this.sides = sides;
        this.faults = faults;
    }

    Phrase phrase(String text, Mark mark, String path) {
        List<Phrase.Piece> pieces = new ArrayList<>();
        Matcher matcher = IN_BRACES.matcher(text);
        int done = 0;
        while (matcher.find()) {
            pieces.add(words(text.substring(done, matcher.start())));
            String[] parts = matcher.group(1).split("\\|", -1);
            Expression number = expression(parts[0], mark, path);
            Expression.Form form = Expression.Form.of(parts.length > 1 ? parts[1].strip() : "");
            if (form == null || parts.length > 2) {
                faults.add(mark, path, Names.unknown("form", matcher.group(1), List.of("| percent", "| of a million")));
            }
            if (number != null && form != null) {
                pieces.add(new Phrase.Piece("", number, form));
            }
            done = matcher.end();
        }
        pieces.add(words(text.substring(done)));
        return new Phrase(pieces);
    }

    private static Phrase.Piece words(String words) {
        return new Phrase.Piece(words, null, Expression.Form.NUMBER);
    }

    @Nullable
    Expression expression(String text, Mark mark, String path) {
        String[] parts = text.strip().split(" & ", -1);
        if (parts.length == 1) {
            return single(parts[0], mark, path);
        }
        List<Expression> read = new ArrayList<>();
        for (String part : parts) {
            Expression each = single(part, mark, path);
            if (each != null) {
                read.add(each);
            }
        }
        return Expression.mean(read);
    }

    @Nullable
    private Expression single(String text, Mark mark, String path) {
        boolean pattern = text.contains(" ~ ");
        String[] parts = text.strip().split(pattern ? " ~ " : " / ", -1);
        Side first = parts.length > 2 || !parts[0].contains("@") ? null : side(after(parts[0]), mark, path);
        if (first == null) {
            if (parts.length > 2 || !parts[0].contains("@")) {
                faults.add(mark, path, "'" + LabFaults.clip(text) + "' is no number; " + FORM);
            }
            return null;
        }
        String key = before(parts[0]);
        List<Expression.Term> terms = terms(key, first, mark, path);
        if (parts.length == 1) {
            return terms.size() == 1 ? Expression.of(terms, Expression.Relation.ALONE, List.of()) : null;
        }
        Side second = side(after(parts[1]), mark, path);
        if (second == null) {
            return null;
        }
        List<Expression.Term> others = terms(parts[1].contains("@") ? before(parts[1]) : key, second, mark, path);
        Expression.Relation relation = pattern ? Expression.Relation.EXPLAINED : Expression.Relation.RATIO;
        boolean whole = terms.size() == others.size() && (pattern ? terms.size() > 2 : terms.size() == 1);
        return whole ? Expression.of(terms, relation, others) : null;
    }

    private static String before(String part) {
        return part.substring(0, part.indexOf('@')).strip();
    }

    private static String after(String part) {
        return part.substring(part.indexOf('@') + 1).strip();
    }

    @Nullable
    Side side(String name, Mark mark, String path) {
        for (Side side : sides) {
            if (side.name().equals(name)) {
                return side;
            }
        }
        faults.add(
                mark,
                path,
                Names.unknown("side", name, sides.stream().map(Side::name).toList()));
        return null;
    }

    private List<Expression.Term> terms(String key, Side side, Mark mark, String path) {
        Disease disease = side.scenario().reference().disease();
        List<Expression.Term> terms = new ArrayList<>();
        for (String each : key.endsWith(ALL_SITES) ? sites(key, disease) : List.of(key)) {
            Optional<String> fault = LabNumber.fault(side, each);
            if (fault.isPresent()) {
                faults.add(mark, path, fault.get());
            } else {
                terms.add(new Expression.Term(LabNumber.of(side, each), side));
            }
        }
        return terms;
    }

    /** All sites that are any soil for the first clone, the nodes apart. */
    private static List<String> sites(String key, Disease disease) {
        String stem = key.substring(0, key.length() - 1);
        return Place.sites(disease.anatomy()).stream()
                .filter(site -> !site.node()
                        && site.organs().stream()
                                .anyMatch(organ -> disease.soil(0, organ).niche() > 0))
                .map(site -> stem + site.name())
                .toList();
    }
}
