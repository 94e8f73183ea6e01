package org.seedsoil.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.lab.BundledLabs;
import tools.jackson.databind.JsonNode;

/** Laboratories from the command line. */
class LabCommandTest {
    @TempDir
    private Path folder;

    private Spoken run(String... options) {
        String[] line = new String[options.length + 5];
        System.arraycopy(options, 0, line, 5, options.length);
        String out = folder.resolve("out").toString();
        String[] begin = {"lab", "the-doorways", "--out", out, "--force"};
        System.arraycopy(begin, 0, line, 0, begin.length);
        return Spoken.of(line);
    }

    @Test
    void withoutANameTheyAreListed() {
        Spoken spoken = Spoken.of("lab");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out().lines().map(line -> line.split(" ", 2)[0])).containsSubsequence(BundledLabs.names());
        assertThat(spoken.wideLines()).isEmpty();
        assertThat(Spoken.of("lab", "--json").json().path("laboratories"))
                .hasSize(BundledLabs.names().size());
    }

    @Test
    void oneThatIsRunWritesItsPage() throws IOException {
        Spoken spoken = run("--patients", "3", "--seed", "5");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out())
                .contains("The doorways")
                .contains("does not hold, as is known")
                .contains("page.html");
        assertThat(spoken.wideLines()).isEmpty();
        Path out = folder.resolve("out");
        assertThat(Files.readString(out.resolve("page.html"))).contains("<svg").contains("3 patients");
        assertThat(Files.readString(out.resolve("page.md"))).contains("plots/the-doorways-doorways.svg");
        assertThat(out.resolve("plots/the-doorways-doorways.svg")).exists();
    }

    @Test
    void numbersDoNotDependOnThreads() throws IOException {
        run("--patients", "3", "--threads", "1", "--quiet");
        String one = Files.readString(folder.resolve("out/page.html"));
        run("--patients", "3", "--threads", "3", "--quiet");
        assertThat(Files.readString(folder.resolve("out/page.html"))).isEqualTo(one);
    }

    @Test
    void picturesMayBeLeftOut() throws IOException {
        Spoken spoken = run("--patients", "2", "--no-plots", "--quiet");
        assertThat(spoken.out()).isEmpty();
        assertThat(folder.resolve("out/plots")).doesNotExist();
        assertThat(Files.readString(folder.resolve("out/page.html")))
                .doesNotContain("<svg")
                .contains("<table");
    }

    @Test
    void claimsAreData() {
        JsonNode document = run("--patients", "2", "--json").json();
        assertThat(document.path("claims").get(0).path("verdict").asString()).isEqualTo("holds");
        assertThat(document.path("sides"))
                .hasSize(BundledLabs.read("the-doorways").sides().size());
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() {
        Spoken spoken = Spoken.of("lab", "the-cxr4-key");
        assertThat(spoken.code()).isEqualTo(66);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("there is no laboratory 'the-cxr4-key' (did you mean 'the-cxcr4-key'?)");
        assertThat(Spoken.of("lab", "the-doorways", "--keep", folder.toString()).code())
                .isEqualTo(64);
        assertThat(Spoken.of("lab", "the-doorways", "--patients", "0").code()).isEqualTo(64);
    }
}
