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

    /** The day of the current step on which a lesion leads to the diagnosis, by its path as it is; NaN for none. */
    double day(LesionState lesion) {
        double size = lesion.primary() ? body.diagnosisCells : body.symptomCells;
        return lesion.path.passage(size, lesion.path.start());
    }

    /** Dates the diagnosis, and reads the primary off. */
    void diagnose(double day) {
        body.diagnosisDay = day;
        body.primaryCellsAtDiagnosis = 0;
        for (LesionState lesion : body.living) {
            if (lesion.primary()) {
                lesion.detect(day);
                body.primaryCellsAtDiagnosis = body.sizes.total(lesion, day);
                body.chronicle.record(day, EventKind.DIAGNOSED, lesion, body.primaryCellsAtDiagnosis);
            }
        }
    }
}
