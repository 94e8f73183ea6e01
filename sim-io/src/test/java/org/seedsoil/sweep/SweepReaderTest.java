package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.ScenarioException;

/** The file of a sweep, and what may be wrong with it. */
class SweepReaderTest {
    @TempDir
    private Path folder;

    private SweepFixture fixture;

    @BeforeEach
    void write() throws IOException {
        fixture = new SweepFixture(folder);
    }

    @Test
    void aPointThatBreaksARuleBetweenKeysIsToldBeforeAnythingRuns() throws IOException {
        Files.writeString(fixture.file(), """
                seedsoil-sweep: 1
                scenario: scenario.yaml
                factors:
                  blood: {path: clones.main.intravasation.blood, values: [0 /d, 1 /d]}
                  lost: {path: clones.main.intravasation.anoikis, values: [0 /d, 1 /d]}
                design: grid
                metrics: [metastatic]
                """);
        Sweep sweep = fixture.read();
        assertThatThrownBy(() -> SweepCheck.check(sweep, new WorkList(sweep, 6, List.of()), 2))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("1 of 4 points are no scenarios")
                .hasMessageContaining("point 0 (blood=0 /d lost=0 /d)");
    }

    @Test
    void sweepsThatShipAreRead() throws IOException {
        try (var files = Files.list(Path.of("../scenarios/sweeps"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(3);
            for (Path each : all) {
                Sweep sweep = SweepReader.read(each, OptionalLong.empty());
                assertThat(sweep.name() + ".yaml").isEqualTo(String.valueOf(each.getFileName()));
                SweepCheck.check(sweep, new WorkList(sweep, sweep.patients(), List.of()), 2);
            }
        }
    }

    /** Every fault at once, each with its place. */
    @Test
    void faultsOfAFileAreToldAtOnceWithTheirPlaces() throws IOException {
        Files.writeString(fixture.file(), """
                seedsoil-sweep: 1
                scenario: scenario.yaml
                factors:
                  typo: {path: clones.main.shedding.rat, range: [1, 2]}
                  far: {path: clones.main.adhesion, range: [0, 2]}
                  twice: {path: clones.main.adhesion, values: [0.1, 0.1]}
                  none: {path: clones.main.protease}
                  law: {path: clones.main.soil.liver, distribution: {lognorml: {median: 1}}}
                  word: {path: clones.main.growth.law, range: [1, 2]}
                  ok: {path: clones.main.soil.lung, range: [0.1, 0.2], scale: cubic}
                constraints: ["ok <> 2"]
                design: {sobl: 8}
                patients: many
                metrics: [metastatc, {overall-survivl: {until: 5 y, every: 1 y}}, {overall-survival: {until: soon, every: 1 y}}]
                keep: {patients: [metastases, metastase, metastases]}
                color: red
                """);
        assertThatThrownBy(() -> fixture.read())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("sweep.yaml:4:16: typo: 'clones.main.shedding.rat' is no key with a single value")
                .hasMessageContaining("did you mean 'clones.main.shedding.rate'?")
                .hasMessageContaining("sweep.yaml:5:48: far: 2 is out of range; allowed: from 0 to 1")
                .hasMessageContaining("sweep.yaml:6:17: twice: 'clones.main.adhesion' is moved twice")
                .hasMessageContaining(
                        "none: a factor has one range; allowed: one of range, values, distribution, factor")
                .hasMessageContaining("'lognorml' with its parameters (did you mean 'lognormal'?)")
                .hasMessageContaining("word: 'clones.main.growth.law' is no number; allowed: values with a list")
                .hasMessageContaining("'cubic' is no scale; allowed: linear, log")
                .hasMessageContaining("'sobl' is no design (did you mean 'sobol'?)")
                .hasMessageContaining("patients: 'many' is not allowed; allowed: a whole number from 1")
                .hasMessageContaining("there is no result 'metastatc' (did you mean 'metastatic'?)")
                .hasMessageContaining("there is no result 'overall-survivl' (did you mean 'overall-survival'?)")
                .hasMessageContaining("metrics.overall-survival.until: 'soon' is not allowed; allowed: a time above 0")
                .hasMessageContaining("'metastase' is not known of patients (did you mean 'metastases'?)")
                .hasMessageContaining("keep: 'metastases' is given twice")
                .hasMessageContaining("there is no key 'color'");
    }

    /** A file of bounds as other programs have it, and a list of points. */
    @Test
    void boundsAndListsAreReadFromFilesBeside() throws IOException {
        Files.writeString(
                folder.resolve("bounds.txt"),
                "# key lower upper\nclones.main.adhesion 0.1 0.9\nclones.main.protease,0.2,0.8\n");
        Files.writeString(
                fixture.file(),
                "seedsoil-sweep: 1\nscenario: scenario.yaml\nfactors: bounds.txt\ndesign: {sobol: 4}\nmetrics: [metastatic]\n");
        Sweep bounds = fixture.read();
        assertThat(bounds.factors()).containsExactly("clones_main_adhesion", "clones_main_protease");
        Files.writeString(folder.resolve("points.csv"), "adhesion, shedding\n0.2, 1e-5\n0.4, 2e-5\n");
        Sweep listed = fixture.reading("design: {list: points.csv}");
        assertThat(listed.variant(listed.experiment().points().point(1)).name())
                .isEqualTo("shedding=2e-5 adhesion=0.4");
        Files.writeString(folder.resolve("points.csv"), "adhesion, shedding\n0.2\n7, x\n");
        assertThatThrownBy(() -> fixture.read())
                .hasMessageContaining("points.csv:2:1: the line has 1 cells; allowed: 2")
                .hasMessageContaining("points.csv:3:1: adhesion: 7 is out of range")
                .hasMessageContaining("points.csv:3:4: shedding: 'x' is not a number");
    }

    @Test
    void differencesNeedTheSamePatientsAndWhatCanBeComparedByThem() throws IOException {
        fixture.design("design: {random: 4}\nrandom-numbers: independent\ndifferences-from: 4");
        assertThatThrownBy(fixture::read)
                .hasMessageContaining("differences-from: '4' is not allowed; allowed: a whole number from 0 to 3")
                .hasMessageContaining("allowed: with random-numbers: common");
        fixture.design("design: {random: 4}\ndifferences-from: 0");
        Files.writeString(
                fixture.file(),
                Files.readString(fixture.file())
                        .replaceFirst("metrics: .*", "metrics: [efficiency, reproduction.R_m]"));
        assertThatThrownBy(fixture::read)
                .hasMessageContaining(
                        "no metric can be compared patient by patient (efficiency: it is a ratio of two sums")
                .hasMessageContaining("reproduction.R_m: theory computes it without patients");
    }

    /** A sweep is called like its file unless it says so, and its name can name a folder. */
    @Test
    void theNameIsThatOfTheFileOrOneOfAFolder() throws IOException {
        fixture.design("design: {random: 4}");
        assertThat(fixture.read().name()).isEqualTo("sweep");
        fixture.design("design: {random: 4}\nname: ../elsewhere\ntitle: [a, b]");
        assertThatThrownBy(fixture::read)
                .hasMessageContaining("name: '../elsewhere' cannot name a folder; allowed: letters, digits")
                .hasMessageContaining("title: a single value belongs here");
    }
}
