package org.seedsoil.clinic;

/**
 * The stage of a patient after an operation: tumour and nodes as a pathologist saw them, metastases as images showed them.
 *
 * @param tumour category of the tumour
 * @param nodes category of the nodes
 * @param metastases category of distant metastases
 * @param group the stage group; {@link StageTable#UNKNOWN} where the table has none for what is known
 * @param day when it is known, in days from day 0
 */
public record Stage(String tumour, String nodes, String metastases, String group, double day) {
    /**
     * Tells it.
     *
     * @return such as pT2 pN1a cM0, stage IIB
     */
    public String tell() {
        return "p" + tumour + " p" + nodes + " c" + metastases + ", stage " + group;
    }
}
