package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the results of a cohort into a {@link DraftFolder}: patients, lesions and operations one by one, the rest at the end.
 *
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class ResultWriter implements Closeable {
    private final Disease disease;
    private final DraftFolder draft;
    private @Nullable Tables tables;

    private ResultWriter(Disease disease, DraftFolder draft) {
        this.disease = disease;
        this.draft = draft;
    }

    /** The tables that grow with every patient. */
    private record Tables(
            TableWriter<PatientCase> patients,
            TableWriter<LesionTable.Row> lesions,
            TableWriter<OperationTable.Row> operations) {
        void close() throws IOException {
            patients.close();
            lesions.close();
            operations.close();
        }
    }

    /**
     * Prepares a result. Nothing is made yet, so that {@link #abandon} can be arranged for before anything is.
     *
     * @param disease disease of the reference patient: the names of organs and clones
     * @param format how tables are stored
     * @param destination where the result goes when it is whole
     * @return the writer
     */
    public static ResultWriter of(Disease disease, TableFormat format, Destination destination) {
        return new ResultWriter(disease, DraftFolder.of(destination, format));
    }

    /**
     * Makes the folder and begins its tables.
     *
     * @throws DestinationException if nothing can be made there
     * @throws IOException if nothing can be written
     */
    public void start() throws IOException {
        draft.start();
        try {
            tables = new Tables(
                    draft.begin(PatientTable.of(disease)),
                    draft.begin(LesionTable.of(disease)),
                    draft.begin(OperationTable.table()));
        } finally {
            if (tables == null) {
                draft.abandon();
            }
        }
    }

    /**
     * Writes one patient.
     *
     * @param outcome what became of the patient
     * @throws IOException if it cannot be written
     */
    public void accept(Outcome outcome) throws IOException {
        draft.add(folder -> {
            Tables now = tables();
            now.patients().write(new PatientCase(outcome, Spread.of(outcome, disease.anatomy())));
            for (LesionRecord lesion : outcome.lesions()) {
                now.lesions().write(new LesionTable.Row(outcome.patient(), outcome.cellsPerCm3(), lesion));
            }
            for (OperationRecord operation : outcome.operations()) {
                now.operations().write(new OperationTable.Row(outcome.patient(), operation));
            }
        });
    }

    /**
     * Writes what was kept of all patients.
     *
     * @param result the run
     * @return the folder as it stands, for plots and a report to be added
     * @throws IOException if it cannot be written
     */
    public DraftFolder finish(RunResult result) throws IOException {
        draft.add(folder -> tables().close());
        draft.write(StageTable.of(disease), StageTable.rows(result.summary().seeds()));
        draft.write(SeriesTable.table(), SeriesTable.rows(result.summary().burden()));
        draft.write(SummaryDocument.FILE, SummaryDocument.of(result));
        return draft;
    }

    private Tables tables() throws IOException {
        Tables now = tables;
        if (now == null) {
            throw new IOException("the tables were not begun");
        }
        return now;
    }

    /**
     * Writes the manifest, makes everything durable and moves the folder into place.
     *
     * @param facts what was run
     * @param runInfo when and where, stored beside the manifest; null for none
     * @return where the result is
     * @throws DestinationException if something has come to be there that must not be replaced
     * @throws IOException if it cannot be written
     */
    public Path commit(RunFacts facts, @Nullable ObjectNode runInfo) throws IOException {
        return draft.commit(facts, runInfo);
    }

    /**
     * Removes everything unless it was committed.
     *
     * @return whether there is no result; false if it is in its place
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        return draft.abandon();
    }

    /** Removes everything unless it was committed. */
    @Override
    public void close() throws IOException {
        abandon();
    }
}
