package org.seedsoil.theory;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.seedsoil.elementary.Elementary;

/**
 * What regrows from an ablation that leaves a part of a lesion, of lesions that are treated once, at a size: all at one time of their path, with the same cells and the
 * same number shed before. Each of N cells is left with probability s, so that what is left is binomial; it grows on by the law of a colony of its size, behind the lag that the lesion had,
 * its vessels lost.
 *
 * @param part the chance that a lesion is treated and not removed at once
 * @param treatedDays path time of the treatment
 * @param shedBefore Λ until then
 * @param remnants what may be left, with its chance to be left and to grow out
 */
record Regrowth(double part, double treatedDays, double shedBefore, List<Remnant> remnants) {
    /** Copies the list. */
    Regrowth {
        remnants = List.copyOf(remnants);
    }

    /** A number of cells that is left: its chance, and what comes of it, age 0 being the first division of the lesion but for the path time of the treatment. */
    record Remnant(double chance, LesionBirths births) {}

    /** E[∫ e^(−r·u − θ·Λ) dΛ] after the treatment. */
    double discounted(double killing, double rate) {
        double sum = 0;
        for (Remnant remnant : remnants) {
            sum += remnant.chance() * remnant.births().discounted(killing, rate);
        }
        return part * Elementary.exp(-rate * treatedDays - killing * shedBefore) * sum;
    }

    /** E[∫ h(size) du] after the treatment. */
    double overLife(DoubleUnaryOperator ofSize) {
        double sum = 0;
        for (Remnant remnant : remnants) {
            sum += remnant.chance() * remnant.births().overLife(ofSize);
        }
        return part * sum;
    }

    /** The chance that something grows out of what is left of a lesion that was not removed at once. */
    double regrows() {
        return remnants.stream().mapToDouble(Remnant::chance).sum();
    }
}
