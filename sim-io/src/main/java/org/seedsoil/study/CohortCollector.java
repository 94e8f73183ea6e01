package org.seedsoil.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.io.result.PatientRows;
import org.seedsoil.io.result.ResultWriter;
import org.seedsoil.io.result.StoredRows;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;

/**
 * Puts the results of the chunks of one cohort together. Totals merge in any order. Rows are written in one pass in the order of the patients:
 * those whose turn it is at once, others are put by in the draft of the result until those before them have come; so memory does not grow with
 * the cohort, and no byte depends on the chunks. One owner.
 */
public final class CohortCollector implements Receiver {
    private final CohortTotals totals;
    private final ResultWriter writer;
    private final Map<Long, Waiting> waiting = new TreeMap<>();
    private long next;

    /**
     * Opens a collector.
     *
     * @param plan what is kept of the patients
     * @param writer a result whose tables were begun
     */
    public CohortCollector(CohortPlan plan, ResultWriter writer) {
        this.totals = plan.open();
        this.writer = writer;
    }

    /** Rows whose turn it is not yet. */
    private record Waiting(PatientRows rows, long end) {}

    @Override
    public PatientRows rows(Chunk chunk, CohortPlan known) {
        try {
            return chunk.first() == next ? writer : writer.putBy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(ChunkResult result) {
        Chunk chunk = result.chunk();
        if (chunk.first() < next || waiting.containsKey(chunk.first())) {
            throw new IllegalArgumentException(
                    "patients " + chunk.first() + " to " + (chunk.end() - 1) + " came twice, or some of them");
        }
        totals.combine(result.totals());
        try {
            if (chunk.first() == next) {
                write(result.rows(), chunk.end());
                writeWaiting();
            } else {
                waiting.put(chunk.first(), new Waiting(aside(result.rows()), chunk.end()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that came from elsewhere are in memory, where they must not wait. */
    private PatientRows aside(PatientRows rows) throws IOException {
        return rows instanceof StoredRows ? writer.putBy(rows) : rows;
    }

    private void writeWaiting() throws IOException {
        for (Waiting follower = waiting.remove(next); follower != null; follower = waiting.remove(next)) {
            write(follower.rows(), follower.end());
        }
    }

    private void write(PatientRows rows, long end) throws IOException {
        rows.giveTo(writer);
        next = end;
    }

    /**
     * Returns what is kept of the cohort.
     *
     * @param patients how many patients there are
     * @return the totals of all of them
     * @throws IllegalStateException if results are missing
     */
    public CohortTotals whole(long patients) {
        if (next != patients || !waiting.isEmpty()) {
            throw new IllegalStateException("the results of patients from " + next + " on are missing");
        }
        return totals;
    }
}
