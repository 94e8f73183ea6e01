package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/**
 * Each drug that acts on seeds, alone, from day 100 of 250 on: what is founded by then in closed form.
 *
 * <p>A seed enters the blood with probability k/(k + 1), k = 1; is cloaked there with probability .5; leaves the bed with probability
 * D/(D + .5 + 2s), where D = 1 + 4·.5·1 = 3 and s is 1, or 1 − .75 under a cloak; and finds a niche with probability .4.
 */
class DrugsAloneTest {
    private static final double OFFERED = 3;
    private static final int PATIENTS = 100;

    private static String text(String care) {
        return """
                seedsoil: 1
                name: one-drug
                horizon: 250 d
                step: 30 d
                anatomy: none
                legs: {portal: 0 s}
                axes: {CXCR4: CXCL12}
                organs: {gut: {flow: 0.2, drainage: portal, lodging: 1}, liver: {flow: 0.8, lodging: 1, ligands: {CXCL12: 1}}}
                stages: %s
                primary: {organ: gut, cells: 1}
                circulation: {shear: 0 /d, nk: 2 /d, size-protection: 0, size-holding: 0, shield: 0.75}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0}
                    growth-in: {gut: {law: exponential, birth: 1e-12 /d, turnover: 0, process: deterministic}}
                    shedding: {rate: %s, exponent: 0, vascularized-at: 1}
                    intravasation: {blood: 1 /d, lymph: 0 /d, anoikis: 1 /d}
                    cloak: 0.5
                    docking: 4
                    receptors: {CXCR4: 0.5}
                    extravasation: {rate: 1 /d, crush: 0.5 /d, release: 0 /d}
                    soil: {liver: 0.4}
                mortality: {disease: off, other-causes: off}
                oracle: {remove: {size: 100 cells, of: metastases}}
                care: {%s}
                """.formatted(
                        Runs.NO_SECONDARY
                                .replace("intravasation: off, ", "")
                                .replace("circulation: off, ", "")
                                .replace("extravasation: off, ", "")
                                .replace("soil: off, ", ""),
                        OFFERED,
                        care);
    }

    private static double founded(double blood, double cloaked, double docks, double killers, double niche) {
        double naked = docks / (docks + 0.5 + killers);
        double shielded = docks / (docks + 0.5 + killers * 0.25);
        return blood / (blood + 1) * (cloaked * shielded + (1 - cloaked) * naked) * niche;
    }

    /**
     * n = 100 patients: of 30,000 seeds offered without and 45,000 with the drug 6,700 to 10,000 are founded in all, with a standard error of
     * 1.2 %. A drug that does nothing is 9 to 44 standard errors off.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tmem-blocker: {from: 100 d, blood-entry: 0.25} | 0.25 | 0.5 | 3 | 2 | 0.4",
                "platelet-inhibitor: {from: 100 d, cloak: 0.1} | 1 | 0.05 | 3 | 2 | 0.4",
                "immunotherapy: {from: 100 d, nk: 5} | 1 | 0.5 | 3 | 10 | 0.4",
                "immunotherapy: {from: 100 d, nk: 5, adherence: 0.5} | 1 | 0.5 | 3 | 6 | 0.4",
                "receptor-blocker: {from: 100 d, receptor: CXCR4, block: 0.8} | 1 | 0.5 | 1.4 | 2 | 0.4",
                "ligand-antibody: {from: 100 d, ligand: CXCL12, block: 0.5} | 1 | 0.5 | 2 | 2 | 0.4"
            })
    void changesWhatIsFoundedByItsRatio(
            String drug, double blood, double cloaked, double docks, double killers, double niche) {
        held("courses: {drug: {" + drug + "}}", founded(blood, cloaked, docks, killers, niche));
    }

    /** The same of an effect that no drug has, and of two blocks of one axis. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effects: [{from: 100 d, niche: 0.25}] | 3 | 0.1",
                "effects: [{from: 100 d, block: {CXCR4: 0.5}}, {from: 100 d, block: {CXCR4: 0.5}}] | 1.5 | 0.4",
                "effects: [{from: 100 d, block: {CXCR4: 0.5}}, {from: 100 d, block: {CXCL12: 0.5}}] | 1.5 | 0.4"
            })
    void effectsThatNoDrugHas(String care, double docks, double niche) {
        held(care, founded(1, 0.5, docks, 2, niche));
    }

    private static void held(String care, double after) {
        double before = founded(1, 0.5, 3, 2, 0.4);
        double expected = OFFERED * (100 * before + 150 * after);
        for (Mode mode : List.of(Mode.THINNED, Mode.EXPLICIT)) {
            List<Outcome> outcomes = Runs.run(text(care), PATIENTS, mode);
            double found = outcomes.stream()
                    .mapToDouble(outcome -> outcome.seeds().destined(Fate.FOUNDED))
                    .sum();
            Chance.poisson(mode + " founded", found, PATIENTS * expected);
            assertThat(outcomes.get(0).seeds().expected(Fate.FOUNDED)).isCloseTo(expected, within(1e-9 * expected));
        }
    }
}
