package org.seedsoil.lab;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.Estimate;

/**
 * What a laboratory holds.
 *
 * @param says the claim in words
 * @param that the number that it is about
 * @param from least value of the band; −∞ where it is open
 * @param to greatest value; ∞ where it is open
 * @param published what is published, with its source
 * @param missed why the model misses the band; null where it is held to it
 */
public record Claim(
        String says,
        Expression that,
        double from,
        double to,
        String published,
        @Nullable String missed) {
    /** How a claim came out. */
    public enum Verdict {
        /** The number lies in the band, with its whole interval. */
        HOLDS,
        /** Its interval reaches over an end of the band. */
        UNDECIDED,
        /** It lies outside, with its whole interval. */
        FAILS
    }

    /**
     * Says why it is not held.
     *
     * @return the reason; empty where it is held
     */
    public Optional<String> reasonMissed() {
        return Optional.ofNullable(missed);
    }

    /**
     * Judges it.
     *
     * @param found the number, with its interval; an exact one has none
     * @return how it came out
     */
    public Verdict verdict(Estimate found) {
        if (!found.known()) {
            return Verdict.UNDECIDED;
        }
        double low = Double.isNaN(found.low()) ? found.value() : found.low();
        double high = Double.isNaN(found.high()) ? found.value() : found.high();
        if (low >= from && high <= to) {
            return Verdict.HOLDS;
        }
        return high < from || low > to ? Verdict.FAILS : Verdict.UNDECIDED;
    }
}
