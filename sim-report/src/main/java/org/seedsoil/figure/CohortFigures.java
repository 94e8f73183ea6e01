package org.seedsoil.figure;

import java.util.List;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.patient.Patient;

/** The figures of a cohort. */
public final class CohortFigures {
    private CohortFigures() {}

    /**
     * Draws what was kept of a cohort.
     *
     * @param summary what was kept; may be of no patients
     * @param reference the patient that all others vary around
     * @return cascade, burden, organs, sizes and survival, in this order
     */
    public static List<Figure> of(CohortSummary summary, Patient reference) {
        ClinicalMarks marks = ClinicalMarks.of(reference);
        return List.of(
                CascadeOfCohort.figure(summary.seeds()),
                BurdenOfCohort.figure(summary, marks),
                OrgansOfCohort.figure(summary.sites()),
                SizesOfCohort.figure(summary.lesionSizes(), marks),
                SurvivalOfCohort.figure(summary));
    }
}
