package org.seedsoil.io.result;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Look;
import org.seedsoil.disease.Disease;
import org.seedsoil.outcome.ClinicRecord;

/** The tables of scans and of what was found in them. */
final class FindingTable {
    private FindingTable() {}

    /** A finding of a patient, and what it really is. */
    record Row(long patient, int scan, Look look, Finding finding, ClinicRecord.Thing thing) {}

    /** A scan of a patient. */
    record Scan(long patient, int scan, Look look, @Nullable String response) {}

    /** A reading of a rule for a patient. */
    record Reading(long patient, Decision decision) {}

    static Table<Reading> decisions() {
        return new Table<>(
                "decisions",
                "one row per reading of a rule of the policy",
                List.of(
                        Column.integer("patient", "", "number of the patient", Reading::patient),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                row -> row.decision().day()),
                        Column.text("rule", "its name", row -> row.decision().rule()),
                        Column.flag(
                                "held",
                                "whether its condition held",
                                row -> row.decision().held()),
                        Column.text(
                                "read",
                                "what it read on the chart",
                                row -> row.decision().read()),
                        Column.text(
                                "ordered",
                                "what it ordered; empty for nothing, declined where the patient would not",
                                row -> row.decision().ordered())));
    }

    static Table<Scan> scans() {
        return new Table<>(
                "scans",
                "one row per scan whose result came while the patient was followed",
                List.of(
                        Column.integer("patient", "", "number of the patient", Scan::patient),
                        Column.integer("scan", "", "number of the scan within the patient", Scan::scan),
                        Column.text(
                                "imaging", "series of images", row -> row.look().imaging()),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                row -> row.look().day()),
                        Column.number(
                                "result_day",
                                "days from day 0",
                                "when its result came",
                                row -> row.look().resultDay()),
                        Column.integer(
                                "missed_before",
                                "",
                                "planned scans of the series missed in a row before it",
                                row -> row.look().missed()),
                        Column.integer(
                                "metastases",
                                "",
                                "findings taken for metastases, nodes included",
                                row -> row.look().metastases().size()),
                        Column.number(
                                "largest_mm",
                                "mm",
                                "measured diameter of the largest of them; 0 without any",
                                row -> row.look().largestMm()),
                        Column.number(
                                "volume_cm3",
                                "cm³",
                                "their volume, from measured diameters",
                                row -> row.look().volumeCm3()),
                        Column.text("response", "response by RECIST 1.1, where it is judged", Scan::response)));
    }

    static Table<Row> findings(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "findings",
                "one row per finding of a scan, with what it really is, which clinicians do not know",
                List.of(
                        Column.integer("patient", "", "number of the patient", Row::patient),
                        Column.integer("scan", "", "number of the scan within the patient", Row::scan),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                row -> row.look().day()),
                        Column.integer(
                                "finding",
                                "",
                                "number of the thing within the patient: what is found again keeps it",
                                row -> row.finding().number()),
                        Column.text(
                                "label",
                                "what it is taken for: primary, metastasis or benign",
                                row -> row.finding().label().name().toLowerCase(Locale.ROOT)),
                        Column.text(
                                "organ",
                                "where it lies",
                                row -> names.organ(row.finding().organ())),
                        Column.number(
                                "measured_mm",
                                "mm",
                                "measured diameter",
                                row -> row.finding().diameterMm()),
                        Column.number(
                                "true_mm",
                                "mm",
                                "true diameter",
                                row -> row.thing().diameterMm()),
                        Column.integer(
                                "lesion",
                                "",
                                "number of the lesion; −1 for a benign nodule",
                                row -> row.thing().lesion())));
    }
}
