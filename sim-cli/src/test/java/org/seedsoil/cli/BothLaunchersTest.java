package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher of Windows, which no Windows runs here, says the same as the other wherever both say something. */
class BothLaunchersTest {
    private final List<String> shell = lines("seedsoil", "#");
    private final List<String> windows = lines("seedsoil.cmd", "rem ");

    /** An archive of classes is made, and large pages are asked for, by one of them alone. */
    @Test
    void bothStartTheJvmWithTheSameFlags() {
        String flag = "-XX:[^ '\"%$]+|-Xms\\w+";
        assertThat(found(windows, flag))
                .hasSizeGreaterThan(8)
                .containsExactlyInAnyOrderElementsOf(found(shell, flag).stream()
                        .filter(each -> !each.contains("Archive")
                                && !each.endsWith("UnlockDiagnosticVMOptions")
                                && !each.endsWith("UseTransparentHugePages"))
                        .toList());
    }

    @Test
    void theProgramIsToldTheSameButForTheTerminal() {
        List<String> told = found(shell, "-D(?:java[.]awt|seedsoil[.](?:live|revision)|stdout[.])[^=]*=");
        assertThat(told).contains("-Dseedsoil.live=", "-Dstdout.encoding=");
        assertThat(found(windows, "-D(?:java|seedsoil[.](?!jar)|stdout)[^=]*="))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .filter(each -> !List.of("-Dseedsoil.live=", "-Dstdout.encoding=")
                                .contains(each))
                        .toList());
    }

    @Test
    void bothBuildAlike() {
        String words = "mvn ((?:-q|-B|-ntp|-Dquick|-DskipTests| )+) .*(package -pl sim-cli -am)";
        assertThat(found(windows, words)).hasSize(1);
        assertThat(parts(windows, words)).isEqualTo(parts(shell, words));
    }

    @Test
    void theSameFilesAreSources() {
        List<String> watched = found(
                        shell,
                        "\\$home/(?:pom[.]xml|[.]mvn|scenarios|sim-(?!spark)[a-z]+/(?:pom[.]xml|src/main))(?=\")")
                .stream()
                .map(each -> each.substring("$home/".length()))
                .toList();
        String list = found(windows, "\\$sources = [^|]*").get(0);
        assertThat(found(List.of(list), "'[^']+'"))
                .hasSize(11)
                .containsExactlyElementsOf(watched.stream()
                        .map(each -> "'" + each.replace('/', '\\') + "'")
                        .toList());
    }

    @Test
    void theSameFilesMakeACommitOfTheProgram() {
        String program = found(windows, "(?<=\"PROGRAM=)[^\"]+").get(0);
        String asked = String.join(" ", shell).replaceAll("\\s*\\\\\\s+", " ");
        assertThat(asked).contains(" -- " + program + " 2>/dev/null");
    }

    @Test
    void theSameCommandsFollowSeveralSeedsAtATime() {
        String commands = found(windows, "(?<=in \\()run [^)]+").get(0);
        assertThat(shell).anyMatch(line -> line.strip().startsWith(commands.replace(" ", " | ") + ") if has_vectors"));
    }

    @Test
    void bothEndAlike() {
        assertThat(found(windows, "(?<=exit /b ).*")).containsExactlyInAnyOrder("70", "%ERRORLEVEL%");
        assertThat(found(shell, "(?<=^ {4}exit )[0-9]+")).containsExactly("70");
        for (String message : List.of(
                "needs Java 17 or newer, and there is none at",
                "needs Maven 3.8.6 or newer to build itself, and there is no 'mvn' on the PATH",
                "needs a JDK to build itself; there is Java at",
                "the build failed; Maven's messages are above")) {
            assertThat(shell).anyMatch(line -> line.contains(message));
            assertThat(windows).anyMatch(line -> line.contains("seedsoil: " + message));
        }
    }

    /** A block ends at the first parenthesis, and C:\Program Files (x86) has one: with Java there, nothing started. */
    @Test
    void noPathOfWindowsCanEndABlockOrStandUnquoted() {
        assertThat(windows).noneMatch(line -> line.endsWith("(") || line.startsWith(")"));
        for (String line : windows) {
            String outside = line.replaceAll("\"[^\"]*\"", "");
            assertThat(outside).doesNotContain("%HERE%", "%JAVA%", "%JAVAC%", "%JAR%", "%MADE%", "%BEGAN%");
            assertThat(line.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
        }
        assertThat(found(windows, "in \\('\""))
                .as("commands that begin with a quote")
                .isEmpty();
    }

    private static List<String> parts(List<String> lines, String pattern) {
        return lines.stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(each -> each.group(1).strip() + " " + each.group(2))
                .toList();
    }

    /** What matches, each once. */
    private static List<String> found(List<String> lines, String pattern) {
        return lines.stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> lines(String name, String remark) {
        try {
            return Files.readAllLines(Path.of("..", name), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.strip().startsWith(remark))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
