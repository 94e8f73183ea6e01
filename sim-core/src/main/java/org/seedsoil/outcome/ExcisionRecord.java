package org.seedsoil.outcome;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Margin;

/**
 * A metastasis that an operation took out.
 *
 * @param with why it was taken out
 * @param operation which of the scenario's operations on metastases, from 0; with nodes, which of its operations on the primary
 * @param lesion number of the lesion within the patient
 * @param organ index of its organ
 * @param day when, in days from day 0
 * @param margin what was left of it
 * @param cellsBefore its size until then, in cells
 * @param cellsLeft cells that grow on; after R0 and R1 those of the clonogens left that regrow
 * @param patient what was left in the patient after the operation on metastases, judged on what was seen: the worst of all sites; null with nodes
 */
public record ExcisionRecord(
        With with,
        int operation,
        int lesion,
        int organ,
        double day,
        Margin margin,
        double cellsBefore,
        double cellsLeft,
        @Nullable Margin patient) {
    /** Why a metastasis was taken out. */
    public enum With {
        /** It was seen. */
        SEEN,
        /** It was not, and lay in the part of an organ that went with what was. */
        UNSEEN,
        /** It lay in nodes that are taken out with the primary, whatever they hold. */
        NODES;

        /**
         * Returns its name.
         *
         * @return lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
