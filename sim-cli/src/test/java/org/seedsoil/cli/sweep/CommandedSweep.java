package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.cli.Main;
import org.seedsoil.cli.terminal.Spoken;

/** A small sweep in a folder of its own, and the program at work on it, here or as a process. */
final class CommandedSweep {
    private static final List<String> TABLES =
            List.of("points.csv", "results.csv", "results-wide.csv", "dictionary.csv");

    private static final List<String> TWO_FACTORS = List.of(
            "seeds: {path: clones.main.shedding.rate, range: [1e-5, 1e-4], scale: log}",
            "soil: {path: clones.main.soil.liver, factor: [0.5, 2]}");

    private final Path folder;
    private final String design;

    CommandedSweep(Path folder) throws IOException {
        this(folder, "design: {sobol: 8}");
    }

    CommandedSweep(Path folder, String how) throws IOException {
        this(folder, TWO_FACTORS, how, "[metastatic, metastases.mean]");
    }

    private CommandedSweep(Path folder, List<String> factors, String how, String metrics) throws IOException {
        this.folder = folder;
        String scenario = Files.readString(Path.of("../scenarios/seed-and-soil-101.yaml"));
        Files.writeString(folder.resolve("short.yaml"), scenario.replace("horizon: 18 mo", "horizon: 7 mo"));
        this.design = write("design.yaml", factors, how, metrics);
    }

    /** One that a process of its own does in seconds: 16 points of 6 patients, and a single picture to draw at its end. */
    static CommandedSweep brief(Path folder) throws IOException {
        return new CommandedSweep(folder, TWO_FACTORS.subList(0, 1), "design: {sobol: 16}", "[metastases.mean]");
    }

    String write(String name, String how, String metrics) throws IOException {
        return write(name, TWO_FACTORS, how, metrics);
    }

    private String write(String name, List<String> factors, String how, String metrics) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, """
                seedsoil-sweep: 1
                name: %s
                scenario: short.yaml
                factors:
                  %s
                patients: 6
                metrics: %s
                %s
                """.formatted(name.replace(".yaml", ""), String.join("\n  ", factors), metrics, how));
        return file.toString();
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Map<String, String> tables(String of) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : TABLES) {
            tables.put(table, Files.readString(folder.resolve(of).resolve(table)));
        }
        return tables;
    }

    Spoken sweep(String out, String... more) {
        List<String> line = new ArrayList<>(List.of("sweep", design, "--out", path(out), "--chunk", "2"));
        line.addAll(List.of(more));
        return Spoken.of(line.toArray(String[]::new));
    }

    /** The same as a process of its own, one piece for each patient. */
    Process start(String out) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(
                List.of(Main.class.getName(), "sweep", design, "--out", path(out), "--chunk", "1", "--threads", "1"));
        return new ProcessBuilder(line)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    /** What writers have begun to write in the journal and not ended. */
    List<String> parts(String of) throws IOException {
        try (var files = Files.list(folder.resolve(of).resolve("journal"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether all tables are there. */
    boolean hasTables(String of) {
        return TABLES.stream().allMatch(table -> Files.exists(folder.resolve(of).resolve(table)));
    }

    /** How many files the journal has; 0 before there is one. */
    long segments(String of) throws IOException {
        Path journal = folder.resolve(of).resolve("journal");
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        try (var files = Files.list(journal)) {
            return files.filter(file -> file.toString().endsWith(".seg")).count();
        }
    }
}
