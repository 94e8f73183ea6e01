package org.seedsoil.engine;

import org.seedsoil.event.EventKind;

/**
 * When the patient is diagnosed: the primary reaches its diameter of diagnosis, or a metastasis, nodes included, the one at
 * which it gives symptoms; whichever comes first.
 */
final class Diagnosis {
    private final Body body;

    Diagnosis(Body body) {
        this.body = body;
    }

    /** Looks along the paths of a step, as treatments that do not wait for a diagnosis have left them. */
    void within() {
        if (body.diagnosed()) {
            return;
        }
        double first = Double.NaN;
        for (LesionState lesion : body.living) {
            double size = lesion.primary() ? body.diagnosisCells : body.symptomCells;
            double day = lesion.path.passage(size, lesion.path.start());
            if (!Double.isNaN(day) && !(first <= day)) {
                first = day;
            }
        }
        if (!Double.isNaN(first)) {
            diagnose(first);
        }
    }

    private void diagnose(double day) {
        body.diagnosisDay = day;
        body.primaryCellsAtDiagnosis = 0;
        for (LesionState lesion : body.living) {
            if (lesion.primary()) {
                lesion.detectedDay = day;
                body.primaryCellsAtDiagnosis = body.sizes.total(lesion, day);
                body.chronicle.tell(day, EventKind.DIAGNOSED, lesion, body.primaryCellsAtDiagnosis);
            }
        }
    }
}
