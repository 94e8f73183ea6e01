package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import org.seedsoil.clinic.Analyte;
import org.seedsoil.disease.CascadeStage;

/** Rules of tests of blood. */
final class BloodRules {
    private static final KeyPath TESTS = path("care.clinic.liquid-biopsy");
    private static final KeyPath INTERVENTIONS = path("care.interventions");

    private final Validation findings;

    private BloodRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        for (String name : findings.keys(TESTS)) {
            new BloodRules(findings).test(TESTS.child(name));
        }
    }

    private void test(KeyPath test) {
        boolean cells = findings.isSection(test.child(Analyte.CELLS.word()));
        boolean dna = findings.isSection(test.child(Analyte.DNA.word()));
        if (cells == dna) {
            findings.fault(test, "a test looks for one thing; allowed: either ctc or ctdna, such as ctdna: {}");
        }
        ClinicRules.calendar(findings, test, "sample");
        if (findings.words(test.child("after")).equals(BloodSpec.OPERATION) && !operates()) {
            findings.fault(
                    test.child("after"),
                    "nobody operates on the primary, so no sample is ever drawn; allowed: diagnosis, or a resection of the primary in care.interventions");
        }
        if (cells && !findings.on(CascadeStage.CIRCULATION)) {
            findings.fault(
                    test.child("ctc"),
                    "with stages.circulation off no cell flows in the blood; allowed: ctdna, or circulation on");
        }
        KeyPath residual = test.child("ctdna").child("residual");
        if (findings.numberOr(residual.child("until"), Double.POSITIVE_INFINITY)
                < findings.numberOr(residual.child("from"), 0)) {
            findings.fault(residual.child("until"), "no day lies in it; allowed: at least from");
        }
    }

    private boolean operates() {
        for (int i = 0; i < findings.items(INTERVENTIONS); i++) {
            KeyPath resect = INTERVENTIONS.item(i).child("resect");
            String lesions = findings.words(resect.child("lesions"));
            if (findings.isSection(resect) && (lesions.isEmpty() || lesions.equals("primary"))) {
                return true;
            }
        }
        return false;
    }

    /** A condition reads what some test looks for. */
    static void looksFor(Validation findings, Analyte kind, KeyPath condition) {
        boolean any = findings.keys(TESTS).stream()
                .anyMatch(name -> findings.isSection(TESTS.child(name).child(kind.word())));
        if (!any) {
            findings.fault(
                    condition,
                    "no test looks for it; allowed: a test with " + kind.word()
                            + " in care.clinic.liquid-biopsy, or no condition on it");
        }
    }
}
