package org.seedsoil.io.result;

import java.io.IOException;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The tables that grow with every patient: patients, lesions, operations. The one place that says which rows a patient gives. */
public final class CohortTables {
    private static final int PATIENTS = 0;
    private static final int LESIONS = 1;
    private static final int OPERATIONS = 2;

    private final Anatomy anatomy;
    private final Table<PatientCase> patients;
    private final Table<LesionTable.Row> lesions;
    private final Table<OperationTable.Row> operations;

    /**
     * Prepares the tables.
     *
     * @param reference the reference patient: the names of organs and clones, the numbers in which patients differ
     */
    public CohortTables(Patient reference) {
        Disease disease = reference.disease();
        this.anatomy = disease.anatomy();
        this.patients = PatientTable.of(Scope.of(reference));
        this.lesions = LesionTable.of(disease);
        this.operations = OperationTable.table();
    }

    /**
     * Returns the tables.
     *
     * @return in the order of their indices
     */
    public List<Table<?>> tables() {
        return List.of(patients, lesions, operations);
    }

    /**
     * Tells the rows of a patient.
     *
     * @param outcome what became of the patient
     * @param sink takes them
     * @throws IOException if it cannot
     */
    public void rows(Outcome outcome, RowSink sink) throws IOException {
        sink.put(PATIENTS, patients.cells(new PatientCase(outcome, Spread.of(outcome, anatomy))));
        for (LesionRecord lesion : outcome.lesions()) {
            sink.put(LESIONS, lesions.cells(new LesionTable.Row(outcome.patient(), outcome.cellsPerCm3(), lesion)));
        }
        for (OperationRecord operation : outcome.operations()) {
            sink.put(OPERATIONS, operations.cells(new OperationTable.Row(outcome.patient(), operation)));
        }
    }
}
