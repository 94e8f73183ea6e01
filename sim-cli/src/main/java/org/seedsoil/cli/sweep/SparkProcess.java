package org.seedsoil.cli.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.io.Sha256;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepRun;

/**
 * Spark at work on a sweep: a process of its own, made by the launcher of the Spark that SPARK_HOME names, so that nothing of Spark is in this
 * program. It writes into the folder of the sweep; what is done is read from there.
 */
final class SparkProcess {
    private static final String DRIVER = "org.seedsoil.spark.SparkSweep";
    private static final String PROGRESS = "seedsoil-progress ";
    private static final String OUR_JAR = "seedsoil.jar";
    private static final String SPARK_JAR = "seedsoil-spark.jar";
    private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-.*[.]jar");
    private static final long POLL_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 8;

    private final SparkOptions options;
    private final Path home;
    private final Path jar;

    private SparkProcess(SparkOptions options, Path home, Path jar) {
        this.options = options;
        this.home = home;
        this.jar = jar;
    }

    /** Finds Spark and our jars; says what is missing. */
    static SparkProcess of(SparkOptions options) {
        String home = System.getenv("SPARK_HOME");
        if (home == null || home.isEmpty()) {
            throw new Refusal(
                    Exit.NO_INPUT,
                    "--spark takes Spark from SPARK_HOME, which is not set: fetch Spark 4.2 from spark.apache.org, unpack it,"
                            + " and set SPARK_HOME to its folder");
        }
        Path spark = Path.of(home);
        if (!Files.isDirectory(spark.resolve("jars"))) {
            throw new Refusal(
                    Exit.NO_INPUT, "SPARK_HOME is '" + home + "', where there is no Spark: it has no folder 'jars'");
        }
        Path jar = program();
        SparkProcess process = new SparkProcess(options, spark, jar);
        if (!Files.isRegularFile(jar) || options.jars() == null && !Files.isRegularFile(process.sparkJar())) {
            throw new Refusal(
                    Exit.NO_INPUT,
                    "there is no " + SPARK_JAR + " beside '" + jar
                            + "'; './seedsoil sweep --spark …' builds it, as does"
                            + " 'mvn -Pspark -DskipTests package'");
        }
        return process;
    }

    private static Path program() {
        try {
            return Path.of(SparkProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside our own jar, or where the build leaves it. */
    private Path sparkJar() {
        Path beside = jar.resolveSibling(SPARK_JAR);
        return Files.isRegularFile(beside)
                ? beside
                : jar.resolveSibling("../../sim-spark/target")
                        .resolve(SPARK_JAR)
                        .normalize();
    }

    /** Runs it to its end, or until it is to stop. */
    void run(SweepFolder folder, SweepRun.Options work, boolean part, BooleanSupplier stopped, SweepRun.Watcher watcher)
            throws IOException {
        Process process = start(command(folder, work, part));
        Thread reader = new Thread(() -> read(process.getInputStream(), watcher), "seedsoil-spark");
        reader.setDaemon(true);
        reader.start();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    process.destroy();
                    break;
                }
            }
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            reader.join(TimeUnit.SECONDS.toMillis(1));
            if (ended && process.exitValue() != 0 && !stopped.getAsBoolean()) {
                throw new Refusal(
                        Exit.INPUT_OUTPUT,
                        "Spark ended with " + process.exitValue()
                                + "; what is done is kept, and the same command goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sweep was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Starts a process as the scripts of Spark do, which tell it for which Scala that is. */
    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().putIfAbsent("SPARK_SCALA_VERSION", scala());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private String scala() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("jars"))) {
            return jars.map(jar -> CORE.matcher(String.valueOf(jar.getFileName())))
                    .filter(Matcher::matches)
                    .map(core -> core.group(1))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Exit.NO_INPUT,
                            "SPARK_HOME is '" + home + "', where there is no Spark: no spark-core in jars"));
        }
    }

    private static void read(InputStream stream, SweepRun.Watcher watcher) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PROGRESS)) {
                    watcher.see(SweepRun.Progress.of(line.substring(PROGRESS.length())));
                }
            }
        } catch (IOException endOfTheProcess) {
            // it has nothing more to say
        }
    }

    /** Spark's own launcher says how a process is started that submits. */
    private List<String> command(SweepFolder folder, SweepRun.Options work, boolean part) throws IOException {
        List<String> asked = new ArrayList<>(List.of(
                java(),
                "-cp",
                home.resolve("jars") + "/*",
                "org.apache.spark.launcher.Main",
                "org.apache.spark.deploy.SparkSubmit"));
        asked.addAll(submission());
        asked.addAll(arguments(folder, work, part));
        Process launcher = start(asked);
        String told = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int begin = told.indexOf("\0\n");
        if (begin < 0) {
            throw new Refusal(Exit.NO_INPUT, "the Spark of SPARK_HOME, '" + home + "', does not start");
        }
        return List.of(told.substring(begin + 2).split("\0", 0));
    }

    private List<String> submission() {
        List<String> words = new ArrayList<>(List.of("--master", String.valueOf(options.master()), "--class", DRIVER));
        options.settings().forEach((key, value) -> words.addAll(List.of("--conf", key + "=" + value)));
        if (!Files.exists(home.resolve("conf/log4j2.properties")) && options.jars() == null) {
            words.addAll(List.of(
                    "--driver-java-options",
                    "-Dlog4j2.configurationFile=jar:" + sparkJar().toUri() + "!/org/seedsoil/spark/log4j2.properties"));
        }
        String place = options.jars();
        words.addAll(
                place == null
                        ? List.of("--jars", jar.toString(), sparkJar().toString())
                        : List.of("--jars", place + "/" + OUR_JAR, place + "/" + SPARK_JAR));
        return words;
    }

    private static List<String> arguments(SweepFolder folder, SweepRun.Options work, boolean part) throws IOException {
        Path path = folder.path().toAbsolutePath();
        List<String> words =
                new ArrayList<>(List.of(path.toString(), "--manifest", Sha256.of(path.resolve(SweepFolder.MANIFEST))));
        if (part) {
            words.addAll(List.of("--shard", String.valueOf(work.shard())));
        }
        if (work.failFast()) {
            words.add("--fail-fast");
        }
        if (work.again()) {
            words.add("--again");
        }
        return words;
    }

    private static String java() {
        @Nullable String home = System.getProperty("java.home");
        return Path.of(String.valueOf(home), "bin", "java").toString();
    }
}
