package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.FileLayer;

/** A sweep that is stopped, damaged, grown or shared gives the bytes of one that was left alone. */
class SweepTest {
    private static final String VERSION = "test";
    private static final Path SCENARIO = Path.of("../scenarios/seed-and-soil-101.yaml");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        String text = Files.readString(SCENARIO).replace("horizon: 18 mo", "horizon: 7 mo");
        Files.writeString(folder.resolve("scenario.yaml"), text);
        file = design("design: {sobol: 8}");
    }

    private Path design(String more) throws IOException {
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

    private static Sweep read(Path file) {
        return SweepReader.read(file, OptionalLong.of(7));
    }

    private SweepFolder create(String name, Sweep sweep, long chunk) throws IOException {
        return SweepFolder.create(
                new DiskFiles(),
                folder.resolve(name),
                new SweepFolder.Manifest(VERSION, sweep.source(), 7, chunk, List.of(), 1));
    }

    private static SweepRun.Progress run(SweepFolder folder, Sweep sweep, int threads, BooleanSupplier stopped)
            throws IOException {
        return run(folder, sweep, threads, 0, 1, "w", stopped);
    }

    private static SweepRun.Progress run(
            SweepFolder folder, Sweep sweep, int threads, int shard, int shards, String writer, BooleanSupplier stopped)
            throws IOException {
        AtomicLong clock = new AtomicLong();
        SweepRun.Options options = new SweepRun.Options(
                threads, shard, shards, false, false, writer, () -> clock.addAndGet(2_000_000_000L));
        return SweepRun.run(folder, sweep, options, stopped, progress -> {});
    }

    private static Map<String, String> tables(SweepFolder folder, Sweep sweep) throws IOException {
        SweepResults results = SweepResults.read(folder, sweep, 2);
        SweepTables.write(results, folder.path(), folder.files(), TableFormat.CSV);
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("points", "results", "results-wide", "dictionary")) {
            tables.put(name, Files.readString(folder.path().resolve(name + ".csv")));
        }
        return tables;
    }

    private Map<String, String> expected(Sweep sweep) throws IOException {
        SweepFolder whole = create("whole", sweep, 100);
        assertThat(run(whole, sweep, 1, () -> false).complete()).isTrue();
        return tables(whole, sweep);
    }

    @Test
    void tablesTellEveryPointAndDoNotDependOnThreadsOrChunks() throws IOException {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        assertThat(expected.getOrDefault("results", "").lines()).hasSize(1 + 8 * 3);
        assertThat(expected.getOrDefault("points", "").lines()).hasSize(1 + 8);
        SweepFolder other = create("other", sweep, 1);
        run(other, sweep, 3, () -> false);
        assertThat(tables(other, sweep)).isEqualTo(expected);
    }

    /** Five stops at random moments; what each run finds was done before, and nothing is done twice. */
    @Test
    void fiveStopsAtRandomMoments() throws IOException {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        SweepFolder stopped = create("stopped", sweep, 2);
        Random random = new Random(4);
        long done = 0;
        for (int stop = 0; stop < 5; stop++) {
            AtomicInteger left = new AtomicInteger(1 + random.nextInt(6));
            SweepRun.Progress progress = run(stopped, sweep, 2, () -> left.decrementAndGet() <= 0);
            assertThat(progress.before()).isEqualTo(done);
            done = progress.done();
        }
        assertThat(run(stopped, sweep, 2, () -> false).complete()).isTrue();
        assertThat(tables(stopped, sweep)).isEqualTo(expected);
    }

    @Test
    void aFlippedBitAndALostFileAreRecomputed() throws IOException {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        SweepFolder damaged = create("damaged", sweep, 2);
        run(damaged, sweep, 2, () -> false);
        List<Path> files = segments(damaged);
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[bytes.length / 2] ^= 16;
        Files.write(files.get(0), bytes);
        Files.delete(files.get(1));
        SweepRun.Progress progress = run(damaged, sweep, 2, () -> false);
        assertThat(progress.damaged()).isEqualTo(1);
        assertThat(progress.before()).isLessThan(progress.all());
        assertThat(tables(damaged, sweep)).isEqualTo(expected);
    }

    private static List<Path> segments(SweepFolder folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(folder.path().resolve("journal"))) {
            all.filter(each -> each.toString().endsWith(".seg")).sorted().forEach(files::add);
        }
        return files;
    }

    @Test
    void aFullDiskEndsTheRunAndLosesNothing() throws IOException {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        SweepFolder full = create("full", sweep, 1);
        AtomicInteger writes = new AtomicInteger();
        FileLayer failing = new DiskFiles() {
            @Override
            public void write(Path path, byte[] content) throws IOException {
                if (writes.incrementAndGet() == 4) {
                    super.write(path, java.util.Arrays.copyOf(content, content.length / 2));
                    throw new IOException("No space left on device");
                }
                super.write(path, content);
            }
        };
        SweepFolder onFullDisk = SweepFolder.open(failing, full.path());
        assertThatThrownBy(() -> run(onFullDisk, sweep, 2, () -> false)).hasMessageContaining("No space left");
        SweepRun.Progress progress = run(full, sweep, 2, () -> false);
        assertThat(progress.before()).isGreaterThanOrEqualTo(3);
        assertThat(tables(full, sweep)).isEqualTo(expected);
    }

    @Test
    void sevenShardsOfWhichThreeFinishTheRest() throws IOException {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        SweepFolder shards = create("shards", sweep, 2);
        long done = 0;
        for (int shard = 0; shard < 7; shard += 2) {
            done += run(shards, sweep, 1, shard, 7, "s" + shard, () -> false).all();
        }
        long all = 0;
        long before = 0;
        for (int shard = 0; shard < 3; shard++) {
            SweepRun.Progress progress = run(shards, sweep, 1, shard, 3, "t" + shard, () -> false);
            all += progress.all();
            before += progress.before();
        }
        assertThat(all).isEqualTo(8 * 3);
        assertThat(before).isEqualTo(done);
        assertThat(tables(shards, sweep)).isEqualTo(expected);
    }

    @Test
    void twoWritersOfTheSameWorkAgree() throws Exception {
        Sweep sweep = read(file);
        Map<String, String> expected = expected(sweep);
        SweepFolder shared = create("shared", sweep, 2);
        Thread other = new Thread(() -> {
            try {
                run(shared, sweep, 1, 0, 1, "other", () -> false);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        run(shared, sweep, 1, 0, 1, "one", () -> false);
        other.join();
        assertThat(tables(shared, sweep)).isEqualTo(expected);
    }

    /** 8 points of 6 patients become 16 points of 9: 24 pieces are found again, 8 × 2 and 8 × 5 are new. */
    @Test
    void aSweepThatGrowsFindsWhatIsDone() throws IOException {
        Sweep small = read(file);
        SweepFolder growing = create("growing", small, 2);
        run(growing, small, 2, () -> false);
        design("design: {sobol: 16}");
        Files.writeString(file, Files.readString(file).replace("patients: 6", "patients: 9"));
        Sweep large = read(file);
        SweepFolder grown = growing.grownTo(large, VERSION);
        SweepRun.Progress progress = run(grown, large, 2, () -> false);
        assertThat(progress.before()).isEqualTo(8 * 3);
        assertThat(progress.all()).isEqualTo(16 * 5);
        assertThat(tables(grown, large)).isEqualTo(expected(large));
        assertThat(SweepFolder.open(new DiskFiles(), grown.path()).sweep().patients())
                .isEqualTo(9);
    }

    @Test
    void anotherSweepIsRefusedWithWhatDiffers() throws IOException {
        Sweep sweep = read(file);
        SweepFolder made = create("made", sweep, 2);
        assertThatThrownBy(() -> made.grownTo(sweep, "2"))
                .hasMessageContaining("the version of the program differs, 'test' there, '2' now");
        assertThatThrownBy(() -> made.grownTo(SweepReader.read(file, OptionalLong.of(8)), VERSION))
                .hasMessageContaining("the random seed differs");
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario) + "\n# more");
        assertThatThrownBy(() -> made.grownTo(read(file), VERSION))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("the scenario differs in line");
        Path manifest = made.path().resolve(SweepFolder.MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"random-seed\"( ?): 7", "\"random-seed\"$1: 8"));
        assertThatThrownBy(() -> SweepFolder.open(new DiskFiles(), made.path()))
                .hasMessageContaining("changed by hand");
        Files.writeString(manifest, "{");
        assertThatThrownBy(() -> SweepFolder.open(new DiskFiles(), made.path()))
                .hasMessageContaining("no manifest of a sweep");
    }

    @Test
    void aPointThatBreaksARuleBetweenKeysIsToldBeforeAnythingRuns() throws IOException {
        Files.writeString(file, """
                seedsoil-sweep: 1
                scenario: scenario.yaml
                factors:
                  blood: {path: clones.main.intravasation.blood, values: [0 /d, 1 /d]}
                  lost: {path: clones.main.intravasation.anoikis, values: [0 /d, 1 /d]}
                design: grid
                metrics: [metastatic]
                """);
        Sweep sweep = read(file);
        assertThatThrownBy(() -> SweepCheck.check(sweep, new WorkList(sweep, 6, List.of()), 2))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("1 of 4 points are no scenarios")
                .hasMessageContaining("point 0 (blood=0 /d lost=0 /d)");
    }

    @Test
    void sweepsThatShipAreRead() throws IOException {
        try (var files = Files.list(Path.of("../scenarios/sweeps"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(3);
            for (Path each : all) {
                Sweep sweep = SweepReader.read(each, OptionalLong.empty());
                assertThat(sweep.name() + ".yaml").isEqualTo(String.valueOf(each.getFileName()));
                SweepCheck.check(sweep, new WorkList(sweep, sweep.patients(), List.of()), 2);
            }
        }
    }

    /** Every fault at once, each with its place. */
    @Test
    void faultsOfAFileAreToldAtOnceWithTheirPlaces() throws IOException {
        Files.writeString(file, """
                seedsoil-sweep: 1
                scenario: scenario.yaml
                factors:
                  typo: {path: clones.main.shedding.rat, range: [1, 2]}
                  far: {path: clones.main.adhesion, range: [0, 2]}
                  twice: {path: clones.main.adhesion, values: [0.1, 0.1]}
                  none: {path: clones.main.protease}
                  law: {path: clones.main.soil.liver, distribution: {lognorml: {median: 1}}}
                  word: {path: clones.main.growth.law, range: [1, 2]}
                  ok: {path: clones.main.soil.lung, range: [0.1, 0.2], scale: cubic}
                constraints: ["ok <> 2"]
                design: {sobl: 8}
                patients: many
                metrics: [metastatc]
                color: red
                """);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("sweep.yaml:4:16: typo: 'clones.main.shedding.rat' is no key with a single value")
                .hasMessageContaining("did you mean 'clones.main.shedding.rate'?")
                .hasMessageContaining("sweep.yaml:5:48: far: 2 is out of range; allowed: from 0 to 1")
                .hasMessageContaining("sweep.yaml:6:17: twice: 'clones.main.adhesion' is moved twice")
                .hasMessageContaining(
                        "none: a factor has one range; allowed: one of range, values, distribution, factor")
                .hasMessageContaining("'lognorml' with its parameters (did you mean 'lognormal'?)")
                .hasMessageContaining("word: 'clones.main.growth.law' is no number; allowed: values with a list")
                .hasMessageContaining("'cubic' is no scale; allowed: linear, log")
                .hasMessageContaining("'sobl' is no design (did you mean 'sobol'?)")
                .hasMessageContaining("patients: 'many' is not allowed; allowed: a whole number from 1")
                .hasMessageContaining("there is no result 'metastatc' (did you mean 'metastatic'?)")
                .hasMessageContaining("'color' is not known here");
    }

    /** A file of bounds as other programs have it, and a list of points. */
    @Test
    void boundsAndListsAreReadFromFilesBeside() throws IOException {
        Files.writeString(
                folder.resolve("bounds.txt"),
                "# key lower upper\nclones.main.adhesion 0.1 0.9\nclones.main.protease,0.2,0.8\n");
        Files.writeString(
                file,
                "seedsoil-sweep: 1\nscenario: scenario.yaml\nfactors: bounds.txt\ndesign: {sobol: 4}\nmetrics: [metastatic]\n");
        Sweep bounds = read(file);
        assertThat(bounds.factors()).containsExactly("clones_main_adhesion", "clones_main_protease");
        Files.writeString(folder.resolve("points.csv"), "adhesion, shedding\n0.2, 1e-5\n0.4, 2e-5\n");
        Sweep listed = read(design("design: {list: points.csv}"));
        assertThat(listed.variant(listed.experiment().points().point(1)).name())
                .isEqualTo("shedding=2e-5 adhesion=0.4");
        Files.writeString(folder.resolve("points.csv"), "adhesion, shedding\n0.2\n7, x\n");
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("list:2:1: the line has 1 cells; allowed: 2")
                .hasMessageContaining("list:3:1: adhesion: 7 is out of range");
    }

    /** DuckDB reads the tables as the page on sweeps says, in both formats. */
    @Test
    void tablesAreReadAsThePageSays() throws Exception {
        Sweep sweep = read(file);
        SweepFolder whole = create("whole", sweep, 100);
        run(whole, sweep, 2, () -> false);
        SweepResults results = SweepResults.read(whole, sweep, 2);
        for (TableFormat format : TableFormat.values()) {
            SweepTables.write(results, whole.path(), whole.files(), format);
            String table = whole.path().resolve("results." + format.ending()).toString();
            String query = "SELECT shedding, avg(estimate) FROM '" + table
                    + "' WHERE metric = 'metastases.mean' GROUP BY shedding ORDER BY shedding";
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                int count = 0;
                while (rows.next()) {
                    assertThat(rows.getDouble(1)).isBetween(1e-5, 1e-4);
                    assertThat(rows.getDouble(2)).isNotNegative();
                    count++;
                }
                assertThat(count).isEqualTo(8);
            }
        }
    }
}
