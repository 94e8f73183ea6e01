package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.ArmsSpec;
import org.seedsoil.scenario.Key;
import org.seedsoil.scenario.LaidSpec;
import org.seedsoil.scenario.ListSpec;
import org.seedsoil.scenario.MapSpec;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.OneOfSpec;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.UnsupportedSpec;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.VariationsSpec;

/** The reference page of every key of a scenario, from the same description that the reader follows. */
public final class ScenarioReference {
    private static final String HEAD = """
            # Every key of a scenario

            This page is generated from the description that the reader itself follows; a test holds it equal.
            A key without a default is needed (**needed**) or may be left out (*optional*). Numbers carry their unit: `30 d`, `1e-6 /d`,
            `35 mm`, `60 %`. A year has 365 days, a month a twelfth of that, a week 7. Beside the keys of any mapping, `source:` says where
            its numbers come from: a text for all of them, or a mapping from key to text; a number without one is assumed.
            The body (`blood-volume` to `edges`) comes from the anatomy; what a scenario writes there changes it key by key. An anatomy file
            has the same keys, and `seedsoil-anatomy: 1`, `name`, `title`, `description` and `sources`.

            """;
    private static final String TAIL = """
            ## How patients differ

            Under `patients.vary` stands the path of a number and its distribution: `lognormal: {sigma}` around the written value as median,
            `normal: {sd}` around the written value as mean, `uniform: {min, max}`, `beta: {a, b}` on (0, 1). The reference patient has the
            written values. Each number has random numbers of its own, keyed by patient and path, so adding a variation changes no other.
            A draw outside the range of its number is drawn again: the distribution is the stated one truncated to the range. A distribution
            of which less than 1 % is in range is refused. Whole numbers are rounded. Numbers tied to others by a sum (flows, edges,
            margins, destinations) and those of the run itself (horizon, step, cap, output, expectations) cannot differ.
            """;

    private final StringBuilder page = new StringBuilder();

    private ScenarioReference() {}

    /**
     * Writes the page.
     *
     * @return Markdown
     */
    public static String markdown() {
        ScenarioReference reference = new ScenarioReference();
        reference.page.append(HEAD);
        reference.section("The top", "", ScenarioSpec.root());
        reference.page.append(TAIL);
        return reference.page.toString();
    }

    private void section(String title, String path, SectionSpec section) {
        page.append("## ").append(title).append("\n\n");
        page.append("| key | what may be written | default | meaning |\n|---|---|---|---|\n");
        for (Key key : section.keys()) {
            if (!(key.spec() instanceof UnsupportedSpec)) {
                row(key);
            }
        }
        page.append('\n');
        later(section);
        for (Key key : section.keys()) {
            inner(path.isEmpty() ? key.name() : path + "." + key.name(), key.spec());
        }
    }

    private void row(Key key) {
        List<String> cells = List.of("`" + key.name() + "`", allowed(key.spec()), standard(key), key.doc());
        page.append("| ")
                .append(String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()))
                .append(" |\n");
    }

    private void later(SectionSpec section) {
        List<String> parts = new ArrayList<>();
        for (Key key : section.keys()) {
            if (key.spec() instanceof UnsupportedSpec) {
                parts.add("`" + key.name() + "`");
            }
        }
        if (!parts.isEmpty()) {
            page.append("Refused as not yet supported: ")
                    .append(String.join(", ", parts))
                    .append(".\n\n");
        }
    }

    private void inner(String path, Spec spec) {
        if (spec instanceof SectionSpec section) {
            section("`" + path + "`", path, section);
        } else if (spec instanceof MapSpec map) {
            inner(path + ".<" + map.key() + ">", map.value());
        } else if (spec instanceof ListSpec list) {
            inner(path + "[]", list.item());
        } else if (spec instanceof AlternativeSpec either) {
            inner(path, either.structure());
        } else if (spec instanceof OneOfSpec one) {
            one.kinds().forEach(kind -> inner(path + "." + kind.name(), kind.spec()));
        }
    }

    private static String standard(Key key) {
        String standard = key.standard();
        return switch (key.presence()) {
            case REQUIRED -> "**needed**";
            case OPTIONAL -> "*optional*";
            case DEFAULT -> standard == null || standard.isEmpty() ? "" : "`" + standard + "`";
        };
    }

    private static String allowed(Spec spec) {
        if (spec instanceof NumberSpec || spec instanceof ValueSpec) {
            return spec.allowed();
        }
        if (spec instanceof AlternativeSpec either) {
            return allowed(either.word()) + "; or " + allowed(either.structure());
        }
        if (spec instanceof MapSpec map) {
            return "by " + map.key() + ": " + allowed(map.value());
        }
        if (spec instanceof ListSpec list) {
            return "a list: " + allowed(list.item());
        }
        if (spec instanceof OneOfSpec || spec instanceof ArmsSpec || spec instanceof LaidSpec) {
            return spec.allowed();
        }
        return spec instanceof VariationsSpec ? "by path: a distribution, see below" : "a section, see below";
    }
}
