package org.seedsoil.trial;

import org.seedsoil.outcome.Outcome;

/** Receives the outcomes of a trial, on one thread, in the order of the patients. */
@FunctionalInterface
public interface TrialObserver {
    /**
     * Receives the next outcome.
     *
     * @param outcome what became of the next patient
     */
    void accept(Outcome outcome);
}
