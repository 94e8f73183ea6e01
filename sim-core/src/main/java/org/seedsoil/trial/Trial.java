package org.seedsoil.trial;

import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;

/**
 * A cohort to run.
 *
 * @param scenario what is simulated
 * @param patients how many
 * @param randomSeed root of all randomness
 * @param mode how seeds are followed
 */
public record Trial(Scenario scenario, long patients, long randomSeed, Mode mode) {
    /**
     * Returns the identity of a patient, the same in every cohort of the same root that reaches as far.
     *
     * @param index which patient, from 0
     * @return the key
     */
    public RandomKey key(long index) {
        return RandomKey.root(randomSeed).child("patient").child(index);
    }

    /**
     * Returns a patient.
     *
     * @param index which patient, from 0
     * @return the patient, a pure function of scenario, root and index
     */
    public Patient patient(long index) {
        return scenario.patient(index, key(index));
    }
}
