package org.seedsoil.io.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.Recurrence;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/** The table of patients. */
final class PatientTable {
    private PatientTable() {}

    /** A patient and where the tumour had spread. */
    record Row(Outcome outcome, Spread spread) {
        double cells(boolean primary) {
            double sum = 0;
            for (LesionRecord lesion : outcome.lesions()) {
                sum += lesion.primary() == primary ? lesion.cells() : 0;
            }
            return sum;
        }

        double diseaseFreeDays() {
            return Recurrence.diseaseFreeDays(outcome, spread);
        }
    }

    static Table<Row> of(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "patients",
                "one row per patient",
                List.of(
                        Column.integer(
                                "patient",
                                "",
                                "number of the patient, from 0",
                                r -> r.outcome().patient()),
                        Column.number(
                                "age_years",
                                "years",
                                "age at diagnosis, or at day 0 where there is none",
                                r -> r.outcome().ageYears()),
                        Column.text(
                                "ending",
                                "censored (alive at the horizon), died-of-disease, died-of-other-causes or capped",
                                r -> Json.word(r.outcome().ending())),
                        day("end_day", "when following ended", r -> r.outcome().endDay()),
                        Column.text(
                                "fatal_organ",
                                "organ that killed",
                                r -> names.organ(r.outcome().fatalOrgan())),
                        day(
                                "diagnosis_day",
                                "when the primary was diagnosed",
                                r -> r.outcome().diagnosisDay()),
                        cells(
                                "primary_cells_at_diagnosis",
                                "size of the primary then",
                                r -> r.outcome().primaryCellsAtDiagnosis()),
                        Column.integer(
                                "metastases_at_diagnosis",
                                "",
                                "distant metastases then, seen or not; 0 without a diagnosis",
                                r -> r.spread().distantAtDiagnosis()),
                        day(
                                "resection_day",
                                "when the primary was first operated on",
                                r -> r.outcome().resectionDay()),
                        Column.text(
                                "margin",
                                "what that operation left: R0 nothing, R1 a microscopic number, R2 a macroscopic part",
                                r -> r.outcome().margin() == null
                                        ? null
                                        : String.valueOf(r.outcome().margin())),
                        day(
                                "first_manifest_day",
                                "when the first distant metastasis became manifest",
                                r -> r.spread().firstManifestDay()),
                        Column.text(
                                "first_manifest_organ",
                                "where it was",
                                r -> names.organ(r.spread().firstManifestOrgan())),
                        Column.number(
                                "disease_free_days",
                                "days",
                                "from a first resection R0 to that day, where it is later",
                                Row::diseaseFreeDays),
                        Column.integer(
                                "metastases",
                                "",
                                "distant metastases that grew past immune surveillance",
                                r -> r.spread().distant()),
                        Column.integer(
                                "manifest_metastases",
                                "",
                                "those of them that became manifest",
                                r -> r.spread().distantManifest()),
                        Column.integer(
                                "nodal_metastases",
                                "",
                                "deposits in lymph nodes that grew past immune surveillance",
                                r -> r.spread().nodal()),
                        Column.integer(
                                "manifest_nodal_metastases",
                                "",
                                "those of them that became manifest",
                                r -> r.spread().nodalManifest()),
                        cells("primary_cells", "the primary when following ended", r -> r.cells(true)),
                        cells("metastatic_cells", "all metastases when following ended", r -> r.cells(false)),
                        Column.number(
                                "metastatic_volume_cm3",
                                "cm³",
                                "their volume, at the density of the patient",
                                r -> r.cells(false) / r.outcome().cellsPerCm3()),
                        Column.integer(
                                "ablations",
                                "",
                                "ablations of metastases, those that failed too",
                                r -> r.outcome().ablations().size()),
                        Column.integer(
                                "ablated_metastases",
                                "",
                                "metastases that one of them removed",
                                r -> r.outcome().ablated()),
                        Column.integer(
                                "seeds_shed",
                                "",
                                "seeds that left their lesions",
                                r -> r.outcome().seeds().shed())));
    }

    private static Column<Row> day(String name, String meaning, ToDoubleFunction<Row> value) {
        return Column.number(name, "days from day 0", meaning, value);
    }

    private static Column<Row> cells(String name, String meaning, ToDoubleFunction<Row> value) {
        return Column.number(name, "cells", meaning, value);
    }
}
