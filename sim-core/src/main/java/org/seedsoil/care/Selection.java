package org.seedsoil.care;

import java.util.List;

/**
 * Which metastases an operation takes out, of those that are seen on that day.
 *
 * @param organs indices of the organs and nodes that it is done in; empty: every organ, no node
 * @param visibleMm diameter from which a lesion is seen, in mm
 * @param largestMm diameter up to which a lesion can be taken out, in mm; infinite for any
 * @param atMost how many are taken out at once, the largest first; {@link Integer#MAX_VALUE} for all
 * @param ifAtMost it is done only where no more than so many are seen in all organs, nodes not counted; {@link Integer#MAX_VALUE} for any number
 */
public record Selection(List<Integer> organs, double visibleMm, double largestMm, int atMost, int ifAtMost) {
    /** Copies the list and checks the numbers. */
    public Selection {
        organs = List.copyOf(organs);
        if (!(visibleMm > 0 && largestMm > 0 && atMost >= 1 && ifAtMost >= 1)) {
            throw new IllegalArgumentException(
                    "lesions are seen and taken out from and up to positive diameters, at least"
                            + " one of them, not from " + visibleMm + " mm up to " + largestMm + " mm, " + atMost
                            + " and "
                            + ifAtMost);
        }
    }

    /**
     * Says whether it is done in an organ.
     *
     * @param organ its index
     * @param node whether it is a node
     * @return true if it is named, or none is and it is no node
     */
    public boolean reaches(int organ, boolean node) {
        return organs.isEmpty() ? !node : organs.contains(organ);
    }
}
