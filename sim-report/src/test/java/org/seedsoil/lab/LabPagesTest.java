package org.seedsoil.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedsoil.run.LabFiles;

/** The pages that the documents keep are those that the program writes, and lead nowhere that is not there. */
class LabPagesTest {
    static final List<String> NAMES = BundledLabs.names();
    private static final Path KEPT = Path.of("..", "docs", "labs");
    private static final Path FRESH = Path.of("target", "generated-files", "labs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final String STALE = "write the pages again: ./seedsoil lab --keep docs/labs";

    @ParameterizedTest
    @FieldSource("NAMES")
    void noNumberAndNoPictureIsStale(String name) throws IOException {
        LabFiles.keep(LabRuns.of(name, 1), FRESH);
        same(name + ".md");
        for (Picture picture : BundledLabs.read(name).pictures()) {
            same(LabFiles.KEPT_PICTURES + "/" + name + "-" + picture.name() + ".svg");
        }
    }

    private static void same(String file) throws IOException {
        Path kept = KEPT.resolve(file);
        assertThat(Files.exists(kept)).as(file + " is missing; " + STALE).isTrue();
        boolean same = text(kept).equals(text(FRESH.resolve(file)));
        assertThat(same).as(file + " is stale; " + STALE).isTrue();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    @Test
    void theListIsThatOfWhatShips() throws IOException {
        assertThat(text(KEPT.resolve(LabFiles.INDEX))).as(STALE).isEqualTo(LabFiles.index(BundledLabs.headings()));
    }

    @Test
    void nothingIsKeptOfLaboratoriesThatAreGone() throws IOException {
        List<String> expected = new ArrayList<>(List.of(LabFiles.INDEX));
        for (String name : NAMES) {
            expected.add(name + ".md");
            BundledLabs.read(name).pictures().forEach(picture -> expected.add(name + "-" + picture.name() + ".svg"));
        }
        try (Stream<Path> files = Files.walk(KEPT)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios", "labs"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            NAMES.stream().map(name -> name + ".yaml").toList());
        }
    }

    @Test
    void noLinkLeadsNowhere() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher links = LINK.matcher(Files.readString(page));
                while (links.find()) {
                    String target = links.group(1);
                    if (!target.startsWith("http") && !Files.exists(page.resolveSibling(target))) {
                        broken.add(page.getFileName() + ": " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
