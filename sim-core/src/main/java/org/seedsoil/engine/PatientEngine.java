package org.seedsoil.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** A run per patient, and the laws of the last disease kept for the next. */
final class PatientEngine implements Engine {
    private final Mode mode;
    private final WorkerPool pool;
    private final Travels travels = new Travels();
    private @Nullable TreatedLaws last;

    PatientEngine(Mode mode, WorkerPool pool) {
        this.mode = mode;
        this.pool = pool;
    }

    @Override
    public Outcome run(Patient patient, RandomKey key, EventSink sink) {
        return open(patient, key, sink).toTheEnd();
    }

    @Override
    public Optional<SeedStory> story(Patient patient, RandomKey key, RandomKey seed) {
        return open(patient, key, EventSink.NONE).story(seed);
    }

    private Run open(Patient patient, RandomKey key, EventSink sink) {
        Disease disease = patient.disease();
        Optional<String> obstacle = mode == Mode.THINNED ? Engine.obstacleToThinning(disease) : Optional.empty();
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException(obstacle.get() + ": run it in explicit mode");
        }
        boolean thaws = mode == Mode.THINNED && Thinning.mayThaw(patient);
        return new Run(patient, key, Epochs.of(lawsOf(patient), thaws), mode, pool, sink);
    }

    /** Patients whose disease and treatment do not vary share one object, and so their laws. */
    private TreatedLaws lawsOf(Patient patient) {
        TreatedLaws laws = last;
        if (laws == null || !laws.areOf(patient.disease(), patient.care())) {
            laws = TreatedLaws.of(patient.disease(), patient.care(), travels);
            last = laws;
        }
        return laws;
    }

    @Override
    public void close() {
        pool.close();
    }
}
