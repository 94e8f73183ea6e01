package org.seedsoil.care;

import java.util.List;

/**
 * What clinicians do for a patient.
 *
 * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
 * @param symptomDiameterMm diameter at which a metastasis, nodes included, leads to the diagnosis, in mm; infinite for never
 * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
 * @param resections operations on the primary, in the order of the scenario
 * @param ablation how metastases are ablated
 */
public record Care(
        double diagnosisDiameterMm,
        double symptomDiameterMm,
        double detectionDiameterMm,
        List<Resection> resections,
        AblationPolicy ablation) {
    /** Copies the list. */
    public Care {
        resections = List.copyOf(resections);
    }

    /**
     * Returns how metastases are treated once care has begun.
     *
     * @return the rule of ablation; nothing systemic
     */
    public Treatment treatment() {
        return Treatment.of(ablation.rule());
    }

    /**
     * Describes care without ablation.
     *
     * @param diagnosisDiameterMm diameter at which the primary is diagnosed, in mm; infinite for never
     * @param symptomDiameterMm diameter at which a metastasis leads to the diagnosis, in mm; infinite for never
     * @param detectionDiameterMm diameter at which a metastasis becomes manifest, in mm; infinite for never
     * @param resections operations on the primary, in the order of the scenario
     */
    public Care(
            double diagnosisDiameterMm,
            double symptomDiameterMm,
            double detectionDiameterMm,
            List<Resection> resections) {
        this(diagnosisDiameterMm, symptomDiameterMm, detectionDiameterMm, resections, AblationPolicy.NONE);
    }
}
