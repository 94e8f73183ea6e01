package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each run on a sweep took, a line each in {@code runs.csv}. It is for people: no result rests on it, and a line that cannot be read is left
 * out.
 */
public final class RunLog {
    private static final String FILE = "runs.csv";
    private static final String HEADER = "begun,seconds,threads,shard,shards,pieces,patients\n";
    private static final int CELLS = 7;

    private RunLog() {}

    /**
     * A run.
     *
     * @param begun when it began, as ISO 8601 has it
     * @param seconds how long it took
     * @param threads on how many threads
     * @param shard which part it did
     * @param shards of how many
     * @param pieces pieces of work that it did
     * @param patients patients that it ran
     */
    public record Entry(String begun, double seconds, int threads, int shard, int shards, long pieces, long patients) {}

    /**
     * Adds a run.
     *
     * @param folder the folder of the sweep
     * @param entry the run
     * @throws IOException if it cannot be written
     */
    public static void add(SweepFolder folder, Entry entry) throws IOException {
        Path file = folder.path().resolve(FILE);
        String line = String.format(
                Locale.ROOT,
                "%s,%.3f,%d,%d,%d,%d,%d%n",
                entry.begun(),
                entry.seconds(),
                entry.threads(),
                entry.shard(),
                entry.shards(),
                entry.pieces(),
                entry.patients());
        String text = Files.exists(file) ? line : HEADER + line;
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * Reads all runs.
     *
     * @param folder the folder of the sweep
     * @return runs in the order in which they ended; none where nothing is known
     */
    public static List<Entry> read(SweepFolder folder) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.path().resolve(FILE))) {
                read(line, entries);
            }
        } catch (IOException nothingIsKnown) {
            return List.of();
        }
        return entries;
    }

    private static void read(String line, List<Entry> to) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS) {
            return;
        }
        try {
            to.add(new Entry(
                    cells[0],
                    Double.parseDouble(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    Long.parseLong(cells[5]),
                    Long.parseLong(cells[6])));
        } catch (NumberFormatException noRun) {
            // the header, or a line that was cut
        }
    }
}
