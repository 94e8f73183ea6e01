package org.seedsoil.care;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * A course of radiotherapy in equal fractions, by the linear-quadratic law (Fowler 1989, doi:10.1259/0007-1285-62-740-679): a clonogen survives a
 * fraction of d Gy with probability e<sup>−αd−βd²</sup>, and the fractions independently of each other. Whether a lesion is controlled is no
 * coin of its own: it is if no clonogen survives, or none that does regrows.
 *
 * <p>The course takes one day: repair and repopulation between fractions are left out.
 *
 * @param fractions number of fractions, at least 1
 * @param doseGy dose of one, in Gy, at least 0
 * @param alpha α, per Gy, at least 0
 * @param alphaBetaGy α/β, in Gy, above 0
 * @param clonogenic share of cells that can regrow a tumour, in (0, 1]
 */
public record Radiotherapy(int fractions, double doseGy, double alpha, double alphaBetaGy, double clonogenic)
        implements Remnant {
    /** Checks the numbers. */
    public Radiotherapy {
        if (fractions < 1 || !(doseGy >= 0) || !(alpha >= 0) || !(alphaBetaGy > 0)) {
            throw new IllegalArgumentException(
                    "radiotherapy has at least one fraction, a dose and an alpha not below 0 and an"
                            + " alpha/beta above 0, but is " + fractions + " x " + doseGy + " Gy, alpha " + alpha
                            + ", alpha/beta "
                            + alphaBetaGy);
        }
        if (!(clonogenic > 0 && clonogenic <= 1)) {
            throw new IllegalArgumentException("the clonogenic share is above 0 and at most 1, but is " + clonogenic);
        }
    }

    /**
     * Returns the biologically effective dose: that which would kill as much in fractions without end.
     *
     * @return n·d·(1 + d/(α/β)), in Gy
     */
    public double effectiveDoseGy() {
        return fractions * doseGy * (1 + doseGy / alphaBetaGy);
    }

    /**
     * Returns the probability that a clonogen survives the whole course.
     *
     * @return e<sup>−α·BED</sup>
     */
    public double clonogenSurvival() {
        return Elementary.exp(-alpha * effectiveDoseGy());
    }

    /**
     * Returns the share of all cells that survive and can regrow.
     *
     * @return the clonogenic share times their survival
     */
    @Override
    public double survival() {
        return clonogenic * clonogenSurvival();
    }

    /**
     * Returns the tumour control probability: that no clonogen survives.
     *
     * @param cells cells of the lesion, of which the clonogenic share can regrow
     * @return (1 − s)<sup>cells</sup>, s being {@link #survival}
     */
    public double controlProbability(double cells) {
        return Elementary.exp(cells * Elementary.log1p(-survival()));
    }

    @Override
    public String describe() {
        return "is radiotherapy of " + fractions + " x " + Quantity.format(doseGy, Dimension.DOSE) + " (BED "
                + Quantity.format(effectiveDoseGy(), Dimension.DOSE)
                + "), after which each clonogen lives with probability "
                + Digits.three(clonogenSurvival());
    }
}
