package org.seedsoil.study;

import org.seedsoil.engine.Mode;
import org.seedsoil.io.VariantText;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.Trial;

/**
 * A range of patients of a variant: the unit in which work is handed out. Plain data: whoever has it can run it, on any machine, as often as
 * wanted, to the same result.
 *
 * @param variant what is simulated
 * @param first number of the first patient, from 0
 * @param end number behind the last patient, above {@code first}
 * @param mode how seeds are followed
 * @param randomSeed root of all randomness
 * @param rows whether the rows of tables are kept, or the totals alone
 */
public record Chunk(VariantText variant, long first, long end, Mode mode, long randomSeed, boolean rows) {
    /** Checks the range. */
    public Chunk {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("there are no patients " + first + " to " + (end - 1));
        }
    }

    /**
     * Returns how many patients it has.
     *
     * @return at least 1
     */
    public long patients() {
        return end - first;
    }

    /**
     * Leaves the rows of tables out.
     *
     * @return the same patients, of whom totals alone are kept
     */
    public Chunk withoutRows() {
        return new Chunk(variant, first, end, mode, randomSeed, false);
    }

    /** The patients, with the scenario as its text reads. */
    PatientRange range(Scenario scenario) {
        return new PatientRange(new Trial(scenario, end, randomSeed, mode), first, end);
    }
}
