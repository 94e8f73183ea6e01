package org.seedsoil.run;

import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.RunFacts;

/** Is told how a run goes: for those who wait, and for nothing else. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * Patients begin to be simulated; the folder is made.
     *
     * @param facts what is run
     * @param pace how far the patients at work have come, at any moment
     */
    default void begins(RunFacts facts, Pace pace) {}

    /** A patient is done. */
    default void patientDone() {}

    /** No patient is at work any more: all are done, or something failed. */
    default void patientsEnd() {}

    /**
     * There will be no plots.
     *
     * @param obstacle why this machine cannot draw
     */
    default void noPlots(String obstacle) {}
}
