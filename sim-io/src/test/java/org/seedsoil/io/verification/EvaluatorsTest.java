package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.SeedAccount;
import org.seedsoil.observe.SeedCount;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Walked against thinned: the same law on another stream, over the whole cascade with dormancy, nodes, clusters, two
 * clones and secondary seeding. n patients a side; each comparison of means or fractions is rejected at {@link
 * Chance#ALARM}, and finds, with 99 % power, a difference of 7.8 standard errors.
 */
class EvaluatorsTest {
    private static final int N = 600;

    /** Everything on, at sizes small enough to walk every seed. */
    static final String SMALL = """
            seedsoil: 1
            name: small
            title: The whole cascade in small
            horizon: 260 d
            anatomy: adult
            primary: {organ: breast, cells: {main: 200, other: 20}, establishes: on}
            circulation: {shear: 37 /d, nk: 3 /d, size-protection: 1, size-holding: 0.5, shield: 0.5}
            immune: {surveillance: 0.1 /d, escaped-at: 50}
            clones:
              main:
                growth: {law: gompertz, birth: 0.12 /d, turnover: 0.4, capacity: 1e6}
                shedding: {rate: 0.1, exponent: 0.667, vascularized-at: 300}
                adhesion: 0.5
                clusters: {budding: 0.2, decay: 0.3, max: 5}
                protease: 0.8
                protease-half: 0.2
                intravasation: {blood: 3 /d, lymph: 1 /d, anoikis: 2 /d, size-protection: 1}
                cloak: 0.3
                receptors: {CXCR4: 0.4}
                soil: {lung: 0.5, bone-axial: 0.5, liver: 0.4, axillary-sentinel: 0.5}
                dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}}
                extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
                mutates-to: {other: 1e-3}
              other:
                growth: {law: gompertz, birth: 0.14 /d, turnover: 0.3, capacity: 1e6}
                shedding: {rate: 0.2, exponent: 0.667, vascularized-at: 300}
                adhesion: 0
                protease: 0.8
                protease-half: 0.2
                intravasation: {blood: 2 /d, lymph: 1 /d, anoikis: 4 /d, size-protection: 1}
                soil: {lung: 0.2, bone-axial: 0.4}
                extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
            care: {interventions: [{resect: {lesions: primary, at: 150 d, margins: {R0: 0.5, R1: 0.3, R2: 0.2}, residual: {R1: 100, R2: 0.1}, regrowth: 0.05}}]}
            mortality: {disease: off, other-causes: off}
            """;

    private static List<Outcome> walked = List.of();
    private static List<Outcome> thinned = List.of();

    @BeforeAll
    static void run() {
        walked = Runs.run(SMALL, N, Mode.EXPLICIT);
        thinned = Runs.run(SMALL, N, Mode.THINNED, Runs.randomSeed() + 1);
    }

    private static void sameMean(String what, ToDoubleFunction<Outcome> value) {
        Runs.sameMean(what, walked, thinned, value);
    }

    @Test
    @DisplayName("counts of metastases, their mean and chance of none")
    void counts() {
        sameMean("metastases", Runs::metastases);
        sameMean("none", o -> Runs.metastases(o) == 0 ? 1 : 0);
        sameMean("ever", o -> o.metastases().size());
        assertThat(Runs.moments(walked, Runs::metastases).mean()).isGreaterThan(1);
    }

    @Test
    @DisplayName("founding times and sizes of lesions, by Kolmogorov and Smirnov")
    void timesAndSizes() {
        Chance.accept("founding", GoodnessOfFit.kolmogorovSmirnov(founding(walked), founding(thinned)));
        Chance.accept("sizes", GoodnessOfFit.kolmogorovSmirnov(sizes(walked), sizes(thinned)));
    }

    /** One lesion per patient, the first by founding: lesions of one patient are not independent. */
    private static double[] founding(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(o -> !o.metastases().isEmpty())
                .mapToDouble(o -> o.metastases().stream()
                        .mapToDouble(l -> l.foundedDay())
                        .min()
                        .orElseThrow())
                .toArray();
    }

    private static double[] sizes(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(o -> !o.metastases().isEmpty())
                .mapToDouble(o -> o.metastases().stream()
                        .mapToDouble(l -> l.cells())
                        .max()
                        .orElseThrow())
                .toArray();
    }

    @Test
    @DisplayName("every fate: destined seeds, those under way, sleepers and colonies")
    void account() {
        for (Fate fate : Fate.values()) {
            sameMean(fate + " destined", o -> o.seeds().destined(fate));
            sameMean(fate + " under way", o -> o.seeds().underWay(fate));
        }
        for (Colony colony : Colony.values()) {
            sameMean(colony.name(), o -> o.seeds().colony(colony));
        }
    }

    @Test
    @DisplayName("seeds add up exactly in every patient: shed = lost + in transit + dormant + founded")
    void balance() {
        for (Outcome outcome : walked) {
            assertThat(outcome.seeds().imbalance()).isZero();
        }
        for (Outcome outcome : thinned) {
            assertThat(outcome.seeds().imbalance()).isZero();
        }
    }

    /**
     * The rarest of all Poisson numbers, and those that expect 100 or more by Σ z², whose tail at 5e-7 is then at most 2.5 times
     * that of the chi-square law.
     */
    @Test
    @DisplayName("walked fates have the exact expectation: Poisson spread around it, per fate and organ")
    void exactExpectation() {
        Anatomy anatomy = Runs.scenario(SMALL).reference().disease().anatomy();
        SeedAccount sum = new SeedAccount(2, anatomy.size());
        walked.forEach(o -> sum.accept(o, Spread.of(o, anatomy)));
        double squares = 0;
        double rarest = 1;
        int numbers = 0;
        int many = 0;
        for (boolean primary : new boolean[] {true, false}) {
            for (int clone = 0; clone < 2; clone++) {
                for (Fate fate : Fate.values()) {
                    for (int organ = 0; organ < anatomy.size(); organ++) {
                        SeedCount seeds = sum.count(primary, clone, fate, organ);
                        if (seeds.exact() == 0) {
                            assertThat(seeds.simulated()).isZero();
                        } else {
                            rarest = Math.min(rarest, Chance.ofPoisson((double) seeds.simulated(), seeds.exact()));
                            numbers++;
                        }
                        if (seeds.exact() > 100) {
                            squares += seeds.z() * seeds.z();
                            many++;
                        }
                    }
                }
            }
        }
        assertThat(many).isGreaterThan(40);
        Chance.accept("rarest", numbers * rarest);
        Chance.accept("all", 2.5 * ChiSquaredDistribution.of(many).survivalProbability(squares));
    }

    @Test
    @DisplayName("bitwise the same for 1, 2 and 5 threads and tasks of any size, and patient by patient")
    void bitwise() {
        Trial trial = new Trial(Runs.scenario(SMALL), 60, 7, Mode.THINNED);
        List<String> reference = told(trial, 1, 1);
        assertThat(told(trial, 2, 3)).isEqualTo(reference);
        assertThat(told(trial, 5, 7)).isEqualTo(reference);
        assertThat(told(trial, 2, 64)).isEqualTo(reference);
        Trial walks = new Trial(trial.scenario(), 30, 7, Mode.EXPLICIT);
        List<String> walkedOnce = told(walks, 1, 1);
        assertThat(told(walks, 5, 4)).isEqualTo(walkedOnce);
    }

    @Test
    @DisplayName("one patient with many lesions is bitwise the same when threads share it")
    void oneLargePatient() {
        String text = SMALL.replace("horizon: 260 d", "horizon: 330 d");
        Trial trial = new Trial(Runs.scenario(text), 1, 11, Mode.THINNED);
        List<String> alone = told(trial, 1, 1);
        TrialRunner.of(1, 1).run(trial, outcome -> assertThat(outcome.lesions()).hasSizeGreaterThan(200));
        assertThat(told(trial, 2, 1)).isEqualTo(alone);
        assertThat(told(trial, 5, 1)).isEqualTo(alone);
    }

    private static List<String> told(Trial trial, int threads, int task) {
        List<String> told = new ArrayList<>();
        TrialRunner.of(threads, task).run(trial, outcome -> told.add(Fingerprint.of(outcome)));
        return told;
    }

    @Test
    @DisplayName("patient k alone is patient k of the cohort")
    void alone() {
        Trial trial = new Trial(Runs.scenario(SMALL), 20, 7, Mode.EXPLICIT);
        List<String> cohort = told(trial, 2, 4);
        for (int k : new int[] {0, 7, 19}) {
            Outcome outcome = TrialRunner.replay(trial, k, org.seedsoil.event.EventSink.NONE);
            assertThat(Fingerprint.of(outcome)).isEqualTo(cohort.get(k));
        }
    }
}
