package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Margin;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.ExcisionRecord;

/** The tables of what operations and local treatments did to metastases, one by one. */
final class LocalTable {
    private LocalTable() {}

    /** A metastasis of a patient that was taken out. */
    record Excised(long patient, double cellsPerCm3, ExcisionRecord excision) {
        double diameterMm() {
            return LesionSize.diameterMm(excision.cellsBefore(), cellsPerCm3);
        }
    }

    /** A metastasis of a patient that was treated where it lies. */
    record Ablated(long patient, int organ, AblationRecord ablation) {}

    static Table<Excised> excisions(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "excisions",
                "one row per metastasis, past immune surveillance, that an operation took out, by day",
                List.of(
                        Column.integer("patient", "", "number of the patient", Excised::patient),
                        Column.integer(
                                "operation",
                                "",
                                "which operation on metastases: those planned from 0 in the order of the scenario, then those ordered; with nodes, which on the primary",
                                r -> r.excision().operation()),
                        Column.text(
                                "with",
                                "why it was taken out: seen, unseen (it went with the part of an organ that was taken out around others), nodes (it lay in those that go with the primary)",
                                r -> r.excision().with().word()),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                r -> r.excision().day()),
                        Column.integer(
                                "lesion",
                                "",
                                "number of the lesion within the patient",
                                r -> r.excision().lesion()),
                        Column.text(
                                "organ",
                                "where it lay",
                                r -> names.organ(r.excision().organ())),
                        Column.number(
                                "diameter_mm",
                                "mm",
                                "its true diameter until then, at the density of the patient",
                                Excised::diameterMm),
                        Column.text(
                                "margin",
                                "what was left of it: R0, R1 or R2",
                                r -> r.excision().margin().name()),
                        Column.number(
                                "cells_before",
                                "cells",
                                "its size until then",
                                r -> r.excision().cellsBefore()),
                        Column.number(
                                "cells_left",
                                "cells",
                                "cells that grow on; after R0 and R1 those of the clonogens left that regrow",
                                r -> r.excision().cellsLeft()),
                        Column.text(
                                "patient_margin",
                                "what was left in the patient, judged on what was seen: the worst of all sites; empty with nodes",
                                r -> margin(r.excision()))));
    }

    private static @Nullable String margin(ExcisionRecord excision) {
        Margin patient = excision.patient();
        return patient == null ? null : patient.name();
    }

    static Table<Ablated> ablations(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "ablations",
                "one row per treatment of a metastasis where it lies, by rule or on order, by day",
                List.of(
                        Column.integer("patient", "", "number of the patient", Ablated::patient),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                r -> r.ablation().day()),
                        Column.integer(
                                "lesion",
                                "",
                                "number of the lesion within the patient",
                                r -> r.ablation().lesion()),
                        Column.text("organ", "where it lies", r -> names.organ(r.organ())),
                        Column.text(
                                "means",
                                "by what: ablation, radiotherapy, or resection where a policy orders one that is told by its control alone",
                                r -> r.ablation().means().word()),
                        Column.flag(
                                "removed",
                                "whether nothing of it was left; what radiotherapy leaves may still die out",
                                r -> r.ablation().removed())));
    }
}
