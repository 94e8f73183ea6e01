package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.statistics.Figure;

/** What keeping results costs, with a crew that does nothing for a second a piece, or nothing at all. */
@Tag("campaign")
class SweepOverheadTest {
    @TempDir
    private Path folder;

    /** Waits as long as a piece takes; its result has the size of a real one. */
    private record Waiting(ExecutorService pool, int threads, long millis, byte[] result) implements Crew {
        static Waiting of(int threads, long millis, byte[] result) {
            return new Waiting(Executors.newFixedThreadPool(threads), threads, millis, result);
        }

        @Override
        public int capacity() {
            return 3 * threads;
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public void begin(List<Work> work, Consumer<Done> finished) {
            for (Work each : work) {
                pool.execute(() -> {
                    try {
                        Thread.sleep(millis);
                        finished.accept(Done.of(each, result));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    /** A disk that takes 50 ms for whatever it is to make safe. */
    private static final class SlowDisk extends DiskFiles {
        @Override
        public void sync(Path file) throws IOException {
            rest();
            super.sync(file);
        }

        @Override
        public void syncFolder(Path file) throws IOException {
            rest();
            super.syncFolder(file);
        }

        private static void rest() throws IOException {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static SweepRun.Options options(int threads) {
        return new SweepRun.Options(threads, 0, 1, false, false, "w", System::nanoTime);
    }

    /** Seconds that 60 pieces take a crew whose results nobody keeps. */
    private static double seconds(Crew crew, List<Work> pieces) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(pieces.size());
        long start = System.nanoTime();
        try (crew) {
            crew.begin(pieces, done -> left.countDown());
            left.await();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * 60 pieces of a second on two threads, though every sync takes 50 ms: the journal adds below 2 % to what the same crew takes at the same
     * time when nothing is kept.
     */
    @Test
    void theJournalCostsLessThanTwoInAHundred() throws Exception {
        SweepFixture fixture = new SweepFixture(folder);
        fixture.design("design: {random: 60}");
        Sweep sweep = fixture.read();
        SweepFolder slow = SweepFixture.create(new SlowDisk(), folder.resolve("slow"), sweep, 100);
        WorkList list = slow.work(sweep);
        byte[] result = new Worker(sweep, list).run(0L);
        List<Work> pieces = new ArrayList<>();
        list.of(0, 1).forEach(pieces::add);
        CompletableFuture<Double> bare = CompletableFuture.supplyAsync(() -> {
            try {
                return seconds(Waiting.of(2, 1000, result), pieces);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        long start = System.nanoTime();
        SweepRun.Progress progress =
                SweepRun.run(slow, sweep, options(2), Waiting.of(2, 1000, result), () -> false, any -> {});
        double kept = (System.nanoTime() - start) / 1e9;
        assertThat(progress.done()).isEqualTo(60);
        double overhead = kept / bare.get() - 1;
        told(String.format(
                Locale.ROOT,
                "60 pieces of 1 s, %d bytes each, on two threads: %.2f s kept, %.2f s not; %.2f %% for the journal at 50 ms a sync",
                result.length,
                kept,
                bare.get(),
                100 * overhead));
        assertThat(overhead).isLessThan(0.02);
    }

    private long usedAfter(int points) throws IOException {
        Path place = Files.createDirectories(folder.resolve("m" + points));
        SweepFixture fixture = new SweepFixture(place);
        fixture.design("design: {random: " + points + "}");
        Sweep sweep = fixture.read();
        SweepFolder large = SweepFixture.create(new DiskFiles(), place.resolve("large"), sweep, 100);
        byte[] result = WorkResult.exact(Figure.of(1));
        SweepRun.run(large, sweep, options(1), Waiting.of(1, 0, result), () -> false, progress -> {});
        long[] used = new long[1];
        SweepRun.Progress again = SweepRun.run(
                large, sweep, options(1), Waiting.of(1, 0, result), () -> false, progress -> used[0] = used());
        assertThat(again.before()).isEqualTo(points);
        return used[0];
    }

    /** A sweep of points that theory tells, all done. */
    private SweepFolder done(int points) throws IOException {
        Path place = Files.createDirectories(folder.resolve("t" + points));
        SweepFixture fixture = new SweepFixture(place);
        Path file = fixture.design("design: {random: " + points + "}");
        Files.writeString(file, Files.readString(file).replaceFirst("metrics: .*", "metrics: [reproduction.R_m]"));
        Sweep sweep = fixture.read();
        SweepFolder large = SweepFixture.create(new DiskFiles(), place.resolve("large"), sweep, 100);
        byte[] result = WorkResult.exact(Figure.of(1));
        SweepRun.run(large, sweep, options(1), Waiting.of(1, 0, result), () -> false, progress -> {});
        return large;
    }

    /** What tables and pictures are made from grows by some bytes a point, and writing the tables adds nothing that stays. */
    @Test
    void tablesOfManyPointsTakeLittleMemory() throws IOException {
        SweepFolder few = done(1000);
        SweepFolder many = done(100_000);
        SweepResults ofFew = SweepResults.read(few, few.sweep(), 1);
        long before = used();
        SweepResults ofMany = SweepResults.read(many, many.sweep(), 1);
        SweepTables.write(ofMany, many, TableFormat.CSV);
        double perPoint = (used() - before) / 100_000.0;
        assertThat(ofMany.count(PointResult.Status.DONE)).isEqualTo(100_000);
        assertThat(ofFew.points()).hasSize(1000);
        try (Stream<String> lines = Files.lines(many.path().resolve("results.csv"))) {
            assertThat(lines).hasSize(1 + 100_000);
        }
        told(String.format(Locale.ROOT, "results of 1e5 points and one metric: %.0f bytes a point", perPoint));
        assertThat(perPoint).isLessThan(80);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What a run that knows of all that is done holds in memory grows by some bytes a point. */
    @Test
    void memoryIsFlat() throws IOException {
        usedAfter(1000);
        long few = usedAfter(1000);
        long many = usedAfter(100_000);
        double perPoint = (many - few) / 99_000.0;
        told(String.format(
                Locale.ROOT,
                "a run that goes on at 1e5 points holds %.1f MB, one of 1e3 %.1f MB: %.0f bytes a point",
                many / 1e6,
                few / 1e6,
                perPoint));
        assertThat(perPoint).isLessThan(300);
    }

    private static void told(String what) {
        System.out.println("campaign: " + what);
    }
}
