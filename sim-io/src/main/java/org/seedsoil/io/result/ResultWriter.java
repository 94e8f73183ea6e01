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
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class ResultWriter implements Closeable {
    private final Disease disease;
    private final TableFormat format;
    private final Destination destination;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Draft draft;
    private boolean ended;
    private boolean committed;

    private ResultWriter(Disease disease, TableFormat format, Destination destination) {
        this.disease = disease;
        this.format = format;
        this.destination = destination;
    }

    /** What is there while a result is in the making. */
    private record Draft(Path folder, TableWriter<PatientTable.Row> patients, TableWriter<LesionTable.Row> lesions) {
        void closeTables() throws IOException {
            patients.close();
            lesions.close();
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
        return new ResultWriter(disease, format, destination);
    }

    /**
     * Makes the folder and begins its tables.
     *
     * @throws DestinationException if nothing can be made there
     * @throws IOException if nothing can be written
     */
    public void start() throws IOException {
        lock.lock();
        try {
            if (ended || draft != null) {
                throw interrupted();
            }
            Path folder = destination.temporary();
            try {
                draft = new Draft(
                        folder,
                        format.open(PatientTable.of(disease), folder),
                        format.open(LesionTable.of(disease), folder));
            } finally {
                if (draft == null) {
                    destination.abandon(folder);
                }
            }
        } finally {
            lock.unlock();
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
            Draft now = draft();
            now.patients().write(new PatientTable.Row(outcome, Spread.of(outcome, disease.anatomy())));
            for (LesionRecord lesion : outcome.lesions()) {
                now.lesions().write(new LesionTable.Row(outcome.patient(), lesion));
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
            Draft now = draft();
            now.closeTables();
            writeAll(StageTable.of(disease), StageTable.rows(result.summary().seeds()), now.folder());
            writeAll(SeriesTable.table(), SeriesTable.rows(result.summary().burden()), now.folder());
            Json.write(SummaryDocument.of(result), now.folder().resolve(SummaryDocument.FILE));
            return now.folder();
        } finally {
            lock.unlock();
        }
    }

    private <R> void writeAll(Table<R> table, Iterable<R> rows, Path folder) throws IOException {
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
            Path folder = draft().folder();
            if (runInfo != null) {
                Json.write(runInfo, folder.resolve(Manifest.RUN_INFO));
            }
            Manifest.write(folder, facts, format);
            Folders.force(folder);
            Path taken = destination.take(folder);
            draft = null;
            ended = true;
            committed = true;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private Draft draft() throws IOException {
        Draft now = draft;
        if (now == null) {
            throw interrupted();
        }
        return now;
    }

    private static IOException interrupted() {
        return new IOException("the run was interrupted");
    }

    /**
     * Removes everything unless it was committed.
     *
     * @return whether there is no result; false if it is in its place
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        lock.lock();
        try {
            Draft last = draft;
            draft = null;
            ended = true;
            if (last != null) {
                try {
                    last.closeTables();
                } finally {
                    destination.abandon(last.folder());
                }
            }
            return !committed;
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
