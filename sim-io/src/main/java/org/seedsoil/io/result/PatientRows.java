package org.seedsoil.io.result;

import java.io.IOException;
import org.seedsoil.outcome.Outcome;

/** The rows that some neighbouring patients give to tables: taken in once, in the order of the patients, then given away once. */
public interface PatientRows {
    /** No rows at all. */
    PatientRows NONE = new PatientRows() {
        @Override
        public void accept(Outcome outcome) {}

        @Override
        public void giveTo(RowSink sink) {}
    };

    /**
     * Takes in the rows of the next patient.
     *
     * @param outcome what became of the patient
     * @throws IOException if they cannot be kept
     */
    void accept(Outcome outcome) throws IOException;

    /**
     * Says that no patient follows, so that rows which have to wait keep nothing open meanwhile.
     *
     * @throws IOException if they cannot be kept
     */
    default void end() throws IOException {}

    /**
     * Gives all rows away, in the order in which they came.
     *
     * @param sink takes them
     * @throws IOException if they cannot be read, or not be taken
     */
    void giveTo(RowSink sink) throws IOException;
}
