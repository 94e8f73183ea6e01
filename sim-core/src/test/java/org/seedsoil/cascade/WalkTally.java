package org.seedsoil.cascade;

import java.util.Arrays;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

/** Counts what became of many walks: by fate and organ, and for those that settled by size; with times. */
final class WalkTally {
    private static final int SIZES = 10;

    private final int organs;
    private final long[] count;
    private final double[] days;
    private final double[] squares;
    private long walks;
    private double flowing;
    private double flowingSquares;

    WalkTally(int organs) {
        this.organs = organs;
        int cells = Fate.values().length * organs * SIZES;
        this.count = new long[cells];
        this.days = new double[cells];
        this.squares = new double[cells];
    }

    private int cell(Fate fate, int organ, int cells) {
        boolean settled = fate == Fate.FOUNDED || fate == Fate.DORMANT;
        return (fate.ordinal() * organs + organ) * SIZES + (settled ? cells : 0);
    }

    static WalkTally of(
            Cascade cascade, int source, boolean primary, int clone, SelfSeeding joining, RandomStream random, int n) {
        WalkTally tally = new WalkTally(cascade.disease().anatomy().size());
        SeedWalk walker = SeedWalk.of(cascade);
        for (int i = 0; i < n; i++) {
            tally.add(walker.walk(source, primary, clone, random, joining));
        }
        return tally;
    }

    private void add(Walk walk) {
        int i = cell(walk.fate(), walk.organ(), walk.cells());
        count[i]++;
        days[i] += walk.delayDays();
        squares[i] += walk.delayDays() * walk.delayDays();
        walks++;
        flowing += walk.flowingDays();
        flowingSquares += walk.flowingDays() * walk.flowingDays();
    }

    private double[] probabilities(SourceFates exact) {
        double[] p = new double[count.length];
        for (Fate fate : Fate.values()) {
            for (int o = 0; o < organs; o++) {
                if (fate != Fate.FOUNDED && fate != Fate.DORMANT) {
                    p[cell(fate, o, 0)] = exact.probability(fate, o);
                } else {
                    for (int k = 1; k < SIZES; k++) {
                        p[cell(fate, o, k)] = exact.foundingBySize(fate, o, k);
                    }
                }
            }
        }
        return p;
    }

    /** Returns the p-value of all counts together; 0 if something impossible was seen. */
    double chiSquare(SourceFates exact) {
        double[] p = probabilities(exact);
        for (int i = 0; i < p.length; i++) {
            if (count[i] > 0 && p[i] <= 0) {
                return 0;
            }
        }
        return GoodnessOfFit.chiSquare(count, p);
    }

    /** Returns the largest distance of a mean of time × indicator from its expectation, in standard errors. */
    double worstTime(SourceFates exact) {
        double worst = 0;
        for (Fate fate : Fate.values()) {
            for (int o = 0; o < organs; o++) {
                int from = cell(fate, o, 0);
                double sum = Arrays.stream(days, from, from + SIZES).sum();
                double square = Arrays.stream(squares, from, from + SIZES).sum();
                if (Arrays.stream(count, from, from + SIZES).sum() >= 1000) {
                    worst = Math.max(worst, distance(sum, square, exact.transitDays(fate, o)));
                }
            }
        }
        double total =
                distance(Arrays.stream(days).sum(), Arrays.stream(squares).sum(), exact.transitDays());
        return Math.max(worst, Math.max(total, distance(flowing, flowingSquares, exact.flowingDays())));
    }

    private double distance(double sum, double square, double expected) {
        double mean = sum / walks;
        double se = Math.sqrt(Math.max(0, square / walks - mean * mean) / walks);
        double off = Math.abs(mean - expected);
        return off <= 1e-9 * expected ? 0 : off / se;
    }
}
