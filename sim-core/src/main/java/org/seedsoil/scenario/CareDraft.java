package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.Resection;

/** What is done for a patient, gathered from the list of interventions. */
final class CareDraft {
    private final List<Resection> resections = new ArrayList<>();
    private AblationPolicy ablation = AblationPolicy.NONE;

    void resect(Resection resection) {
        resections.add(resection);
    }

    void ablate(AblationPolicy policy) {
        ablation = policy;
    }

    List<Resection> resections() {
        return resections;
    }

    AblationPolicy ablation() {
        return ablation;
    }
}
