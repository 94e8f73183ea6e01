package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Margin;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedTally;

/** Diagnosis, resection, both deaths, the cap and self-seeding. Chance is judged at {@link Chance#ALARM} per figure. */
class CareAndDeathTest {
    private static String text(String growth, double days, String more) {
        return """
                seedsoil: 1
                name: care
                title: One primary under care
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, %s, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                %s
                """.formatted(days, Runs.NO_SECONDARY, growth, more);
    }

    private static final String STILL = "birth: 0 /d, turnover: 0";
    private static final String IMMORTAL = "mortality: {disease: off, other-causes: off}\n";

    @ParameterizedTest(name = "{0} clonogens left: recurrence {1}")
    @CsvSource({"1e3, 0.632121", "1e2, 0.095207"})
    @DisplayName("V35: each clonogen left behind regrows with the same probability")
    void recurrence(String left, double expected) {
        int n = 10_000;
        String care = "care: {interventions: [{resect: {lesions: primary, at: 5 d, "
                + "margins: {R0: 0, R1: 1, R2: 0}, residual: {R1: %s, R2: 0.1}, regrowth: 1e-3}}]}\n".formatted(left);
        List<Outcome> outcomes = Runs.run(text(STILL, 10, IMMORTAL + care), n, Mode.THINNED);
        Runs.share("recurrence", outcomes, o -> o.lesions().get(0).cells() > 0, expected);
        assertThat(outcomes).allMatch(o -> o.margin() == Margin.R1 && o.resectionDay() == 5);
    }

    @Test
    @DisplayName("margins fall as their probabilities say, and R2 leaves its fraction")
    void margins() {
        int n = 10_000;
        String care = "care: {interventions: [{resect: {lesions: primary, at: 5 d, "
                + "margins: {R0: 0.5, R1: 0.3, R2: 0.2}, residual: {R1: 100, R2: 0.25}, regrowth: 1}}]}\n";
        List<Outcome> outcomes = Runs.run(text(STILL, 10, IMMORTAL + care), n, Mode.THINNED);
        Runs.share("R2", outcomes, o -> o.margin() == Margin.R2, 0.2);
        for (Outcome outcome : outcomes) {
            double left = outcome.lesions().get(0).cells();
            double expected = outcome.margin() == Margin.R0 ? 0 : outcome.margin() == Margin.R1 ? 100 : 250_000;
            assertThat(left).isEqualTo(expected);
        }
    }

    /**
     * A primary of 1e6 still cells offers 1,000 seeds a day until 75 % of it are taken out, then 250, and none once it is too
     * small for vessels: 40.5 · 1,000 + 6.5 · 250. Exact expectations, so the band is rounding. None finds a soil: 42,125
     * colonies to follow would add nothing.
     */
    @ParameterizedTest(name = "steps of {0}, {1}")
    @CsvSource({"1 d, THINNED", "7 d, THINNED", "30 d, THINNED", "30 d, EXPLICIT", "30 d, REFERENCE"})
    @DisplayName("what was shed before an operation stays shed, whatever the step")
    void shedBeforeAnOperation(String step, Mode mode) {
        String operation = "{resect: {lesions: primary, at: %s d, margins: {R0: 0, R1: 0, R2: 1}, "
                + "residual: {R1: 100, R2: 0.25}, regrowth: 1}}";
        String care = "step: %s\ncare: {interventions: [%s, %s]}\n"
                .formatted(step, operation.formatted(40.5), operation.formatted(47));
        String text = text(STILL, 60, IMMORTAL + care)
                .replace(
                        "{rate: 0, exponent: 1, vascularized-at: 1e15}",
                        "{rate: 1e-3, exponent: 1, vascularized-at: 1e5}")
                .replace("soil: off", "soil: on");
        Outcome outcome = Runs.run(text, 1, mode).get(0);
        double offered = 0;
        for (Fate fate : Fate.values()) {
            offered += outcome.seeds().expected(fate);
        }
        assertThat(offered).isCloseTo(40.5 * 1000 + 6.5 * 250, within(1e-6));
    }

    /**
     * n = 400 patients, 900 seeds each, so a standard error is 1.5 seeds. Losing those of the step before an operation
     * (10 of 90 days) would cost a tenth.
     */
    @ParameterizedTest(name = "{0}, {2}: {3} seeds")
    @CsvSource(
            delimiter = '|',
            value = {
                "R0: 0, R1: 1, R2: 0|0.1|THINNED|700",
                "R0: 0, R1: 1, R2: 0|0.1|EXPLICIT|700",
                "R0: 0, R1: 0, R2: 1|0.1|EXPLICIT|720",
                "R0: 1, R1: 0, R2: 0|0.1|EXPLICIT|700",
                "R0: 0, R1: 0, R2: 1|1e-6|EXPLICIT|700"
            })
    @DisplayName("a primary sheds until it is operated on, within a step and whatever is left")
    void shedsUntilOperated(String margins, String left, Mode mode, double expected) {
        int n = 400;
        String care =
                "care: {interventions: [{resect: {at: 70 d, margins: {%s}, residual: {R1: 1, R2: %s}, regrowth: 1}}]}\n"
                        .formatted(margins, left);
        String text = text(STILL, 90, IMMORTAL + care)
                .replace("rate: 0, exponent: 1, vascularized-at: 1e15", "rate: 1e-5, exponent: 1, vascularized-at: 1e5")
                .replace("soil: off", "soil: on");
        double[] shed = Runs.values(Runs.run(text, n, mode), o -> o.seeds().shed());
        Chance.poisson("shed", Arrays.stream(shed).sum(), n * expected);
    }

    @Test
    @DisplayName("diagnosis falls inside the step in which the diameter is reached, resection follows to the hour")
    void diagnosis() {
        String care = "care: {diagnosis: {diameter: 20 mm}, interventions: [{resect: {lesions: primary, "
                + "at: diagnosis + 0.25 d, margins: {R0: 1, R1: 0, R2: 0}}}]}\n";
        Outcome outcome = Runs.run(text("birth: 0.5 /d, turnover: 0", 40, IMMORTAL + care), 1, Mode.THINNED)
                .get(0);
        double cells = Math.PI / 6 * 8 * 1e8;
        double expected = StrictMath.log(cells / 1e6) / 0.5;
        assertThat(outcome.diagnosisDay()).isCloseTo(expected, within(1e-9));
        assertThat(outcome.primaryCellsAtDiagnosis()).isCloseTo(cells, within(1e-6 * cells));
        assertThat(outcome.resectionDay()).isCloseTo(expected + 0.25, within(1e-9));
        LesionRecord primary = outcome.lesions().get(0);
        assertThat(primary.endedDay()).isEqualTo(outcome.resectionDay());
        assertThat(primary.cells()).isZero();
    }

    @Test
    @DisplayName("a metastasis that gives symptoms leads to the diagnosis before the primary does")
    void diagnosisByMetastasis() {
        String care =
                "care: {diagnosis: {diameter: 30 mm, metastasis: 20 mm}, interventions: [{resect: {lesions: primary, "
                        + "at: diagnosis + 0.25 d, margins: {R0: 1, R1: 0, R2: 0}}}]}\n"
                        + "oracle: {lesions: [{organ: lung, cells: 5e7}]}\n";
        Outcome outcome = Runs.run(text("birth: 0.5 /d, turnover: 0", 40, IMMORTAL + care), 1, Mode.THINNED)
                .get(0);
        double symptomatic = Math.PI / 6 * 8 * 1e8;
        double expected = StrictMath.log(symptomatic / 5e7) / 0.5;
        assertThat(outcome.diagnosisDay()).isCloseTo(expected, within(1e-9));
        double primary = 1e6 * symptomatic / 5e7;
        assertThat(outcome.primaryCellsAtDiagnosis()).isCloseTo(primary, within(1e-6 * primary));
        assertThat(outcome.resectionDay()).isCloseTo(expected + 0.25, within(1e-9));
        assertThat(outcome.lesions().get(1).cellsAtDiagnosis()).isCloseTo(symptomatic, within(1e-6 * symptomatic));
    }

    private static final String NODAL = """
            seedsoil: 1
            name: nodes
            title: Nodes are taken out
            horizon: 60 d
            anatomy: adult
            stages: %s
            primary: {organ: colon, cells: 1e6}
            clones:
              main:
                growth: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}
                shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                dormancy: {pericolic: {probability: 1, wake: 0.05 /d}, liver: {probability: 1, wake: 0.05 /d}}
            care:
              diagnosis: {diameter: 2 mm}
              interventions: [{resect: {lesions: primary, at: 5 d, nodes: 2, margins: {R0: 1, R1: 0, R2: 0}}}]
            oracle:
              lesions:
                - {organ: pericolic, cells: 1e5}
                - {organ: mesenteric, cells: 1e5}
                - {organ: para-aortic, cells: 1e5}
                - {organ: liver, cells: 1e5}
              dormant:
                - {organ: pericolic, founders: 1, number: 300}
                - {organ: liver, founders: 1, number: 300}
            mortality: {disease: off, other-causes: off}
            """.formatted(Runs.ALL_OFF.replace("dormancy: off", "dormancy: on"));

    @Test
    @DisplayName("a dissection takes stations out whole, sleepers too, and nothing else")
    void dissection() {
        Outcome outcome = Runs.run(NODAL, 1, Mode.THINNED).get(0);
        var organs = Runs.scenario(NODAL).reference().disease().anatomy();
        for (LesionRecord lesion : outcome.lesions()) {
            String organ = organs.organ(lesion.organ()).name();
            boolean removed = lesion.primary() || organ.equals("pericolic") || organ.equals("mesenteric");
            if (removed) {
                assertThat(lesion.endedDay()).as(organ).isEqualTo(5);
            } else {
                assertThat(lesion.endedDay()).as(organ).isNaN();
            }
        }
        // Of 300 sleepers 1 − e^(−0.05·5) = 22 % wake in the node by day 5 and 95 % in the liver by day 60.
        double early = outcome.lesions().stream()
                        .filter(l -> l.organ() == organs.indexOf("pericolic"))
                        .count()
                - 1;
        double all = outcome.lesions().stream()
                        .filter(l -> l.organ() == organs.indexOf("liver"))
                        .count()
                - 1;
        Chance.binomial("by day 5", early, 300, -StrictMath.expm1(-0.25));
        Chance.binomial("by day 60", all, 300, -StrictMath.expm1(-3));
    }

    @Test
    @DisplayName("a burden that stays kills at a constant hazard")
    void deathOfDisease() {
        int n = 10_000;
        // 1e6 cells at a reference of 1e6, lethality 0.01 a day: exponential with mean 100 days.
        String more = """
                organs: {liver: {lethality: 0.01 /d}}
                mortality: {disease: on, reference: 1e6, exponent: 1, other-causes: off}
                """;
        List<Outcome> outcomes = Runs.run(text(STILL, 100, more), n, Mode.THINNED);
        Runs.share("dead", outcomes, o -> o.ending() == Ending.DIED_OF_DISEASE, -StrictMath.expm1(-1));
        Runs.share("early", outcomes, o -> o.ending().isDeath() && o.endDay() < 10.5, -StrictMath.expm1(-0.105));
        assertThat(outcomes).allMatch(o -> o.ending() == Ending.CENSORED || o.fatalOrgan() >= 0);
    }

    @Test
    @DisplayName("V14 in a cohort: other-cause death from diagnosis on, at the patient's age")
    void deathOfOtherCauses() {
        int n = 2_000;
        String more = """
                patients: {age: 65 y}
                care: {diagnosis: {diameter: 1 mm}}
                mortality: {disease: off, other-causes: {makeham: 4e-4 /y, gompertz: 1.7e-5 /y, aging: 0.1 /y}}
                """;
        List<Outcome> outcomes = Runs.run(text(STILL, 10 * 365, "step: 10 d\n" + more), n, Mode.THINNED);
        Runs.share("five years", outcomes, o -> o.endDay() - o.diagnosisDay() >= 5 * 365, 0.927416);
        Runs.share("ten years", outcomes, o -> o.ending() == Ending.CENSORED, 0.820129);
    }

    @Test
    @DisplayName("explosive growth ends as CAPPED at the moment the cap is reached")
    void capped() {
        String more = IMMORTAL + "population-cap: 1e8\n";
        Outcome outcome = Runs.run(text("birth: 1 /d, turnover: 0", 40, more), 1, Mode.THINNED)
                .get(0);
        assertThat(outcome.ending()).isEqualTo(Ending.CAPPED);
        assertThat(outcome.endDay()).isCloseTo(StrictMath.log(100), within(1e-9));
        assertThat(outcome.lesions().get(0).cells()).isCloseTo(1e8, within(1e2));
    }

    private static final String JOINING = """
            seedsoil: 1
            name: joining
            title: Seeds come back
            horizon: %s d
            anatomy: adult
            stages: {detachment: off, membrane: off, intravasation: off, lymph: off, extravasation: off, dormancy: off, immune: off, secondary: off, self-seeding: on}
            primary: {organ: lung, cells: 5e10}
            circulation: {shear: 0 /d, nk: 0 /d}
            clones:
              main:
                growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                shedding: {rate: 1e-8, exponent: 1, vascularized-at: 1}
            mortality: {disease: off, other-causes: off}
            """;

    /**
     * A lung tumour of 5e10 cells (500 g) in a lung of 500 g takes half of the blood there, and sheds 500 seeds a day. They
     * live for ever, find no soil and stay where they first stop, so of those that stop in the lung a number joins that is
     * binomial with one half: a share that is 5 % too small is seen.
     */
    @Test
    @DisplayName("self-seeding: seeds join the primary by its share of the flow of its organ")
    void selfSeedingByFlow() {
        List<Outcome> outcomes = Runs.run(JOINING.formatted("20"), 60, Mode.EXPLICIT);
        double[] shed = Runs.values(outcomes, outcome -> outcome.seeds().shed());
        Chance.poisson("shed", Arrays.stream(shed).sum(), 60 * 10_000);
        int lung = Runs.scenario(JOINING.formatted("20"))
                .reference()
                .disease()
                .anatomy()
                .indexOf("lung");
        long joined = destined(outcomes, Fate.JOINED, lung);
        int stopped = (int) (joined + destined(outcomes, Fate.NO_NICHE, lung));
        assertThat(stopped).isGreaterThan(40_000);
        Chance.binomial("joined", joined, stopped, 0.5);
        assertThat(outcomes)
                .allMatch(o -> o.seeds().destined(Fate.JOINED) == o.seeds().destined(true, 0, Fate.JOINED, lung));
    }

    /**
     * Arrivals change a lesion's size from the next step on. So a tumour that divides no more has gained by day 20 exactly the
     * seeds that had joined it by day 19, which a run to day 19 counts: the numbers of both are the same.
     */
    @Test
    @DisplayName("self-seeding: the primary gains the seeds that joined it, one by one, and the account holds")
    void selfSeedingOneByOne() {
        List<Outcome> dayNineteen = Runs.run(JOINING.formatted("19"), 3, Mode.EXPLICIT);
        List<Outcome> dayTwenty = Runs.run(JOINING.formatted("20"), 3, Mode.EXPLICIT);
        for (int k = 0; k < dayTwenty.size(); k++) {
            SeedTally seeds = dayNineteen.get(k).seeds();
            double joined = (double) (seeds.destined(Fate.JOINED) - seeds.underWay(Fate.JOINED));
            double gained = dayTwenty.get(k).lesions().get(0).cells() - 5e10;
            assertThat(gained).isPositive().isEqualTo(joined);
            assertThat(dayTwenty.get(k).seeds().imbalance()).isZero();
        }
    }

    private static long destined(List<Outcome> outcomes, Fate fate, int organ) {
        return outcomes.stream()
                .mapToLong(outcome -> outcome.seeds().destined(true, 0, fate, organ))
                .sum();
    }
}
