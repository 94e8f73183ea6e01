package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the results of a cohort into a {@link DraftFolder}: patients, lesions and operations one by one, the rest at the end.
 *
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class ResultWriter implements PatientRows, RowSink, Closeable {
    private final Disease disease;
    private final CohortTables kinds;
    private final DraftFolder draft;
    private final List<TableFile> files = new ArrayList<>();

    private ResultWriter(Patient reference, DraftFolder draft) {
        this.disease = reference.disease();
        this.kinds = new CohortTables(reference);
        this.draft = draft;
    }

    /**
     * Prepares a result. Nothing is made yet, so that {@link #abandon} can be arranged for before anything is.
     *
     * @param reference the reference patient: the names of organs and clones, the numbers in which patients differ
     * @param format how tables are stored
     * @param destination where the result goes when it is whole
     * @return the writer
     */
    public static ResultWriter of(Patient reference, TableFormat format, Destination destination) {
        return new ResultWriter(reference, DraftFolder.of(destination, format));
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
            for (Table<?> table : kinds.tables()) {
                files.add(draft.begin(table));
            }
        } finally {
            if (files.size() < kinds.tables().size()) {
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
    @Override
    public void accept(Outcome outcome) throws IOException {
        draft.add(folder -> kinds.rows(outcome, this::write));
    }

    /** Does nothing: what was written stays where it is. */
    @Override
    public void giveTo(RowSink sink) {}

    /**
     * Writes a row that somebody put by.
     *
     * @param table index of its table
     * @param cells its cells
     * @throws IOException if it cannot be written
     */
    @Override
    public void put(int table, @Nullable Object[] cells) throws IOException {
        draft.add(folder -> write(table, cells));
    }

    private void write(int table, @Nullable Object[] cells) throws IOException {
        if (files.isEmpty()) {
            throw new IOException("the tables were not begun");
        }
        files.get(table).write(cells);
    }

    /**
     * Begins to put by rows of patients who cannot be written yet, since others come before them. They lie in the folder meanwhile.
     *
     * @return the rows
     * @throws IOException if nothing can be written
     */
    public PatientRows putBy() throws IOException {
        StoredRows stored = draft.putBy(kinds);
        return new PatientRows() {
            @Override
            public void accept(Outcome outcome) throws IOException {
                draft.add(folder -> stored.accept(outcome));
            }

            @Override
            public void end() throws IOException {
                draft.add(folder -> stored.close());
            }

            @Override
            public void giveTo(RowSink sink) throws IOException {
                draft.add(folder -> stored.giveTo(sink));
            }
        };
    }

    /**
     * Puts by the rows of patients who came from elsewhere before it was their turn.
     *
     * @param rows their rows
     * @return the same rows, in the folder
     * @throws IOException if they cannot be read or written
     */
    public PatientRows putBy(PatientRows rows) throws IOException {
        StoredRows stored = draft.putBy(kinds);
        draft.add(folder -> {
            rows.giveTo(stored::put);
            stored.close();
        });
        return stored;
    }

    /**
     * Writes what was kept of all patients.
     *
     * @param result the run
     * @return the folder as it stands, for plots and a report to be added
     * @throws IOException if it cannot be written
     */
    public DraftFolder finish(RunResult result) throws IOException {
        draft.readAll();
        draft.add(folder -> {
            for (TableFile file : files) {
                file.close();
            }
        });
        draft.write(StageTable.of(disease), StageTable.rows(result.summary().seeds()));
        draft.write(SeriesTable.table(), SeriesTable.rows(result.summary().burden()));
        draft.write(SummaryDocument.FILE, SummaryDocument.of(result));
        return draft;
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
