package org.seedsoil.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.disease.Source;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.random.RandomKey;

/** One lesion while its patient is run. Times are NaN until they happen. */
final class LesionState {
    final int id;
    final Seedling origin;
    final double foundedDay;
    final double[] cells;
    final Path path;
    private final RandomKey growthKey;
    private final RandomKey sheddingKey;

    /** Whether its survival is given and its small steps follow the chain conditioned on it. */
    boolean destined;

    /** Its foci, while it consists of several of which some are small; null where it is one. */
    @Nullable
    Foci foci;

    /** Whether immune surveillance acts on it while it is small. */
    boolean guarded;

    /** Whether the sizes of large lesions apply, from now to its end. */
    boolean escaped;

    double escapedDay = Double.NaN;
    double vascularizedDay = Double.NaN;
    /** The times in which it had vessels that operations took, in order. */
    private List<Vessels> formerVessels = List.of();

    double detectedDay = Double.NaN;
    double endedDay = Double.NaN;
    double treatedDay = Double.NEGATIVE_INFINITY;
    boolean removed;
    boolean parented;
    /** How often treatment has met it. */
    int cuts;

    double cellsAtDiagnosis = Double.NaN;

    /** What ablation has to do with it; null until that is asked. */
    @Nullable
    AblationHistory ablation;

    LesionState(int id, Seedling origin, double foundedDay, double[] cells) {
        this.id = id;
        this.origin = origin;
        this.foundedDay = foundedDay;
        this.cells = cells;
        this.path = new Path(cells.length);
        this.growthKey = origin.key().child("growth");
        this.sheddingKey = origin.key().child("shedding");
    }

    boolean primary() {
        return origin.primary();
    }

    int organ() {
        return origin.organ();
    }

    /** One of its clones as a source of seeds. */
    Source source(int clone) {
        return new Source(origin.primary(), clone, origin.organ());
    }

    RandomKey key() {
        return origin.key();
    }

    RandomKey growthKey() {
        return growthKey;
    }

    RandomKey sheddingKey() {
        return sheddingKey;
    }

    double total() {
        double sum = 0;
        for (double n : cells) {
            sum += n;
        }
        return sum;
    }

    boolean ended() {
        return !Double.isNaN(endedDay);
    }

    /** Notes that the sizes of large lesions apply from now on; what counts is the first time, not regrowth. */
    void escape(double day) {
        escaped = true;
        if (Double.isNaN(escapedDay)) {
            escapedDay = day;
        }
    }

    /** Takes its vessels: what is left has to grow new ones. Until that day it shed. */
    void loseVessels(double day) {
        formerVessels = Stream.concat(formerVessels.stream(), vessels().stream())
                .map(vessels -> new Vessels(vessels.from(), Math.min(day, vessels.until())))
                .toList();
        vascularizedDay = Double.NaN;
    }

    private List<Vessels> vessels() {
        return Double.isNaN(vascularizedDay)
                ? List.of()
                : List.of(new Vessels(vascularizedDay, Double.POSITIVE_INFINITY));
    }

    /** The times in which it had vessels that an operation took. */
    List<Vessels> formerVessels() {
        return formerVessels;
    }

    /** Whether it has vessels at some time of the current step, up to a day. */
    boolean shedsBy(double day) {
        return vascularizedDay <= day || hadVessels(path.start(), day);
    }

    /** Whether it has vessels at a moment. */
    boolean vascular(double day) {
        return vascularizedDay <= day || hadVessels(day, day);
    }

    private boolean hadVessels(double first, double last) {
        for (Vessels vessels : formerVessels) {
            if (vessels.within(first, last)) {
                return true;
            }
        }
        return false;
    }

    /** First moment since the last treatment at which it is at least of a size, or NaN. */
    double passage(double size) {
        return path.passage(size, treatedDay);
    }

    /** Whether it is there at a moment of the current step: it has begun and not ended. */
    boolean existsAt(double day) {
        return day >= path.start() && !(endedDay <= day);
    }

    /** Cells at a moment of the current step, for integrals over time: see {@link Path#totalAt}; {@link Sizes} is exact. */
    double drawnAt(double day) {
        return existsAt(day) ? path.totalAt(day) : 0;
    }

    /** The integral of cells over a part of the current step: see {@link Path#cellDays}. */
    double cellDays(double from, double until) {
        double first = Math.max(from, path.start());
        double last = endedDay <= until ? endedDay : until;
        return last > first ? path.cellDays(first, last) : 0;
    }

    /** Another that is no part of the patient and stands where this one stood at a point of its path. */
    LesionState at(int point) {
        double[] then = new double[cells.length];
        Arrays.setAll(then, clone -> path.cells(point, clone));
        LesionState other = new LesionState(id, origin, foundedDay, then);
        other.path.begin(path.day(point), then);
        return other;
    }

    /** Takes back what the current step told about times after a cut. */
    void forgetAfter(double day) {
        escapedDay = keep(escapedDay, day);
        escaped = escaped && !Double.isNaN(escapedDay);
        vascularizedDay = keep(vascularizedDay, day);
        detectedDay = keep(detectedDay, day);
        if (ended() && endedDay > day) {
            endedDay = Double.NaN;
            removed = false;
        }
    }

    private static double keep(double when, double day) {
        return when <= day ? when : Double.NaN;
    }

    private List<Double> cellsByClone(double day, Sizes sizes) {
        return IntStream.range(0, cells.length)
                .mapToObj(clone -> sizes.cells(this, day, clone))
                .toList();
    }

    /** Whether it belongs in the table of lesions: one that was given, escaped or is a parent. */
    boolean worthTelling(double endDay) {
        return origin.given() || escapedDay <= endDay || parented;
    }

    /** Its ablations up to a day. */
    List<AblationRecord> ablations(double endDay) {
        return ablation == null ? List.of() : ablation.until(endDay);
    }

    LesionRecord record(double endDay, Sizes sizes) {
        LesionState parent = origin.parent();
        return new LesionRecord(
                id,
                parent == null ? -1 : parent.id,
                key().high(),
                key().low(),
                primary(),
                organ(),
                origin.cloneIndex(),
                origin.founders(),
                origin.shedDay(),
                foundedDay,
                origin.slept(),
                keep(escapedDay, endDay),
                keep(vascularizedDay, endDay),
                keep(detectedDay, endDay),
                keep(endedDay, endDay),
                cellsAtDiagnosis,
                sizes.total(this, endDay),
                cellsByClone(endDay, sizes));
    }

    /**
     * A time in which a lesion had vessels.
     *
     * @param from day on which they came
     * @param until day on which they were lost
     */
    record Vessels(double from, double until) {
        boolean within(double first, double last) {
            return from <= last && until > first;
        }
    }

    /**
     * Where a lesion comes from.
     *
     * @param key its lineage
     * @param parent the lesion that shed it, or null
     * @param primary whether it is the primary
     * @param given whether it was there from the start, not shed
     * @param organ index of the organ
     * @param cloneIndex index of the founders' clone
     * @param founders cells in the founding group
     * @param shedDay when it was shed; NaN for one that was given
     * @param slept whether it was dormant
     * @param survivor whether the group is known to survive
     */
    record Seedling(
            RandomKey key,
            @Nullable LesionState parent,
            boolean primary,
            boolean given,
            int organ,
            int cloneIndex,
            int founders,
            double shedDay,
            boolean slept,
            boolean survivor) {
        /** The founders that a lesion shed. */
        static Seedling shed(
                RandomKey key, LesionState parent, int cloneIndex, double shedDay, Arrival arrival, boolean survivor) {
            return new Seedling(
                    key,
                    parent,
                    false,
                    false,
                    arrival.organ(),
                    cloneIndex,
                    arrival.founders(),
                    shedDay,
                    arrival.dormant(),
                    survivor);
        }
    }
}
