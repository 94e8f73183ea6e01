package org.seedsoil.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.UnknownResultException;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.PlainText;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Difference;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Variant;
import org.seedsoil.scenario.Written;

/** Reads the file of a laboratory. Finds every fault at once and says where each one is. */
public final class LabReader {
    private static final String ON_ALL_SIDES = "on-all-sides";
    private static final List<String> KEYS = List.of(
            "laboratory",
            "title",
            "idea",
            "scenario",
            "patients",
            ON_ALL_SIDES,
            "sides",
            "question",
            "prediction",
            "pictures",
            "claims",
            "explanation",
            "exercises",
            "sources");
    private static final List<String> OF_PICTURES =
            List.of("name", "title", "caption", "unit", "scale", "sides", "relative-to", "mark", "rows");
    private static final List<String> OF_CLAIMS = List.of("says", "that", "from", "to", "published", "missed");
    private static final List<String> OF_EXERCISES = List.of("ask", "answer");
    private static final List<String> SCALES = List.of("linear", "decades", "percent", "over-time");
    private static final int MOST_PATIENTS = 500;

    private final Written.Mapping file;
    private final LabFaults faults = new LabFaults();
    private final List<Side> sides = new ArrayList<>();
    private final ExpressionReader expressions = new ExpressionReader(sides, faults);

    private LabReader(Written.Mapping file) {
        this.file = file;
    }

    /**
     * Reads a laboratory.
     *
     * @param text YAML
     * @param name its name in commands
     * @param fileName name of the file in messages
     * @return the laboratory
     * @throws ScenarioException if the text cannot be used; it holds every fault
     */
    public static Laboratory parse(String text, String name, String fileName) {
        return new LabReader(PlainText.mapping(text, fileName)).read(name);
    }

    private Laboratory read(String name) {
        faults.onlyKeys(file, "", KEYS);
        String scenario = faults.words(file, "", "scenario");
        readSides(scenario);
        faults.end();
        Laboratory lab = new Laboratory(
                heading(name),
                scenario,
                patients(),
                sides,
                phrase(file, "question"),
                phrase(file, "prediction"),
                faults.mappings(file, "pictures").stream()
                        .flatMap(this::picture)
                        .toList(),
                faults.mappings(file, "claims").stream().flatMap(this::claim).toList(),
                phrase(file, "explanation"),
                faults.mappings(file, "exercises").stream().map(this::exercise).toList(),
                sources());
        faults.end();
        return lab;
    }

    /** Reads what a list tells, and nothing else. */
    static Heading heading(String text, String name, String fileName) {
        LabReader reader = new LabReader(PlainText.mapping(text, fileName));
        Heading heading = reader.heading(name);
        reader.faults.end();
        return heading;
    }

    private Heading heading(String name) {
        return new Heading(
                name,
                (int) faults.number(file, "", "laboratory", 0),
                faults.words(file, "", "title"),
                faults.words(file, "", "idea"));
    }

    private long patients() {
        double patients = faults.number(file, "", "patients", 100);
        if (patients < 1 || patients > MOST_PATIENTS || patients != Math.rint(patients)) {
            faults.add(mark(file, "patients"), "patients", "allowed: a whole number from 1 to " + MOST_PATIENTS);
        }
        return (long) patients;
    }

    private static Mark mark(Written.Mapping in, String key) {
        Written written = in.value(key);
        return written == null ? in.mark() : written.mark();
    }

    private void readSides(String scenario) {
        if (!BundledScenarios.names().contains(scenario)) {
            faults.add(
                    mark(file, "scenario"),
                    "scenario",
                    Names.unknown("scenario that ships", scenario, BundledScenarios.names()));
            return;
        }
        if (!(file.value("sides") instanceof Written.Mapping written)
                || written.entries().size() < 2) {
            faults.add(mark(file, "sides"), "sides", "two sides or more belong here: names, each with what it changes");
            return;
        }
        for (Written.Entry entry : written.entries()) {
            side(entry, scenario);
        }
    }

    /** A side may stand on another scenario than the base. */
    private void side(Written.Entry entry, String base) {
        List<Difference> differences = new ArrayList<>(shared());
        String scenario = base;
        if (entry.value() instanceof Written.Mapping changes) {
            for (Written.Entry change : changes.entries()) {
                if (change.key().equals("scenario")) {
                    scenario = faults.one(
                            changes, "sides", "scenario", BundledScenarios.names(), BundledScenarios.names());
                } else {
                    differences.add(
                            new Difference.Value(KeyPath.parse(change.key()), change.value(), change.keyMark()));
                }
            }
        } else if (!(entry.value() instanceof Written.Words words)
                || !words.text().isEmpty()) {
            faults.add(entry.value().mark(), "sides", "what a side changes is a mapping of paths to values");
        }
        if (scenario != null) {
            side(entry.key(), scenario, differences);
        }
    }

    /** What all sides change; what one of them says comes after it. */
    private List<Difference> shared() {
        List<Difference> differences = new ArrayList<>();
        if (file.value(ON_ALL_SIDES) instanceof Written.Mapping changes) {
            changes.entries()
                    .forEach(change -> differences.add(
                            new Difference.Value(KeyPath.parse(change.key()), change.value(), change.keyMark())));
        } else if (file.value(ON_ALL_SIDES) != null) {
            faults.add(mark(file, ON_ALL_SIDES), ON_ALL_SIDES, "what all sides change is a mapping of paths to values");
        }
        return differences;
    }

    private void side(String name, String scenario, List<Difference> differences) {
        try {
            Scenario changed = ScenarioReader.parse(
                    BundledScenarios.text(scenario),
                    scenario + ".yaml",
                    differences.isEmpty() ? Variant.BASE : Variant.of(name, differences));
            sides.add(new Side(name, changed));
        } catch (ScenarioException e) {
            faults.addAll(e.faults());
        }
    }

    private Phrase phrase(Written.Mapping in, String key) {
        return expressions.phrase(faults.words(in, key, key), mark(in, key), key);
    }

    private Exercise exercise(Written.Mapping written) {
        faults.onlyKeys(written, "exercises", OF_EXERCISES);
        return new Exercise(phrase(written, "ask"), phrase(written, "answer"));
    }

    private List<String> sources() {
        if (file.value("sources") instanceof Written.Sequence list) {
            return list.items().stream()
                    .map(item -> item instanceof Written.Words words ? words.text() : "")
                    .toList();
        }
        faults.add(mark(file, "sources"), "sources", "sources is missing; allowed: a list of texts");
        return List.of();
    }

    private Stream<Claim> claim(Written.Mapping written) {
        faults.onlyKeys(written, "claims", OF_CLAIMS);
        Expression that =
                expressions.expression(faults.words(written, "claims", "that"), mark(written, "that"), "claims.that");
        double from = faults.number(written, "claims", "from", Double.NEGATIVE_INFINITY);
        double to = faults.number(written, "claims", "to", Double.POSITIVE_INFINITY);
        if (!(from <= to) || Double.isInfinite(from) && Double.isInfinite(to)) {
            faults.add(
                    written.mark(), "claims", "a claim has a band: from, to or both, the first not above the second");
        }
        String missed = faults.wordsOr(written, "missed", "");
        String says = faults.words(written, "claims", "says");
        String published = faults.words(written, "claims", "published");
        return that == null
                ? Stream.of()
                : Stream.of(new Claim(says, that, from, to, published, missed.isEmpty() ? null : missed));
    }

    private Stream<Picture> picture(Written.Mapping written) {
        faults.onlyKeys(written, "pictures", OF_PICTURES);
        Picture.Scale scale = faults.one(written, "pictures", "scale", SCALES, List.of(Picture.Scale.values()));
        List<Side> shown = shown(written);
        String relative = faults.wordsOr(written, "relative-to", "");
        Side base = relative.isEmpty()
                ? null
                : expressions.side(relative, mark(written, "relative-to"), "pictures.relative-to");
        List<Picture.Row> rows = rows(written, scale, shown);
        String name = faults.words(written, "pictures", "name");
        if (!name.matches("[a-z0-9-]*")) {
            faults.add(mark(written, "name"), "pictures.name", "allowed: lower case, digits and hyphens");
        }
        return scale == null
                ? Stream.of()
                : Stream.of(new Picture(
                        name,
                        faults.words(written, "pictures", "title"),
                        faults.words(written, "pictures", "caption"),
                        faults.words(written, "pictures", "unit"),
                        scale,
                        shown,
                        base,
                        base == null ? faults.number(written, "pictures", "mark", Double.NaN) : 1,
                        rows));
    }

    private List<Side> shown(Written.Mapping written) {
        if (!(written.value("sides") instanceof Written.Sequence list)) {
            return sides;
        }
        List<Side> shown = new ArrayList<>();
        for (Written item : list.items()) {
            Side side = expressions.side(
                    item instanceof Written.Words words ? words.text() : "", item.mark(), "pictures.sides");
            if (side != null) {
                shown.add(side);
            }
        }
        return shown;
    }

    private List<Picture.Row> rows(Written.Mapping written, Picture.@Nullable Scale scale, List<Side> shown) {
        List<Picture.Row> rows = new ArrayList<>();
        if (!(written.value("rows") instanceof Written.Mapping mapping)) {
            faults.add(mark(written, "rows"), "pictures.rows", "labels with keys of results belong here");
            return rows;
        }
        for (Written.Entry entry : mapping.entries()) {
            String key = entry.value() instanceof Written.Words words ? words.text() : "";
            for (Side side : shown) {
                Optional<String> fault = fault(side, key, scale);
                if (fault.isPresent()) {
                    faults.add(entry.value().mark(), "pictures.rows", fault.get());
                    break;
                }
            }
            rows.add(new Picture.Row(entry.key(), key));
        }
        return rows;
    }

    private static Optional<String> fault(Side side, String key, Picture.@Nullable Scale scale) {
        if (scale != Picture.Scale.OVER_TIME) {
            return LabNumber.fault(side, key);
        }
        try {
            Catalogue.of(side.scenario().reference()).course(key);
            return Optional.empty();
        } catch (UnknownResultException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
