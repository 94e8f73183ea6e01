package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a result folder. Everything is made under a temporary name beside the destination and moved there as a whole by
 * {@link #commit}; until then, closing removes all traces.
 *
 * <p>Thread-safe in one respect: {@link #close} may come from another thread at any moment, as when the user interrupts.
 */
public final class ResultWriter implements Closeable {
    private final Disease disease;
    private final TableFormat format;
    private final Destination destination;
    private final Path folder;
    private final TableWriter<PatientTable.Row> patients;
    private final TableWriter<LesionTable.Row> lesions;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean open = true;

    private ResultWriter(Disease disease, TableFormat format, Destination destination, Path folder) throws IOException {
        this.disease = disease;
        this.format = format;
        this.destination = destination;
        this.folder = folder;
        this.patients = format.open(PatientTable.of(disease), folder);
        this.lesions = format.open(LesionTable.of(disease), folder);
    }

    /**
     * Opens a result.
     *
     * @param disease disease of the reference patient: the names of organs and clones
     * @param format how tables are stored
     * @param destination where the result goes when it is whole
     * @return the writer
     * @throws IOException if nothing can be written there
     */
    public static ResultWriter open(Disease disease, TableFormat format, Destination destination) throws IOException {
        Path folder = destination.temporary();
        try {
            return new ResultWriter(disease, format, destination, folder);
        } catch (IOException | RuntimeException e) {
            destination.abandon(folder);
            throw e;
        }
    }

    /**
     * Writes one patient.
     *
     * @param outcome what became of the patient
     * @throws IOException if it cannot be written
     */
    public void accept(Outcome outcome) throws IOException {
        lock.lock();
        try {
            requireOpen();
            patients.write(new PatientTable.Row(outcome, Spread.of(outcome, disease.anatomy())));
            for (LesionRecord lesion : outcome.lesions()) {
                lesions.write(new LesionTable.Row(outcome.patient(), lesion));
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes what was kept of all patients.
     *
     * @param result the run
     * @return the folder as it stands, for plots and a report to be added
     * @throws IOException if it cannot be written
     */
    public Path finish(RunResult result) throws IOException {
        lock.lock();
        try {
            requireOpen();
            patients.close();
            lesions.close();
            writeAll(StageTable.of(disease), StageTable.rows(result.summary().seeds()));
            writeAll(SeriesTable.table(), SeriesTable.rows(result.summary().burden()));
            Json.write(SummaryDocument.of(result), folder.resolve(SummaryDocument.FILE));
            return folder;
        } finally {
            lock.unlock();
        }
    }

    private <R> void writeAll(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = format.open(table, folder)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
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
        lock.lock();
        try {
            requireOpen();
            if (runInfo != null) {
                Json.write(runInfo, folder.resolve(Manifest.RUN_INFO));
            }
            Manifest.write(folder, facts, format);
            Folders.force(folder);
            Path taken = destination.take(folder);
            open = false;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (!open) {
            throw new IOException("the run was interrupted");
        }
    }

    /**
     * Removes everything unless it was committed, and says whether there was anything to remove.
     *
     * @return false if the result is in its place, or was removed before
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        lock.lock();
        try {
            if (!open) {
                return false;
            }
            open = false;
            try {
                patients.close();
                lesions.close();
            } finally {
                destination.abandon(folder);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes everything unless it was committed. */
    @Override
    public void close() throws IOException {
        abandon();
    }
}
