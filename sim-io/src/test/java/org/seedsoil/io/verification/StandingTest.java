package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;

/**
 * How many colonies stand on the last day and how many have died out, those among them that are only counted. A founder comes once a day; one that comes
 * on day s is alive on day T with probability 1/(1 + ∫ d(t) e^(−∫ (b − d)) dt), both integrals from s, the first to T (Kendall 1948,
 * doi:10.1214/aoms/1177730285); the figures are its integral over s, worked out apart.
 *
 * <p>Each number is Poisson, of 2,000 patients, and rejected at {@link Chance#ALARM}: with n expected, 7.4/√n of it is found with 99 % power, of 66,000
 * that are alive 3 %. Those that were not drawn when laws changed are held by {@link ThawExactTest}.
 */
class StandingTest {
    private static final int PATIENTS = 2_000;

    private static String text(String more, String stages, String care) {
        return """
                seedsoil: 1
                name: standing
                horizon: 100 d
                step: 30 d
                anatomy: none
                organs: {gut: {}, liver: {}}
                stages: %s
                destinations: {gut: {liver: 1}}
                primary: {organ: gut, cells: 1}
                circulation: {nk: 0 /d}
                immune: {surveillance: 0 /d, escaped-at: 200}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0.72}
                    growth-in: {gut: {law: exponential, birth: 1e-12 /d, turnover: 0, process: deterministic}}
                    shedding: {rate: 1 /d, exponent: 0, vascularized-at: 1}%s
                mortality: {disease: off, other-causes: off}
                care: {%s}
                """.formatted(stages, more, care);
    }

    private static final String STAGES = Runs.NO_SECONDARY.replace(", immune: off", "");

    private static void same(String what, List<Outcome> outcomes, double seen, double each) {
        Chance.poisson(what, seen, each * outcomes.size());
    }

    private static void counts(List<Outcome> outcomes, double alive, double underWay, double founded) {
        assertThat(outcomes).allMatch(outcome -> outcome.seeds().imbalance() == 0);
        same("alive", outcomes, sum(outcomes, Colony.GROWING), alive);
        same("cleared", outcomes, sum(outcomes, Colony.CLEARED), founded - underWay - alive);
        double onTheWay = outcomes.stream()
                .mapToDouble(o -> o.seeds().underWay(Fate.FOUNDED))
                .sum();
        if (underWay > 0) {
            same("under way", outcomes, onTheWay, underWay);
        }
    }

    private static double sum(List<Outcome> outcomes, Colony colony) {
        return outcomes.stream().mapToDouble(o -> o.seeds().colony(colony)).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "THINNED, '', 33.0892356",
        "EXPLICIT, '', 33.0892356",
        "REFERENCE, '', 33.0892356",
        "THINNED, 'effects: [{from: 97 d, shedding: 1.0001}]', 33.0892356",
        "EXPLICIT, 'effects: [{from: 97 d, shedding: 1.0001}]', 33.0892356"
    })
    @DisplayName("V83: alive and cleared on day 100, though an epoch began on day 97 that changes nothing for colonies")
    void untreated(Mode mode, String care, double alive) {
        counts(Runs.run(text("", STAGES, care), PATIENTS, mode), alive, 0, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "THINNED, 50, 26.0964165",
        "EXPLICIT, 50, 26.0964165",
        "REFERENCE, 50, 26.0964165",
        "THINNED, 90, 32.2574538"
    })
    @DisplayName("V83 across epochs: births fall to four fifths")
    void acrossEpochs(Mode mode, double day, double alive) {
        String care = "effects: [{from: %s d, birth: 0.8}]".formatted(day);
        counts(Runs.run(text("", STAGES, care), PATIENTS, mode), alive, 0, 100);
    }

    /** Twice as many seeds leave the bed, dead or alive, after ten days in the mean: 1 − e^−10 of the last ten days' are under way. */
    @ParameterizedTest
    @CsvSource({"THINNED", "EXPLICIT", "REFERENCE"})
    @DisplayName("V83 with seeds that wait in a bed: those under way")
    void onTheWay(Mode mode) {
        String bed = "\n    extravasation: {rate: 0.05 /d, crush: 0.05 /d}";
        String stages = STAGES.replace("extravasation: off, ", "");
        List<Outcome> outcomes = Runs.run(text(bed, stages, ""), PATIENTS, mode);
        double expected = 0.5 * 10 * -Math.expm1(-10);
        same(
                "under way to found",
                outcomes,
                outcomes.stream()
                        .mapToDouble(o -> o.seeds().underWay(Fate.FOUNDED))
                        .sum(),
                expected);
        same(
                "under way to die",
                outcomes,
                outcomes.stream()
                        .mapToDouble(o -> o.seeds().underWay(Fate.DIED_IN_BED))
                        .sum(),
                expected);
        FounderChain chain = new FounderChain(new FounderChain.Source(1, 0.1, 0.5, 0, 200));
        chain.pass(100, new FounderChain.Law(0.25, 0.18, 0, 0, 0), true);
        same("alive", outcomes, sum(outcomes, Colony.GROWING), chain.small() + chain.escaped());
    }

    /** All fall asleep; births fall on a day near the end, or never. */
    @ParameterizedTest
    @CsvSource({"THINNED, 0.05, 200", "EXPLICIT, 0.05, 200", "THINNED, 0.002, 200", "THINNED, 0.05, 94"})
    @DisplayName("V83 with sleep: those that woke stand, too")
    void afterSleep(Mode mode, double wake, double day) {
        String sleep = "\n    dormancy: {liver: {probability: 1, wake: %s /d, die: 0.02 /d}}".formatted(wake);
        String stages = STAGES.replace(", dormancy: off", "");
        String care = day < 100 ? "effects: [{from: %s d, birth: 0.8}]".formatted(day) : "";
        List<Outcome> outcomes = Runs.run(text(sleep, stages, care), PATIENTS, mode);
        assertThat(outcomes).allMatch(outcome -> outcome.seeds().imbalance() == 0);
        FounderChain chain = new FounderChain(new FounderChain.Source(1, 0, 1, 1, 200));
        chain.pass(Math.min(day, 100), new FounderChain.Law(0.25, 0.18, 0, wake, 0.02), true);
        if (day < 100) {
            chain.pass(100 - day, new FounderChain.Law(0.2, 0.18, 0, wake, 0.02), true);
        }
        same("alive", outcomes, sum(outcomes, Colony.GROWING), chain.small() + chain.escaped());
        same("asleep", outcomes, sum(outcomes, Colony.ASLEEP), chain.asleep());
        same("woke", outcomes, sum(outcomes, Colony.WOKE), chain.woke());
    }
}
