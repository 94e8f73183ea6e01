package org.seedsoil.care;

import java.util.List;
import org.seedsoil.elementary.Elementary;

/**
 * Where ablation is done, how its success follows the diameter, how often one lesion is treated, and what lies around it.
 *
 * <p>The odds that an ablation removes a lesion are those told for a reference diameter, multiplied for each centimetre more (and divided for
 * each less): a logistic law.
 *
 * @param organs names of the organs and nodes that it is done in; empty: all
 * @param referenceMm diameter at which the control probability holds, in mm
 * @param oddsPerCm factor on the odds of control for each centimetre more, above 0
 * @param times how often one lesion is treated at most; 0: as its timing has it, once or at every scan that finds it
 * @param againAfterDays days after which a lesion that is treated at a size may be treated again
 * @param margin probability that a deposit of the organ that nobody sees lies in what is treated around a lesion, and is killed
 */
public record Manner(
        List<String> organs, double referenceMm, double oddsPerCm, int times, double againAfterDays, double margin) {
    /** Everywhere, whatever the diameter, as often as the timing has it, and nothing around a lesion. */
    public static final Manner PLAIN = new Manner(List.of(), 1, 1, 0, 1, 0);

    private static final double MM_PER_CM = 10;

    /** Copies the list and checks the numbers. */
    public Manner {
        organs = List.copyOf(organs);
        if (!(referenceMm > 0 && oddsPerCm > 0 && times >= 0 && againAfterDays > 0 && margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException(
                    "ablation has a reference diameter, a factor on odds and days above 0, and a margin from"
                            + " 0 to 1, not " + referenceMm + ", " + oddsPerCm + ", " + againAfterDays + " and "
                            + margin);
        }
    }

    /**
     * Returns the probability that an ablation removes a lesion.
     *
     * @param control at the reference diameter
     * @param diameterMm diameter of the lesion, in mm
     * @return a probability
     */
    public double control(double control, double diameterMm) {
        if (oddsPerCm == 1 || control == 0 || control == 1) {
            return control;
        }
        double odds = control * Elementary.pow(oddsPerCm, (diameterMm - referenceMm) / MM_PER_CM);
        return odds / (odds + 1 - control);
    }

    /**
     * Says whether success follows the diameter.
     *
     * @return false if the factor is 1
     */
    public boolean bySize() {
        return oddsPerCm != 1;
    }
}
