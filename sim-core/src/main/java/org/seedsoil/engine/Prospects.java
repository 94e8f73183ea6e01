package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to be there when a stretch of equal laws begins, by size, where those count that are followed from a later day on ({@link Doomed}). It
 * depends on the stretches from there to that day alone. Cycles of a course repeat: the last stretches of one are as those of the cycle before, so that each
 * adds one, and the others are found. Kept for one patient.
 */
final class Prospects {
    /** Days of whole number are told by differences of days, which are a rounding off. */
    private static final double ROUNDING = 1e-9;

    private final List<Prospect> last = new ArrayList<>();
    private final List<Pulsed> pulsed = new ArrayList<>();

    /** Binomial probabilities: by cells before a pulse, and cells left. */
    private record Pulsed(double survival, double[][] left) {}

    /** The prospect on the day itself: to come to the size of the laws that begin. */
    Prospect now(Rise rise) {
        for (Prospect known : last) {
            if (known.isOf(rise, 1, 0)) {
                return known;
            }
        }
        double[] worth = new double[Rise.MOST];
        for (int n = 1; n < Rise.MOST; n++) {
            worth[n] = rise.rises(n);
        }
        Prospect first = new Prospect(rise, 1, 0, null, null, worth);
        last.add(first);
        return first;
    }

    /** What pulses leave of so many cells: probabilities by their number. */
    double[] left(int cells, double survival) {
        for (Pulsed known : pulsed) {
            if (known.survival() == survival) {
                return known.left()[cells];
            }
        }
        double[][] left = new double[Rise.MOST][];
        for (int n = 0; n < Rise.MOST; n++) {
            left[n] = Doomed.kept(n, survival);
        }
        pulsed.add(new Pulsed(survival, left));
        return left[cells];
    }

    /** At the beginning of one stretch. */
    final class Prospect {
        private final Rise rise;
        /** The part of the cells that lives through the pulses after it. */
        private final double survival;

        private final double days;
        /** Colonies in it; null on the day itself. */
        private final @Nullable Fading fading;

        /** That of the next stretch; null on the day itself. */
        private final @Nullable Prospect next;

        private double @Nullable [] worth;
        /** By cells, of those that were asked for: the largest weight in this stretch or a later one; else NaN. */
        private final double[] most = new double[Rise.MOST];

        private final List<Prospect> longer = new ArrayList<>();

        private Prospect(
                Rise rise,
                double survival,
                double days,
                @Nullable Fading fading,
                @Nullable Prospect next,
                double @Nullable [] worth) {
            this.rise = rise;
            this.survival = survival;
            this.days = days;
            this.fading = fading;
            this.next = next;
            this.worth = worth;
            Arrays.fill(most, Double.NaN);
        }

        @SuppressWarnings("ReferenceEquality") // rises of equal rates are one object
        private boolean isOf(Rise other, double left, double length) {
            return rise == other && survival == left && days == length;
        }

        /**
         * The prospect at the beginning of a stretch that lies before this one.
         *
         * @param before its laws
         * @param left the part of the cells that lives through the pulses at its end
         * @param length its days
         */
        Prospect earlier(Rise before, double left, double length) {
            double whole = Math.rint(length);
            double told = Math.abs(length - whole) < ROUNDING ? whole : length;
            for (Prospect known : longer) {
                if (known.isOf(before, left, told)) {
                    return known;
                }
            }
            Fading colonies = new Fading(before, refused(before, left), told);
            Prospect first = new Prospect(before, left, told, colonies, this, null);
            longer.add(first);
            return first;
        }

        /** Weights by size at the beginning of the stretch. */
        double[] worth() {
            double[] known = worth;
            if (known == null) {
                Fading colonies = fading();
                known = new double[Rise.MOST];
                for (int n = 1; n < rise.size(); n++) {
                    known[n] = colonies.after(n, days);
                }
                worth = known;
            }
            return known;
        }

        /** What colonies in the stretch are worth. */
        Fading fading() {
            return Objects.requireNonNull(fading);
        }

        /** The largest weight of colonies that begin to grow with so many cells, in this stretch or a later one, whenever. */
        double most(int cells) {
            Prospect later = next;
            if (later == null || fading == null || cells >= Rise.MOST) {
                return 0;
            }
            if (Double.isNaN(most[cells])) {
                most[cells] = Math.max(fading.most(cells), later.most(cells));
            }
            return most[cells];
        }

        /** The weight before the end of an earlier stretch, by size: that they never come to the size of its laws, and what follows is worth. */
        private double[] refused(Rise before, double left) {
            double[] weight = new double[before.size()];
            double[] then = worth();
            for (int n = 1; n < weight.length; n++) {
                double sum = 0;
                double[] kept = left(n, left);
                for (int m = 1; m <= n; m++) {
                    sum += kept[m] * then[m];
                }
                weight[n] = (1 - before.rises(n)) * sum;
            }
            return weight;
        }
    }
}
