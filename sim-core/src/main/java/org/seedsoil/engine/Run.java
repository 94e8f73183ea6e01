package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Shedding;
import org.seedsoil.engine.DeathClock.Verdict;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** One patient from day 0 to the end of following, step by step. */
final class Run {

    private static final double DAILY = 1;

    private final Patient patient;
    private final Epochs epochs;
    private final Mode mode;
    private final Body body;
    private final WorkerPool pool;
    /** One for each of the pool: it keeps scratch space. */
    private final LesionGrowth[] growth;

    private final Agenda agenda;
    private final Settling settling;
    /** By epoch, of those that have been asked for. */
    private final List<SeedLedger> ledgers = new ArrayList<>();

    private final DetachmentProcess offer = new DetachmentProcess();
    private final List<Seeding> seedings = new ArrayList<>();
    private final Treatments treatments;
    private final DeathClock deathClock;
    private final SeriesRecorder series;
    private final boolean secondary;
    private final Pathology pathology;
    private final Unseen unseen;

    Run(Patient patient, RandomKey key, Epochs epochs, Mode mode, WorkerPool pool, EventSink sink) {
        this.patient = patient;
        this.pool = pool;
        this.epochs = epochs;
        this.mode = mode;
        this.body = new Body(patient, key, epochs, new Chronicle(sink));
        this.treatments = new Treatments(body);
        // Events are told in the order in which they are noticed, so whoever listens gets one thread.
        this.growth = new LesionGrowth[sink == EventSink.NONE ? pool.workers() : 1];
        Arrays.setAll(growth, worker -> new LesionGrowth(body, longestStride(mode)));
        this.agenda = new Agenda(body, treatments, growth[0]);
        this.settling = new Settling(body, treatments);
        if (epochs.thaws() && epochs.asksAny()) {
            settling.standing = new Standing(body, treatments, settling);
        }
        this.deathClock = new DeathClock(body);
        this.series = new SeriesRecorder(body, this::ledger);
        DoomedThere doomed = new DoomedThere(body, mode, ledgers);
        this.pathology = new Pathology(body, doomed);
        this.unseen = new Unseen(body, doomed);
        this.secondary = patient.disease().has(CascadeStage.SECONDARY);
    }

    Outcome toTheEnd() {
        Beginning.of(body, settling);
        series.upTo(0);
        double horizon = patient.timeFrame().horizonDays();
        double step = longestStep();
        Verdict verdict = new Verdict(Ending.CENSORED, 0, false);
        for (long k = 0; k * step < horizon && !verdict.last(); k++) {
            verdict = step(k * step, Math.min((k + 1) * step, horizon));
        }
        close(verdict.day());
        settling.close(verdict.day());
        return Closing.of(body, verdict, deathClock, treatments, series.close());
    }

    /** Seeds that join lesions change them from outside, which they notice at the end of a step; the reference is plain. */
    private double longestStep() {
        double longest = patient.timeFrame().stepDays();
        boolean daily = mode == Mode.REFERENCE || patient.disease().has(CascadeStage.SELF_SEEDING);
        return daily ? Math.min(longest, DAILY) : longest;
    }

    private static double longestStride(Mode mode) {
        return mode == Mode.REFERENCE ? DAILY : Double.POSITIVE_INFINITY;
    }

    /** Epochs are closed in order; lesions shed by the laws of the last one that has begun. */
    private void close(double end) {
        RandomStream lost = body.key.child("lost").stream();
        int last = epochs.at(end);
        for (int epoch = 0; epoch <= last; epoch++) {
            seeding(epoch).close(end, lost);
        }
    }

    /** The ledger of an epoch; later ones may not be known yet. */
    private SeedLedger ledger(int epoch) {
        while (ledgers.size() <= epoch) {
            SeedLedger next = new SeedLedger(epochs.laws(ledgers.size()), ledgers.size());
            ledgers.add(next);
            seedings.add(Seeding.of(mode, body, settling, next, pool));
        }
        return ledgers.get(epoch);
    }

    private Seeding seeding(int epoch) {
        ledger(epoch);
        return seedings.get(epoch);
    }

    /** Runs to the end and tells what became of one seed. */
    Optional<SeedStory> story(RandomKey seed) {
        Witness witness = new Witness(seed);
        body.witness = witness;
        toTheEnd();
        return Optional.ofNullable(witness.story());
    }

    /** What is done in a step, in this order. */
    static final List<String> ORDER = List.of(
            "Every lesion grows along a path to the end of the step. While it is small each birth and death is drawn, then strides as"
                    + " long as it allows.",
            "Diagnosis, treatments and changes of laws take place, the earliest of all first. What one changed is cut there and grown again before"
                    + " the next is asked for. On one day the diagnosis comes first, then treatments in the order in which"
                    + " lesions were founded.",
            "Death, the population cap and the end of following are looked for along the paths. The first of them ends the step;"
                    + " what would have come later is dropped.",
            "Lesions shed along their paths while they have vessels.",
            "Seeds, and sleepers that wake, found colonies in the order of their days. Each grows, is treated and sheds in what is"
                    + " left of the step.",
            "The series is recorded. Lesions that ended are no longer followed. If the others are more than the lesion cap, following ends here.");

    private Verdict step(double from, double until) {
        long word = Body.word(from);
        body.cutDays.clear();
        agenda.begin(until, word);
        each((worker, lesion) -> {
            growth[worker].grow(body.living.get(lesion), from, until, word);
            agenda.ask(lesion);
        });
        agenda.run();
        treatments.endStep(until);
        Verdict verdict = verdict(from, until);
        double end = verdict.day();
        settling.beginStep(end);
        for (int i = 0, present = body.living.size(); i < present; i++) {
            shed(body.living.get(i), end, word);
        }
        settle(end, until, word);
        for (int epoch = 0; epoch < seedings.size(); epoch++) {
            seedings.get(epoch).endStep(from, end);
            ledgers.get(epoch).endStep();
        }
        pathology.endStep(from, end, treatments);
        unseen.endStep(from, end);
        body.noteDiagnosis();
        body.firstCourse.within(from, end);
        body.skeleton.endStep(end);
        body.debris.endStep(from, end);
        body.visits.bloodSamples().endStep(end);
        series.upTo(end);
        body.chronicle.close(end);
        body.removeEnded(end);
        pool.pace().report(end, patient.timeFrame().horizonDays(), body.living.size());
        return deathClock.atEnd(verdict);
    }

    /** Whether the patient dies in the step, or is followed no longer. */
    private Verdict verdict(double from, double until) {
        double lastDay = body.diagnosisDay + patient.timeFrame().followUpDays();
        boolean ends = lastDay <= until;
        Verdict verdict = deathClock.within(from, ends ? lastDay : until);
        return ends && !verdict.last() ? new Verdict(Ending.CENSORED, lastDay, true) : verdict;
    }

    /** Does something to every lesion alive; lesions know nothing of each other. */
    private void each(WorkerPool.Work work) {
        if (growth.length > 1) {
            pool.each(body.living.size(), work);
            return;
        }
        for (int lesion = 0; lesion < body.living.size(); lesion++) {
            work.piece(0, lesion);
        }
    }

    /** Seeds that arrive in this step found lesions that grow and shed in what is left of it. */
    private void settle(double end, double until, long word) {
        @Nullable LesionState fresh = settling.next(end);
        while (fresh != null) {
            growth[0].grow(fresh, fresh.path.start(), until, word);
            agenda.treat(fresh);
            shed(fresh, end, word);
            fresh = settling.next(end);
        }
    }

    private void shed(LesionState lesion, double end, long word) {
        boolean sheds = lesion.primary() || secondary;
        if (!sheds || !lesion.shedsBy(end)) {
            return;
        }
        for (int c = 0; c < lesion.cells.length; c++) {
            shed(lesion, c, end, word);
        }
    }

    /** Where an epoch changes how a clone sheds or its seeds fare, what it offers is cut there; elsewhere it is not. */
    private void shed(LesionState lesion, int clone, double end, long stepWord) {
        int epoch = epochs.at(lesion.path.start());
        double since = Double.NEGATIVE_INFINITY;
        long word = stepWord;
        for (int next = epoch + 1; epochs.from(next) < end; next++) {
            if (epochs.seedsChange(next, lesion.source(clone))) {
                double day = epochs.from(next);
                offer(lesion, clone, epoch, since, day, end, word);
                epoch = next;
                since = day;
                word = Body.word(day);
            }
        }
        offer(lesion, clone, epoch, since, end, end, word);
    }

    private void offer(LesionState lesion, int clone, int epoch, double since, double until, double end, long word) {
        Shedding shedding = epochs.laws(epoch).disease().clones().get(clone).shedding();
        double mean = offer.along(lesion, clone, shedding, since, until);
        if (mean > 0) {
            ledger(epoch).offer(lesion, clone, offer);
            seeding(epoch).shed(lesion, clone, offer, end, word);
        }
    }
}
