package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.FileLayer;

/** A small sweep in a folder of its own: 8 points of 6 patients with three metrics. */
final class SweepFixture {
    static final String VERSION = "test";

    private static final Path SCENARIO = Path.of("../scenarios/seed-and-soil-101.yaml");

    private final Path folder;
    private final Path file;

    SweepFixture(Path folder) throws IOException {
        this.folder = folder;
        String text = Files.readString(SCENARIO).replace("horizon: 18 mo", "horizon: 7 mo");
        Files.writeString(folder.resolve("scenario.yaml"), text);
        this.file = design("design: {sobol: 8}");
    }

    Path file() {
        return file;
    }

    Path design(String more) throws IOException {
        return Files.writeString(folder.resolve("sweep.yaml"), """
                seedsoil-sweep: 1
                scenario: scenario.yaml
                factors:
                  shedding: {path: clones.main.shedding.rate, range: [1e-5 /d, 1e-4 /d], scale: log}
                  adhesion: {path: clones.main.adhesion, range: [0, 0.5]}
                patients: 6
                metrics: [metastatic, overall-survival.5y, metastases.mean]
                """ + more + "\n");
    }

    Sweep read() {
        return SweepReader.read(file, OptionalLong.of(7));
    }

    Sweep reading(String more) throws IOException {
        design(more);
        return read();
    }

    SweepFolder create(String name, Sweep sweep, long chunk) throws IOException {
        return create(new DiskFiles(), folder.resolve(name), sweep, chunk);
    }

    static SweepFolder create(FileLayer files, Path at, Sweep sweep, long chunk) throws IOException {
        return SweepFolder.create(files, at, new SweepFolder.Manifest(VERSION, sweep.source(), 7, chunk, List.of(), 1));
    }

    static SweepRun.Progress run(SweepFolder folder, Sweep sweep, int threads, BooleanSupplier stopped)
            throws IOException {
        return run(folder, sweep, threads, 0, 1, "w", stopped);
    }

    /** Each look at the clock is two seconds later, so that whatever is done is written at once. */
    static SweepRun.Progress run(
            SweepFolder folder, Sweep sweep, int threads, int shard, int shards, String writer, BooleanSupplier stopped)
            throws IOException {
        AtomicLong clock = new AtomicLong();
        SweepRun.Options options = new SweepRun.Options(
                threads, shard, shards, false, false, writer, () -> clock.addAndGet(2_000_000_000L));
        return SweepRun.run(folder, sweep, options, stopped, progress -> {});
    }

    static Map<String, String> tables(SweepFolder folder, Sweep sweep) throws IOException {
        return tables(folder, sweep, folder.path());
    }

    /** The tables that follow from a journal, written to a place on the disk. */
    static Map<String, String> tables(SweepFolder folder, Sweep sweep, Path place) throws IOException {
        SweepResults results = SweepResults.read(folder, sweep, 2);
        SweepTables.write(results, place, new DiskFiles(), TableFormat.CSV);
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("points", "results", "results-wide", "dictionary")) {
            tables.put(name, Files.readString(place.resolve(name + ".csv")));
        }
        return tables;
    }

    Map<String, String> expected(Sweep sweep) throws IOException {
        SweepFolder whole = create("whole", sweep, 100);
        assertThat(run(whole, sweep, 1, () -> false).complete()).isTrue();
        return tables(whole, sweep);
    }

    static List<Path> segments(SweepFolder folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(folder.path().resolve("journal"))) {
            all.filter(each -> each.toString().endsWith(".seg")).sorted().forEach(files::add);
        }
        return files;
    }
}
