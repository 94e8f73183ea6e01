package org.seedsoil.care;

/**
 * How complete a resection is, and what it leaves.
 *
 * @param r0 probability that no cell is left behind that anybody could see, with the naked eye or under a microscope
 * @param r1 probability of a microscopic residue
 * @param r2 probability of a macroscopic residue; the three sum to 1
 * @param r0Cells clonogens left after R0, which nobody sees
 * @param r1Cells clonogens left after R1
 * @param r2Fraction fraction of the cells left after R2, in [0, 1]
 * @param regrowth probability that one clonogen left behind regrows (p<sub>site</sub>·β), in [0, 1]
 */
public record Margins(
        double r0, double r1, double r2, double r0Cells, double r1Cells, double r2Fraction, double regrowth) {
    /**
     * Describes an operation whose R0 leaves nothing.
     *
     * @param r0 probability that no cell is left
     * @param r1 probability of a microscopic residue
     * @param r2 probability of a macroscopic residue; the three sum to 1
     * @param r1Cells clonogens left after R1
     * @param r2Fraction fraction of the cells left after R2, in [0, 1]
     * @param regrowth probability that one clonogen left behind regrows, in [0, 1]
     */
    public Margins(double r0, double r1, double r2, double r1Cells, double r2Fraction, double regrowth) {
        this(r0, r1, r2, 0, r1Cells, r2Fraction, regrowth);
    }

    /**
     * Says what a draw makes of the operation.
     *
     * @param draw uniform in (0, 1)
     * @return R0 below r0, R1 below r0 + r1, else R2
     */
    public Margin margin(double draw) {
        if (draw < r0) {
            return Margin.R0;
        }
        return draw < r0 + r1 ? Margin.R1 : Margin.R2;
    }

    /**
     * Makes R0 less or more likely; R1 and R2 share the rest as before.
     *
     * @param factor on the odds of R0, at least 0
     * @return the same residues with other probabilities; the same where R0 is sure
     */
    public Margins withOdds(double factor) {
        if (factor == 1 || r0 == 0 || r0 == 1) {
            return this;
        }
        double complete = r0 * factor / (r0 * factor + (1 - r0));
        double rest = (1 - complete) / (1 - r0);
        return new Margins(complete, r1 * rest, r2 * rest, r0Cells, r1Cells, r2Fraction, regrowth);
    }
}
