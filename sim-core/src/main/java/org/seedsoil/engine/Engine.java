package org.seedsoil.engine;

import java.util.List;
import java.util.Optional;
import org.seedsoil.disease.Disease;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** Runs patients one after another. One owner: open one engine per thread, and close it when all is done. */
public interface Engine extends AutoCloseable {
    /**
     * Runs one patient. The outcome depends on the arguments alone, never on what was run before.
     *
     * @param patient who
     * @param key the patient's identity, from which every draw is derived
     * @param sink receives what happens
     * @return what became of the patient
     */
    Outcome run(Patient patient, RandomKey key, EventSink sink);

    /**
     * Tells what became of one seed of a patient, and why.
     *
     * @param patient who
     * @param key the patient's identity, as in {@link #run}
     * @param seed the lineage of the seed ({@link SeedId#lineageOf})
     * @return its story; nothing if there was no such seed, and in thinned mode if its group did not survive
     */
    Optional<SeedStory> story(Patient patient, RandomKey key, RandomKey seed);

    /**
     * Says why a disease cannot be thinned: something other than its own lesion would notice a seed or colony that is not
     * drawn.
     *
     * @param disease the tumour cells and the body
     * @return the reason, or nothing where thinning is exact
     */
    static Optional<String> obstacleToThinning(Disease disease) {
        return Thinning.obstacle(disease);
    }

    /**
     * Opens an engine. In thinned mode it throws {@link IllegalArgumentException} for a patient whose disease cannot be thinned.
     *
     * @param mode how seeds are followed
     * @param threads how many threads share the work of one patient, at least 1; their number changes no byte
     * @return a new engine
     */
    static Engine open(Mode mode, int threads) {
        return open(mode, threads, new Pace());
    }

    /**
     * Opens an engine that says how far it has come.
     *
     * @param mode how seeds are followed
     * @param threads how many threads share the work of one patient, at least 1; their number changes no byte
     * @param pace is told after each step
     * @return a new engine
     */
    static Engine open(Mode mode, int threads, Pace pace) {
        return new PatientEngine(mode, WorkerPool.of(threads, pace));
    }

    /**
     * Tells what is done in each step of a patient.
     *
     * @return sentences, in order
     */
    static List<String> stepOrder() {
        return Run.ORDER;
    }

    /** Lets the threads go. */
    @Override
    void close();

    /**
     * Says by which kernel explicit mode follows seeds on this machine. Results do not depend on it.
     *
     * @return "scalar", or "vector" and how many seeds it follows at a time
     */
    static String kernel() {
        return Kernels.BEST.description();
    }
}
