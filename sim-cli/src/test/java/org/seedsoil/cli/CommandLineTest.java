package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.io.BundledScenarios;
import tools.jackson.databind.JsonNode;

/** How commands end and what they say, without looking at what they compute. */
class CommandLineTest {
    private static final String LESSON = "seed-and-soil-101";

    @TempDir
    private Path folder;

    static Stream<String> scenarios() {
        return BundledScenarios.names().stream();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String lessonWith(String find, String replacement) throws IOException {
        String text = BundledScenarios.text(LESSON);
        assertThat(text).contains(find);
        return file("changed.yaml", text.replace(find, replacement));
    }

    private Spoken in(String arguments) {
        return Spoken.of(arguments.replace("FOLDER", folder.toString()).split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run seed-and-soil-101 --patients 2 --out FOLDER/new | 0",
                "run | 64",
                "run seed-and-soil-101 --patients 0 | 64",
                "run seed-and-soil-101 --patients many | 64",
                "run seed-and-soil-101 --seed 1.5 | 64",
                "run seed-and-soil-101 --threads 0 | 64",
                "run seed-and-soil-101 --mode fast | 64",
                "run seed-and-soil-101 --format xml | 64",
                "run seed-and-soil-101 --patiens 3 | 64",
                "run seed-and-soil-101 another | 64",
                "run seed-and-soil-101 --out= | 64",
                "run @FOLDER/bad.yaml | 66",
                "replay seed-and-soil-101 --patient 1 --plots= | 64",
                "run seed-and-soil-101 --mode thinned --set stages.self-seeding=on | 64",
                "run seed-and-soil-101 --set clones.main.adhesion=2 | 65",
                "run seed-and-soil-101 --set nonsense | 65",
                "run seed-and-soil-101 --set clones.main.shedding.rate=1e15 --out FOLDER/new | 65",
                "run seed-and-soil-101 --mode explicit --set clones.main.shedding.rate=1e9 --out FOLDER/new | 65",
                "run FOLDER/bad.yaml | 65",
                "run FOLDER/missing.yaml | 66",
                "run FOLDER | 66",
                "run seed-and-soil-101 --patients 2 --out FOLDER | 73",
                "run seed-and-soil-101 --patients 2 --out FOLDER/bad.yaml | 73",
                "run seed-and-soil-101 --patients 2 --out FOLDER/bad.yaml/below | 73",
                "validate seed-and-soil-101 | 0",
                "validate seed-and-soil-101 --set horizon=2 | 65",
                "validate | 64",
                "validate FOLDER/bad.yaml seed-and-soil-101 | 65",
                "validate FOLDER/bad.yaml FOLDER/missing.yaml | 66",
                "explain seed-and-soil-101 | 0",
                "explain | 64",
                "explain FOLDER/bad.yaml | 65",
                "explain missing | 66",
                "reproduction seed-and-soil-101 --out FOLDER/new | 0",
                "reproduction seed-and-soil-101 --coverage 2 | 64",
                "reproduction seed-and-soil-101 another | 64",
                "reproduction | 64",
                "reproduction FOLDER/bad.yaml | 65",
                "reproduction missing | 66",
                "reproduction seed-and-soil-101 --out FOLDER | 73",
                "reproduction seed-and-soil-101 --out FOLDER/bad.yaml/below | 73",
                "replay seed-and-soil-101 --patient 1 | 0",
                "replay seed-and-soil-101 | 64",
                "replay seed-and-soil-101 --patient -1 | 64",
                "replay seed-and-soil-101 --patient 200 | 64",
                "replay seed-and-soil-101 --patient 1 --newick --dot | 64",
                "replay seed-and-soil-101 --patient 1 --newick --json | 64",
                "replay FOLDER/bad.yaml --patient 1 | 65",
                "replay missing --patient 1 | 66",
                "replay seed-and-soil-101 --patient 1 --plots FOLDER/bad.yaml/below | 73",
                "replay seed-and-soil-101 --patient 1 --plots FOLDER/taken | 74",
                "scenarios | 0",
                "scenarios all | 64",
                "schema | 0",
                "cite | 0",
                "cite seed-and-soil-101 | 0",
                "cite missing | 66",
                "rerun | 64",
                "rerun FOLDER | 66",
                "rerun FOLDER/bad.yaml | 65",
                "run seed-and-soil-101 --name a/b | 64",
                "run seed-and-soil-101 --no-plots --tables-only | 64",
                "schema --anatomy | 0",
                "schema all | 64",
                "rnu seed-and-soil-101 | 64",
                "--json run seed-and-soil-101 | 64",
                "--help | 0",
                "--version | 0",
            })
    void everyExitCodeMeansOneThing(String arguments, int code) throws IOException {
        file("bad.yaml", "seedsoil: 1\nname: bad\n");
        Files.createDirectories(folder.resolve("taken/seeding-tree-1.svg/below"));
        Spoken spoken = in(arguments);
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(code);
        assertThat(spoken.wideLines()).isEmpty();
        boolean validated = arguments.startsWith("validate") && code != 64;
        assertThat(spoken.err().isEmpty()).isEqualTo(code == 0 || validated);
        assertThat(spoken.out().isEmpty()).isEqualTo(code != 0 && !validated && !arguments.contains("--json"));
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        Spoken spoken = Spoken.of();
        assertThat(spoken.code()).isEqualTo(64);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("Usage: seedsoil COMMAND").contains("Commands:", "run ", "schema ");
        assertThat(spoken.wideLines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "run",
        "rerun",
        "reproduction",
        "sweep",
        "status",
        "merge",
        "sensitivity",
        "plot",
        "compare",
        "replay",
        "explain",
        "validate",
        "scenarios",
        "schema",
        "cite"
    })
    void everyCommandHelps(String command) {
        Spoken spoken = Spoken.of(command, "--help");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out())
                .contains("Usage: seedsoil " + command, "--json", "--quiet", "--help", "Examples:", "  seedsoil ");
        assertThat(spoken.wideLines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu x | there is no command 'rnu' (did you mean 'run'?); allowed: run, rerun, reproduction, sweep, status, merge,",
                "run x --patiens 3 | there is no option --patiens (did you mean '--patients'?)",
                "run x --patiens=3 | there is no option --patiens (did you mean '--patients'?)",
                "run x y | 'y' is one argument too many",
                "run x --mode thined | --mode: 'thined' (did you mean 'thinned'?); allowed: explicit, thinned, reference, auto",
                "run x --format xml | --format: 'xml'; allowed: parquet, csv",
                "run x --patients 0 | --patients: '0'; allowed: whole numbers from 1 to 1000000000",
                "run x --out= | --out: ''; allowed: the name of a folder",
                "run x --seed y | --seed: 'y'; allowed: whole numbers of 64 bits",
                "run --patients | --patients needs a value: --patients=N",
                "run | SCENARIO is missing: a scenario file, or the name of one that ships",
                "replay x | --patient needs a value: --patient=I",
                "--quiet run x | --quiet stands behind a command, as in: seedsoil run SCENARIO --quiet",
                "run pancras | there is no file 'pancras' (did you mean 'pancreas'?); 'seedsoil scenarios' lists what ships",
                "run no/pancreas.yaml | there is no file 'no/pancreas.yaml' (did you mean 'pancreas', which ships?);",
                "replay pancreas --patient 200 | --patient=200: the run has patients 0 to 199; give --patients as in the run",
                "run pancreas --set adhesion | a change has the form path=value, such as clones.main.adhesion=0.2",
            })
    void whatIsWrongAndWhatIsAllowedIsSaid(String arguments, String sentence) {
        assertThat(unfolded(in(arguments).err())).contains(sentence);
    }

    private static String unfolded(String text) {
        return text.replaceAll("\n {4}", " ");
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceWithTheirPlaces() throws IOException {
        String one = lessonWith("horizon: 18 mo", "horizon: 18");
        String two = file(
                "two.yaml",
                BundledScenarios.text(LESSON)
                        .replace("organs.liver.first", "organs.livr.first")
                        .replace("clones:", "clonse:"));
        Spoken spoken = Spoken.of(
                "validate", one, LESSON, two, folder.resolve("none.yaml").toString());
        assertThat(spoken.code()).isEqualTo(66);
        assertThat(spoken.err()).isEmpty();
        String told = unfolded(spoken.out()).replace("\n ", " ");
        assertThat(told).contains(one + ":10:10: horizon: '18' has no unit; allowed: d, wk, mo,");
        assertThat(told).contains(LESSON + ": valid").contains("there is no file");
        assertThat(told).contains(": clonse: unknown key 'clonse' (did you mean 'clones'?)");
        assertThat(told).contains(": expects[1].what: there is no result 'livr' in organs (did you mean 'liver'?)");
    }

    @Test
    void aRunIsRefusedForTheSameFaults() throws IOException {
        String scenario = lessonWith("organs.liver.first", "organs.livr.first");
        Spoken run = Spoken.of("run", scenario, "--out", folder.resolve("new").toString());
        assertThat(run.code()).isEqualTo(65);
        assertThat(unfolded(run.err()))
                .containsPattern("changed.yaml:\\d+:\\d+: expects\\[1\\].what: there is no result 'livr'");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run seed-and-soil-101 --patients 2 --out FOLDER/new --json",
                "run seed-and-soil-101 --patients 0 --json",
                "run missing --json",
                "run seed-and-soil-101 --set horizon=1 --json",
                "validate seed-and-soil-101 missing --json",
                "validate --json",
                "explain seed-and-soil-101 --json",
                "replay seed-and-soil-101 --patient 1 --plots FOLDER/plots --json",
                "replay seed-and-soil-101 --json",
                "reproduction seed-and-soil-101 --out FOLDER/new --json",
                "reproduction seed-and-soil-101 --coverage 2 --json",
                "scenarios --json",
                "schema --json",
                "rnu --json",
            })
    void jsonIsOneDocumentWhateverHappens(String arguments) {
        Spoken spoken = in(arguments);
        JsonNode document = spoken.json();
        assertThat(document.isObject()).isTrue();
        boolean failed = spoken.code() >= 64 && !arguments.startsWith("validate seed");
        assertThat(document.has("error")).isEqualTo(failed);
        if (failed) {
            assertThat(document.path("error").path("exit-code").asInt()).isEqualTo(spoken.code());
            assertThat(document.path("error").path("message").asString()).isNotBlank();
        }
    }

    @Test
    void faultsHaveTheirPlaceInJsonToo() throws IOException {
        String scenario = lessonWith("horizon: 18 mo", "horizon: 18");
        JsonNode fault = Spoken.of("run", scenario, "--json")
                .json()
                .path("error")
                .path("faults")
                .path(0);
        assertThat(fault.path("file").asString()).isEqualTo(scenario);
        assertThat(fault.path("line").asInt()).isEqualTo(10);
        assertThat(fault.path("column").asInt()).isEqualTo(10);
        assertThat(fault.path("path").asString()).isEqualTo("horizon");
        JsonNode change = Spoken.of("explain", LESSON, "--set", "horizon=18", "--json")
                .json()
                .path("error")
                .path("faults")
                .path(0);
        assertThat(change.path("file").asString()).isEqualTo("--set horizon=18");
        assertThat(change.has("line")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void explanationsFitTheTerminalAndTellEveryNumber(String scenario) {
        Spoken spoken = Spoken.of("explain", scenario);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.wideLines()).isEmpty();
        String told = spoken.out().replaceAll("\\s+", " ");
        JsonNode document = Spoken.of("explain", scenario, "--json").json();
        assertThat(document.path("numbers").size()).isGreaterThan(30);
        for (JsonNode number : document.path("numbers")) {
            assertThat(told).contains(number.path("meaning").asString().replaceAll("\\s+", " "));
            assertThat(told).contains(number.path("value").asString());
        }
        assertThat(told).contains("The cascade", "Every number", "Sources");
    }

    @Test
    void everyScenarioThatShipsIsListedAndValid() {
        Spoken list = Spoken.of("scenarios");
        assertThat(list.wideLines()).isEmpty();
        assertThat(list.out().lines().map(line -> line.split(" ", 2)[0]).filter(name -> !name.isEmpty()))
                .containsExactlyElementsOf(BundledScenarios.names());
        Spoken valid =
                Spoken.of(Stream.concat(Stream.of("validate"), scenarios()).toArray(String[]::new));
        assertThat(valid.out().lines())
                .containsExactlyElementsOf(
                        scenarios().map(name -> name + ": valid").toList());
    }

    @Test
    void schemasAreThoseThatShip() throws IOException {
        List<String> shipped = List.of("seedsoil.schema.json", "seedsoil-anatomy.schema.json");
        assertThat(Spoken.of("schema").out()).isEqualTo(Files.readString(Path.of("..", "scenarios", shipped.get(0))));
        assertThat(Spoken.of("schema", "--anatomy").out())
                .isEqualTo(Files.readString(Path.of("..", "scenarios", shipped.get(1))));
    }
}
