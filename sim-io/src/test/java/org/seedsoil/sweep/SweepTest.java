package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.journal.DiskFiles;

/** A sweep that is stopped, grown or shared gives the bytes of one that was left alone. */
class SweepTest {
    @TempDir
    private Path folder;

    private SweepFixture fixture;

    @BeforeEach
    void write() throws IOException {
        fixture = new SweepFixture(folder);
    }

    @Test
    void tablesTellEveryPointAndDoNotDependOnThreadsOrChunks() throws IOException {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        assertThat(expected.getOrDefault("results", "").lines()).hasSize(1 + 8 * 3);
        assertThat(expected.getOrDefault("points", "").lines()).hasSize(1 + 8);
        SweepFolder other = fixture.create("other", sweep, 1);
        SweepFixture.run(other, sweep, 3, () -> false);
        assertThat(SweepFixture.tables(other, sweep)).isEqualTo(expected);
    }

    /** Five stops at random moments; what each run finds was done before, and nothing is done twice. */
    @Test
    void fiveStopsAtRandomMoments() throws IOException {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        SweepFolder stopped = fixture.create("stopped", sweep, 2);
        Random random = new Random(4);
        long done = 0;
        for (int stop = 0; stop < 5; stop++) {
            AtomicInteger left = new AtomicInteger(1 + random.nextInt(6));
            SweepRun.Progress progress = SweepFixture.run(stopped, sweep, 2, () -> left.decrementAndGet() <= 0);
            assertThat(progress.before()).isEqualTo(done);
            done = progress.done();
        }
        assertThat(SweepFixture.run(stopped, sweep, 2, () -> false).complete()).isTrue();
        assertThat(SweepFixture.tables(stopped, sweep)).isEqualTo(expected);
    }

    @Test
    void sevenShardsOfWhichThreeFinishTheRest() throws IOException {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        SweepFolder shards = fixture.create("shards", sweep, 2);
        long done = 0;
        for (int shard = 0; shard < 7; shard += 2) {
            done += SweepFixture.run(shards, sweep, 1, shard, 7, "s" + shard, () -> false)
                    .all();
        }
        long all = 0;
        long before = 0;
        for (int shard = 0; shard < 3; shard++) {
            SweepRun.Progress progress = SweepFixture.run(shards, sweep, 1, shard, 3, "t" + shard, () -> false);
            all += progress.all();
            before += progress.before();
        }
        assertThat(all).isEqualTo(8 * 3);
        assertThat(before).isEqualTo(done);
        assertThat(SweepFixture.tables(shards, sweep)).isEqualTo(expected);
    }

    @Test
    void twoWritersOfTheSameWorkAgree() throws Exception {
        Sweep sweep = fixture.read();
        Map<String, String> expected = fixture.expected(sweep);
        SweepFolder shared = fixture.create("shared", sweep, 2);
        Thread other = new Thread(() -> {
            try {
                SweepFixture.run(shared, sweep, 1, 0, 1, "other", () -> false);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        SweepFixture.run(shared, sweep, 1, 0, 1, "one", () -> false);
        other.join();
        assertThat(SweepFixture.tables(shared, sweep)).isEqualTo(expected);
    }

    /** 8 points of 6 patients become 16 points of 9: 24 pieces are found again, 8 × 2 and 8 × 5 are new. */
    @Test
    void aSweepThatGrowsFindsWhatIsDone() throws IOException {
        Sweep small = fixture.read();
        SweepFolder growing = fixture.create("growing", small, 2);
        SweepFixture.run(growing, small, 2, () -> false);
        fixture.design("design: {sobol: 16}");
        Files.writeString(fixture.file(), Files.readString(fixture.file()).replace("patients: 6", "patients: 9"));
        Sweep large = fixture.read();
        SweepFolder grown = growing.grownTo(large, SweepFixture.VERSION);
        SweepRun.Progress progress = SweepFixture.run(grown, large, 2, () -> false);
        assertThat(progress.before()).isEqualTo(8 * 3);
        assertThat(progress.all()).isEqualTo(16 * 5);
        assertThat(SweepFixture.tables(grown, large)).isEqualTo(fixture.expected(large));
        assertThat(SweepFolder.open(new DiskFiles(), grown.path()).sweep().patients())
                .isEqualTo(9);
    }

    @Test
    void anotherSweepIsRefusedWithWhatDiffers() throws IOException {
        Sweep sweep = fixture.read();
        SweepFolder made = fixture.create("made", sweep, 2);
        assertThatThrownBy(() -> made.grownTo(sweep, "2"))
                .hasMessageContaining("the version of the program differs, 'test' there, '2' now");
        assertThatThrownBy(
                        () -> made.grownTo(SweepReader.read(fixture.file(), OptionalLong.of(8)), SweepFixture.VERSION))
                .hasMessageContaining("the random seed differs");
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario) + "\n# more");
        assertThatThrownBy(() -> made.grownTo(fixture.read(), SweepFixture.VERSION))
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
}
