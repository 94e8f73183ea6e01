package org.seedsoil.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seedsoil.cascade.Fate;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.Hidden;
import org.seedsoil.observe.Measure;
import org.seedsoil.observe.Occult;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.quantity.QuantityException;

/** A part of a key that stands for one of several things. Most have a list of words; times and quantiles are open. */
public enum Parameter {
    /** How following ended. */
    ENDING("ending", "how following ended", Parameter::endings),
    /** A number that is known of each patient. */
    NUMBER(
            "number",
            "a number that each patient has, of those listed below",
            scope -> keys(scope, number -> true),
            scope -> keys(scope, PatientNumber::told)),
    /** A quantile over patients: q05 is the number that 5 % of patients do not exceed. */
    QUANTILE(
            "quantile",
            "a quantile over patients, such as q05: the number that 5 % do not exceed",
            scope -> List.of("q05", "q25", "q75", "q95")) {
        @Override
        OptionalDouble read(String word, Scope scope) {
            return word.matches("q(0[1-9]|[1-9][0-9])")
                    ? OptionalDouble.of(Integer.parseInt(word.substring(1)) / 100.0)
                    : OptionalDouble.empty();
        }
    },
    /** A survival curve. */
    CURVE(
            "curve",
            "a survival curve",
            scope -> Stream.of(Endpoint.values()).map(Endpoint::key).toList()),
    /** What its time counts from. */
    CLOCK(
            "clock",
            "what its time counts from",
            scope -> Stream.of(Clock.values()).map(Clock::key).toList()),
    /** What is followed over time. */
    MEASURE(
            "measure",
            "what is followed over time, as in the table series",
            scope -> Stream.of(Measure.values())
                    .map(measure -> measure.column().replace('_', '-'))
                    .toList()),
    /** A time, in days. */
    TIME(
            "time",
            "any time, with its unit: on the clock, over time from day 0",
            scope -> List.of("1 y", "2 y", "5 y", "10 y")) {
        @Override
        OptionalDouble read(String word, Scope scope) {
            try {
                double days = Quantity.parse(word, Dimension.TIME);
                return days >= 0 ? OptionalDouble.of(days) : OptionalDouble.empty();
            } catch (QuantityException noTime) {
                return OptionalDouble.empty();
            }
        }

        @Override
        String spelt(String word, double number) {
            return Quantity.format(number, Dimension.TIME);
        }
    },
    /** An organ or a lymph node. */
    ORGAN("organ", "an organ or a lymph node", Scope::organs),
    /** Organs that are counted as one. */
    SITE(
            "site",
            "the organs whose names agree up to the first hyphen (bone is bone-axial and bone-appendicular); nodes is all lymph"
                    + " nodes",
            Scope::sites),
    /** When sizes of lesions are taken. */
    WHEN("moment", "when sizes are taken", scope -> List.of("at-diagnosis", "at-end")),
    /** How many distant metastases are manifest at diagnosis. */
    SEEN("number seen", "how many distant metastases are manifest at diagnosis", scope -> Hidden.NUMBERS),
    /** How much they are together. */
    VOLUME("volume seen", "what they are together, at the density of the patient", scope -> Hidden.VOLUMES),
    /** What is called hidden. */
    DEFINITION("definition", "what is called hidden", scope -> Occult.DEFINITIONS),
    /** How many distant metastases a scan shows. */
    FOUND("number found", "how many distant metastases the scan shows", scope -> Occult.NUMBERS),
    /** When metastases were first found. */
    INTERVAL("disease-free interval", "from the removal of the primary R0 to the scan", scope -> Occult.INTERVALS),
    /** A stage group. */
    GROUP("stage group", "a stage group, in the letters and digits of its name", Scope::stages),
    /** A category of nodes. */
    NODES(
            "node category",
            "a category of nodes by pathology, in the letters and digits of its name",
            Scope::nodeCategories),
    /** How far seeds came. */
    STAGE(
            "stage",
            "how far seeds came",
            scope -> Stream.of(FunnelStage.values()).map(FunnelStage::key).toList()),
    /** What became of seeds. */
    FATE("fate", "what became of seeds, as in the table stages", scope -> words(Fate.values())),
    /** What became of groups of seeds that found a niche. */
    COLONY("colony", "what became of groups that found a niche", scope -> words(SeedCounts.Colony.values()));

    private final String noun;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a function of nothing but the scope
    private final Function<Scope, List<String>> known;

    @SuppressWarnings("ImmutableEnumChecker") // a function of nothing but the scope
    private final Function<Scope, List<String>> told;

    Parameter(String noun, String meaning, Function<Scope, List<String>> known) {
        this(noun, meaning, known, known);
    }

    Parameter(String noun, String meaning, Function<Scope, List<String>> known, Function<Scope, List<String>> told) {
        this.noun = noun;
        this.meaning = meaning;
        this.known = known;
        this.told = told;
    }

    /** The last of them is known only where a drug may kill. */
    private static List<String> endings(Scope scope) {
        List<String> all = words(Ending.values());
        return scope.ends() ? all : all.subList(0, Ending.DIED_OF_TOXICITY.ordinal());
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static List<String> keys(Scope scope, Predicate<PatientNumber> which) {
        return PatientValues.numbers(scope).stream()
                .filter(which)
                .map(PatientNumber::key)
                .toList();
    }

    /**
     * Returns the kind of thing it stands for.
     *
     * @return a noun
     */
    public String noun() {
        return noun;
    }

    /**
     * Returns what it stands for.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the words that it may be in any body.
     *
     * @return all words, some of them where it is open; none where they are names of organs or clones, or listed apart
     */
    public List<String> examples() {
        return switch (this) {
            case ORGAN, SITE, NUMBER -> List.of();
            default -> words(Scope.NOBODY);
        };
    }

    /** Returns the words that it may be, some of them where it is open. */
    List<String> words(Scope scope) {
        return known.apply(scope);
    }

    /** Returns the words of which summary.json has the results. */
    List<String> told(Scope scope) {
        return told.apply(scope);
    }

    /** Reads a word: its index among the words, or what it measures; empty where it is none. */
    OptionalDouble read(String word, Scope scope) {
        int index = known.apply(scope).indexOf(word);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
    }

    /** Spells a word that was read in one way: a time may be written in several. */
    String spelt(String word, double number) {
        return word;
    }

    /**
     * Returns how many steps of a key it takes: one, but for words that hold a point.
     *
     * @param key the steps
     * @param from the first step that it may take
     */
    int takes(List<String> key, int from, Scope scope) {
        if (this == TIME) {
            return key.size() - from;
        }
        int most = 1;
        for (String word : known.apply(scope)) {
            int steps = steps(word).size();
            most = steps > most && agreeing(word, key, from) == steps ? steps : most;
        }
        return most;
    }

    private static List<String> steps(String word) {
        return List.of(word.split("\\.", -1));
    }

    /** Returns how many steps of a word stand in a key, from its first on. */
    static int agreeing(String word, List<String> key, int from) {
        List<String> steps = steps(word);
        int same = 0;
        while (same < steps.size()
                && from + same < key.size()
                && steps.get(same).equals(key.get(from + same))) {
            same++;
        }
        return same;
    }
}
