package org.seedsoil.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.engine.DeathClock.Verdict;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** One patient from day 0 to the end of following, step by step. */
final class Run {
    /** Keys name a step by its first moment, in millionths of a day, never by its number. */
    private static final double WORDS_PER_DAY = 1e6;

    private final Patient patient;
    private final Body body;
    private final LesionGrowth growth;
    private final Settling settling;
    private final Seeding seeding;
    private final DeathClock deathClock;
    private final SeriesRecorder series;
    private final boolean secondary;

    Run(Patient patient, RandomKey key, Laws laws, Mode mode, EventSink sink) {
        this.patient = patient;
        this.body = new Body(patient, key, laws, new Chronicle(sink));
        this.growth = new LesionGrowth(body, new Treatments(body));
        this.settling = new Settling(body);
        SeedLedger ledger = new SeedLedger(laws);
        this.seeding = Seeding.of(mode, body, settling, ledger);
        this.deathClock = new DeathClock(body);
        this.series = new SeriesRecorder(body, ledger);
        this.secondary = laws.disease().has(CascadeStage.SECONDARY);
    }

    Outcome toTheEnd() {
        Beginning.of(body, settling);
        series.upTo(0);
        double horizon = patient.course().horizonDays();
        double step = patient.course().stepDays();
        Verdict verdict = new Verdict(Ending.CENSORED, 0, false);
        for (long k = 0; k * step < horizon && !verdict.last(); k++) {
            verdict = step(k * step, Math.min((k + 1) * step, horizon));
        }
        seeding.close(verdict.day());
        settling.close();
        return Closing.of(body, verdict, deathClock, series.close());
    }

    /** Runs to the end and tells what became of one seed. */
    Optional<SeedStory> tell(RandomKey seed) {
        Witness witness = new Witness(seed);
        body.witness = witness;
        toTheEnd();
        return Optional.ofNullable(witness.story());
    }

    private Verdict step(double from, double until) {
        long word = (long) StrictMath.rint(from * WORDS_PER_DAY);
        for (LesionState lesion : body.living) {
            growth.grow(lesion, from, until, word);
        }
        Verdict verdict = deathClock.within(from, until);
        double end = verdict.day();
        settling.beginStep(end);
        for (int i = 0, present = body.living.size(); i < present; i++) {
            shed(body.living.get(i), end, word);
        }
        settle(end, until, word);
        seeding.endStep(from, end);
        body.noteDiagnosis();
        series.upTo(end);
        body.chronicle.close(end);
        body.bury(end);
        return verdict;
    }

    /** Seeds that arrive in this step found lesions that grow and shed in what is left of it. */
    private void settle(double end, double until, long word) {
        @Nullable LesionState fresh = settling.next(end);
        while (fresh != null) {
            growth.grow(fresh, fresh.foundedDay, until, word);
            shed(fresh, end, word);
            fresh = settling.next(end);
        }
    }

    private void shed(LesionState lesion, double end, long word) {
        boolean sheds = lesion.primary() || secondary;
        if (sheds && lesion.vascularizedDay <= end) {
            seeding.shed(lesion, end, word);
        }
    }
}
