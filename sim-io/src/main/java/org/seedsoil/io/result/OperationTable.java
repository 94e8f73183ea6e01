package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.outcome.OperationRecord;

/** The table of operations. */
final class OperationTable {
    private OperationTable() {}

    /** An operation on a patient. */
    record Row(long patient, OperationRecord operation) {}

    static Table<Row> table() {
        return new Table<>(
                "operations",
                "one row per operation on a primary, or on its nodes where it is gone, by day; the first on a primary starts the clocks",
                List.of(
                        Column.integer("patient", "", "number of the patient", Row::patient),
                        Column.integer(
                                "resection",
                                "",
                                "which of the scenario's resections, from 0, then the dissections that a policy orders",
                                r -> r.operation().number()),
                        Column.number(
                                "day",
                                "days from day 0",
                                "when",
                                r -> r.operation().day()),
                        Column.text(
                                "margin",
                                "what it left, R0, R1 or R2",
                                r -> String.valueOf(r.operation().margin())),
                        Column.number(
                                "cells_before",
                                "cells",
                                "size of the primary until then; 0 where its nodes alone were taken out",
                                r -> r.operation().cellsBefore()),
                        Column.number(
                                "cells_left",
                                "cells",
                                "cells that grow on; after R1 those of the clonogens left that regrow",
                                r -> r.operation().cellsLeft())));
    }
}
