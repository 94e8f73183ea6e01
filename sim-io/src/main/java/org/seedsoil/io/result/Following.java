package org.seedsoil.io.result;

import org.seedsoil.trial.ModeChoice;

/**
 * How seeds are followed.
 *
 * @param mode explicit or thinned; theory where no cohort is simulated
 * @param reason why, as a sentence
 */
public record Following(String mode, String reason) {
    /**
     * Tells what was chosen.
     *
     * @param choice the mode, and why
     * @return the same in words
     */
    public static Following of(ModeChoice choice) {
        return new Following(RunFacts.word(choice.mode()), choice.reason());
    }
}
