package org.seedsoil.figure;

import java.util.function.DoubleFunction;
import org.seedsoil.observe.Estimate;

/** Estimates as people read them: the number, then its 95 % interval. */
public final class Estimates {
    private Estimates() {}

    /**
     * Writes a fraction.
     *
     * @param estimate from 0 to 1
     * @return for example "68 % (60–75 %)"; an en dash where nothing is known
     */
    public static String percent(Estimate estimate) {
        return estimate.known() ? Numbers.percent(estimate.value()) + " (" + percentInterval(estimate) + ")" : "–";
    }

    /**
     * Writes the interval of a fraction.
     *
     * @param estimate from 0 to 1
     * @return for example "60–75 %"
     */
    public static String percentInterval(Estimate estimate) {
        String low = Numbers.percent(estimate.low()).replace(" %", "");
        return low + "–" + Numbers.percent(estimate.high());
    }

    /**
     * Writes an interval.
     *
     * @param estimate the estimate
     * @param form writes one number
     * @return for example "2.1 to 3.4"; empty where nothing is known
     */
    public static String interval(Estimate estimate, DoubleFunction<String> form) {
        if (!estimate.known() || Double.isNaN(estimate.low() + estimate.high())) {
            return "";
        }
        if (Double.isInfinite(estimate.high())) {
            return "at least " + form.apply(estimate.low());
        }
        return form.apply(estimate.low()) + " to " + form.apply(estimate.high());
    }
}
