package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.quantity.QuantityException;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;

/**
 * All numbers of one trial by their keys: {@code trial.overall-survival.sabr.hazard-ratio}, {@code trial.overall-survival.sabr.survival.5 y}, of
 * subgroups {@code trial.overall-survival.among.metastases.below.sabr.hazard-ratio}, after a landmark {@code
 * trial.overall-survival.since.1 y.sabr.survival.5 y}, of an arm divided by another endpoint {@code
 * trial.overall-survival.by.next-treatment.sabr.time-dependent-hazard-ratio}. Immutable.
 */
public final class TrialCatalogue {
    /** First word of every key. */
    public static final String ROOT = "trial";

    private static final String AMONG = "among";
    private static final String BY = "by";
    private static final Pattern SINCE = Pattern.compile("since\\.([0-9][0-9.e]* ?[a-z]+)\\.(.*)");
    private static final List<String> SIDES = List.of("below", "from");
    private static final List<TrialNumbers> DIVIDED = Arrays.stream(TrialNumbers.values())
            .filter(kind -> kind.of() == TrialNumbers.Of.DIVIDED)
            .toList();

    private final TrialDesign design;
    private final List<String> arms;

    private TrialCatalogue(TrialDesign design, List<String> arms) {
        this.design = design;
        this.arms = List.copyOf(arms);
    }

    /**
     * Names the numbers of a scenario's trial.
     *
     * @param scenario the scenario
     * @return the catalogue; empty where it has no trial
     */
    public static Optional<TrialCatalogue> of(Scenario scenario) {
        List<String> arms = scenario.arms().stream().map(arm -> arm.name()).toList();
        return scenario.trial().map(design -> new TrialCatalogue(design, arms));
    }

    /**
     * Names the numbers of a trial.
     *
     * @param design how it is made
     * @param arms names of its arms
     * @return the catalogue
     */
    public static TrialCatalogue of(TrialDesign design, List<String> arms) {
        return new TrialCatalogue(design, arms);
    }

    /**
     * Says whether a key is one of a trial.
     *
     * @param key words joined by dots
     * @return true where it begins as those do
     */
    public static boolean isOfTrial(String key) {
        return key.equals(ROOT) || key.startsWith(ROOT + ".");
    }

    /**
     * Lists what {@code trial.json} tells.
     *
     * @return numbers by endpoint, arm and kind, at the times of the design: of all patients, and of the primary endpoint of each subgroup, too
     */
    public List<TrialNumber> told() {
        List<TrialNumber> told = new ArrayList<>();
        for (int endpoint = 0; endpoint < design.endpoints().size(); endpoint++) {
            told.addAll(told(endpoint, ""));
        }
        for (TrialDesign.Subgrouping by : design.subgroups()) {
            for (String side : sides(by)) {
                told.addAll(told(0, AMONG + "." + by.by() + "." + side + "."));
            }
        }
        return told;
    }

    private List<TrialNumber> told(int endpoint, String whom) {
        List<TrialNumber> told = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            String before = ROOT + "." + design.endpoints().get(endpoint).key() + "." + whom + arms.get(arm) + ".";
            for (TrialNumbers kind : kinds(endpoint, arm)) {
                ends(kind).map(end -> number(before + kind.word() + end)).forEach(told::add);
            }
        }
        return told;
    }

    private static List<String> sides(TrialDesign.Subgrouping by) {
        return by.cancers().isEmpty() ? SIDES : by.cancers();
    }

    private Stream<String> ends(TrialNumbers kind) {
        return switch (kind.shape()) {
            case PLAIN -> Stream.of("");
            case TIME -> design.timesDays().stream().map(days -> "." + Quantity.format(days, Dimension.TIME));
            case SIZE -> Stream.of();
        };
    }

    private List<TrialNumbers> kinds(int endpoint, int arm) {
        return Arrays.stream(TrialNumbers.values())
                .filter(kind -> of(kind, endpoint) && (arm > 0 || !kind.contrast()))
                .toList();
    }

    private boolean of(TrialNumbers kind, int endpoint) {
        TrialDesign.Event event = design.endpoints().get(endpoint).event();
        return switch (kind.of()) {
            case WHOLE -> !event.competing();
            case COMPETING -> event.competing();
            case ANY -> kind != TrialNumbers.RATE || !event.byLesion();
            case PRIMARY -> endpoint == 0 && design.randomization() != null;
            case DIVIDED -> false;
        };
    }

    private List<TrialNumbers> kinds(int endpoint, int arm, double since) {
        return kinds(endpoint, arm).stream()
                .filter(each -> since == 0 || each.afterLandmark())
                .toList();
    }

    private static List<String> keys(List<TrialDesign.Endpoint> endpoints) {
        return endpoints.stream().map(TrialDesign.Endpoint::key).toList();
    }

    /**
     * Reads a key.
     *
     * @param key words joined by dots
     * @return the number
     * @throws IllegalArgumentException if it names none
     */
    public TrialNumber number(String key) {
        Reading reading = new Reading(key);
        TrialNumber found = reading.read();
        if (found == null) {
            throw new IllegalArgumentException(reading.fault);
        }
        return found;
    }

    /**
     * Says what is wrong with a key.
     *
     * @param key words joined by dots
     * @return a sentence with what is allowed; empty where it names a number
     */
    public Optional<String> fault(String key) {
        Reading reading = new Reading(key);
        return reading.read() == null ? Optional.of(reading.fault) : Optional.empty();
    }

    /** Reads one key from its first word on. */
    private final class Reading {
        private final String key;
        private String left;
        private String fault = "";

        Reading(String key) {
            this.key = key;
            this.left = key;
        }

        @Nullable
        TrialNumber read() {
            int root = take("result", List.of(ROOT));
            int endpoint = root < 0 ? -1 : take("endpoint of this trial", keys(design.endpoints()));
            boolean divided = endpoint >= 0 && !arms.contains(BY) && takes(BY);
            int dividing = divided ? dividing(endpoint) : TrialNumber.UNDIVIDED;
            if (endpoint < 0 || divided && dividing < 0) {
                return null;
            }
            double since = divided ? 0 : since();
            Predicate<Participant> whom = whom();
            int arm = whom == null ? -1 : take("arm", arms);
            if (whom == null || arm < 0) {
                return null;
            }
            List<TrialNumbers> kinds = divided ? DIVIDED : kinds(endpoint, arm, since);
            int kind = take(
                    "number of " + arms.get(arm) + " here",
                    kinds.stream().map(TrialNumbers::word).toList());
            OptionalDouble measure =
                    kind < 0 ? OptionalDouble.empty() : measure(kinds.get(kind).shape());
            return measure.isEmpty()
                    ? null
                    : new TrialNumber(
                            key, kinds.get(kind), endpoint, arm, whom, since, dividing, measure.getAsDouble());
        }

        /** Takes the endpoint off the front that divides patients: another one, of which a patient has one time. */
        private int dividing(int endpoint) {
            TrialDesign.Endpoint divided = design.endpoints().get(endpoint);
            List<TrialDesign.Endpoint> others = design.endpoints().stream()
                    .filter(each -> !divided.event().byLesion() && !each.event().byLesion() && !each.equals(divided))
                    .toList();
            int taken = take("endpoint to divide by", keys(others));
            return taken < 0 ? -1 : design.endpoints().indexOf(others.get(taken));
        }

        private boolean takes(String word) {
            boolean here = left.equals(word) || left.startsWith(word + ".");
            return here && take("word", List.of(word)) == 0;
        }

        /** Takes a landmark off the front; 0 where there is none. */
        private double since() {
            Matcher matcher = SINCE.matcher(left);
            if (!matcher.matches()) {
                return 0;
            }
            try {
                double days = Quantity.parse(matcher.group(1), Dimension.TIME);
                left = matcher.group(2);
                return days;
            } catch (QuantityException noTime) {
                return 0;
            }
        }

        /** Takes the longest of some words off the front; −1 where there is none. */
        private int take(String noun, List<String> words) {
            int found = -1;
            for (int i = 0; i < words.size(); i++) {
                boolean here = left.equals(words.get(i)) || left.startsWith(words.get(i) + ".");
                boolean longer =
                        found < 0 || words.get(i).length() > words.get(found).length();
                found = here && longer ? i : found;
            }
            if (found < 0) {
                fault = left.isEmpty()
                        ? key + " is no number yet; allowed next: " + Names.list(words)
                        : Names.unknown(noun, left.split("\\.", 2)[0], words);
                return -1;
            }
            int taken = words.get(found).length();
            left = left.length() > taken ? left.substring(taken + 1) : "";
            return found;
        }

        private @Nullable Predicate<Participant> whom() {
            if (design.subgroups().isEmpty() || !takes(AMONG)) {
                return each -> true;
            }
            int by = take(
                    "subgroup",
                    design.subgroups().stream().map(TrialDesign.Subgrouping::by).toList());
            if (by < 0) {
                return null;
            }
            TrialDesign.Subgrouping group = design.subgroups().get(by);
            int level = take("side", sides(group));
            return level < 0 ? null : each -> each.level(group) == level;
        }

        private OptionalDouble measure(TrialNumbers.Shape shape) {
            return switch (shape) {
                case PLAIN -> left.isEmpty() ? OptionalDouble.of(Double.NaN) : wrong("nothing after it");
                case TIME -> time();
                case SIZE ->
                    left.matches("[1-9][0-9]{0,6}")
                            ? OptionalDouble.of(Double.parseDouble(left))
                            : wrong("a number of patients, such as 99");
            };
        }

        private OptionalDouble time() {
            try {
                double days = Quantity.parse(left, Dimension.TIME);
                return days >= 0 ? OptionalDouble.of(days) : wrong("a time, such as 5 y");
            } catch (QuantityException noTime) {
                return wrong("a time, such as 5 y");
            }
        }

        private OptionalDouble wrong(String allowed) {
            fault = key + " does not end as it should; allowed: " + allowed;
            return OptionalDouble.empty();
        }
    }
}
