package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.Difference;
import org.seedsoil.scenario.LaidSpec;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Mixture;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.Variant;
import org.seedsoil.scenario.Written;

/**
 * The text of a mixture. Each of its cancers is a variant of a scenario that ships: over the preset lies what the mixture says of all
 * patients, over that what it says of this cancer.
 */
final class MixtureText {
    private static final String MIXTURE = "mixture";
    private static final String PRESET = "preset";
    private static final String WEIGHT = "weight";
    private static final String WITH = "with";
    /** Beside the cancers: where their weights come from. */
    private static final String SOURCE = "source";
    /** What every scenario has. */
    private static final List<String> NAMING = List.of("seedsoil", "name");
    /** Of a mixture that names no scenario, faults are looked for over this one. */
    private static final String STAND_IN = "seed-and-soil-101";

    private MixtureText() {}

    /**
     * One of the cancers as text.
     *
     * @param name its name
     * @param preset what the scenario that ships says of its patients
     * @param variant in what it differs
     */
    record Cancer(String name, Written.Mapping preset, Variant variant) {
        /** Everything that is said of its patients. */
        Written.Mapping whole() {
            return variant.over(preset);
        }
    }

    /** Whether a text mixes cancers. */
    static boolean isMixture(Written.Mapping text) {
        return text.value(MIXTURE) instanceof Written.Mapping cancers
                && cancers.entries().stream().anyMatch(MixtureText::isCancer);
    }

    private static boolean isCancer(Written.Entry entry) {
        return !entry.key().equals(SOURCE);
    }

    /**
     * Changes a mixture. What concerns the scenario as a whole is changed there; everything else is laid over each of the cancers, after what
     * it says itself.
     */
    static Written.Mapping changed(Written.Mapping text, Variant variant) {
        List<Difference> own = new ArrayList<>();
        List<Written.Mapping> laid = new ArrayList<>();
        for (Difference difference : variant.differences()) {
            if (difference instanceof Difference.Section section) {
                for (Written.Entry entry : section.text().entries()) {
                    Written.Mapping one =
                            new Written.Mapping(List.of(entry), section.text().mark());
                    add(entry.key(), new Difference.Section(one), one, own, laid);
                }
            } else {
                Difference.Value value = written(difference);
                Written.Entry entry = new Written.Entry(value.path().toString(), value.mark(), value.value());
                add(value.path().first(), value, new Written.Mapping(List.of(entry), value.mark()), own, laid);
            }
        }
        Written.Mapping changed = new Variant(variant.name(), variant.origin(), own).over(text);
        return laid.isEmpty() || !isMixture(changed) ? changed : over(changed, laid);
    }

    private static void add(
            String first, Difference whole, Written.Mapping text, List<Difference> own, List<Written.Mapping> laid) {
        if (Mixture.OWN.contains(first)) {
            own.add(whole);
        } else {
            laid.add(text);
        }
    }

    /** A number as it is written, to the last bit. */
    private static Difference.Value written(Difference difference) {
        if (!(difference instanceof Difference.Numeric number)) {
            return (Difference.Value) difference;
        }
        Spec spec = ScenarioSpec.root().find(number.path());
        ValueSpec value = spec instanceof AlternativeSpec either ? either.word() : (ValueSpec) spec;
        String text =
                value == null ? Quantity.number(number.value()) : value.format(new Setting.Amount(number.value()));
        return new Difference.Value(number.path(), new Written.Words(text, number.mark()), number.mark());
    }

    private static Written.Mapping over(Written.Mapping text, List<Written.Mapping> laid) {
        List<Written.Entry> cancers = new ArrayList<>();
        for (Written.Entry entry : ((Written.Mapping) required(text, MIXTURE)).entries()) {
            cancers.add(
                    isCancer(entry)
                            ? new Written.Entry(entry.key(), entry.keyMark(), over(entry.value(), laid))
                            : entry);
        }
        return with(
                text,
                MIXTURE,
                new Written.Mapping(cancers, required(text, MIXTURE).mark()));
    }

    private static Written over(Written cancer, List<Written.Mapping> laid) {
        Written.Mapping section = cancer instanceof Written.Mapping mapping
                ? mapping
                : new Written.Mapping(List.of(new Written.Entry(WEIGHT, cancer.mark(), cancer)), cancer.mark());
        List<Written> all = new ArrayList<>(laidOver(section));
        all.addAll(laid);
        return with(section, WITH, new Written.Sequence(all, section.mark()));
    }

    private static Written.Mapping with(Written.Mapping text, String key, Written value) {
        List<Written.Entry> entries = new ArrayList<>(text.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        entries.add(new Written.Entry(key, value.mark(), value));
        return new Written.Mapping(entries, text.mark());
    }

    private static Written required(Written.Mapping text, String key) {
        Written value = text.value(key);
        if (value == null) {
            throw new IllegalArgumentException("no key " + key);
        }
        return value;
    }

    private static List<Written> laidOver(Written.Mapping cancer) {
        Written with = cancer.value(WITH);
        if (with instanceof Written.Sequence list) {
            return list.items();
        }
        return with == null ? List.of() : List.of(with);
    }

    /**
     * Finds the cancers of a mixture.
     *
     * @param text what the scenario says
     * @param faults takes presets that there are not
     * @return the cancers; none that is faulty
     */
    static List<Cancer> cancers(Written.Mapping text, List<Fault> faults) {
        List<Cancer> cancers = new ArrayList<>();
        for (Written.Entry entry : ((Written.Mapping) required(text, MIXTURE)).entries()) {
            Written named = entry.value() instanceof Written.Mapping section ? section.value(PRESET) : null;
            Written.Words preset =
                    named instanceof Written.Words words ? words : new Written.Words(entry.key(), entry.keyMark());
            Written.Mapping found = isCancer(entry) ? preset(entry.key(), preset, faults) : null;
            if (found != null) {
                cancers.add(new Cancer(entry.key(), found, variant(text, entry)));
            }
        }
        return cancers;
    }

    private static Written.@Nullable Mapping preset(String cancer, Written.Words name, List<Fault> faults) {
        Mark mark = name.mark();
        String path = MIXTURE + "." + cancer;
        if (!BundledScenarios.names().contains(name.text())) {
            String clipped = Suggestion.clip(name.text());
            String message = "there is no scenario '" + clipped + "' to begin from"
                    + Suggestion.of(clipped, BundledScenarios.names())
                    + "; allowed: one that ships ('seedsoil scenarios' lists them), as its name or under preset";
            faults.add(new Fault(mark.file(), mark.line(), mark.column(), path, message));
            return null;
        }
        Written.Mapping found = scenario(name.text());
        if (isMixture(found)) {
            String message = name.text() + " is a mixture itself; allowed: a scenario of one cancer";
            faults.add(new Fault(mark.file(), mark.line(), mark.column(), path, message));
            return null;
        }
        return of(found, false);
    }

    private static Written.Mapping scenario(String name) {
        return YamlTree.mapping(BundledScenarios.text(name), "bundled scenario " + name, "a scenario");
    }

    private static Variant variant(Written.Mapping text, Written.Entry cancer) {
        List<Difference> differences = new ArrayList<>();
        Written.Mapping shared = without(text, Mixture.OWN);
        if (!shared.entries().isEmpty()) {
            differences.add(new Difference.Section(shared));
        }
        if (cancer.value() instanceof Written.Mapping section) {
            laidOver(section).stream()
                    .filter(Written.Mapping.class::isInstance)
                    .flatMap(each -> LaidSpec.differences((Written.Mapping) each).stream())
                    .forEach(differences::add);
        }
        return Variant.of(cancer.key(), differences);
    }

    /** What a preset says of its patients, under its name. */
    private static Written.Mapping of(Written.Mapping preset, boolean bare) {
        List<String> own = Mixture.OWN.stream()
                .filter(key -> bare || !NAMING.contains(key))
                .toList();
        return without(preset, own);
    }

    private static Written.Mapping without(Written.Mapping text, List<String> keys) {
        List<Written.Entry> entries = text.entries().stream()
                .filter(entry -> !keys.contains(entry.key()))
                .toList();
        return new Written.Mapping(entries, text.mark());
    }

    /** The scenario as a whole with what is said of patients with its first cancer. */
    static Written.Mapping whole(Written.Mapping text, List<Cancer> cancers) {
        Written.Mapping first =
                cancers.isEmpty() ? scenario(STAND_IN) : cancers.get(0).whole();
        List<Written.Entry> entries = new ArrayList<>(of(first, true).entries());
        for (Written.Entry entry : text.entries()) {
            if (Mixture.OWN.contains(entry.key())) {
                entries.add(entry);
            }
        }
        return new Written.Mapping(entries, text.mark());
    }
}
