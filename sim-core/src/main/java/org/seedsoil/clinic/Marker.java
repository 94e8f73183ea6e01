package org.seedsoil.clinic;

import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * Something that a pathologist looks for in tissue and by which drugs are chosen: a receptor, a gene of resistance. Cells of some clones carry it; tissue in which enough do is
 * called positive, but for errors of the test.
 *
 * @param name its name
 * @param clones the clones that carry it, by number
 * @param threshold share of the cells of a specimen from which it is positive, above 0
 * @param sensitivity probability that what is above the threshold is called positive
 * @param specificity probability that what is below it is called negative
 * @param delayDays from the taking of the tissue to the result
 */
public record Marker(
        String name, List<Integer> clones, double threshold, double sensitivity, double specificity, double delayDays) {
    /** Copies the list, and checks the ranges. */
    public Marker {
        clones = List.copyOf(clones);
        if (!(threshold > 0 && threshold <= 1 && sensitivity >= 0 && sensitivity <= 1)
                || !(specificity >= 0 && specificity <= 1 && delayDays >= 0)) {
            throw new IllegalArgumentException("a marker has shares between 0 and 1 and no negative delay: " + name);
        }
    }

    /**
     * Reads a specimen.
     *
     * @param cells cells by clone, at least one in all
     * @param draw uniform in (0, 1)
     * @return what is said of it
     */
    public boolean positive(double[] cells, double draw) {
        double all = 0;
        double marked = 0;
        for (int clone = 0; clone < cells.length; clone++) {
            all += cells[clone];
            marked += clones.contains(clone) ? cells[clone] : 0;
        }
        return marked >= threshold * all ? draw < sensitivity : draw >= specificity;
    }

    /** Tells it in a sentence. */
    String describe() {
        String sure = sensitivity == 1 && specificity == 1
                ? ""
                : ", found with sensitivity " + Quantity.format(sensitivity, Dimension.FRACTION) + " and specificity "
                        + Quantity.format(specificity, Dimension.FRACTION);
        return "Tissue is called " + name + " positive where at least "
                + Quantity.format(threshold, Dimension.FRACTION) + " of its cells carry it" + sure
                + "; the result takes "
                + Quantity.format(delayDays, Dimension.TIME) + ".";
    }
}
