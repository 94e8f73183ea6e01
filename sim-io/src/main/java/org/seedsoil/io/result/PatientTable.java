package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValue;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.PatientWord;
import org.seedsoil.observe.Scope;

/** The table of patients: all that is known of each, as {@link PatientValues} declares it. */
final class PatientTable {
    private PatientTable() {}

    static Table<PatientCase> of(Scope scope) {
        List<Column<PatientCase>> columns = new ArrayList<>();
        columns.add(Column.integer(
                "patient",
                "",
                "number of the patient, from 0",
                patient -> patient.outcome().patient()));
        for (PatientValue value : PatientValues.of(scope)) {
            columns.add(column(value, scope.anatomy()));
        }
        return new Table<>("patients", "one row per patient", columns);
    }

    private static Column<PatientCase> column(PatientValue value, Anatomy body) {
        if (value instanceof PatientWord word) {
            return Column.text(
                    word.column(), word.meaning(), patient -> word.value().apply(patient, body));
        }
        PatientNumber number = (PatientNumber) value;
        ToLongFunction<PatientCase> whole = number.whole();
        return whole == null
                ? Column.number(number.column(), number.unit(), number.meaning(), number.value())
                : Column.integer(number.column(), number.unit(), number.meaning(), whole);
    }
}
