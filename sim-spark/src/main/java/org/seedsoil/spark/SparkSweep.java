package org.seedsoil.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.seedsoil.io.Sha256;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.Writers;
import org.seedsoil.sweep.Stopping;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepRun;

/**
 * The driver of a sweep on Spark: {@code FOLDER [--manifest SHA256] [--shard I] [--fail-fast] [--again]}. {@code seedsoil sweep --spark} starts it by
 * spark-submit and reads from its output how far it is; it can be submitted by hand as well. The folder must be the one that holds the
 * sweep, here, where the driver runs: on the machine that submits, or mounted into the cluster where the driver runs there.
 */
public final class SparkSweep {
    /** Begins lines that tell how far the sweep is: numbers in the order of {@link SweepRun.Progress}. */
    public static final String PROGRESS = "seedsoil-progress";

    private static final long TOLD_NANOS = 200_000_000L;
    private static final int REFUSED = 66;

    private final PrintStream out;
    private long told = System.nanoTime();

    private SparkSweep(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the driver.
     *
     * @param line the command line
     * @throws IOException if results cannot be kept
     */
    public static void main(String[] line) throws IOException {
        List<String> words = new ArrayList<>(List.of(line));
        String manifest = option(words, "--manifest", "");
        int shard = Integer.parseInt(option(words, "--shard", "-1"));
        boolean failFast = words.remove("--fail-fast");
        boolean again = words.remove("--again");
        if (words.size() != 1) {
            refuse("usage: FOLDER [--manifest SHA256] [--shard I] [--fail-fast] [--again], not " + words);
        }
        Path path = Path.of(words.get(0));
        requireTheFolder(path, manifest);
        SweepFolder folder = SweepFolder.open(new DiskFiles(), path);
        int shards = shard < 0 ? 1 : folder.manifest().shards();
        String writer = Writers.freshName();
        SweepRun.Options options =
                new SweepRun.Options(1, Math.max(0, shard), shards, failFast, again, writer, System::nanoTime);
        new SparkSweep(System.out).run(folder, options);
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }

    /** Where the driver runs elsewhere, a folder of that name may be another one, which goes when its machine goes. */
    private static void requireTheFolder(Path folder, String manifest) throws IOException {
        Path file = folder.resolve(SweepFolder.MANIFEST);
        if (!SweepFolder.isOne(folder)
                || !manifest.isEmpty() && !Sha256.of(file).equals(manifest)) {
            refuse("the folder '" + folder + "' is not that of the sweep on the machine of the driver; where the driver"
                    + " runs in the cluster, mount the folder there under the same path");
        }
    }

    private static void refuse(String why) {
        System.err.println("seedsoil: " + why);
        System.exit(REFUSED);
    }

    private void run(SweepFolder folder, SweepRun.Options options) throws IOException {
        SparkContext spark =
                new SparkContext(new SparkConf().setIfMissing("spark.app.name", "seedsoil " + folder.path()));
        try (Stopping stopping = Stopping.within(Long.MAX_VALUE)) {
            SparkCrew crew = new SparkCrew(spark, folder.plan());
            tell(SweepRun.run(folder, folder.sweep(), options, crew, stopping, this::see));
        } finally {
            spark.stop();
        }
    }

    private void see(SweepRun.Progress progress) {
        if (System.nanoTime() - told > TOLD_NANOS) {
            told = System.nanoTime();
            tell(progress);
        }
    }

    private void tell(SweepRun.Progress progress) {
        out.println(PROGRESS + " " + progress.line());
        out.flush();
    }
}
