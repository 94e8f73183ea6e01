package org.seedsoil.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Runs the tests on fresh roots of randomness and prints what became of each: whether they hold with other luck.
 *
 * <pre>java benchmarks/src/main/java/org/seedsoil/benchmarks/FreshRoots.java 20 -o</pre>
 *
 * <p>The first root runs every test and learns which classes use keys; the others run those alone, two at a time. Roots that are done are
 * kept in {@code target/fresh-roots}, by what the sources are: stopped, the program goes on where it was; after a change it begins anew. The
 * first argument is the number of roots; all others are for Maven.
 */
public final class FreshRoots {
    private static final List<String> MODULES = List.of("sim-core", "sim-io", "sim-report", "sim-cli");
    private static final String ROW = "%-16s %7s %7s %7s %10s %8s%n";

    private final List<String> options;
    private final Path folder;

    private FreshRoots(List<String> options) throws IOException {
        this.options = options;
        this.folder = Path.of("target", "fresh-roots", fingerprint(options));
        Files.createDirectories(folder);
    }

    /** Runs; the exit code is 1 if a test failed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean counted = args.length > 0 && args[0].matches("\\d+");
        int roots = counted ? Integer.parseInt(args[0]) : 20;
        FreshRoots program = new FreshRoots(List.of(args).subList(counted ? 1 : 0, args.length));
        System.exit(program.run(roots) ? 0 : 1);
    }

    private boolean run(int roots) throws IOException, InterruptedException {
        System.out.printf(ROW, "root", "tests", "failed", "judged", "alarm", "minutes");
        List<Path> done = done();
        for (Path result : done) {
            System.out.print(Files.readString(result));
        }
        for (int i = done.size(); i < roots; i++) {
            String root = LocalDateTime.now(ZoneOffset.UTC)
                    .format(DateTimeFormatter.ofPattern("yyMMddHHmmssSSS", Locale.ROOT));
            String result = test(root);
            Files.writeString(folder.resolve(root + ".txt"), result);
            System.out.print(result);
        }
        int failed = 0;
        for (Path result : done()) {
            failed += Files.readString(result).contains("\n  ") ? 1 : 0;
        }
        System.out.printf("%d of %d roots failed; kept in %s%n", failed, done().size(), folder);
        return failed == 0;
    }

    private List<Path> done() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs one root and returns its lines of the table. */
    private String test(String root) throws IOException, InterruptedException {
        Path keyed = folder.resolve("keyed");
        boolean all = !Files.exists(keyed);
        Path noted = folder.resolve("noted");
        Files.deleteIfExists(noted);
        forgetReports();
        long start = System.nanoTime();
        maven(root, noted, all ? List.of() : List.of("-Dsurefire.includesFile=" + keyed.toAbsolutePath()));
        double minutes = (System.nanoTime() - start) / 6e10;
        List<String> lines = Files.exists(noted) ? Files.readAllLines(noted) : List.of();
        if (all) {
            Files.write(
                    keyed,
                    lines.stream()
                            .map(line -> line.split("[ $]", -1)[0].replace('.', '/') + ".java")
                            .distinct()
                            .toList());
        }
        return table(root, lines, minutes);
    }

    private void maven(String root, Path noted, List<String> more) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                windows ? "mvn.cmd" : "mvn",
                "-B",
                "-Dquick",
                "test",
                "-pl",
                String.join(",", MODULES),
                "-DforkCount=2",
                "-Dmaven.test.failure.ignore=true",
                "-Dseedsoil.random-seed=" + root,
                "-Dseedsoil.keyed-tests=" + noted.toAbsolutePath()));
        command.addAll(more);
        command.addAll(options);
        File log = folder.resolve("maven.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor() != 0) {
            throw new IOException("Maven failed: see " + log);
        }
    }

    private static String table(String root, List<String> noted, double minutes) throws IOException {
        int tests = 0;
        StringBuilder failures = new StringBuilder();
        int failed = 0;
        for (Path report : reports()) {
            NodeList cases = read(report).getElementsByTagName("testcase");
            tests += cases.getLength();
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                if (test.getElementsByTagName("failure").getLength()
                                + test.getElementsByTagName("error").getLength()
                        > 0) {
                    failed++;
                    failures.append("  %s.%s%n".formatted(test.getAttribute("classname"), test.getAttribute("name")));
                }
            }
        }
        int judged = 0;
        double alarm = 0;
        for (String line : noted) {
            String[] words = line.split(" ", -1);
            judged += Integer.parseInt(words[1]);
            alarm += Double.parseDouble(words[2]);
        }
        String row = String.format(
                Locale.ROOT, ROW, root, tests, failed, judged, "%.1e".formatted(alarm), "%.1f".formatted(minutes));
        return row + failures;
    }

    private static void forgetReports() throws IOException {
        for (Path report : reports()) {
            Files.delete(report);
        }
    }

    private static List<Path> reports() throws IOException {
        List<Path> reports = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = Path.of(module, "target", "surefire-reports");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .forEach(reports::add);
                }
            }
        }
        return reports;
    }

    private static Document read(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }

    /** A number for everything that tests depend on. Started from its source, the program has no class of ours to ask for it. */
    private static String fingerprint(List<String> options) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
        List<Path> roots = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("scenarios"), Path.of("docs")));
        for (String module : MODULES) {
            roots.add(Path.of(module, "pom.xml"));
            roots.add(Path.of(module, "src"));
        }
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(Path::toString))
                        .toList()) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }
}
