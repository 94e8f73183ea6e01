package org.seedsoil.io.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.ResponseRule;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/** The tables that grow with every patient: patients, lesions, operations; scans, findings and decisions where patients are looked at; samples where their blood is. The one place that says which rows a patient gives. */
public final class CohortTables {
    private static final int PATIENTS = 0;
    private static final int LESIONS = 1;
    private static final int OPERATIONS = 2;
    private static final int SCANS = 3;
    private static final int FINDINGS = 4;
    private static final int DECISIONS = 5;
    private static final int LIQUID = 6;

    private final Anatomy anatomy;
    private final Table<PatientCase> patients;
    private final Table<LesionTable.Row> lesions;
    private final Table<OperationTable.Row> operations;
    private final Table<FindingTable.Scan> scans = FindingTable.scans();
    private final Table<FindingTable.Row> findings;
    private final Table<FindingTable.Reading> decisions = FindingTable.decisions();
    private final Table<BloodTable.Row> liquid = BloodTable.liquid();
    private final boolean clinic;
    private final boolean blood;
    /** The series by which response is judged; empty where it is not. */
    private final String judged;

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
        this.findings = FindingTable.findings(disease);
        this.clinic = reference.care().clinic().looks();
        this.blood = !reference.care().clinic().blood().isEmpty();
        this.judged =
                reference.care().clinic().response().map(ResponseRule::imaging).orElse("");
    }

    /**
     * Returns the tables.
     *
     * @return in the order of their indices
     */
    public List<Table<?>> tables() {
        List<Table<?>> tables = new ArrayList<>(List.of(patients, lesions, operations));
        if (clinic) {
            tables.addAll(List.of(scans, findings, decisions));
        }
        if (blood) {
            tables.add(liquid);
        }
        return List.copyOf(tables);
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
        if (clinic) {
            seen(outcome.patient(), outcome.clinic(), sink);
        }
    }

    private void seen(long patient, ClinicRecord record, RowSink sink) throws IOException {
        for (Decision decision : record.decisions()) {
            sink.put(DECISIONS, decisions.cells(new FindingTable.Reading(patient, decision)));
        }
        for (ClinicRecord.Drawn drawn : record.blood()) {
            sink.put(LIQUID, liquid.cells(new BloodTable.Row(patient, drawn)));
        }
        int number = 0;
        for (ClinicRecord.Scan scan : record.scans()) {
            Look look = scan.look();
            sink.put(SCANS, scans.cells(new FindingTable.Scan(patient, number, look, response(look, record))));
            for (int i = 0; i < scan.things().size(); i++) {
                sink.put(
                        FINDINGS,
                        findings.cells(new FindingTable.Row(
                                patient,
                                number,
                                look,
                                look.findings().get(i),
                                scan.things().get(i))));
            }
            number++;
        }
    }

    private @Nullable String response(Look look, ClinicRecord record) {
        for (Recist.Judgement judgement : record.judgements()) {
            if (judgement.day() == look.day() && judged.equals(look.imaging())) {
                return judgement.response().word();
            }
        }
        return null;
    }
}
