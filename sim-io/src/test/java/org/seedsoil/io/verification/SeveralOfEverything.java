package org.seedsoil.io.verification;

import org.seedsoil.care.Ablation;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.cascade.Stage;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * A scenario in which nothing comes alone: receptors with ligands in one organ, clones that mutate into several others,
 * organs, nodes, edges, destinations of a source, varied numbers, operations. As a program it prints everything that follows
 * from it, and every fault of a text full of them, so that several starts of Java can be compared.
 */
public final class SeveralOfEverything {
    private static final String BODY = """
            anatomy: none
            axes: {CXCR4: CXCL12, CCR7: CCL21, CCR10: CCL27, CX3CR1: CX3CL1, CXCR5: CXCL13}
            organs:
              breast: {flow: 0.1, nodes: [axillary, clavicular, supra], ligands: {CXCL12: 0.13, CCL21: 0.17, CCL27: 0.19}}
              lung: {flow: 0.15, drainage: pulmonary, lodging: 0.31, ligands: {CXCL12: 0.37, CCL21: 0.41, CCL27: 0.43, CX3CL1: 0.47, CXCL13: 0.23}}
              liver: {flow: 0.25, lodging: 0.29, ligands: {CXCL12: 0.53, CCL21: 0.59, CCL27: 0.11, CX3CL1: 0.07, CXCL13: 0.31}}
              bone: {flow: 0.3, lodging: 0.23, ligands: {CXCL12: 0.61, CCL21: 0.67, CCL27: 0.71, CX3CL1: 0.73, CXCL13: 0.37}}
              gut: {flow: 0.2, drainage: portal, lodging: 0.19, ligands: {CXCL12: 0.29, CCL21: 0.31, CCL27: 0.07}}
            nodes:
              axillary: {lodging: 0.5, ligands: {CXCL12: 0.8, CCL21: 0.7, CCL27: 0.3}}
              clavicular: {lodging: 0.4, ligands: {CXCL12: 0.3, CCL21: 0.6, CCL27: 0.2}}
              supra: {lodging: 0.3}
            edges:
              breast: {bone: {fraction: 0.11}, liver: {fraction: 0.07}, gut: {fraction: 0.05}}
              gut: {bone: {fraction: 0.13}, breast: {fraction: 0.03}, lung: {fraction: 0.17}}
            """;

    private static final String COURSE = """
            seedsoil: 1
            name: several
            title: Several of everything
            horizon: 300 d
            primary: {organ: breast, cells: {wild: 300, quick: 40, sticky: 20, rare: 1}}
            circulation: {shear: 20 /d, nk: 20 /d}
            immune: {surveillance: 0.05 /d, surveillance-in: {lung: 0.06 /d, liver: 0.04 /d, bone: 0.03 /d}, escaped-at: 60}
            care:
              diagnosis: {diameter: 0.45 mm}
              detection: {diameter: 0.2 mm}
              interventions:
                - resect: {lesions: primary, at: diagnosis + 11 d, margins: {R0: 0.4, R1: 0.3, R2: 0.3}, nodes: 2, regrowth: 0.1}
                - ablate: {coverage: 0.7, control: 0.6, scans: {every: 37 d, visible: 300 cells, detection: 0.8}}
            patients:
              age: {normal: {mean: 60, sd: 9}}
              vary:
                immune.surveillance: {lognormal: {sigma: 0.4}}
                clones.wild.receptors.CXCR4: {uniform: {min: 0.3, max: 0.9}}
                clones.wild.receptors.CCR7: {uniform: {min: 0.2, max: 0.8}}
                clones.quick.growth.birth: {uniform: {min: 0.09 /d, max: 0.13 /d}}
            """;

    private static final String CLONE = """
                growth: {law: gompertz, birth: %s /d, turnover: 0.4, capacity: 1e6}
                shedding: {rate: 0.2, exponent: 0.667, vascularized-at: 300}
                clusters: {budding: 0.2, decay: 0.3, max: 4}
                receptors: {CXCR4: 0.71, CCR7: 0.53, CCR10: 0.37, CX3CR1: 0.59, CXCR5: 0.83}
                soil: {lung: 0.5, bone: 0.5, liver: 0.4, gut: 0.2, axillary: 0.5, clavicular: 0.3}
                dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}, liver: {probability: 0.3, wake: 0.01 /d, die: 0.02 /d}}
            """;

    private SeveralOfEverything() {}

    /** With clones that mutate, each into the three others, or not: the theory takes only clones that do not. */
    private static String text(boolean mutates) {
        String[] names = {"wild", "quick", "sticky", "rare"};
        StringBuilder text = new StringBuilder(COURSE).append(BODY).append("clones:\n");
        for (int c = 0; c < names.length; c++) {
            text.append("  ").append(names[c]).append(":\n");
            text.append(CLONE.formatted("0.1" + c).indent(0));
            if (mutates) {
                text.append("    mutates-to: {%s: 0.0013, %s: 0.0007, %s: 0.0031}\n"
                        .formatted(names[(c + 1) % 4], names[(c + 2) % 4], names[(c + 3) % 4]));
            }
        }
        return text.toString();
    }

    /** Prints all that follows. */
    public static void main(String[] none) {
        Scenario scenario = ScenarioReader.parse(text(true), "several.yaml");
        System.out.println(ScenarioPrinter.printFull(scenario));
        Cascade cascade = Cascade.of(scenario.reference().disease());
        for (Stage stage : cascade.stages()) {
            System.out.println(stage.describe(0));
        }
        Trial many = new Trial(scenario, 40, 1, Mode.THINNED);
        for (int patient = 0; patient < many.patients(); patient++) {
            probabilities(many.patient(patient));
        }
        for (Mode mode : Mode.values()) {
            TrialRunner.of(1, 1)
                    .run(new Trial(scenario, 2, 1, mode), outcome -> System.out.println(Fingerprint.of(outcome)));
        }
        theory(ScenarioReader.parse(text(false), "several.yaml").reference());
        faults();
    }

    private static void probabilities(Patient patient) {
        CascadeProbabilities probabilities = CascadeProbabilities.of(Cascade.of(patient.disease()));
        StringBuilder text = new StringBuilder("probabilities");
        for (int clone = 0; clone < 4; clone++) {
            SourceFates fates = probabilities.from(Source.primary(clone, 0));
            for (int organ = 0; organ < patient.disease().anatomy().size(); organ++) {
                for (Fate fate : Fate.values()) {
                    text.append(' ').append(fates.probability(fate, organ));
                }
                text.append(' ').append(fates.survival(Fate.FOUNDED, organ));
            }
        }
        System.out.println(text);
    }

    private static void theory(Patient patient) {
        ReproductionModel model = ReproductionModel.of(patient);
        Ablation treatment = patient.care().ablation().rule();
        System.out.println(model.names());
        System.out.println("R = " + model.number(treatment, 300));
    }

    private static void faults() {
        String wrong = text(true)
                .replace("gut: 0.2", "guts: 0.2")
                .replace("liver: {probability", "livre: {probability")
                .replace("CCR10: 0.37", "CCR9: 0.37")
                .replace("escaped-at: 60", "escaped-at: 0")
                .replace("law: gompertz", "growth-in: {lungs: {turnover: 0.1}}, law: gompertz");
        try {
            ScenarioReader.parse(wrong, "wrong.yaml");
        } catch (ScenarioException e) {
            System.out.println(e.getMessage());
        }
    }
}
