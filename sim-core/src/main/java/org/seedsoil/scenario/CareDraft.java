package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.Metastasectomy;
import org.seedsoil.care.Resection;

/** What is done for a patient, gathered from the list of interventions. */
final class CareDraft {
    private final Anatomy anatomy;
    private final double detectionMm;
    private final List<Resection> resections = new ArrayList<>();
    private final List<Metastasectomy> metastasectomies = new ArrayList<>();
    private AblationPolicy ablation = AblationPolicy.NONE;

    /**
     * Begins with nothing.
     *
     * @param anatomy where it is done
     * @param detectionMm diameter at which a metastasis becomes manifest, in mm; infinite for never
     */
    CareDraft(Anatomy anatomy, double detectionMm) {
        this.anatomy = anatomy;
        this.detectionMm = detectionMm;
    }

    Anatomy anatomy() {
        return anatomy;
    }

    double detectionMm() {
        return detectionMm;
    }

    void resect(Resection resection) {
        resections.add(resection);
    }

    void resect(Metastasectomy operation) {
        metastasectomies.add(operation);
    }

    void ablate(AblationPolicy policy) {
        ablation = policy;
    }

    List<Resection> resections() {
        return resections;
    }

    List<Metastasectomy> metastasectomies() {
        return metastasectomies;
    }

    AblationPolicy ablation() {
        return ablation;
    }
}
