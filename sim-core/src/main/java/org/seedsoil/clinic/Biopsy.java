package org.seedsoil.clinic;

/**
 * Tissue that was taken out of something that a scan showed, and what was said of it.
 *
 * @param number which thing, as findings number them
 * @param takenDay when it was taken, in days from day 0
 * @param day when the result is known
 * @param verdict what it is
 */
public record Biopsy(int number, double takenDay, double day, Verdict verdict) {
    /** What a pathologist says of a biopsy. */
    public enum Verdict {
        /** Living tumour. */
        MALIGNANT("malignant"),
        /** No tumour, and something else that explains what was seen. */
        BENIGN("benign"),
        /** The needle missed, or met what is dead. */
        NOT_DIAGNOSTIC("not diagnostic");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /**
         * Returns the name for people.
         *
         * @return lower case
         */
        public String word() {
            return word;
        }
    }
}
