package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;

/** What the page on sweeps tells users of pandas and R works, where these are installed. */
class SweepPageTest {
    private static final Path PAGE = Path.of("../docs/sweeps.md");

    @TempDir
    private Path folder;

    private static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    private String run(List<String> command) throws Exception {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("asked").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** The sweep of the page, with a tenth of its patients. */
    private void sweep() throws IOException {
        String design = Files.readString(Path.of("../scenarios/sweeps/seed-and-soil-grid.yaml"))
                .replace("../seed-and-soil-101.yaml", "scenario.yaml")
                .replace("patients: 40", "patients: 4");
        Files.copy(Path.of("../scenarios/seed-and-soil-101.yaml"), folder.resolve("scenario.yaml"));
        Path file = Files.writeString(folder.resolve("design.yaml"), design);
        String out = folder.resolve("out/seed-and-soil-grid").toString();
        assertThat(Spoken.of("sweep", file.toString(), "--out", out).code()).isZero();
    }

    /** A Python that has pandas, the first on the path or that of the system. */
    private Optional<String> python() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (works(python, "-c", "import pandas")) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    @Test
    void pandasReadsTheTables() throws Exception {
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "no pandas: python3-pandas on Debian");
        sweep();
        Path script = Files.writeString(folder.resolve("first.py"), block("python"));
        assertThat(run(List.of(python.orElseThrow(), script.toString())))
                .contains("lower end of its 95 % interval", "fewest metastases: ", "seedsoil run ", "done");
    }

    @Test
    void rReadsTheTables() throws Exception {
        assumeTrue(works("Rscript", "--version"), "no R: r-base-core on Debian");
        sweep();
        Path script = Files.writeString(folder.resolve("first.R"), block("r"));
        assertThat(run(List.of("Rscript", "--vanilla", script.toString())))
                .contains("lower end of its 95 % interval", "fewest metastases: ", "seedsoil run ", "log10(soil)");
    }
}
