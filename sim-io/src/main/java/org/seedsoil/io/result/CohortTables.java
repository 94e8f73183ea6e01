package org.seedsoil.io.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Care;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.ResponseRule;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;

/**
 * The tables that grow with every patient: patients, lesions, operations; excisions and ablations where metastases are treated; scans, findings and
 * decisions where patients are looked at; samples where their blood is; biopsies and markers where tissue is. The one place that says which rows a patient gives.
 */
public final class CohortTables {
    private final Anatomy anatomy;
    private final List<Table<?>> tables = new ArrayList<>();
    private final Kind<PatientCase> patients;
    private final Kind<LesionTable.Row> lesions;
    private final Kind<OperationTable.Row> operations;
    private final Kind<LocalTable.Excised> excisions;
    private final Kind<LocalTable.Ablated> ablations;
    private final Kind<FindingTable.Scan> scans;
    private final Kind<FindingTable.Row> findings;
    private final Kind<FindingTable.Reading> decisions;
    private final Kind<BloodTable.Row> liquid;
    private final Kind<TissueTable.Biopsied> biopsies;
    private final Kind<TissueTable.Marked> markers;
    /** The series by which response is judged; empty where it is not. */
    private final String judged;

    /**
     * Prepares the tables.
     *
     * @param reference the reference patient: the names of organs and clones, the numbers in which patients differ
     */
    public CohortTables(Patient reference) {
        Disease disease = reference.disease();
        Care care = reference.care();
        boolean clinic = care.clinic().looks();
        this.anatomy = disease.anatomy();
        this.patients = kind(true, PatientTable.of(Scope.of(reference)));
        this.lesions = kind(true, LesionTable.of(disease));
        this.operations = kind(true, OperationTable.table());
        this.excisions = kind(excises(care), LocalTable.excisions(disease));
        this.ablations = kind(ablates(care), LocalTable.ablations(disease));
        this.scans = kind(clinic, FindingTable.scans());
        this.findings = kind(clinic, FindingTable.findings(disease));
        this.decisions = kind(clinic, FindingTable.decisions());
        this.liquid = kind(!care.clinic().blood().isEmpty(), BloodTable.liquid());
        this.biopsies = kind(care.clinic().ordersBiopsies(), TissueTable.biopsies(disease));
        this.markers = kind(!care.clinic().markers().isEmpty(), TissueTable.markers());
        this.judged = care.clinic().response().map(ResponseRule::imaging).orElse("");
    }

    private static boolean excises(Care care) {
        return !care.operations().isEmpty()
                || care.clinic().stationsOnOrder() > 0
                || care.resections().stream().anyMatch(resection -> resection.dissection() > 0);
    }

    private static boolean ablates(Care care) {
        return care.ablation().rule().coverage() > 0 || care.means().stream().anyMatch(LocalAblation.class::isInstance);
    }

    /** One of the tables, if it is there. */
    private record Kind<R>(int place, Table<R> table) {
        void put(R row, RowSink sink) throws IOException {
            if (place >= 0) {
                sink.put(place, table.cells(row));
            }
        }
    }

    private <R> Kind<R> kind(boolean there, Table<R> table) {
        if (there) {
            tables.add(table);
        }
        return new Kind<>(there ? tables.size() - 1 : -1, table);
    }

    /**
     * Returns the tables.
     *
     * @return in the order of their indices
     */
    public List<Table<?>> tables() {
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
        long patient = outcome.patient();
        patients.put(new PatientCase(outcome, Spread.of(outcome, anatomy)), sink);
        for (LesionRecord lesion : outcome.lesions()) {
            lesions.put(new LesionTable.Row(patient, outcome.cellsPerCm3(), lesion), sink);
        }
        for (OperationRecord operation : outcome.operations()) {
            operations.put(new OperationTable.Row(patient, operation), sink);
        }
        for (ExcisionRecord excision : outcome.excisions()) {
            excisions.put(new LocalTable.Excised(patient, outcome.cellsPerCm3(), excision), sink);
        }
        if (ablations.place() >= 0) {
            ablations(outcome, sink);
        }
        for (ClinicRecord.Drawn drawn : outcome.clinic().blood()) {
            liquid.put(new BloodTable.Row(patient, drawn), sink);
        }
        if (scans.place() >= 0) {
            seen(patient, outcome.clinic(), sink);
        }
        tissue(patient, outcome.clinic(), sink);
    }

    private void tissue(long patient, ClinicRecord record, RowSink sink) throws IOException {
        for (Biopsy biopsy : record.chart().histology().biopsies()) {
            biopsies.put(TissueTable.Biopsied.of(patient, biopsy, record.scans()), sink);
        }
        for (MarkerResult result : record.chart().histology().markers()) {
            markers.put(new TissueTable.Marked(patient, result), sink);
        }
    }

    private void ablations(Outcome outcome, RowSink sink) throws IOException {
        Map<Integer, Integer> organs = new TreeMap<>();
        outcome.lesions().forEach(lesion -> organs.put(lesion.id(), lesion.organ()));
        for (AblationRecord ablation : outcome.ablations()) {
            int organ = organs.getOrDefault(ablation.lesion(), -1);
            ablations.put(new LocalTable.Ablated(outcome.patient(), organ, ablation), sink);
        }
    }

    private void seen(long patient, ClinicRecord record, RowSink sink) throws IOException {
        for (Decision decision : record.decisions()) {
            decisions.put(new FindingTable.Reading(patient, decision), sink);
        }
        int number = 0;
        for (ClinicRecord.Scan scan : record.scans()) {
            Look look = scan.look();
            scans.put(new FindingTable.Scan(patient, number, look, response(look, record)), sink);
            for (int i = 0; i < scan.things().size(); i++) {
                Finding finding = look.findings().get(i);
                findings.put(
                        new FindingTable.Row(
                                patient, number, look, finding, scan.things().get(i)),
                        sink);
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
