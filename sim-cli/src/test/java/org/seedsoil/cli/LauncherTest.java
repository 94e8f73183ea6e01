package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell launcher, with a Java and a Maven that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String TOOLS =
            "sh dirname readlink sed head find awk rm touch pwd mkdir mv cat cksum flock sleep chmod";

    /** Makes the jar of the name asked for, as Maven does. */
    private static final String BUILD =
            "for word in \"$@\"; do case $word in -Dseedsoil.jar=*) echo made >\"sim-cli/target/${word#*=}.jar\" ;; esac; done";

    @TempDir
    private Path temporary;

    private Path home;
    private Path launcher;
    private Path jar;
    private Path javaHome;
    private Path tools;
    private Path elsewhere;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder/seed soil"));
        launcher = home.resolve("seedsoil");
        Files.copy(Path.of("..", "seedsoil"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        jar = home.resolve("sim-cli/target/seedsoil.jar");
        for (String module : List.of("sim-core", "sim-io", "sim-report", "sim-cli")) {
            Files.createDirectories(home.resolve(module).resolve("src/main/java"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "");
        }
        Files.createDirectories(jar.getParent());
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve(".mvn"));
        Files.createDirectories(home.resolve("scenarios"));
        javaHome = temporary.resolve("java home");
        tools = Files.createDirectories(temporary.resolve("tools"));
        elsewhere = Files.createDirectories(temporary.resolve("else where"));
        java("17.0.15");
        script(javaHome.resolve("bin/javac"), "exit 0");
        maven("3.8.6", BUILD);
        for (String tool : TOOLS.split(" ", -1)) {
            offer(tool);
        }
    }

    @Test
    void argumentsFolderAndExitCodeAreTheCallers() throws Exception {
        Files.writeString(jar, "");
        Result result = run("run", "my scenario.yaml", "--set", "a=b c", "", "*");
        assertThat(result.code()).isEqualTo(42);
        assertThat(result.standardOutput().lines())
                .containsSubsequence(
                        "in " + elsewhere.toRealPath(),
                        "<-jar>",
                        "<" + jar.toRealPath() + ">",
                        "<run>",
                        "<my scenario.yaml>")
                .endsWith("<--set>", "<a=b c>", "<>", "<*>");
    }

    @Test
    void whatIsMissingIsBuiltOnceAndAgainWhenASourceIsNewer() throws Exception {
        assertThat(run("--help").output()).contains("first use, building").contains("Maven in " + home.toRealPath());
        assertThat(run("--help").output()).doesNotContain("building").doesNotContain("Maven");
        edit(Instant.now().plusSeconds(60));
        assertThat(run("--help").output()).contains("sources have changed, building");
    }

    /** They are in the jar: {@code seedsoil run NAME} told an older scenario than the file shows. */
    @Test
    void scenariosAreSources() throws Exception {
        assertThat(run("--help").output()).contains("first use, building");
        Path scenario = Files.writeString(home.resolve("scenarios/mine.yaml"), "");
        Files.setLastModifiedTime(scenario, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("--help").output()).contains("sources have changed, building");
    }

    @Test
    void nothingButTheProgramWritesToStandardOutput() throws Exception {
        Result result = run("--help");
        assertThat(result.standardOutput()).startsWith("in ").doesNotContain("Maven");
        assertThat(result.standardError()).contains("building").contains("Maven in ");
    }

    @Test
    void aFailedBuildIsSaidAndLeavesTheJarOfBefore() throws Exception {
        maven("3.9.9", BUILD + "; exit 1");
        Result first = run("--help");
        assertThat(first.code()).isEqualTo(70);
        assertThat(first.output()).contains("the build failed").doesNotContain("<-jar>");
        assertThat(target()).containsExactly(".build");
        Files.writeString(jar, "before");
        edit(Instant.now().plusSeconds(60));
        assertThat(run("--help").code()).isEqualTo(70);
        assertThat(jar).hasContent("before");
        assertThat(target()).containsExactly(".build", "seedsoil.jar");
    }

    @Test
    void whatIsEditedDuringABuildIsBuiltNext() throws Exception {
        maven("3.8.6", BUILD + "; sleep 1.1; echo >sim-core/src/main/java/Fresh.java");
        assertThat(run("--help").output()).contains("Maven in");
        assertThat(run("--help").output()).contains("sources have changed");
    }

    @Test
    void whatSparkNeedsIsBuiltWhenItIsFirstAskedFor() throws Exception {
        Files.createDirectories(home.resolve("sim-spark/src/main"));
        Files.writeString(home.resolve("sim-spark/pom.xml"), "");
        maven(
                "3.8.6",
                BUILD
                        + "; case $* in *-Pspark*) mkdir -p sim-spark/target; touch sim-spark/target/seedsoil-spark.jar ;; esac");
        assertThat(run("sweep", "mine.yaml").output())
                .contains("first use, building")
                .doesNotContain("for Spark");
        assertThat(run("run", "--spark", "x").output()).doesNotContain("for Spark");
        assertThat(run("sweep", "mine.yaml", "--spark", "local[2]").output()).contains("building for Spark");
        assertThat(run("sweep", "mine.yaml", "--spark=local[2]").output()).doesNotContain("building");
    }

    /** Two at once: the second waits for the first and finds the jar made. */
    @Test
    void twoFirstBuildsAtOnceAreOne() throws Exception {
        assumeTrue(Files.exists(tools.resolve("flock")));
        maven("3.8.6", "sleep 1.5; " + BUILD);
        Process first = start(launcher, Map.of(), "--help");
        for (int i = 0; i < 400 && !Files.exists(jar.resolveSibling(".build")); i++) {
            Thread.sleep(10);
        }
        Result second = run("--help");
        assertThat(first.waitFor()).isEqualTo(42);
        assertThat(second.code()).isEqualTo(42);
        assertThat(second.output()).contains("another build is under way").doesNotContain("Maven in");
        assertThat(jar).hasContent("made");
    }

    private void edit(Instant when) throws IOException {
        Path source = Files.writeString(home.resolve("sim-core/src/main/java/Fresh.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(when));
    }

    private List<String> target() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_292", "16-ea"})
    void anOldJavaIsRefused(String version) throws Exception {
        java(version);
        Result result = run("--help");
        assertThat(result.code()).isEqualTo(70);
        assertThat(result.output()).contains("needs Java 17 or newer").contains("is " + version);
    }

    @Test
    void aJavaWithoutVersionFileIsAsked() throws Exception {
        Files.writeString(jar, "");
        Files.delete(javaHome.resolve("release"));
        assertThat(run("--help").code()).isEqualTo(42);
    }

    @Test
    void withoutJavaThatIsSaid() throws Exception {
        Files.delete(javaHome.resolve("bin/java"));
        Result result = run("--help");
        assertThat(result.code()).isEqualTo(70);
        assertThat(result.output()).contains("needs Java 17 or newer, and there is none");
    }

    @Test
    void withoutCompilerThatIsSaidBeforeBuilding() throws Exception {
        Files.delete(javaHome.resolve("bin/javac"));
        assertThat(run("--help").output())
                .contains("needs a JDK to build itself")
                .doesNotContain("Maven in");
        Files.writeString(jar, "");
        assertThat(run("--help").code()).isEqualTo(42);
    }

    @Test
    void withoutMavenThatIsSaid() throws Exception {
        Files.delete(tools.resolve("mvn"));
        assertThat(run("--help").output()).contains("there is no 'mvn' on the PATH");
    }

    @ParameterizedTest
    @CsvSource({"3.8.5,false", "3.6.3,false", "3.8.6,true", "3.10.0,true", "4.0.0-rc-1,true"})
    void anOldMavenIsRefused(String version, boolean accepted) throws Exception {
        maven(version, BUILD);
        Result result = run("--help");
        assertThat(result.code()).isEqualTo(accepted ? 42 : 70);
        assertThat(result.output().contains("needs Maven 3.8.6 or newer")).isEqualTo(!accepted);
    }

    @Test
    void linksLeadToTheSamePlace() throws Exception {
        Files.writeString(jar, "");
        Path first = Files.createSymbolicLink(tools.resolve("soil"), launcher);
        Path second = Files.createSymbolicLink(elsewhere.resolve("soil"), Path.of("../tools/soil"));
        assertThat(run(first, Map.of()).code()).isEqualTo(42);
        assertThat(run(second, Map.of()).code()).isEqualTo(42);
    }

    @Test
    void theFirstRunLeavesLoadedClassesForLaterStarts() throws Exception {
        Files.writeString(jar, "");
        assertThat(run("--help").output()).doesNotContain("Archive");
        Result first = run("run", "x.yaml");
        String used = "<-XX:SharedArchiveFile=" + jar.toRealPath().resolveSibling("seedsoil-17.0.15.jsa") + ">";
        assertThat(first.standardError()).contains("first run with this Java, making later starts quicker");
        assertThat(first.standardOutput()).contains(used, "<x.yaml>").doesNotContain("ArchiveClassesAtExit");
        assertThat(run("--help").output()).contains(used);
        assertThat(run("run", "x.yaml").output()).contains(used).doesNotContain("making later starts");
        assertThat(target()).containsExactly("seedsoil-17.0.15.jsa", "seedsoil-17.0.15.jsa.sum", "seedsoil.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("--help").output()).doesNotContain("Archive");
        java("25.0.1");
        assertThat(run("--help").output()).doesNotContain("Archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "classe", "Classes", "classes and more"})
    void aDamagedArchiveIsLeftAsideAndMadeAnew(String damaged) throws Exception {
        Files.writeString(jar, "");
        run("run", "x.yaml");
        Path archive = jar.resolveSibling("seedsoil-17.0.15.jsa");
        assertThat(archive).hasContent("classes");
        Files.writeString(archive, damaged);
        assertThat(run("--help").output()).doesNotContain("Archive");
        assertThat(run("run", "x.yaml").output()).contains("making later starts", "<-XX:SharedArchiveFile=");
        assertThat(archive).hasContent("classes");
    }

    /** What a full disk does to the archive, whether Java notices it or not. */
    @ParameterizedTest
    @ValueSource(strings = {"echo 'OpenJDK warning'; exit 1", "kill -9 $$", "exit 0"})
    void anArchiveThatCannotBeMadeTouchesNoResult(String failure) throws Exception {
        Files.writeString(jar, "");
        java("17.0.15", failure);
        Result result = run("run", "x.yaml");
        assertThat(result.code()).isEqualTo(42);
        assertThat(result.output()).doesNotContain("OpenJDK").contains("<x.yaml>");
        assertThat(result.standardError().lines()).hasSize(1);
        assertThat(target()).containsExactly("seedsoil.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, C, true",
        "LC_ALL, POSIX, true",
        "LANG, C, true",
        "NONE, x, true",
        "LC_ALL, C.UTF-8, false",
        "LC_CTYPE, de_DE.UTF-8, false",
        "LANG, en_US.ISO-8859-1, false",
    })
    void namesOfFilesAreReadAsUtf8WhereTheLanguageIsThatOfNoCountry(String variable, String value, boolean changed)
            throws Exception {
        Files.writeString(jar, "");
        Result result = run(launcher, Map.of(variable, value), "--help");
        assertThat(result.output().contains("LC_ALL is C.UTF-8")).isEqualTo(changed || value.equals("C.UTF-8"));
        assertThat(result.output().contains("<-Dstdout.encoding=US-ASCII>")).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({
        "25.0.1, true, true, run, true",
        "22, true, true, replay, true",
        "25.0.1, true, true, --version, true",
        "25.0.1, true, true, validate, false",
        "21.0.2, true, true, run, false",
        "17.0.15, true, true, run, false",
        "25.0.1, false, true, run, false",
        "25.0.1, true, false, run, false"
    })
    void vectorsAreAddedWhereJarAndJavaHaveThem(
            String version, boolean built, boolean module, String command, boolean added) throws Exception {
        Files.writeString(jar, "");
        java(version);
        if (built) {
            Files.createDirectories(home.resolve("sim-core/target/classes/META-INF/versions/22"));
        }
        String modules = module ? "java.base jdk.incubator.vector jdk.jfr" : "java.base jdk.jfr";
        Files.writeString(javaHome.resolve("release"), "MODULES=\"" + modules + "\"\n", StandardOpenOption.APPEND);
        assertThat(run(command).output().contains("<--add-modules>\n<jdk.incubator.vector>\n"))
                .isEqualTo(added);
    }

    @Test
    void optionsForTheJvmArePassed() throws Exception {
        Files.writeString(jar, "");
        Result result = run(launcher, Map.of("SEEDSOIL_JAVA_OPTS", "-Xmx3g -Dkey=value"));
        assertThat(result.output()).contains("<-Xmx3g>\n<-Dkey=value>\n");
    }

    @Test
    void theCommitIsToldToTheProgramAndACommitAloneBuildsNothing() throws Exception {
        maven("3.8.6", "echo \"Maven for $*\"; " + BUILD);
        assertThat(run("--version").output()).contains("<-Dseedsoil.revision=>");
        git("aaaa", "");
        assertThat(run("--version").output())
                .as("an archive in somebody else's checkout")
                .contains("<-Dseedsoil.revision=>");
        Files.createDirectories(home.resolve(".git"));
        Files.delete(jar);
        assertThat(run("--version").output())
                .contains("-Dseedsoil.revision=aaaa -Dseedsoil.jar")
                .contains("<-Dseedsoil.revision=aaaa>");
        git("bbbb", "");
        assertThat(run("--version").output())
                .contains("<-Dseedsoil.revision=bbbb>")
                .doesNotContain("Maven");
        git("bbbb", " M pom.xml");
        assertThat(run("--version").output()).contains("<-Dseedsoil.revision=bbbb.modified>");
    }

    private void java(String version) throws IOException {
        java(version, "echo classes >classes; exit 0");
    }

    /** A Java that tells how it was called; asked for an archive of classes it does something else. */
    private void java(String version, String archiving) throws IOException {
        String answer =
                "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\" 2025-04-15' >&2; exit 0; }";
        script(
                javaHome.resolve("bin/java"),
                answer + "\ncase \"$*\" in *ArchiveClassesAtExit=classes*) " + archiving + " ;; esac"
                        + "\necho \"in $PWD\"\necho \"LC_ALL is ${LC_ALL:-}\"\nprintf '<%s>\\n' \"$@\"\nexit 42");
        Files.writeString(javaHome.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void maven(String version, String build) throws IOException {
        String answer = "[ \"$1\" = -v ] && { echo 'Apache Maven " + version + " (abc)'; exit 0; }";
        script(tools.resolve("mvn"), answer + "\necho \"Maven in $PWD\"\n" + build);
    }

    /** A git that knows one commit, and what differs from it. */
    private void git(String commit, String status) throws IOException {
        String answer =
                "case \"$*\" in *' log '*) echo '" + commit + "' ;; *' status '*) printf '%s' '" + status + "' ;; esac";
        script(tools.resolve("git"), answer);
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Makes a tool of the machine the only thing on the path beside what the test puts there. */
    private void offer(String tool) throws IOException {
        for (String folder : List.of("/bin", "/usr/bin")) {
            Path real = Path.of(folder, tool);
            if (Files.isExecutable(real)) {
                script(tools.resolve(tool), "exec " + real + " \"$@\"");
                return;
            }
        }
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return run(launcher, Map.of(), arguments);
    }

    private Result run(Path command, Map<String, String> extra, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(command, extra, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, messages);
    }

    private Process start(Path command, Map<String, String> extra, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(elsewhere.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().putAll(extra);
        return builder.start();
    }

    /**
     * How a call ended.
     *
     * @param code its exit code
     * @param standardOutput what it wrote there
     * @param standardError what it wrote there
     */
    record Result(int code, String standardOutput, String standardError) {
        String output() {
            return standardOutput + standardError;
        }
    }
}
