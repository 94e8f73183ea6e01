package org.seedsoil.growth;

import org.jspecify.annotations.Nullable;

/**
 * How a lesion of one clone grows: births and deaths per cell as functions of the lesion's total size N.
 *
 * <p>b(N) = max(0, r(N) + d), and where r(N) + d &lt; 0 the excess goes to death, so that b(N) − d(N) = r(N) always.
 *
 * @param law the law of r(N)
 * @param birth births per cell and day at N = 1, at least 0
 * @param turnover deaths per birth at N = 1 (q = d/b), at least 0; above 1 the law is exponential
 * @param capacity largest size in cells (K, or Nmax); unused by the exponential law
 * @param deterministic whether sizes follow the mean from the founder on, without extinction
 * @param change what a treatment does to the rates of its cells. With factors f on births and g on deaths and δ added deaths the net rate
 *     is f·r(N) + (f − g)·d − δ wherever the untreated births are above 0, up to sizes that no lesion reaches
 */
public record Growth(
        GrowthLaw law, double birth, double turnover, double capacity, boolean deterministic, RateChange change) {
    /**
     * Describes untreated growth.
     *
     * @param law the law of r(N)
     * @param birth births per cell and day at N = 1, at least 0
     * @param turnover deaths per birth at N = 1 (q = d/b), in [0, 1]
     * @param capacity largest size in cells (K, or Nmax); unused by the exponential law
     * @param deterministic whether sizes follow the mean from the founder on, without extinction
     */
    public Growth(GrowthLaw law, double birth, double turnover, double capacity, boolean deterministic) {
        this(law, birth, turnover, capacity, deterministic, RateChange.NONE);
    }

    /**
     * Returns the same growth under a further treatment.
     *
     * @param more what it does to the rates
     * @return factors multiplied, deaths added
     */
    public Growth under(RateChange more) {
        return new Growth(law, birth, turnover, capacity, deterministic, change.and(more));
    }

    /**
     * Returns b − d at N = 1.
     *
     * @return the net rate of a single cell, per day
     */
    public double initialNetRate() {
        return treated(untreatedNetRate());
    }

    /** Returns b − d at N = 1 without treatment. */
    double untreatedNetRate() {
        return birth * (1 - turnover);
    }

    /** Returns the net rate of a cell whose rate without treatment is given. */
    private double treated(double net) {
        return change.isNone() ? net : change.birth() * net + shift();
    }

    /** Returns what treatment adds to the net rate at any size: (f − g)·d − δ. */
    double shift() {
        return (change.birth() - change.death()) * (birth * turnover) - change.added();
    }

    /**
     * Returns d at N = 1.
     *
     * @return deaths per cell and day
     */
    public double initialDeath() {
        return change.isNone() ? birth * turnover : change.death() * (birth * turnover) + change.added();
    }

    /**
     * Returns r(N).
     *
     * @param cells size of the lesion, positive
     * @return net rate per cell and day
     */
    public double netRate(double cells) {
        return treated(law.netRate(this, cells));
    }

    /**
     * Returns r(N) of small colonies, each size worked out once.
     *
     * @param largest the largest size, at least 0
     * @return net rates per cell and day by size in cells, equal to {@link #netRate} up to rounding; entry 0 is 0
     */
    public double[] netRates(int largest) {
        double[] rates = law.netRates(this, largest);
        for (int i = 1; i <= largest; i++) {
            rates[i] = treated(rates[i]);
        }
        return rates;
    }

    /**
     * Returns b(N).
     *
     * @param cells size of the lesion, positive
     * @return births per cell and day
     */
    public double birthAt(double cells) {
        return birthOfNet(netRate(cells));
    }

    /**
     * Returns the births that go with a net rate.
     *
     * @param net r, per cell and day
     * @return max(0, r + d), per cell and day
     */
    public double birthOfNet(double net) {
        return Math.max(0, net + initialDeath());
    }

    /**
     * Returns d(N).
     *
     * @param cells size of the lesion, positive
     * @return deaths per cell and day
     */
    public double deathAt(double cells) {
        return deathOfNet(netRate(cells));
    }

    /**
     * Returns the deaths that go with a net rate.
     *
     * @param net r, per cell and day
     * @return what {@link #birthOfNet} leaves: d, or −r where there are no births
     */
    public double deathOfNet(double net) {
        return Math.max(initialDeath(), -net);
    }

    /**
     * Follows the mean path.
     *
     * @param cells size now, positive
     * @param days how long, at least 0
     * @return size then
     */
    public double after(double cells, double days) {
        GrowthCurve curve = GrowthCurve.of(this);
        return curve.cells(curve.coordinate(cells), days);
    }

    /**
     * Follows the logarithm of the mean path.
     *
     * @param cells size now, positive
     * @param days how long, at least 0
     * @return ln of the size then, a number even where the size is beyond any
     */
    public double logAfter(double cells, double days) {
        return law.logCells(this, cells, days);
    }

    /**
     * Returns r where the mean path ends.
     *
     * @return net rate per cell and day: 0 at a capacity
     */
    public double finalNetRate() {
        return law.finalRate(this);
    }

    /**
     * Returns the size at which births and deaths balance, towards which the mean path of a lesion that grows leads.
     *
     * @return cells: the capacity without treatment, less where treatment slows births or adds deaths; infinite where nothing depends on size
     */
    public double finalCells() {
        return GrowthCurve.of(this).finalCells();
    }

    /**
     * Returns when the mean path reaches a size.
     *
     * @param from size now, positive
     * @param to the size to reach
     * @return days; 0 if it is already as large, infinite if it never gets there
     */
    public double daysTo(double from, double to) {
        return GrowthCurve.of(this).daysTo(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Growth that
                && law == that.law
                && Double.compare(birth, that.birth) == 0
                && Double.compare(turnover, that.turnover) == 0
                && Double.compare(capacity, that.capacity) == 0
                && deterministic == that.deterministic
                && change.equals(that.change);
    }

    @Override
    public int hashCode() {
        return 31
                        * (31
                                        * (31
                                                        * (31 * (31 * law.hashCode() + Double.hashCode(birth))
                                                                + Double.hashCode(turnover))
                                                + Double.hashCode(capacity))
                                + Boolean.hashCode(deterministic))
                + change.hashCode();
    }
}
