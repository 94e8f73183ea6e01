package org.seedsoil.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepReader;
import org.seedsoil.sweep.SweepResults;
import org.seedsoil.sweep.SweepRun;
import org.seedsoil.sweep.SweepTables;

/** Whatever Spark does, and whatever happens to its executors, a sweep has the bytes that threads of one machine give it. */
class SparkCrewTest {
    private static final List<String> TABLES = List.of("points", "results", "results-wide", "dictionary");

    @TempDir
    private Path folder;

    private Sweep sweep;

    @BeforeEach
    void read() throws IOException {
        String text = Files.readString(Path.of("../scenarios/seed-and-soil-101.yaml"));
        Files.writeString(folder.resolve("short.yaml"), text.replace("horizon: 18 mo", "horizon: 9 mo"));
        Path file = Files.writeString(folder.resolve("design.yaml"), """
                seedsoil-sweep: 1
                scenario: short.yaml
                factors:
                  seeds: {path: clones.main.shedding.rate, range: [1e-5, 1e-4], scale: log}
                  soil: {path: clones.main.soil.liver, factor: [0.5, 2]}
                design: {sobol: 16}
                patients: 12
                metrics: [metastatic, metastases.mean, reproduction.R_m]
                """);
        sweep = SweepReader.read(file, OptionalLong.of(7));
    }

    private SweepFolder create(String name) throws IOException {
        return SweepFolder.create(
                new DiskFiles(),
                folder.resolve(name),
                new SweepFolder.Manifest("test", sweep.source(), 7, 3, List.of(), 1));
    }

    /** Each look at the clock is two seconds later, so that whatever is done is written at once. */
    private static SweepRun.Options options(String writer) {
        AtomicLong clock = new AtomicLong();
        return new SweepRun.Options(2, 0, 1, false, false, writer, () -> clock.addAndGet(2_000_000_000L));
    }

    /** Stops as soon as so much is done. */
    private SweepRun.Progress here(SweepFolder to, long enough) throws IOException {
        AtomicLong seen = new AtomicLong();
        return SweepRun.run(
                to, sweep, options("here"), () -> seen.get() >= enough, progress -> seen.set(progress.done()));
    }

    private static SweepRun.Progress onSpark(
            SweepFolder to, String master, BooleanSupplier stopped, SweepRun.Watcher watcher) throws IOException {
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.executor.memory", "1g")
                .set("spark.executor.extraClassPath", ofExecutors());
        SparkContext spark = new SparkContext(conf);
        try {
            return SweepRun.run(to, to.sweep(), options("spark"), new SparkCrew(spark, to.plan()), stopped, watcher);
        } finally {
            spark.stop();
        }
    }

    /** What executors have beside Spark: no Jackson of ours, no Parquet, nothing of the command line. */
    private static String ofExecutors() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.matches(".*/(sim-core|sim-io|sim-spark)/target/.*")
                        || entry.matches(".*/(snakeyaml-engine|commons-[a-z0-9-]+|jspecify)-[0-9.]+[.]jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Map<String, String> tables(SweepFolder from) throws IOException {
        SweepTables.write(SweepResults.read(from, sweep, 2), from.path(), from.files(), TableFormat.CSV);
        Map<String, String> tables = new TreeMap<>();
        for (String name : TABLES) {
            tables.put(name, Files.readString(from.path().resolve(name + ".csv")));
        }
        return tables;
    }

    private Map<String, String> expected() throws IOException {
        SweepFolder whole = create("whole");
        assertThat(here(whole, Long.MAX_VALUE).complete()).isTrue();
        return tables(whole);
    }

    /** 16 points, each of 4 ranges of patients and one number of theory. Pieces are on disk while later ones are not even done. */
    @Test
    void piecesAreOnDiskWhileLaterTasksRun() throws IOException {
        SweepFolder spark = create("spark");
        List<Long> onDisk = new ArrayList<>();
        SweepRun.Progress done = onSpark(spark, "local[2]", () -> false, progress -> onDisk.add(stored(spark)));
        assertThat(done.complete()).isTrue();
        assertThat(done.all()).isEqualTo(16 * 5);
        assertThat(onDisk.get(onDisk.size() / 2)).isBetween(10L, 70L);
        assertThat(tables(spark)).isEqualTo(expected());
    }

    private static long stored(SweepFolder folder) {
        try {
            return folder.journal("look").contents().size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One of two executors dies while it works; those of a real cluster, processes of their own that have what a worker needs and no more. */
    @Test
    void anExecutorThatIsKilledWhileItWorksChangesNothing() throws IOException {
        SweepFolder spark = create("cluster");
        List<Long> killed = new ArrayList<>();
        SweepRun.Progress done = onSpark(spark, "local-cluster[2,1,1024]", () -> false, progress -> {
            if (killed.isEmpty() && progress.done() >= 10) {
                assertThat(progress.complete()).isFalse();
                ProcessHandle executor =
                        ProcessHandle.current().children().findFirst().orElseThrow();
                killed.add(executor.pid());
                executor.destroyForcibly();
            }
        });
        assertThat(killed).hasSize(1);
        assertThat(done.complete()).isTrue();
        assertThat(done.failed()).isZero();
        assertThat(tables(spark)).isEqualTo(expected());
    }

    @Test
    void fromTheLaptopToSparkAndBack() throws IOException {
        SweepFolder moved = create("moved");
        SweepRun.Progress first = here(moved, 10);
        assertThat(first.complete()).isFalse();
        AtomicLong seen = new AtomicLong();
        SweepRun.Progress second =
                onSpark(moved, "local[2]", () -> seen.get() >= 40, progress -> seen.set(progress.done()));
        assertThat(second.before()).isEqualTo(first.done());
        assertThat(second.complete()).isFalse();
        SweepRun.Progress third = here(moved, Long.MAX_VALUE);
        assertThat(third.before()).isEqualTo(second.done());
        assertThat(third.complete()).isTrue();
        assertThat(tables(moved)).isEqualTo(expected());
    }

    /** The options with which the build starts the tests are those of Spark. */
    @Test
    void optionsOfJavaAreSparks() {
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .contains(Stream.of(JavaModuleOptions.defaultModuleOptionArray())
                        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-D"))
                        .toArray(String[]::new));
    }
}
