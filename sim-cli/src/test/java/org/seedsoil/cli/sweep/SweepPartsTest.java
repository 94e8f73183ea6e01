package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.TestKeys;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.Writers;
import org.seedsoil.sweep.PartLock;
import org.seedsoil.sweep.SweepFolder;

/** Sweeps in parts: divided, killed, stopped, put together. */
class SweepPartsTest {
    @TempDir
    private Path folder;

    private CommandedSweep own;

    @BeforeEach
    void write() throws IOException {
        own = new CommandedSweep(folder);
    }

    @Test
    void partsAreToldSentAgainAsPrintedAndPutTogether() throws IOException {
        own.sweep("whole");
        String shared = own.path("shared");
        assertThat(own.sweep("shared", "--shards", "7", "--shard", "1").code()).isZero();
        assertThat(Spoken.of("sweep", shared, "--shard", "3").code()).isZero();
        Spoken missing = Spoken.of("status", shared, "--missing");
        assertThat(missing.code()).isEqualTo(75);
        assertThat(missing.out().strip()).isEqualTo("0,2,4-6");
        assertThat(Spoken.of("merge", shared).code()).isEqualTo(75);
        assertThat(Spoken.of("plot", shared, "--partial").code()).isZero();
        assertThat(Spoken.of("status", shared, "--missing", "--format", "list")
                        .out()
                        .lines())
                .containsExactlyElementsOf(array(missing.out()));
        for (String part : array(missing.out())) {
            assertThat(Spoken.of("sweep", shared, "--shard", part).code()).isZero();
        }
        assertThat(Spoken.of("status", shared, "--missing").out().strip()).isEmpty();
        assertThat(Spoken.of("merge", shared).code()).isZero();
        assertThat(own.tables("shared")).isEqualTo(own.tables("whole"));
        Spoken batch = Spoken.of("sweep", shared, "--write-slurm", own.path("job.slurm"), "--threads", "2");
        assertThat(batch.code()).isZero();
        assertThat(Files.readString(folder.resolve("job.slurm")))
                .contains("#SBATCH --array=0-6\n", "#SBATCH --cpus-per-task=2\n", "#SBATCH --signal=B:TERM@60\n")
                .contains("exec seedsoil sweep " + shared + " --shard \"$SLURM_ARRAY_TASK_ID\"");
    }

    /** The tasks that {@code sbatch --array} makes of a list of numbers and ranges. */
    private static List<String> array(String printed) {
        List<String> tasks = new ArrayList<>();
        for (String range : printed.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                tasks.add(String.valueOf(i));
            }
        }
        return tasks;
    }

    /** What a killed writer left half written goes when the next one begins; what a live one is about to rename stays. */
    @Test
    void whatAKilledWriterLeftIsTakenAwayAndALiveOnesStays() throws Exception {
        assertThat(own.sweep("left", "--stop-after", "0s").code()).isEqualTo(75);
        Path journal = folder.resolve("left/journal");
        Files.writeString(journal.resolve(".aa.seg.dead.part"), "half of a file");
        Files.writeString(journal.resolve(".aa.seg.live.part"), "half of a file");
        try (Writers live = Writers.enter(folder.resolve("left"), "live")) {
            assertThat(live.mayBeAlive("dead")).isFalse();
            Process process = own.start("left");
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(own.parts("left")).containsExactly(".aa.seg.live.part");
        }
        assertThat(Spoken.of("sweep", own.path("left")).code()).isZero();
        assertThat(own.parts("left")).isEmpty();
    }

    /** Nobody does the same work twice by mistake, and who wants to may: the results are the same. */
    @Test
    void whoIsAtWorkIsTold() throws IOException {
        own.sweep("whole");
        assertThat(own.sweep("locked", "--stop-after", "0s").code()).isEqualTo(75);
        SweepFolder locked = SweepFolder.open(new DiskFiles(), folder.resolve("locked"));
        try (PartLock held = PartLock.take(locked, 0, 1).orElseThrow()) {
            assertThat(held).isNotNull();
            Spoken refused = Spoken.of("sweep", own.path("locked"));
            assertThat(refused.code()).isEqualTo(75);
            assertThat(refused.err().replaceAll("\\s+", " ")).contains("another process is at work on this sweep");
            assertThat(Spoken.of("sweep", own.path("locked"), "--beside").code())
                    .isZero();
        }
        assertThat(Spoken.of("sweep", own.path("locked")).code()).isZero();
        assertThat(own.tables("locked")).isEqualTo(own.tables("whole"));
        assertThat(folder.resolve("locked/.part-0-of-1.lock")).doesNotExist();
    }

    /** Results are on the disk of the machine until the end; what a killed run left there is found. */
    @Test
    void whatIsOnTheScratchDiskIsMovedAtTheEndAndFoundAfterAKill() throws IOException {
        own.sweep("whole");
        Path scratch = folder.resolve("scratch");
        assertThat(own.sweep("far", "--stop-after", "0s").code()).isEqualTo(75);
        Spoken.of("sweep", own.path("design.yaml"), "--out", own.path("near"), "--chunk", "2");
        assertThat(Spoken.of("sweep", own.path("far"), "--scratch", scratch.toString())
                        .code())
                .isZero();
        assertThat(own.tables("far")).isEqualTo(own.tables("whole"));
        Path local;
        try (var folders = Files.list(scratch)) {
            local = folders.findFirst().orElseThrow();
        }
        assertThat(local).isEmptyDirectory();
        for (Path file : files(folder.resolve("far/journal"))) {
            Files.move(file, local.resolve(String.valueOf(file.getFileName())));
        }
        Spoken again = Spoken.of("sweep", own.path("far"), "--scratch", scratch.toString());
        assertThat(again.err()).contains("24 of 24 pieces were done before");
        assertThat(files(local)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void foldersOfTwoMachinesArePutTogether() throws IOException {
        own.sweep("whole");
        own.sweep("laptop", "--shards", "2", "--shard", "0");
        own.sweep("cluster", "--shards", "2", "--shard", "1");
        Spoken merged = Spoken.of("merge", own.path("laptop"), own.path("cluster"), "--out", own.path("both"));
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(own.tables("both")).isEqualTo(own.tables("whole"));
    }

    /** Killed five times at moments that a random number chooses, then left alone: the tables of a sweep that nobody killed. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fiveKillsAtRandomMoments() throws Exception {
        own.sweep("whole");
        Random random = new Random(TestKeys.of("kills").high());
        for (int kill = 0; kill < 5; kill++) {
            Process process = own.start("killed");
            if (!process.waitFor(500 + random.nextInt(4000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            process.waitFor();
        }
        Process last = own.start("killed");
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue())
                .as(Files.readString(folder.resolve("stderr")))
                .isZero();
        assertThat(own.tables("killed")).isEqualTo(own.tables("whole"));
    }

    /** Told to end, it ends within ten seconds, and what was done is found. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void toldToEndItEndsInGoodOrder() throws Exception {
        Process process = own.start("ended");
        for (int i = 0; i < 600 && own.segments("ended") == 0; i++) {
            Thread.sleep(50);
        }
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        assertThat(process.exitValue()).isIn(143, 75, 0);
        Spoken status = Spoken.of("status", own.path("ended"));
        assertThat(status.out()).doesNotContain("damaged").doesNotStartWith("0 of");
    }
}
