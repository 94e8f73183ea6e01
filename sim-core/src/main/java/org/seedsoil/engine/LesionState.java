package org.seedsoil.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.disease.Source;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.random.RandomKey;

/**
 * One lesion while its patient is run.
 *
 * <p>It is <i>small</i>, one colony or several {@link Foci}, until it has <i>escaped</i>, and it <i>ends</i> when it dies out or is
 * removed:
 *
 * <pre>
 *   small ── escape ──▶ escaped          small, escaped ── dieOut, remove ──▶ ended
 *     ▲                    │
 *     └────── cutBack ─────┘             (small stays small)
 * </pre>
 *
 * <p>A path is drawn to the end of the step, so what stands here may lie ahead of a cut; {@link #forgetAfter} then takes it back, the
 * end included. Nothing else changes a state but the transitions here, and one that is not allowed is an error. What is
 * rare stands in {@link Milestones}: most colonies die out small, and there may be very many. Times are NaN until they happen.
 */
final class LesionState {
    final int id;
    final Seedling origin;
    final double foundedDay;
    final double[] cells;
    final Path path;

    private Promise promise;
    private boolean guarded;
    private boolean escaped;
    private boolean removed;
    private boolean parent;
    private int cuts;
    private int epoch;
    private double escapedDay = Double.NaN;
    private double endedDay = Double.NaN;
    private @Nullable Foci foci;
    private @Nullable Milestones milestones;

    LesionState(int id, Seedling origin, double foundedDay, double[] cells, boolean guarded) {
        this.id = id;
        this.origin = origin;
        this.foundedDay = foundedDay;
        this.cells = cells;
        this.path = new Path(cells.length);
        this.promise = origin.promise();
        this.guarded = guarded;
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
        return origin.key().child("growth");
    }

    RandomKey sheddingKey() {
        return origin.key().child("shedding");
    }

    double total() {
        double sum = 0;
        for (double n : cells) {
            sum += n;
        }
        return sum;
    }

    /** What is given of its fate: its small steps follow the chain conditioned on it. */
    Promise promise() {
        return promise;
    }

    /** Whether immune surveillance acts on it while it is small. */
    boolean guarded() {
        return guarded;
    }

    /** Whether the sizes of large lesions apply, from now to its end. */
    boolean escaped() {
        return escaped;
    }

    /** Its foci, while it consists of several of which some are small; null where it is one. */
    @Nullable
    Foci foci() {
        return foci;
    }

    boolean ended() {
        return !Double.isNaN(endedDay);
    }

    boolean endedBy(double day) {
        return endedDay <= day;
    }

    double endedDay() {
        return endedDay;
    }

    boolean removed() {
        return removed;
    }

    /** How often its path was cut: it grows by other numbers since. */
    int cuts() {
        return cuts;
    }

    /** The epoch whose laws it follows from here on. */
    int epoch() {
        return epoch;
    }

    /** When it first escaped; regrowth does not count. */
    double escapedDay() {
        return escapedDay;
    }

    /** When it got the vessels that it has. */
    double vascularizedDay() {
        return milestones == null ? Double.NaN : milestones.vascularizedDay;
    }

    boolean vascularized() {
        return !Double.isNaN(vascularizedDay());
    }

    boolean detected() {
        return milestones != null && !Double.isNaN(milestones.detectedDay);
    }

    /** When it became manifest, or NaN. */
    double detectedDay() {
        return milestones == null ? Double.NaN : milestones.detectedDay;
    }

    /** Whether it is a metastasis that has become manifest by the end of its path. */
    boolean manifest() {
        return !primary() && detected();
    }

    /** When it was last cut; −∞ if never. */
    double treatedDay() {
        return milestones == null ? Double.NEGATIVE_INFINITY : milestones.treatedDay;
    }

    /** When the rule of ablation could first have seen it. */
    double visibleDay() {
        return milestones == null || milestones.ablation == null ? Double.NaN : milestones.ablation.visibleDay();
    }

    /** When the rule of ablation last met it; −∞ if never. */
    double metDay() {
        return milestones == null || milestones.ablation == null
                ? Double.NEGATIVE_INFINITY
                : milestones.ablation.metDay();
    }

    /** How often the rule of ablation has treated it. */
    int treatments() {
        return milestones == null || milestones.ablation == null ? 0 : milestones.ablation.treatmentsByRule();
    }

    /** Whether it lies in tissue that has been irradiated. */
    boolean irradiated() {
        return milestones != null && milestones.ablation != null && milestones.ablation.irradiated();
    }

    private Milestones milestones() {
        Milestones known = milestones;
        if (known == null) {
            known = new Milestones();
            milestones = known;
        }
        return known;
    }

    /** Its history with the rule of ablation, which begins when it is asked for. */
    AblationHistory ablation() {
        Milestones own = milestones();
        AblationHistory known = own.ablation;
        if (known == null) {
            known = new AblationHistory();
            own.ablation = known;
        }
        return known;
    }

    /** The bone around it; null until they feel each other, and outside bone. */
    @Nullable
    BoneSite bone() {
        return milestones == null ? null : milestones.bone;
    }

    /** The bone around it, which it feels from a day on if it did not before. */
    BoneSite bone(BoneCycle cycle, double day) {
        Milestones own = milestones();
        BoneSite known = own.bone;
        if (known == null) {
            known = new BoneSite(cycle, day);
            own.bone = known;
        }
        return known;
    }

    /** It lies in the same bone as another, which is a part of it or of which it is a part. */
    void shareBone(LesionState other) {
        BoneSite site = other.bone();
        if (site != null) {
            milestones().bone = site;
        }
    }

    private void allow(boolean allowed, String transition) {
        if (!allowed) {
            throw new IllegalStateException("lesion " + id + " cannot " + transition + ": it has "
                    + (ended() ? "ended" : escaped ? "escaped" : "not escaped"));
        }
    }

    /** The sizes of large lesions apply from now on; what counts is the first time, not regrowth. */
    void escape(double day) {
        allow(!escaped && !ended(), "escape");
        escaped = true;
        if (Double.isNaN(escapedDay)) {
            escapedDay = day;
        }
    }

    /** Its first mutation fulfils what was given. */
    void mutate() {
        promise = Promise.NONE;
    }

    /** It has come to the size that was given. */
    void rise() {
        promise = Promise.NONE;
    }

    /** It is given that it survives. */
    void survive() {
        allow(!escaped && !ended(), "be given to survive");
        promise = Promise.SURVIVES;
    }

    /** It consists of foci from now on, of which some are small; or is one colony, whose survival may be given. */
    void become(@Nullable Foci several, boolean survives) {
        allow(!ended(), "fall into foci");
        foci = several;
        escaped = false;
        promise = survives ? Promise.SURVIVES : Promise.NONE;
    }

    /** All foci have escaped and grow as one, or none is left. */
    void becomeOne() {
        foci = null;
    }

    /** A focus that begins large: its lesion tells when it escaped. */
    void beginLarge() {
        escaped = true;
    }

    void dieOut(double day) {
        allow(!ended(), "die out");
        endedDay = day;
    }

    /** Treatment takes it out whole. */
    void remove(double day) {
        allow(!ended(), "be removed");
        endedDay = day;
        removed = true;
        milestones().treatedDay = day;
    }

    /**
     * Treatment leaves some of it, a plain colony of its size as far as this knows. Vessels are lost, however much is left: what is
     * large enough has them again at once. Cells whose lines are given to survive no longer have to pass surveillance.
     */
    void cutBack(double day, Residue.Given given) {
        allow(!ended(), "be cut back");
        cuts++;
        guarded = guarded && given == Residue.Given.NOTHING;
        become(null, false);
        Milestones own = milestones();
        own.treatedDay = day;
        own.loseVessels(day);
    }

    /** The last epoch that has begun, whose laws it follows. */
    void follow(int next) {
        epoch = next;
    }

    /**
     * Its laws change, or a treatment has killed some of its cells: it grows by other numbers from here on. What was given was so by the old
     * laws: where they no longer hold it is a plain colony of its size.
     */
    void enterEpoch(int next, Promise then) {
        allow(!ended(), "enter an epoch");
        epoch = next;
        cuts++;
        foci = null;
        promise = then;
    }

    void vascularize(double day) {
        if (!Double.isNaN(day)) {
            milestones().vascularizedDay = day;
        }
    }

    void detect(double day) {
        if (!Double.isNaN(day)) {
            milestones().detectedDay = day;
        }
    }

    /** It has reached the size that the rule of ablation looks at. */
    void see(double day) {
        if (!Double.isNaN(day)) {
            ablation().see(day);
        }
    }

    /** It is read off at the diagnosis. */
    void diagnose(double cellsThen) {
        milestones().cellsAtDiagnosis = cellsThen;
    }

    void foundDaughter() {
        parent = true;
    }

    /** Takes back what the current step told about times after a cut. */
    void forgetAfter(double day) {
        if (milestones != null) {
            milestones.forgetAfter(day);
        }
        if (escapedDay > day) {
            escapedDay = Double.NaN;
            escaped = false;
        }
        if (ended() && endedDay > day) {
            endedDay = Double.NaN;
            removed = false;
        }
    }

    /** The times in which it had vessels that a treatment took. */
    List<Vessels> formerVessels() {
        return milestones == null ? List.of() : milestones.formerVessels;
    }

    /** Whether it has vessels at some time of the current step, up to a day. */
    boolean shedsBy(double day) {
        return milestones != null && milestones.vascular(path.start(), day);
    }

    /** Whether it has vessels at a moment. */
    boolean vascular(double day) {
        return milestones != null && milestones.vascular(day, day);
    }

    /** First moment since the last treatment at which it is at least of a size, or NaN. */
    double passage(double size) {
        return path.passage(size, treatedDay());
    }

    /** Whether it is there at a moment of the current step: it has begun and not ended. */
    boolean existsAt(double day) {
        return day >= path.start() && !endedBy(day);
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
    LesionState at(int point, Departure departure) {
        double[] then = new double[cells.length];
        Arrays.setAll(then, clone -> path.cells(point, clone));
        LesionState other = new LesionState(id, origin, foundedDay, then, departure.guarded());
        other.promise = departure.promise();
        other.path.begin(path.day(point), then);
        return other;
    }

    private List<Double> cellsByClone(double day, Sizes sizes) {
        return IntStream.range(0, cells.length)
                .mapToObj(clone -> sizes.cells(this, day, clone))
                .toList();
    }

    /** Whether it belongs in the table of lesions: one that was given, escaped or is a parent. */
    boolean worthTelling(double endDay) {
        return origin.given() || escapedDay() <= endDay || parent;
    }

    /** Its ablations up to a day. */
    List<AblationRecord> ablations(double endDay) {
        return milestones == null || milestones.ablation == null ? List.of() : milestones.ablation.until(endDay);
    }

    /**
     * What is told of it.
     *
     * @param endDay the last day of following
     * @param sizes reads it off on that day
     * @param diagnosisDay when the patient was diagnosed, or NaN: a lesion founded since had no cell then
     */
    LesionRecord record(double endDay, Sizes sizes, double diagnosisDay) {
        LesionState from = origin.parent();
        Milestones told = milestones == null ? new Milestones() : milestones;
        double then = foundedDay >= diagnosisDay ? 0 : told.cellsAtDiagnosis;
        return new LesionRecord(
                id,
                from == null ? -1 : from.id,
                key().high(),
                key().low(),
                primary(),
                organ(),
                origin.cloneIndex(),
                origin.founders(),
                origin.shedDay(),
                foundedDay,
                origin.slept(),
                Milestones.keep(escapedDay, endDay),
                Milestones.keep(told.vascularizedDay, endDay),
                Milestones.keep(told.detectedDay, endDay),
                Milestones.keep(endedDay, endDay),
                then,
                sizes.total(this, endDay),
                cellsByClone(endDay, sizes));
    }
}
