package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;

/** How measures spread over patients as time goes on, among those alive. */
public final class BurdenCurve implements Observer<BurdenCurve> {
    /** Opens an empty curve. */
    public BurdenCurve() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {}

    @Override
    public void combine(BurdenCurve later) {}

    /**
     * Returns the bands of one measure.
     *
     * @param measure the measure
     * @return a point per day of the grid that any patient lived to see
     */
    public List<BandPoint> bands(Measure measure) {
        return List.of();
    }
}
