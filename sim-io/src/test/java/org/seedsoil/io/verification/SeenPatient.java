package org.seedsoil.io.verification;

import org.seedsoil.PlainPatient;
import org.seedsoil.disease.LesionSize;

/** {@link PlainPatient} as clinicians see it. */
public final class SeenPatient {
    static final double DENSITY = 1e8;
    static final double RATE = 0.01;
    /** The primary has 1e9 cells on day 0 and is diagnosed at 30 mm. */
    static final double DIAGNOSIS = StrictMath.log(LesionSize.cells(30, DENSITY) / 1e9) / RATE;

    private SeenPatient() {}

    /**
     * Writes the scenario.
     *
     * @param head keys of the patient, line by line
     * @param process deterministic or stochastic
     * @param care keys of care beside the diagnosis, line by line
     * @param lesions metastases that are there from the start
     * @return the text
     */
    public static String text(String head, String process, String care, String lesions) {
        return PlainPatient.text(head, process, care, lesions);
    }

    /**
     * Writes the same with other laws.
     *
     * @param head keys of the patient, line by line
     * @param clone keys of the only clone beside its shedding, which is none, line by line
     * @param diagnosisMm diameter at which the primary is diagnosed
     * @param care keys of care beside the diagnosis, line by line
     * @param oracle what is there from the start
     * @return the text
     */
    static String text(String head, String clone, double diagnosisMm, String care, String oracle) {
        return PlainPatient.text(head, clone, diagnosisMm, care, oracle);
    }
}
