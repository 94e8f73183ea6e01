package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;

/** Sizes of distant metastases that are there when following ends, in ten bins per decade. */
public final class LesionSizes implements Observer<LesionSizes> {
    /** Opens an empty distribution. */
    public LesionSizes() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {}

    @Override
    public void combine(LesionSizes later) {}

    /**
     * Returns the distribution when following ended.
     *
     * @return bins from the smallest to the largest lesion, empty ones between them included
     */
    public List<SizeBin> atEnd() {
        return List.of();
    }

    /**
     * Returns the distribution at diagnosis.
     *
     * @return bins from the smallest to the largest lesion, empty ones between them included
     */
    public List<SizeBin> atDiagnosis() {
        return List.of();
    }
}
