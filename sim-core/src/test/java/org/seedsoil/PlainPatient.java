package org.seedsoil;

/** The scenario of a patient whose lesions grow exponentially at .01 a day and shed nothing, so that what is done and seen can be worked out by hand. */
public final class PlainPatient {
    /** Every part of the cascade off: a lesion sheds successful colonies at rate · N^exponent. */
    public static final String ALL_OFF =
            "{detachment: off, membrane: off, intravasation: off, lymph: off, circulation: off, "
                    + "arrest: off, extravasation: off, soil: off, dormancy: off, immune: off}";

    private PlainPatient() {}

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
        String growth = "growth: {law: exponential, birth: 0.04 /d, turnover: 0.75, process: " + process + "}";
        return text(head, growth, 30, care, "lesions: [" + lesions + "]");
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
    public static String text(String head, String clone, double diagnosisMm, String care, String oracle) {
        return """
                seedsoil: 1
                name: seen
                anatomy: adult
                tissue: {cells-per-cm3: 1e8}
                stages: %s
                primary: {organ: colon, cells: 1e9}
                clones:
                  main:
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                %soracle: {%s}
                mortality: {disease: off, other-causes: off}
                %scare:
                  diagnosis: {diameter: %s mm}
                %s""".formatted(ALL_OFF, clone.indent(4), oracle, head.indent(0), diagnosisMm, care.indent(2));
    }
}
