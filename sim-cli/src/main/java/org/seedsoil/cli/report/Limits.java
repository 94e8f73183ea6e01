package org.seedsoil.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.patient.Patient;

/** What the model leaves out. */
final class Limits {
    private Limits() {}

    static List<String> of(Patient reference) {
        List<String> limits = new ArrayList<>(List.of(
                "A metastasis is seen on the day it reaches a diameter. Real scans come at intervals, and miss lesions or find"
                        + " what is none.",
                "There is no systemic treatment, no radiotherapy, no ablation and no operation but that on the primary.",
                "A lesion is a ball of well-mixed cells: no shape, no pressure, no starved core. Lesions that meet do not"
                        + " merge, and are counted apart.",
                "Resident immune cells kill small colonies at a rate that does not learn. There is no adaptive response and"
                        + " nothing between lesions but the seeds they exchange.",
                "The body does not change: blood flow, chemokines and soil stay as they are while the tumour grows and the"
                        + " patient ages.",
                "Bone does not answer to the tumour: the vicious cycle of osteoclasts and metastases is left out.",
                "A patient's risk of death follows the burden in each organ. Complications, frailty and the toll of treatment"
                        + " are not told apart.",
                "Values marked as assumed are plausible, not measured. The conclusions are no surer than they are."));
        if (reference.disease().clones().size() == 1) {
            limits.add("All tumour cells are of one heritable type here, so the tumour does not evolve.");
        }
        return limits;
    }
}
