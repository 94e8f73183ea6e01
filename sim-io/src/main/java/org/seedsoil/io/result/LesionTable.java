package org.seedsoil.io.result;

import java.util.HexFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.LesionRecord;

/** The table of lesions. */
final class LesionTable {
    private LesionTable() {}

    /** A lesion of a patient. */
    record Row(long patient, double cellsPerCm3, LesionRecord lesion) {
        String lineage() {
            HexFormat digits = HexFormat.of();
            return digits.toHexDigits(lesion.lineageHigh()) + digits.toHexDigits(lesion.lineageLow());
        }
    }

    static Table<Row> of(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "lesions",
                "one row per primary and per metastasis that grew past immune surveillance",
                List.of(
                        Column.integer("patient", "", "number of the patient", Row::patient),
                        Column.integer(
                                "lesion",
                                "",
                                "number of the lesion within the patient",
                                r -> r.lesion().id()),
                        Column.integer(
                                "parent",
                                "",
                                "number of the lesion that shed its seed; −1 for the primary and for lesions that were given",
                                r -> r.lesion().parent()),
                        Column.text("lineage", "identity of the lesion in every run of the same seed", Row::lineage),
                        Column.flag(
                                "primary",
                                "whether it is the primary",
                                r -> r.lesion().primary()),
                        Column.text(
                                "organ",
                                "where it grows",
                                r -> names.organ(r.lesion().organ())),
                        Column.text(
                                "clone",
                                "clone of its founder",
                                r -> names.lineage(r.lesion().cloneIndex())),
                        Column.integer(
                                "founders",
                                "cells",
                                "cells in the founding group",
                                r -> r.lesion().founders()),
                        day("shed_day", "when its seed left the parent", LesionRecord::shedDay),
                        day("founded_day", "when it began to grow", LesionRecord::foundedDay),
                        Column.flag(
                                "was_dormant",
                                "whether the group slept before that",
                                r -> r.lesion().slept()),
                        day("escaped_day", "when it grew past immune surveillance", LesionRecord::escapedDay),
                        day("vascularized_day", "when it could shed seeds itself", LesionRecord::vascularizedDay),
                        day(
                                "detected_day",
                                "when it became manifest (the primary: was diagnosed)",
                                LesionRecord::detectedDay),
                        day("ended_day", "when it was removed or died out", LesionRecord::endedDay),
                        Column.number(
                                "cells_at_diagnosis",
                                "cells",
                                "size when the primary was diagnosed",
                                r -> r.lesion().cellsAtDiagnosis()),
                        Column.number(
                                "cells",
                                "cells",
                                "size when following ended",
                                r -> r.lesion().cells()),
                        Column.number(
                                "diameter_mm",
                                "mm",
                                "diameter when following ended, at the density of the patient",
                                r -> LesionSize.diameterMm(r.lesion().cells(), r.cellsPerCm3()))));
    }

    private static Column<Row> day(String name, String meaning, ToDoubleFunction<LesionRecord> value) {
        return Column.number(name, "days from day 0", meaning, row -> value.applyAsDouble(row.lesion()));
    }
}
