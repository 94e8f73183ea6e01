package org.seedsoil.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.arms.TrialCatalogue;

/**
 * A picture with all sides in one frame.
 *
 * @param name file name without its ending
 * @param title what it shows
 * @param caption how to read it
 * @param unit what its axis measures
 * @param scale how its axis counts
 * @param sides the sides that it shows, in order
 * @param relativeTo the side that others are told as multiples of; null where numbers stand as they are
 * @param marked a number that a broken line marks; NaN for none
 * @param rows what it shows of each side; of a picture over time one
 */
public record Picture(
        String name,
        String title,
        String caption,
        String unit,
        Scale scale,
        List<Side> sides,
        @Nullable Side relativeTo,
        double marked,
        List<Row> rows) {
    /** Copies the lists. */
    public Picture {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
    }

    /** Says whether a row tells of a simulated cohort. */
    boolean isSimulated(Row row) {
        return scale == Scale.OVER_TIME
                || !isOfTrial(row) && !LabNumber.of(sides.get(0), row.key()).isExact();
    }

    /** Says whether a row tells of a trial. */
    boolean isOfTrial(Row row) {
        return scale != Scale.OVER_TIME && TrialCatalogue.isOfTrial(row.key());
    }

    /** How an axis counts. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** By decades. */
        DECADES,
        /** Evenly, as per cent. */
        PERCENT,
        /** The numbers over time, evenly. */
        OVER_TIME
    }

    /**
     * A row.
     *
     * @param label what it is
     * @param key key of the result; over time without its time
     */
    public record Row(String label, String key) {}
}
