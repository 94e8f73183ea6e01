package org.seedsoil.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.experiment.Design;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.experiment.Experiment;
import org.seedsoil.experiment.Factor;
import org.seedsoil.io.Sha256;
import org.seedsoil.journal.NameTable;

/**
 * All work of a sweep, computed as it is asked for: the points of the design, each cut into ranges of patients.
 */
public final class WorkList {
    private static final int NAME_DIGITS = 40;
    private static final double GOLDEN = 0.6180339887498949;

    private final Sweep sweep;
    private final Design.Points points;
    private final LongPredicate admitted;
    private final List<Long> cuts;
    private final List<Metric> exact;
    private final String origin;
    private final String rows;

    /**
     * Lists work.
     *
     * @param sweep the sweep
     * @param chunk patients that are done in one go
     * @param boundaries how many patients a point had before it grew; ranges end there, too
     */
    public WorkList(Sweep sweep, long chunk, List<Long> boundaries) {
        Experiment experiment = sweep.experiment();
        this.sweep = sweep;
        this.points = experiment.points();
        this.admitted = experiment.admitted(points);
        this.cuts = cuts(sweep.patients(), chunk, boundaries);
        this.exact = Catalogue.of(sweep.base().reference()).metrics(sweep.metrics()).stream()
                .filter(Metric::isExact)
                .toList();
        this.rows = sweep.wanted().keepsRows() ? "\0" + sweep.wanted().rows() : "";
        this.origin =
                Sha256.of(sweep.source().scenario() + "\0" + sweep.source().anatomy() + "\0" + sweep.unvaried());
    }

    private static List<Long> cuts(long patients, long chunk, List<Long> boundaries) {
        Set<Long> cuts = new TreeSet<>();
        for (long at = 0; at < patients; at += chunk) {
            cuts.add(at);
        }
        boundaries.stream().filter(at -> at < patients).forEach(cuts::add);
        cuts.add(patients);
        return List.copyOf(cuts);
    }

    /**
     * Returns how many points the design has, those ruled out included.
     *
     * @return their number
     */
    public long size() {
        return sweep.experiment().size();
    }

    /**
     * Returns a point.
     *
     * @param index its number
     * @return the point; null where constraints rule it out
     */
    public @Nullable DesignPoint point(long index) {
        return admitted.test(index) ? points.point(index) : null;
    }

    /**
     * Counts the points that are run.
     *
     * @return their number
     */
    public long admitted() {
        if (sweep.experiment().constraints().isEmpty()) {
            return size();
        }
        long count = 0;
        for (long i = 0; i < size(); i++) {
            count += admitted.test(i) ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns what is to be done for a point.
     *
     * @param point the point
     * @return ranges of patients in order, then what theory computes
     */
    public List<Work> of(DesignPoint point) {
        List<Work> work = new ArrayList<>();
        for (int range = 1; range <= ranges(); range++) {
            work.add(patients(point, range));
        }
        for (int which = 0; which < exact.size(); which++) {
            work.add(theory(point, which));
        }
        return work;
    }

    /**
     * Returns the work of a number, on any machine the same.
     *
     * @param number as {@link Work#number} tells it
     * @return the work
     */
    public Work work(long number) {
        int parts = ranges() + exact.size();
        DesignPoint point = points.point(number / parts);
        int part = (int) (number % parts);
        return part < ranges() ? patients(point, part + 1) : theory(point, part - ranges());
    }

    private long number(DesignPoint point, int part) {
        return point.index() * (ranges() + exact.size()) + part;
    }

    /** Into how many ranges the patients of a point are cut. */
    private int ranges() {
        return needsPatients() ? cuts.size() - 1 : 0;
    }

    /**
     * Says whether patients are run at all.
     *
     * @return false where theory alone tells every metric
     */
    public boolean needsPatients() {
        return exact.size() < sweep.metrics().size();
    }

    /** What theory computes of a piece of work. */
    Metric exact(Work work) {
        int parts = ranges() + exact.size();
        return exact.get((int) (work.number() % parts) - ranges());
    }

    private Work theory(DesignPoint point, int which) {
        String what = "theory " + exact.get(which).key();
        return new Work(point, -1, -1, name(what + "\0" + content(point)), number(point, ranges() + which));
    }

    private Work patients(DesignPoint point, int range) {
        long first = cuts.get(range - 1);
        long end = cuts.get(range);
        String what =
                "patients " + first + " " + end + "\0" + sweep.experiment().seed(point) + "\0" + sweep.mode() + rows;
        return new Work(point, first, end, name(what + "\0" + content(point)), number(point, range - 1));
    }

    private String name(String what) {
        return Sha256.of(origin + "\0" + what).substring(0, NAME_DIGITS);
    }

    /** What a point changes, to the last bit of every number. */
    private String content(DesignPoint point) {
        Set<String> changes = new TreeSet<>();
        for (int f = 0; f < sweep.experiment().factors().size(); f++) {
            Factor factor = sweep.experiment().factors().get(f);
            factor.assignments(point.levels().get(f), sweep.base().settings())
                    .forEach(one -> changes.add(one.path() + "=" + one.setting()));
        }
        return String.join("\0", changes);
    }

    /**
     * Returns the work of a shard: range by range, points in an order that spreads over the design, so that any part is a fair sample. Points of
     * row sets go set by set. What two points have in common comes once.
     *
     * @param shard which, from 0
     * @param shards of how many
     * @return the work, computed on the way
     */
    public Iterable<Work> of(int shard, int shards) {
        return () -> new Walk(shard, shards);
    }

    private long spread(long index) {
        boolean sets = sweep.experiment().design().rowSetSize(sweep.experiment().factors()) > 1;
        long size = size();
        if (sets || size < 3) {
            return index;
        }
        long stride = Math.max(1, (long) (size * GOLDEN));
        while (gcd(stride, size) != 1) {
            stride++;
        }
        return BigInteger.valueOf(index)
                .multiply(BigInteger.valueOf(stride))
                .mod(BigInteger.valueOf(size))
                .longValueExact();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private final class Walk implements Iterator<Work> {
        private final int shard;
        private final int shards;
        private final NameTable met = new NameTable();
        private final List<Work> ready = new ArrayList<>();
        private int range = 1;
        private long index;
        private long number;

        Walk(int shard, int shards) {
            this.shard = shard;
            this.shards = shards;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && range <= Math.max(1, ranges())) {
                advance();
            }
            return !ready.isEmpty();
        }

        private void advance() {
            if (index == size()) {
                index = 0;
                range++;
                return;
            }
            DesignPoint point = point(spread(index++));
            if (point == null) {
                return;
            }
            if (needsPatients()) {
                offer(patients(point, range));
            }
            if (range == 1) {
                for (int which = 0; which < exact.size(); which++) {
                    offer(theory(point, which));
                }
            }
        }

        private void offer(Work work) {
            if (met.add(work.name(), 0, 0) && number++ % shards == shard) {
                ready.add(work);
            }
        }

        @Override
        public Work next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove(0);
        }
    }
}
