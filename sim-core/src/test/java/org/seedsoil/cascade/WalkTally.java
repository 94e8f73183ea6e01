package org.seedsoil.cascade;

import java.util.Arrays;
import java.util.stream.Stream;
import org.seedsoil.Chance;
import org.seedsoil.disease.Source;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

/** Counts what became of many walks: by fate and organ, and for those that settled by size; with times. */
final class WalkTally {
    private static final int SIZES = 10;
    private static final double FEWEST = 2000;

    private final int organs;
    private final long[] count;
    private final double[] days;
    private final double[] squares;
    private final double[] cubes;
    private long walks;
    private double flowing;
    private double flowingSquares;
    private double flowingCubes;

    WalkTally(int organs) {
        this.organs = organs;
        int cells = Fate.values().length * organs * SIZES;
        this.count = new long[cells];
        this.days = new double[cells];
        this.squares = new double[cells];
        this.cubes = new double[cells];
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
            tally.add(walker.walk(new Source(primary, clone, source), random, joining));
        }
        return tally;
    }

    private void add(Walk walk) {
        int i = cell(walk.fate(), walk.organ(), walk.cells());
        count[i]++;
        days[i] += walk.delayDays();
        squares[i] += walk.delayDays() * walk.delayDays();
        cubes[i] += Math.pow(walk.delayDays(), 3);
        walks++;
        flowing += walk.flowingDays();
        flowingSquares += walk.flowingDays() * walk.flowingDays();
        flowingCubes += Math.pow(walk.flowingDays(), 3);
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
    private double chiSquare(SourceFates exact) {
        double[] p = probabilities(exact);
        for (int i = 0; i < p.length; i++) {
            if (count[i] > 0 && p[i] <= 0) {
                return 0;
            }
        }
        return GoodnessOfFit.chiSquare(count, p);
    }

    /** Judges all counts together, and the mean of time × indicator of every fate and organ that many are expected to come to. */
    void judge(SourceFates exact) {
        Chance.accept("all fates", chiSquare(exact));
        for (Fate fate : Fate.values()) {
            for (int o = 0; o < organs; o++) {
                int from = cell(fate, o, 0);
                if (walks * exact.probability(fate, o) >= FEWEST) {
                    judge("days, " + fate + " in " + o, sums(from, from + SIZES), exact.transitDays(fate, o));
                }
            }
        }
        judge("days of all", sums(0, days.length), exact.transitDays());
        judge("days of flowing", new double[] {flowing, flowingSquares, flowingCubes}, exact.flowingDays());
    }

    private double[] sums(int from, int to) {
        return Stream.of(days, squares, cubes)
                .mapToDouble(all -> Arrays.stream(all, from, to).sum())
                .toArray();
    }

    private void judge(String what, double[] sums, double expected) {
        double mean = sums[0] / walks;
        if (Math.abs(mean - expected) > 1e-9 * expected) {
            double square = sums[1] - walks * mean * mean;
            double cube = sums[2] - 3 * mean * sums[1] + 2 * walks * mean * mean * mean;
            double skewness = cube / Math.pow(square, 1.5);
            Chance.estimatedMean(what, new Chance.Estimate(mean, Math.sqrt(square) / walks, skewness), expected);
        }
    }
}
