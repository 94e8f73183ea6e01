package org.seedsoil.lab;

import java.util.Optional;
import org.seedsoil.arms.TrialCatalogue;
import org.seedsoil.arms.TrialNumber;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;

/** A result that a page may tell, by its key: of a side's cohort, of theory, or of its trial. */
public sealed interface LabNumber {
    /**
     * Returns the key.
     *
     * @return from which it can be read again
     */
    String key();

    /**
     * Says whether it rests on no simulated patient.
     *
     * @return true for what theory computes
     */
    boolean isExact();

    /**
     * Of a cohort or of theory.
     *
     * @param metric the result
     */
    record OfCohort(Metric metric) implements LabNumber {
        @Override
        public String key() {
            return metric.key();
        }

        @Override
        public boolean isExact() {
            return metric.isExact();
        }
    }

    /**
     * Of a trial.
     *
     * @param number the result
     */
    record OfTrial(TrialNumber number) implements LabNumber {
        @Override
        public String key() {
            return number.key();
        }

        @Override
        public boolean isExact() {
            return false;
        }
    }

    /**
     * Reads a key.
     *
     * @param side the side that it is a result of
     * @param key words joined by dots
     * @return the result
     * @throws RuntimeException if {@link #fault} names one
     */
    static LabNumber of(Side side, String key) {
        return TrialCatalogue.isOfTrial(key)
                ? new OfTrial(TrialCatalogue.of(side.scenario()).orElseThrow().number(key))
                : new OfCohort(Catalogue.of(side.scenario().reference()).metric(key));
    }

    /**
     * Says what is wrong with a key.
     *
     * @param side the side that it should be a result of
     * @param key words joined by dots
     * @return a sentence with what is allowed; empty where it names a result
     */
    static Optional<String> fault(Side side, String key) {
        if (!TrialCatalogue.isOfTrial(key)) {
            return Catalogue.of(side.scenario().reference()).fault(key);
        }
        return TrialCatalogue.of(side.scenario())
                .map(trial -> trial.fault(key))
                .orElse(Optional.of("the scenario of " + side.name() + " has no trial; allowed: results of a cohort"));
    }
}
