package org.seedsoil.cascade;

import org.seedsoil.random.RandomStream;

/**
 * How the seeds of one source, of one size, cloaked or not, come to the beds: their first beds, the arrivals at each bed, and
 * the paths between. Immutable once its entries are in.
 */
final class VesselPaths {
    private final BedChain chain;
    private final Circulation vessels;
    private final double[] starts;
    private final double[] startDays;
    private final int[] entryOrgan;
    private final double[] entryWeight;
    private final double[] entryDays;
    private int entries;
    private double[] arrivals = {};

    VesselPaths(BedChain chain, Circulation vessels) {
        int most = Math.max(vessels.legs(), vessels.organs()) + 1;
        this.chain = chain;
        this.vessels = vessels;
        this.starts = new double[vessels.organs()];
        this.startDays = new double[vessels.organs()];
        this.entryOrgan = new int[most];
        this.entryWeight = new double[most];
        this.entryDays = new double[most];
    }

    /**
     * Lets seeds come to their first bed.
     *
     * @param organ index of its organ
     * @param weight their probability
     * @param meanDays mean time from shedding until they come there
     * @param fixedDays the part of it after intravasation, the same for each of them
     */
    void enter(int organ, double weight, double meanDays, double fixedDays) {
        starts[organ] += weight;
        startDays[organ] += weight * meanDays;
        entryOrgan[entries] = organ;
        entryWeight[entries] = weight;
        entryDays[entries] = fixedDays;
        entries++;
    }

    /**
     * Counts arrivals, now that all entries are in.
     *
     * @return expected arrivals at each bed
     */
    double[] arrivals() {
        arrivals = chain.arrivals(starts);
        return arrivals;
    }

    /**
     * Returns E[Σ over arrivals of the time at arrival], by bed.
     *
     * @return days
     */
    double[] arrivalDays() {
        return chain.arrivalDays(startDays, arrivals);
    }

    /**
     * Draws the time from intravasation to one arrival at a bed. The path is drawn backwards: given that a seed has come to
     * o, it came from i with probability (arrivals at i)·P(i → o)/(arrivals at o), and entered there with what is left. Along
     * a path these factors telescope to its probability over the arrivals at o, so paths have exactly the law that they have
     * given this arrival, whatever comes after it (the time reversal of a Markov chain).
     *
     * @param organ where it arrives
     * @param random numbers: per bed on the way one for the bed before, one for whether it was released there, and one for
     *     the time in it if it was
     * @return days
     */
    double sampleDays(int organ, RandomStream random) {
        double days = 0;
        int at = organ;
        while (true) {
            double left = random.nextOpen() * arrivals[at];
            for (int e = 0; e < entries; e++) {
                left -= entryOrgan[e] == at ? entryWeight[e] : 0;
                if (left < 0) {
                    return days + entryDays[e];
                }
            }
            int leg = legInto(at, left);
            if (leg < 0) {
                return days + anyEntryDays(at);
            }
            at = vessels.from(leg);
            days += vessels.days(leg) + daysInBed(at, random);
        }
    }

    /** Returns the leg by which the seed came; −1 where rounding left none to choose. */
    private int legInto(int organ, double draw) {
        double left = draw;
        int last = -1;
        for (int leg = 0; leg < vessels.legs(); leg++) {
            if (vessels.to(leg) == organ) {
                int from = vessels.from(leg);
                double weight = arrivals[from]
                        * chain.beds().onward(from)
                        * vessels.fraction(leg)
                        * chain.legs().survives(leg);
                last = weight > 0 ? leg : last;
                left -= weight;
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    private double anyEntryDays(int organ) {
        for (int e = 0; e < entries; e++) {
            if (entryOrgan[e] == organ) {
                return entryDays[e];
            }
        }
        throw new IllegalStateException("nobody arrives there");
    }

    private double daysInBed(int organ, RandomStream random) {
        BedLaw beds = chain.beds();
        boolean released = random.nextOpen() * beds.onward(organ) < beds.released(organ);
        return released ? random.nextWait(1 / beds.meanDays(organ)) : 0;
    }
}
