package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;

/**
 * Whole patients: every seed through the kernel against every seed walked stage by stage. The walk is had by turning
 * self-seeding on among lesions so small that fewer than one arrest in 10,000 can join one.
 *
 * <p>n = 300 patients a side, twice: where survival is decided on the ladder, and where every colony that settles is walked,
 * since lesions shed before they escape. About 30 means each, rejected at {@link Chance#ALARM}. A difference of 7.8 standard errors is
 * found with 99 % power: of the seeds destined for a fate, a few per cent.
 */
@Tag("slow")
class KernelAgainstWalkTest {
    private static final int N = 300;

    private static String scenario(String selfSeeding, int vascularizedAt) {
        return """
                seedsoil: 1
                name: walk
                title: The cascade in small
                horizon: 200 d
                step: 2 d
                anatomy: adult
                stages: {self-seeding: %s}
                primary: {organ: breast, cells: 300, establishes: on}
                circulation: {shear: 37 /d, nk: 3 /d, size-protection: 1, size-holding: 0.5, shield: 0.5}
                immune: {surveillance: 0.1 /d, escaped-at: 50}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.12 /d, turnover: 0.4, capacity: 2e5}
                    shedding: {rate: 0.15, exponent: 0.667, vascularized-at: %d}
                    adhesion: 0.5
                    clusters: {budding: 0.3, decay: 0.4, max: 5}
                    protease: 0.8
                    protease-half: 0.2
                    intravasation: {blood: 3 /d, lymph: 1 /d, anoikis: 2 /d, size-protection: 1}
                    cloak: 0.3
                    receptors: {CXCR4: 0.4}
                    soil: {lung: 0.5, bone-axial: 0.5, liver: 0.4, axillary-sentinel: 0.5}
                    dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}}
                    extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
                mortality: {disease: off, other-causes: off}
                """.formatted(selfSeeding, vascularizedAt);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 20})
    @DisplayName("the same fates, sleepers, colonies, times and sizes")
    void sameLaw(int vascularizedAt) {
        List<Outcome> kernel = Runs.run(scenario("off", vascularizedAt), N, Mode.EXPLICIT);
        List<Outcome> walk = Runs.run(scenario("on", vascularizedAt), N, Mode.EXPLICIT, Runs.randomSeed() + 1);
        for (Fate fate : Fate.values()) {
            if (fate != Fate.JOINED) {
                Runs.sameMean(fate + " destined", kernel, walk, o -> o.seeds().destined(fate));
                Runs.sameMean(fate + " under way", kernel, walk, o -> o.seeds().underWay(fate));
            }
        }
        for (Colony colony : Colony.values()) {
            Runs.sameMean("colonies " + colony, kernel, walk, o -> o.seeds().colony(colony));
        }
        Runs.sameMean("metastases", kernel, walk, Runs::metastases);
        Runs.sameMean("founders", kernel, walk, o -> mean(o, LesionRecord::founders));
        Runs.sameMean("founding day", kernel, walk, o -> mean(o, LesionRecord::foundedDay));
        Runs.sameMean("delay", kernel, walk, o -> mean(o, l -> l.foundedDay() - l.shedDay()));
        Runs.sameMean("size", kernel, walk, o -> mean(o, LesionRecord::cells));
        assertThat(kernel).allMatch(o -> o.seeds().imbalance() == 0);
        assertThat(walk).allMatch(o -> o.seeds().imbalance() == 0);
        double joined =
                walk.stream().mapToDouble(o -> o.seeds().destined(Fate.JOINED)).sum();
        double arrested = walk.stream()
                .mapToDouble(o -> o.seeds().destined(Fate.DIED_IN_BED))
                .sum();
        assertThat(joined).as("seeds that joined a lesion").isLessThan(1e-4 * arrested + 10);
    }

    private static double mean(Outcome outcome, ToDoubleFunction<LesionRecord> value) {
        return outcome.metastases().stream().mapToDouble(value).average().orElse(0);
    }
}
