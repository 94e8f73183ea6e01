package org.seedsoil.cli.plot;

import java.util.List;
import org.seedsoil.observe.CohortSummary;

/** The figures of a cohort. */
public final class CohortFigures {
    private CohortFigures() {}

    /**
     * Draws what was kept of a cohort.
     *
     * @param summary what was kept; may be of no patients
     * @param marks sizes and times to mark
     * @return cascade, burden, organs, sizes and survival, in this order
     */
    public static List<Figure> of(CohortSummary summary, ClinicalMarks marks) {
        return List.of();
    }
}
