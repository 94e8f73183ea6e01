package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.clinic.Sample;
import org.seedsoil.outcome.ClinicRecord;

/** The table of liquid biopsy. */
final class BloodTable {
    private BloodTable() {}

    /** A sample of a patient, and what was to be expected of it. */
    record Row(long patient, ClinicRecord.Drawn drawn) {
        private Sample sample() {
            return drawn.sample();
        }
    }

    static Table<Row> liquid() {
        return new Table<>(
                "liquid",
                "one row per sample of blood whose result came while the patient was followed",
                List.of(
                        Column.integer("patient", "", "number of the patient", Row::patient),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when it was drawn",
                                row -> row.sample().day()),
                        Column.number(
                                "result_day",
                                "days from day 0",
                                "when its result came",
                                row -> row.sample().resultDay()),
                        Column.text(
                                "test", "name of the test", row -> row.sample().test()),
                        Column.text(
                                "looked_for",
                                "ctc: tumour cells; ctdna: tumour DNA",
                                row -> row.sample().analyte().word()),
                        Column.number(
                                "value",
                                "",
                                "cells in the sample, or the share of tumour DNA",
                                row -> row.sample().value()),
                        Column.number(
                                "threshold",
                                "",
                                "from which value on it is positive",
                                row -> row.sample().threshold()),
                        Column.flag(
                                "positive",
                                "whether something was taken to be there",
                                row -> row.sample().positive()),
                        Column.number(
                                "expected",
                                "",
                                "what was to be expected of the sample, which clinicians do not know",
                                row -> row.drawn().expected())));
    }
}
