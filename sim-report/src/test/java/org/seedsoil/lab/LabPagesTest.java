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
import org.seedsoil.run.LabFiles;

/** The pages that the documents keep are those of the laboratories that ship, and lead nowhere that is not there; their numbers are held by {@link LabRunsTest}. */
class LabPagesTest {
    static final List<String> NAMES = BundledLabs.names();
    static final Path KEPT = Path.of("..", "docs", "labs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");
    static final String STALE = "write the pages again: ./seedsoil lab --keep docs/labs";

    static String text(Path file) throws IOException {
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
