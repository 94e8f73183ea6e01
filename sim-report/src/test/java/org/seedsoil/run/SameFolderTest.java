package org.seedsoil.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.Sha256;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.Manifest;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.io.result.StoredRun;
import org.seedsoil.io.result.SummaryDocument;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.report.CohortReport;
import org.seedsoil.report.ReportWriter;
import org.seedsoil.study.Chunk;
import org.seedsoil.study.ChunkDocument;
import org.seedsoil.study.ChunkResult;
import org.seedsoil.study.ChunkState;
import org.seedsoil.study.Cohort;
import org.seedsoil.study.Executor;
import org.seedsoil.study.Receiver;
import org.seedsoil.study.Study;
import org.seedsoil.study.ThreadExecutor;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Every file of a result folder has the same bytes, whoever computed which patients and in which order they came. The manifest holds the SHA-256
 * of every file, so one text tells them all. No chance of a false alarm; what it finds is any part of a result that is not merged, not saved, or
 * depends on an order.
 */
class SameFolderTest {
    private static final Storage CSV = new Storage(TableFormat.CSV, Contents.NO_PLOTS);

    @TempDir
    private static Path folder;

    private static Map<String, String> expected;

    /** Where other starts of Java left the results of chunks. */
    private static @Nullable Path computed;

    @BeforeAll
    static void oneThread() throws IOException {
        expected = files(Storage.EVERYTHING, ThreadExecutor.of(1), Everything.PATIENTS);
        assertThat(expected).containsKeys("summary.json", "patients.parquet", "lesions.parquet", "report.html");
    }

    private static Map<String, String> files(Storage storage, Executor executor, long chunk) throws IOException {
        RunFacts facts = Everything.facts();
        CohortRun run = new CohortRun(facts, storage, Destination.free(folder, "run"), 2).on(executor, chunk);
        Path made = run.store(RunListener.NONE).folder();
        return new TreeMap<>(StoredRun.read(made.resolve(Manifest.FILE)).files());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void forAnyNumberOfThreads(int threads) throws IOException {
        assertThat(files(Storage.EVERYTHING, ThreadExecutor.of(threads), 1000)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20, 59})
    void forAnySizeOfChunk(long size) throws IOException {
        assertThat(files(Storage.EVERYTHING, ThreadExecutor.of(2), size)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void forAnyOrderOfArrival(long order) throws IOException {
        Executor threads = ThreadExecutor.of(2);
        assertThat(files(Storage.EVERYTHING, (chunks, receiver) -> threads.run(mixed(chunks, order), receiver), 7))
                .isEqualTo(expected);
        assertThat(files(
                        Storage.EVERYTHING,
                        (chunks, receiver) -> mixed(chunks, order).forEach(c -> receiver.accept(Study.run(c))),
                        7))
                .isEqualTo(expected);
    }

    private static List<Chunk> mixed(List<Chunk> chunks, long order) {
        List<Chunk> mixed = new ArrayList<>(chunks);
        Collections.shuffle(mixed, new Random(order));
        return mixed;
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void forChunksOfOtherStartsOfJavaPutTogether(TableFormat format) throws IOException {
        Storage storage = new Storage(format, Contents.EVERYTHING);
        Map<String, String> here = files(storage, ThreadExecutor.of(2), 1000);
        assertThat(files(storage, SameFolderTest::elsewhere, 13)).isEqualTo(here);
    }

    /** Their results, the last one's first; the tables of both formats are put together from the same ones. */
    private static void elsewhere(List<Chunk> chunks, Receiver receiver) {
        try {
            computed = computed == null ? compute(chunks) : computed;
            for (int c = chunks.size() - 1; c >= 0; c--) {
                receiver.accept(stored(computed.resolve("chunk-" + c + OneChunk.RESULT), chunks.get(c)));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Three starts of Java have every third chunk each. */
    private static Path compute(List<Chunk> chunks) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "chunks");
        List<Process> workers = new ArrayList<>();
        for (int w = 0; w < 3; w++) {
            List<String> files = new ArrayList<>();
            for (int c = w; c < chunks.size(); c += 3) {
                files.add(Files.writeString(work.resolve("chunk-" + c), ChunkDocument.text(chunks.get(c)))
                        .toString());
            }
            workers.add(start(files));
        }
        for (Process worker : workers) {
            assertThat(worker.waitFor()).isZero();
        }
        return work;
    }

    private static Process start(List<String> files) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // quicker where so little runs
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OneChunk.class.getName()));
        line.addAll(files);
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ChunkResult stored(Path file, Chunk chunk) throws IOException {
        try (InputStream from = Files.newInputStream(file)) {
            return ChunkState.read(from, chunk, CohortPlan.of(chunk.variant().read()));
        }
    }

    /** One pass over all patients, in which nothing is merged, says the same: a part that no merge takes in would be missing everywhere else. */
    @Test
    void asOnePassWithoutAnyMerge() throws IOException {
        RunFacts facts = Everything.facts();
        CohortPlan plan = CohortPlan.of(facts.scenario());
        CohortTotals totals = plan.open();
        Trial trial = new Trial(facts.scenario(), Everything.PATIENTS, facts.randomSeed(), facts.how());
        TrialRunner.runHere(new PatientRange(trial, 0, Everything.PATIENTS), totals);
        RunResult result = new RunResult(
                facts,
                totals.summary(),
                ExpectationCheck.of(facts.scenario(), totals.summary()),
                plan.reproduction(totals, facts.randomSeed()),
                totals.example().atHand().orElseThrow(),
                CareOfCohort.of(totals, facts.scenario(), patient -> {
                    throw new IllegalStateException("patient " + patient + " is at hand");
                }));
        Path report = folder.resolve("one-pass.html");
        ReportWriter.write(CohortReport.of(result), new SvgPictures(), report);

        assertThat(Sha256.of(Json.text(SummaryDocument.of(result)))).isEqualTo(expected.get("summary.json"));
        assertThat(Sha256.of(report)).isEqualTo(expected.get("report.html"));
        assertThat(result.reproduction())
                .satisfies(found -> assertThat(found.estimate()).isPresent());
    }

    @Test
    void whatIsMissingOrComesTwiceIsNotStored() {
        Executor forgetful = (chunks, receiver) -> receiver.accept(Study.run(chunks.get(1)));
        assertThatThrownBy(() -> files(CSV, forgetful, 30)).hasMessageContaining("from 0 on are missing");
        Executor eager = (chunks, receiver) -> {
            receiver.accept(Study.run(chunks.get(0)));
            receiver.accept(Study.run(chunks.get(0)));
        };
        assertThatThrownBy(() -> files(CSV, eager, 30)).hasMessageContaining("patients 0 to 29 came twice");
    }

    @Test
    void theResultOfAnotherChunkIsRefused() throws IOException {
        RunFacts facts = Everything.facts();
        List<Chunk> chunks = new Cohort(facts.variant(), 2, facts.how(), 1).chunks(1);
        Path file = Files.createTempFile(folder, "chunk", OneChunk.RESULT);
        try (var to = Files.newOutputStream(file)) {
            ChunkState.write(Study.run(chunks.get(0)), to);
        }
        assertThat(stored(file, chunks.get(0)).totals().summary().patients()).isEqualTo(1);
        assertThatThrownBy(() -> stored(file, chunks.get(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("this is the result of another chunk than patients 1 to 1 of everything");
        assertThatThrownBy(() -> stored(file, chunks.get(0).withoutRows())).isInstanceOf(IOException.class);
    }
}
