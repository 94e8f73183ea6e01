package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.statistics.Figure;

/**
 * How fast the number of lesions grows under a treatment that goes on, and how long generations take. Defined even where lesions
 * never stop and the reproduction number depends on the horizon.
 *
 * @param perDay r, the Euler–Lotka rate of the calendar; negative where the number falls
 * @param doublingDays ln 2/r; absent where the number falls
 * @param generationDays mean time from the first division of a lesion to that of one it founds, in a population that grows at r
 * @param cohortGenerationDays the same over the lesions founded in a lifetime up to the horizon, not weighted by growth (the mean
 *     forward interval)
 * @param generations how many generations fit into the horizon: horizon/generationDays, the mean generation of a lesion founded then; over
 *     cohortGenerationDays where the number falls, since sleepers then outlive the rest and stretch the former without limit
 */
public record GrowthFigures(
        Figure perDay, Figure doublingDays, Figure generationDays, Figure cohortGenerationDays, Figure generations) {

    /**
     * Works them out.
     *
     * @param forever generations without a horizon
     * @param within the same up to the horizon
     * @return the figures
     */
    static GrowthFigures of(Generation forever, Generation within) {
        Figure rate = new EulerLotka(forever).rate();
        Figure interval = rate.isKnown() ? EulerLotka.generationDays(forever, rate.value()) : rate;
        Figure forward = EulerLotka.generationDays(within, 0);
        boolean grows = rate.isKnown() && rate.value() > 0;
        double horizon = within.horizonDays();
        Figure generations = horizon < Double.POSITIVE_INFINITY
                ? (grows ? interval : forward).map(days -> horizon / days)
                : Figure.absent("there is no horizon");
        return new GrowthFigures(rate, doubling(rate), interval, forward, generations);
    }

    private static Figure doubling(Figure rate) {
        if (rate.isKnown() && rate.value() <= 0) {
            return Figure.absent("the number of lesions does not grow");
        }
        return rate.map(r -> Elementary.log(2) / r);
    }
}
