package org.seedsoil.engine;

import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Margin;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.outcome.OperationRecord;

/**
 * What is to happen to a patient within a step, the earliest first. Every lesion has been grown to the end of the step and names the
 * first thing that will happen to it or through it. Only the earliest of all is applied; what it changed is cut and grown again, and is
 * then asked anew. So nothing is done that something earlier would have prevented or changed.
 *
 * <p>Death is not among the entries. Nothing that comes after it can reach what was before, so it is looked for along the paths once
 * the agenda is empty, and what came later is dropped.
 */
final class Agenda {
    /** What comes first of that which falls on one day. */
    enum Rank {
        /** The patient is diagnosed, by the size of a lesion: from then on treatments have a day that wait for it. */
        DIAGNOSIS,
        /** The first metastasis becomes manifest, and treatments have waited for it. */
        DETECTION,
        /** The patient comes for a scan: as planned, or for what a lesion makes felt. */
        VISIT,
        /** A means of treatment meets a lesion. */
        TREATMENT,
        /** Another epoch begins for a lesion: its laws change, or a pulse meets it. */
        EPOCH
    }

    private static final Comparator<Entry> EARLIEST =
            Comparator.comparingDouble(Entry::day).thenComparing(Entry::rank).thenComparingInt(Entry::id);

    private final Body body;
    private final Diagnosis diagnosis;
    private final Treatments treatments;
    private final LesionGrowth growth;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(EARLIEST);
    /** The first entry of each lesion, by its place among the living; asked by several threads at once. */
    private @Nullable Entry[] first = {};

    private double until;
    private long stepWord;

    /**
     * One thing to come.
     *
     * @param day when
     * @param rank what
     * @param lesion to which lesion, or through which; null where it concerns the patient
     * @param treatment by what, if it is one
     */
    private record Entry(
            double day,
            Rank rank,
            @Nullable LesionState lesion,
            @Nullable LocalTreatment treatment) {
        int id() {
            return lesion == null ? -1 : lesion.id;
        }
    }

    Agenda(Body body, Treatments treatments, LesionGrowth growth) {
        this.body = body;
        this.diagnosis = new Diagnosis(body);
        this.treatments = treatments;
        this.growth = growth;
    }

    /** Begins a step that ends on a day. */
    void begin(double end, long word) {
        until = end;
        stepWord = word;
        int lesions = body.living.size();
        first = first.length < lesions ? new Entry[Math.max(lesions, 2 * first.length)] : first;
    }

    /** Asks a lesion, by its place among the living, once it has grown to the end of the step. Lesions may be asked at the same time. */
    void ask(int place) {
        first[place] = next(body.living.get(place));
    }

    /** Lets everything happen, the earliest first, once all lesions have been asked. */
    void run() {
        takeUp();
        for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
            apply(entry);
        }
    }

    private void takeUp() {
        for (int place = 0; place < body.living.size(); place++) {
            add(first[place]);
            first[place] = null;
        }
        visit();
    }

    /** The next planned scan: one entry at most, as each leads to the next. */
    private void visit() {
        double day = body.visits.any() ? body.visits.next() : Double.POSITIVE_INFINITY;
        if (day < until) {
            entries.add(new Entry(day, Rank.VISIT, null, null));
        }
    }

    private void add(@Nullable Entry entry) {
        if (entry != null) {
            entries.add(entry);
        }
    }

    private void apply(Entry entry) {
        switch (entry.rank()) {
            case DIAGNOSIS -> {
                diagnosis.diagnose(entry.day());
                body.visits.diagnosed();
                happened(TimeOrigin.DIAGNOSIS, entry.day());
                askAll();
            }
            case DETECTION -> {
                body.detectionDay = entry.day();
                happened(TimeOrigin.DETECTION, entry.day());
                askAll();
            }
            case VISIT -> come(entry);
            case TREATMENT -> {
                int before = body.operations.size();
                meet(entry);
                boolean awaited = body.operations.size() > before && operated(body.operations.get(before));
                boolean expected = body.visits.expects();
                if (treatments.reachedOthers() || awaited || expected) {
                    askAll();
                } else {
                    add(next(lesion(entry)));
                }
            }
            case EPOCH -> {
                growth.enter(lesion(entry), until, stepWord);
                add(next(lesion(entry)));
            }
        }
    }

    private static LesionState lesion(Entry entry) {
        return Objects.requireNonNull(entry.lesion());
    }

    private void come(Entry entry) {
        LesionState lesion = entry.lesion();
        if (lesion == null) {
            if (body.visits.attend(entry.day())) {
                askAll();
            } else {
                visit();
            }
        } else {
            body.visits.feel(lesion, entry.day());
            askAll();
        }
    }

    /** Everyone is asked anew: what was to come may come otherwise. */
    private void askAll() {
        entries.clear();
        for (LesionState lesion : body.living) {
            add(next(lesion));
        }
        visit();
    }

    /** An operation on the primary, for which treatments and samples of blood may have waited; says whether any did. */
    private boolean operated(OperationRecord operation) {
        boolean sampled = body.visits.bloodSamples().operated();
        boolean awaited = happened(TimeOrigin.RESECTION, operation.day()) || sampled;
        return operation.margin() == Margin.R0 && happened(TimeOrigin.R0_RESECTION, operation.day()) || awaited;
    }

    /** Dates what treatments have waited for, and says whether any has. */
    private boolean happened(TimeOrigin event, double day) {
        boolean awaited = body.epochs.awaits(event);
        if (awaited) {
            body.epochs.happened(event, day);
        }
        return awaited;
    }

    /** Treats a lesion that was founded within the step: nothing else asks for it, nor it for others, before the next step. */
    void treat(LesionState fresh) {
        for (Entry entry = met(fresh); entry != null; entry = met(fresh)) {
            if (entry.rank() == Rank.EPOCH) {
                growth.enter(fresh, until, stepWord);
            } else {
                meet(entry);
            }
        }
    }

    private void meet(Entry entry) {
        LocalTreatment treatment = Objects.requireNonNull(entry.treatment());
        growth.meet(lesion(entry), entry.day(), treatment, until, stepWord);
    }

    /** The first entry of a lesion, so that none stands for a path that has been cut since. */
    private @Nullable Entry next(LesionState lesion) {
        Entry first = met(lesion);
        if (lesion.manifest() && awaitsDetection()) {
            first = earlier(first, Math.max(lesion.path.start(), lesion.detectedDay()), Rank.DETECTION, lesion);
        }
        first = earlier(first, body.visits.feltDay(lesion), Rank.VISIT, lesion);
        return body.diagnosed() ? first : earlier(first, diagnosis.day(lesion), Rank.DIAGNOSIS, lesion);
    }

    private boolean awaitsDetection() {
        return body.epochs.awaits(TimeOrigin.DETECTION)
                || Double.isNaN(body.detectionDay) && treatments.awaits(TimeOrigin.DETECTION);
    }

    /** What is seen on a day, unless something else comes before it. */
    private static @Nullable Entry earlier(@Nullable Entry first, double day, Rank rank, LesionState lesion) {
        boolean seen = !Double.isNaN(day) && (first == null || day <= first.day());
        return seen ? new Entry(day, rank, lesion, null) : first;
    }

    /** A treatment or an epoch, whichever comes first; on one day the treatment. */
    private @Nullable Entry met(LesionState lesion) {
        Entry treatment = treatment(lesion);
        double day = growth.nextEpoch(lesion, until);
        boolean first = day < Double.POSITIVE_INFINITY && (treatment == null || day < treatment.day());
        return first ? new Entry(day, Rank.EPOCH, lesion, null) : treatment;
    }

    private @Nullable Entry treatment(LesionState lesion) {
        Encounter next = treatments.next(lesion);
        if (next == null) {
            return null;
        }
        double day = next.day();
        boolean there = !lesion.endedBy(day) && day <= lesion.path.end() && day < until;
        return there ? new Entry(day, Rank.TREATMENT, lesion, next.treatment()) : null;
    }
}
