package org.seedsoil.clinic;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * A series of samples of blood in which something of the tumour is looked for.
 *
 * @param name its name in the scenario
 * @param assay what is looked for, and how well
 * @param timetable on which days
 * @param fromOperation whether the days count from the first operation on the primary, not from the diagnosis
 * @param residual days after that operation in which a sample tells of residual disease
 * @param missed probability that the patient misses a planned sample
 * @param delayDays from the sample to its result
 */
public record BloodTest(
        String name,
        Assay assay,
        Timetable timetable,
        boolean fromOperation,
        Window residual,
        double missed,
        double delayDays) {
    /**
     * Days after an event.
     *
     * @param fromDays at least
     * @param untilDays at most
     */
    public record Window(double fromDays, double untilDays) {
        /** No day lies in it. */
        public static final Window NONE = new Window(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        /**
         * Says whether a day lies in it.
         *
         * @param days days after the event; NaN where it never came
         * @return true inside
         */
        public boolean contains(double days) {
            return days >= fromDays && days <= untilDays;
        }
    }

    /** Tells it in a sentence. */
    String describe() {
        String late = delayDays > 0 ? "; results after " + Quantity.format(delayDays, Dimension.TIME) : "";
        String origin = fromOperation ? "the operation on the primary" : "the diagnosis";
        return "Blood samples called " + name + ", " + assay.describe() + ": " + timetable.describe() + " after "
                + origin + late + ".";
    }
}
