package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.disease.Disease;
import org.seedsoil.outcome.ClinicRecord;

/** The tables of what pathologists say of tissue. */
final class TissueTable {
    private TissueTable() {}

    /** A biopsy of a patient, and what it was taken of. */
    record Biopsied(long patient, Biopsy biopsy, int organ, int lesion) {
        /** Finds what it was taken of among the scans. */
        static Biopsied of(long patient, Biopsy biopsy, List<ClinicRecord.Scan> scans) {
            for (ClinicRecord.Scan scan : scans) {
                List<Finding> findings = scan.look().findings();
                for (int i = 0; i < findings.size(); i++) {
                    if (findings.get(i).number() == biopsy.number()) {
                        int lesion = scan.things().get(i).lesion();
                        return new Biopsied(patient, biopsy, findings.get(i).organ(), lesion);
                    }
                }
            }
            throw new IllegalStateException("no scan shows what was biopsied: " + biopsy.number());
        }
    }

    /** What was said of a marker. */
    record Marked(long patient, MarkerResult result) {}

    static Table<Biopsied> biopsies(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "biopsies",
                "one row per biopsy whose result came while the patient was followed, by day, with what it was taken of, which clinicians do not know",
                List.of(
                        Column.integer("patient", "", "number of the patient", Biopsied::patient),
                        Column.number(
                                "taken_day",
                                "days from day 0",
                                "when it was taken",
                                r -> r.biopsy().takenDay()),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when its result came",
                                r -> r.biopsy().day()),
                        Column.integer(
                                "finding",
                                "",
                                "number of the thing within the patient, as in findings",
                                r -> r.biopsy().number()),
                        Column.text("organ", "where it lies", r -> names.organ(r.organ())),
                        Column.text(
                                "verdict",
                                "malignant, benign or not diagnostic",
                                r -> r.biopsy().verdict().word()),
                        Column.integer(
                                "lesion", "", "number of the lesion; −1 for a benign nodule", Biopsied::lesion)));
    }

    static Table<Marked> markers() {
        return new Table<>(
                "markers",
                "one row per marker that was looked for in a specimen and whose result came while the patient was followed, by day",
                List.of(
                        Column.integer("patient", "", "number of the patient", Marked::patient),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when the result came",
                                r -> r.result().day()),
                        Column.text("marker", "its name", r -> r.result().marker()),
                        Column.integer(
                                "finding",
                                "",
                                "number of what was biopsied, as in findings; −1 for the primary that was taken out",
                                r -> r.result().number()),
                        Column.flag(
                                "positive",
                                "whether it was called positive",
                                r -> r.result().positive())));
    }
}
