package org.seedsoil.patient;

import java.util.List;

/**
 * What no clinician can do: removals that see every lesion, and given starts. For theory and tests; every report that
 * rests on one says so.
 *
 * @param removeAtDays age at which a lesion is removed, in days; infinite for never
 * @param removePerDay rate at which a lesion is removed, per day
 * @param removeAtCells size at which a lesion is removed, in cells; infinite for never
 * @param removes the lesions that these removals act on
 * @param lesions lesions given on day 0
 * @param dormant dormant groups given on day 0
 */
public record Oracle(
        double removeAtDays,
        double removePerDay,
        double removeAtCells,
        Reach removes,
        List<GivenLesion> lesions,
        List<GivenDormancy> dormant) {
    /** Nothing given, nothing removed. */
    public static final Oracle NONE =
            new Oracle(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, Reach.ALL, List.of(), List.of());

    /** Copies the lists. */
    public Oracle {
        lesions = List.copyOf(lesions);
        dormant = List.copyOf(dormant);
    }

    /** Which lesions are removed. */
    public enum Reach {
        /** The primary and every metastasis. */
        ALL,
        /** The primary alone. */
        PRIMARY,
        /** Every lesion but the primary. */
        METASTASES
    }

    /**
     * Equal lesions present on day 0.
     *
     * @param organIndex index of the organ
     * @param cloneIndex index of the clone
     * @param cells size of each, in cells
     * @param ageDays age of each on day 0, in days
     * @param count how many
     */
    public record GivenLesion(int organIndex, int cloneIndex, double cells, double ageDays, int count) {}

    /**
     * Equal dormant groups present on day 0.
     *
     * @param organIndex index of the organ
     * @param cloneIndex index of the clone
     * @param founders cells in each group
     * @param number how many groups, or their mean
     * @param poisson whether the number is Poisson with that mean
     */
    public record GivenDormancy(int organIndex, int cloneIndex, int founders, double number, boolean poisson) {}

    /**
     * Says whether anything here departs from what could be observed or done.
     *
     * @return true unless this is empty
     */
    public boolean acts() {
        return !equals(NONE);
    }
}
