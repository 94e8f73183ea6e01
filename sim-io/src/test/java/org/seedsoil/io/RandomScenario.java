package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.ArmsSpec;
import org.seedsoil.scenario.ChoiceSpec;
import org.seedsoil.scenario.Key;
import org.seedsoil.scenario.LaidSpec;
import org.seedsoil.scenario.ListSpec;
import org.seedsoil.scenario.MapSpec;
import org.seedsoil.scenario.MomentSpec;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.OneOfSpec;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.SizeSpec;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.SwitchSpec;
import org.seedsoil.scenario.TextSpec;
import org.seedsoil.scenario.UnsupportedSpec;
import org.seedsoil.scenario.VariationsSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes random texts in which every value is of the right form. They need not keep the rules beyond that: their clones
 * may name organs that do not exist.
 */
final class RandomScenario {
    private static final String[] NAMES = {"lung", "liver", "main", "a", "bone-axial", "x9", "on", "none", "e5"};
    private static final String[] CATEGORIES = {"T1c", "N0(i+)", "IIA", "M1"};
    private static final String[] MOLECULES = {"CXCR4", "CXCL12", "n", "E-cadherin"};
    private static final String[] PROSE = {
        "",
        " ",
        "assumed",
        "a: b",
        "# c",
        "'",
        "\"",
        "010",
        "on",
        "~",
        "null",
        "- x",
        "é 中 😀",
        " lead",
        "trail ",
        "1e5",
        "two\nlines",
        "tab\there",
        "\n",
        "a\n\n b\n",
        "{x}",
        "[",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "? q",
        "--- ",
        "..."
    };
    private static final String[] VARIED = {"clones.main.shedding.rate", "circulation.nk", "care.detection.diameter"};

    private final RandomStream stream;

    private RandomScenario(RandomStream stream) {
        this.stream = stream;
    }

    static String write(RandomStream stream) {
        return new RandomScenario(stream).of(ScenarioSpec.root());
    }

    private int below(int bound) {
        return (int) (stream.nextOpen() * bound);
    }

    private String any(String[] words) {
        return words[below(words.length)];
    }

    private String of(Spec spec) {
        if (spec instanceof NumberSpec number) {
            return Quantity.format(number(number.domain()), number.dimension());
        }
        if (spec instanceof ChoiceSpec choice) {
            return choice.words().get(below(choice.words().size()));
        }
        if (spec instanceof SwitchSpec) {
            return below(2) == 0 ? "on" : "off";
        }
        if (spec instanceof MomentSpec moment) {
            String event = moment.events().get(below(moment.events().size())).word();
            return any(new String[] {event, event + " + 30 d", event + "+1 y", "20 d", "0 d"});
        }
        if (spec instanceof SizeSpec) {
            return any(new String[] {"10 mm", "0.5 cm", "1e6 cells", "1.5 mm"});
        }
        if (spec instanceof TextSpec text) {
            return text(text.kind());
        }
        return structure(spec);
    }

    private String structure(Spec spec) {
        if (spec instanceof AlternativeSpec either) {
            return of(below(2) == 0 ? either.word() : either.structure());
        }
        if (spec instanceof SectionSpec section) {
            return section(section);
        }
        if (spec instanceof MapSpec map) {
            String[] names = map.kind() == TextSpec.Kind.CATEGORY
                    ? CATEGORIES
                    : map.kind() == TextSpec.Kind.MOLECULE ? MOLECULES : NAMES;
            return mapping(names, () -> of(map.value()), below(3));
        }
        if (spec instanceof ListSpec list) {
            List<String> items = new ArrayList<>();
            for (int i = below(3); i > 0; i--) {
                items.add(of(list.item()));
            }
            return "[" + String.join(", ", items) + "]";
        }
        if (spec instanceof OneOfSpec one) {
            List<Key> built = one.kinds().stream()
                    .filter(kind -> !(kind.spec() instanceof UnsupportedSpec))
                    .toList();
            Key kind = built.get(below(built.size()));
            return "{" + kind.name() + ": " + of(kind.spec()) + "}";
        }
        if (spec instanceof LaidSpec) {
            return below(2) == 0 ? "[]" : "{care.interventions: [], block: {n: , CXCR4: 0.5}}";
        }
        if (spec instanceof ArmsSpec) {
            return mapping(
                    NAMES, () -> below(2) == 0 ? "" : "{care.interventions: [], block: {n: , CXCR4: 0.5}}", below(3));
        }
        return variations((VariationsSpec) spec);
    }

    private String variations(VariationsSpec spec) {
        String path = any(VARIED);
        return below(2) == 0 ? "{}" : "{" + path + ": " + of(Objects.requireNonNull(spec.below(path))) + "}";
    }

    private String mapping(String[] names, Supplier<String> value, int size) {
        List<String> entries = new ArrayList<>();
        int first = below(names.length);
        for (int i = 0; i < size; i++) {
            entries.add(names[(first + i) % names.length] + ": " + value.get());
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private String section(SectionSpec section) {
        List<String> entries = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Key key : section.keys()) {
            boolean written = key.presence() == Key.Presence.REQUIRED || below(2) == 0;
            if (key.name().equals("anatomy")) {
                entries.add("anatomy: none");
            } else if (written && !key.name().equals("mixture") && !(key.spec() instanceof UnsupportedSpec)) {
                entries.add(key.name() + ": " + of(key.spec()));
                if (!(key.spec() instanceof ArmsSpec)) {
                    sources.add(key.name() + ": " + text(TextSpec.Kind.PROSE));
                }
            }
        }
        if (below(3) == 0) {
            entries.add("source: " + text(TextSpec.Kind.PROSE));
        } else if (below(3) == 0 && !sources.isEmpty()) {
            entries.add("source: {" + String.join(", ", sources.subList(0, 1 + below(sources.size()))) + "}");
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private String text(TextSpec.Kind kind) {
        return switch (kind) {
            case PROSE -> JsonMapper.shared().writeValueAsString(any(PROSE) + any(PROSE));
            case NAME -> any(NAMES);
            case MOLECULE -> any(MOLECULES);
            case ANATOMY -> "none";
            case RESULT_PATH -> "organs.liver.first";
            case CATEGORY -> any(CATEGORIES);
        };
    }

    private double number(Domain domain) {
        double lower = Math.max(domain.lower(), -1e9);
        double upper = Math.min(domain.upper(), 1e15);
        while (true) {
            double span = StrictMath.pow(upper - lower, stream.nextOpen()) * stream.nextOpen();
            double value = below(4) == 0 ? lower : Math.min(upper, lower + span);
            double wanted = domain.whole() ? Math.rint(value) : value;
            if (domain.contains(wanted)) {
                return wanted;
            }
        }
    }
}
