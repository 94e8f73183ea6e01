package org.seedsoil.growth;

/**
 * The fate of a small colony of one clone: it dies out, escapes, or mutates, whichever comes first.
 *
 * <p>A colony of i cells grows to i + 1 at rate b(i)·i·(1 − u), mutates for the first time at rate b(i)·i·u, and shrinks
 * to i − 1 at rate d(i)·i + v, where v is what resident immune cells kill per day and colony, whatever its size. It has
 * escaped at M cells. Without mutation P(escape from n) = Σ<sub>i&lt;n</sub> ρ<sub>i</sub> / Σ<sub>i&lt;M</sub>
 * ρ<sub>i</sub> with ρ<sub>i</sub> = Π<sub>k≤i</sub> (d·k + v)/(b·k) (Karlin and Taylor 1975, A First Course in
 * Stochastic Processes, ch. 4).
 *
 * <p>The chain is solved by one pass down and one pass up that only add, multiply and divide positive numbers, as in
 * Grassmann, Taksar and Heyman (1985, doi:10.1287/opre.33.5.1107). So every probability keeps its relative accuracy,
 * about M rounding errors, however small it is; nothing overflows. Let c<sub>i</sub> be the probability of ever going from
 * i to i − 1. Then P(extinct from n) = Π<sub>i≤n</sub> c<sub>i</sub>, and the time to extinction of the doomed is the sum
 * of the times from i to i − 1 of those that take that step. Immutable; building costs O(M).
 */
public final class Bottleneck {
    private final int escapedAt;
    private final double[] survival;
    private final double[] escape;
    private final double[] doomedDays;

    private Bottleneck(int escapedAt) {
        this.escapedAt = escapedAt;
        this.survival = new double[escapedAt];
        this.escape = new double[escapedAt];
        this.doomedDays = new double[escapedAt];
    }

    /**
     * Solves the chain.
     *
     * @param growth births and deaths by size; deterministic colonies never die out
     * @param surveillance cells killed per day and colony (v), at least 0
     * @param mutation probability per division that a daughter belongs to another clone (u), in [0, 1]
     * @param escapedAt size at which a colony has escaped (M), at least 1
     * @return the fates by number of founders
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Bottleneck of(Growth growth, double surveillance, double mutation, int escapedAt) {
        if (escapedAt < 1) {
            throw new IllegalArgumentException("escapedAt must be at least 1 but is " + escapedAt);
        }
        if (!(surveillance >= 0)) {
            throw new IllegalArgumentException("surveillance must be at least 0 but is " + surveillance);
        }
        if (!(mutation >= 0 && mutation <= 1)) {
            throw new IllegalArgumentException("mutation must be in [0, 1] but is " + mutation);
        }
        Bottleneck fates = new Bottleneck(escapedAt);
        if (growth.deterministic()) {
            fates.neverDieOut();
        } else {
            fates.stepDown(growth, surveillance, mutation);
            fates.sumUp();
        }
        return fates;
    }

    private void neverDieOut() {
        for (int i = 1; i < escapedAt; i++) {
            survival[i] = 1;
            escape[i] = 1;
        }
    }

    /** Fills entry i with what happens before i − 1 is reached: survival, escape, and the days to i − 1 of those that do. */
    private void stepDown(Growth growth, double surveillance, double mutation) {
        double[] net = growth.netRates(escapedAt - 1);
        double surviving = 1;
        double escaping = 1;
        double returning = 0; // c(i+1) times the days from i + 1 to i
        for (int i = escapedAt - 1; i >= 1; i--) {
            double division = growth.birthOfNet(net[i]) * i;
            double up = division * (1 - mutation);
            double down = growth.deathOfNet(net[i]) * i + surveillance;
            double away = division * mutation + up * surviving;
            double leaving = away + down;
            if (leaving > 0) {
                double days = 1 / leaving;
                surviving = away * days;
                escaping = up * escaping * days;
                doomedDays[i] = (1 + up * returning) * days;
                returning = down * days * doomedDays[i];
            } else {
                surviving = 1; // nothing ever happens to it
                escaping = 0;
                returning = 0;
            }
            survival[i] = surviving;
            escape[i] = escaping;
        }
    }

    /** Turns the steps from i to i − 1 into the way from i to 0. */
    private void sumUp() {
        for (int i = 2; i < escapedAt; i++) {
            escape[i] += (1 - survival[i]) * escape[i - 1];
            survival[i] = survival[i - 1] + survival[i] * (1 - survival[i - 1]); // never decreases, even by rounding
            doomedDays[i] += doomedDays[i - 1];
        }
    }

    /**
     * Returns the size at which a colony has escaped.
     *
     * @return M in cells
     */
    public int escapedAt() {
        return escapedAt;
    }

    /**
     * Returns P(reach M before extinction and before the first mutation).
     *
     * @param founders cells at the start, at least 0; from M on it has escaped
     * @return a probability with a relative error near 1e-13
     */
    public double escape(int founders) {
        return founders < escapedAt ? escape[founders] : 1;
    }

    /**
     * Returns P(escape or mutate before extinction). Without mutation it equals {@link #escape}, except that a colony to
     * which nothing can happen (no births, no deaths) survives without escaping.
     *
     * @param founders cells at the start, at least 0; from M on it has escaped
     * @return a probability with a relative error near 1e-13
     */
    public double survival(int founders) {
        return founders < escapedAt ? survival[founders] : 1;
    }

    /**
     * Returns the mean time to extinction of the colonies that die out before they escape or mutate.
     *
     * @param founders cells at the start, at least 0
     * @return days; from M on, and where growth is deterministic, 0. Where births are possible and deaths are not, the
     *     limit for vanishing deaths
     */
    public double doomedDays(int founders) {
        return founders < escapedAt ? doomedDays[founders] : 0;
    }
}
