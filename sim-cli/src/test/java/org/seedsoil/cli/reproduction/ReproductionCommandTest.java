package org.seedsoil.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

class ReproductionCommandTest {
    /** Case V45: R = m(e^(aατ) − 1)/(aα). */
    static final String ONE_TYPE = """
            seedsoil: 1
            name: one-type
            horizon: 160 d
            organs: {liver: {flow: 1, lodging: 1}}
            anatomy: none
            stages: {detachment: off, membrane: off, intravasation: off, lymph: off, circulation: off, arrest: off,
              extravasation: off, soil: off, dormancy: off, immune: off}
            primary: {organ: liver, cells: 1}
            clones:
              main:
                growth: {law: exponential, birth: 0.03 /d, turnover: 0, process: deterministic}
                shedding: {rate: 0.02, exponent: 1, vascularized-at: 1}
            mortality: {disease: off, other-causes: off}
            """;

    @TempDir
    private Path folder;

    private Spoken said(String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("one-type.yaml"), ONE_TYPE);
        List<String> arguments = new ArrayList<>(List.of(
                "reproduction",
                file.toString(),
                "--out",
                folder.resolve("result").toString()));
        arguments.addAll(List.of(options));
        return Spoken.of(arguments.toArray(new String[0]));
    }

    @Test
    void theExactNumberAndWhatWouldBringItToOne() throws IOException {
        JsonNode json = said("--at-age", "40 d", "--coverage", "0.9", "--elasticities", "none", "--json")
                .json();

        double left = Math.expm1(0.03 * 160) * 0.02 / 0.03;
        double treated = Math.expm1(0.03 * 40) * 0.02 / 0.03;
        assertThat(json.path("reproduction-number").asDouble()).isCloseTo(0.1 * left + 0.9 * treated, within(1e-8));
        assertThat(json.path("horizon-days").asDouble()).isEqualTo(160);
        assertThat(json.path("critical").path("coverage-absent").asString()).contains("not controllable by this means");
        JsonNode all = said("--at-age", "20 d", "--elasticities", "none", "--json", "--force")
                .json();
        assertThat(all.path("critical").path("coverage").asDouble())
                .isCloseTo((left - 1) / (left - Math.expm1(0.6) * 0.02 / 0.03), within(1e-9));
        assertThat(all.path("critical").path("age-days").asDouble()).isCloseTo(30.5430, within(1e-4));
    }

    @Test
    void peopleReadItInEightyColumns() throws IOException {
        Spoken said = said("--at-age", "40 d", "--vary", "delay=10:60:11");

        assertThat(said.code()).isZero();
        assertThat(said.wideLines()).isEmpty();
        assertThat(said.out())
                .contains("R_m                   1.55")
                .contains("age of H = 0.438 y (160 d)")
                .contains("spread goes on")
                .contains("R_m passes 1 at 30.5")
                .contains("What R_m depends on most");
        assertThat(folder.resolve("result"))
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/reproduction-curve.csv");
        for (String plot : List.of("curve", "matrix", "migration", "elasticities")) {
            assertThat(folder.resolve("result/plots/" + plot + ".png")).isNotEmptyFile();
            assertThat(folder.resolve("result/plots/" + plot + ".svg")).isNotEmptyFile();
        }
        List<String> curve = Files.readAllLines(folder.resolve("result/reproduction-curve.csv"));
        assertThat(curve).hasSize(12).first().isEqualTo("x,y,reproduction_number");
    }

    /** What is not covered lives on; a rule at an age or a size has one attempt, unlike scans. */
    @Test
    void whatCriticalValuesMean() throws IOException {
        Spoken said = said("--at-age", "20 d", "--elasticities", "none");

        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("fraction of metastases to treat; the others live to H")
                .contains("oldest age at which to ablate instead, in one attempt (0.0837 y)")
                .contains("largest size at which to ablate instead, in one attempt (0.0363 mm)");
    }

    /** Nothing rounds H: three digits of it would be another number. */
    @Test
    void theHorizonIsToldToItsLastDigit() throws IOException {
        Spoken said = said("--horizon", "1234.5 d", "--elasticities", "none");

        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("age of H = 3.38 y (1234.5 d)")
                .contains("others on average up to an age of 1234.5 d (R_m)");
    }

    /** Exact and estimated from 1,000 patients, whose error is below 6 %. */
    @Test
    void estimatedBesideExact() throws IOException {
        String seed = Long.toString(TestKeys.root());
        JsonNode json = said(
                        "--at-age",
                        "40 d",
                        "--simulate",
                        "--patients",
                        "1000",
                        "--seed",
                        seed,
                        "--elasticities",
                        "none",
                        "--json")
                .json()
                .path("simulated");

        double error = json.path("standard-error").asDouble();
        assertThat(error).isLessThan(0.09);
        Chance.student("R_m", (json.path("reproduction-number").asDouble() - 1.546745) / error, 160);
        assertThat(json.path("exact-at-the-same-ages").asDouble()).isCloseTo(1.546745, within(1e-6));
        assertThat(json.path("reliable").asBoolean()).isTrue();
    }

    /** C4 of the closed forms: m = .02, aα = .03; R_m at Δ as with {@code --scan-every Δ}. */
    @Test
    void scansAreVariedWithoutADummyOption() throws IOException {
        Spoken curve = said(
                "--vary=scan-every=5:20:4",
                "--visible=4 cells",
                "--coverage=0.9",
                "--control=0.8",
                "--elasticities=none");
        List<String> rows = Files.readAllLines(folder.resolve("result/reproduction-curve.csv"));
        JsonNode one = said(
                        "--scan-every=10 d",
                        "--visible=4 cells",
                        "--coverage=0.9",
                        "--control=0.8",
                        "--elasticities=none",
                        "--json",
                        "--force")
                .json();

        assertThat(curve.code()).isZero();
        assertThat(curve.wideLines()).isEmpty();
        assertThat(curve.out().replaceAll("\\s+", " "))
                .contains("Policy: no ablation of metastases")
                .contains(
                        "ablation of what scans every SCAN-EVERY find, from 4 cells, with probability 1, of 90 % of metastases");
        assertThat(rows).hasSize(5);
        assertThat(Double.parseDouble(rows.get(2).split(",", -1)[2]))
                .isCloseTo(one.path("reproduction-number").asDouble(), within(1e-9));
    }

    @Test
    void coverageMayGoWithAVariedDelay() throws IOException {
        Spoken curve = said("--vary=delay=20:60:3", "--coverage=0.5", "--elasticities=none");

        assertThat(curve.code()).isZero();
        assertThat(curve.out()).contains("ablation at an age of DELAY, of 50 % of metastases");
    }

    /** At full coverage only less is possible: R_m(.99) = R_τ + .01·(R_H − R_τ). */
    @Test
    void whatCanOnlyFallIsToldToFall() throws IOException {
        Spoken said = said("--at-age=20 d");
        JsonNode json = said("--at-age=20 d", "--json", "--force").json();
        double left = Math.expm1(0.03 * 160) * 0.02 / 0.03;
        double treated = Math.expm1(0.03 * 20) * 0.02 / 0.03;

        assertThat(said.out())
                .contains("when a number grows by 1 %,\nor falls by 1 % where it is as large as it can be");
        Matcher line = Pattern.compile("treatment[.]coverage +falls +([-0-9.]+) +at 1\n")
                .matcher(said.out());
        assertThat(line.find()).as(said.out()).isTrue();
        assertThat(Double.parseDouble(line.group(1))).isCloseTo((left - treated) / treated, within(0.5));
        assertThat(said.out()).containsPattern("treatment[.]delay {20,}[0-9.]+ +at 20\n");
        JsonNode coverage = json.path("elasticities")
                .valueStream()
                .filter(e -> e.path("parameter").asString().equals("treatment.coverage"))
                .findFirst()
                .orElseThrow();
        assertThat(coverage.path("change").asString()).isEqualTo("falls");
        assertThat(coverage.path("elasticity").asDouble()).isNegative();
    }

    /** A drug is an effect of the scenario; R_m is proportional to shedding, and a factor may be above 1. */
    @ParameterizedTest
    @CsvSource({"0.18, 0.278", "2, 3.09"})
    void aDrugIsAnEffectOfTheScenario(double factor, String number) throws IOException {
        Spoken said = said("--at-age", "40 d", "--set", "care.effects=[{shedding: " + factor + "}]");

        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll(" +", " ")).contains("R_m " + number).contains("care.effects[0].shedding");
    }

    /** Factors that theory alone knew once: the answer says how a drug is written now. */
    @ParameterizedTest
    @ValueSource(strings = {"--shedding", "--survival", "--establishment"})
    void formerOptionsSayTheNewWay(String option) throws IOException {
        Spoken said = said(option, "0.5");

        assertThat(said.code()).isEqualTo(64);
        assertThat(said.err().replaceAll("\\s+", " "))
                .contains(option + ": there is no such option any more")
                .contains("--set 'care.effects=[{shedding: 0.5}]'")
                .contains("--course");
        assertThat(Spoken.of("reproduction", "--help").out()).doesNotContain(option);
    }

    /** Metastases that found nothing: no number, no interval, and always the reason. */
    @Test
    void anEstimateWithoutEventsSaysWhy() throws IOException {
        Spoken said = said("--simulate", "--patients", "20", "--set", "clones.main.shedding.rate=1e-9");

        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("estimated R_m - there were never 50 metastases of one type to follow")
                .doesNotContainIgnoringCase("nan");
        assertThat(said.wideLines()).isEmpty();
    }

    /** Metastases of the lung found some in bone, and those none: R_m is 0, which has no interval. */
    @Test
    void anEstimateWithoutAnIntervalSaysWhy() throws IOException {
        String organs =
                "{liver: {flow: 0.4, lodging: 1}, lung: {flow: 0.3, lodging: 1}, bone: {flow: 0.3, lodging: 1}}";
        Path file = Files.writeString(
                folder.resolve("chain.yaml"),
                ONE_TYPE.replace("{liver: {flow: 1, lodging: 1}}", organs)
                        .replace("primary:", "destinations: {liver: {lung: 1}, lung: {bone: 1}, bone: {}}\nprimary:"));

        Spoken said = Spoken.of(
                "reproduction",
                file.toString(),
                "--simulate",
                "--patients",
                "20",
                "--out",
                folder.resolve("result").toString());

        assertThat(said.err()).contains("Simulating");
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("estimated R_m 0 no interval: no metastasis leads back to its own type");
    }

    @Test
    void whoOffersAFolderThatIsTakenIsRefusedBeforeTheWork() throws IOException {
        Files.createDirectories(folder.resolve("result"));
        Files.writeString(folder.resolve("result/notes.txt"), "somebody's");

        Spoken said = said("--simulate");

        assertThat(said.code()).isEqualTo(73);
        assertThat(said.err()).contains("never replaced").doesNotContain("Simulating");
        Spoken below = Spoken.of(
                "reproduction",
                "pancreas",
                "--simulate",
                "--out",
                folder.resolve("result/notes.txt/x").toString());
        assertThat(below.code()).isEqualTo(73);
        assertThat(below.err()).contains("is a file").doesNotContain("Simulating");
    }

    @Test
    void aPlaneIsToldInShort() throws IOException {
        Spoken said = said(
                "--at-age", "40 d", "--vary", "coverage=0:1:2", "--vary", "delay=20:60:2", "--elasticities", "none");

        assertThat(said.wideLines()).isEmpty();
        assertThat(said.out())
                .contains("  - fraction of metastases treated: 0 to 1\n  - age at ablation, days: 20 to 60\n")
                .contains("  - R_m is 0.548 to 80.3, below 1 at 1 of 4 points.");
    }

    @Test
    void aPlane() throws IOException {
        Spoken said = said(
                "--at-age",
                "40 d",
                "--vary",
                "coverage=0:1:4",
                "--vary",
                "delay=10:60:3",
                "--elasticities",
                "none",
                "--among",
                "3",
                "--json");

        assertThat(said.code()).isZero();
        assertThat(folder.resolve("result/plots/plane.png")).isNotEmptyFile();
        double left = Math.expm1(0.03 * 160) * 0.02 / 0.03;
        List<JsonNode> points = said.json()
                .path("line-of-one")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(points).hasSizeGreaterThan(3).allSatisfy(point -> {
            double covered = point.get(0).asDouble();
            double treated = Math.expm1(0.03 * point.get(1).asDouble()) * 0.02 / 0.03;
            assertThat((1 - covered) * left + covered * treated).isCloseTo(1, within(0.002));
        });
        assertThat(Files.readAllLines(folder.resolve("result/reproduction-curve.csv")))
                .hasSize(13);
        assertThat(said.json().path("among").path("median").asDouble()).isCloseTo(1.546745, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--coverage 0.5 | 64 | --coverage: nothing says when",
                "--coverage 1.5 --at-age 30d | 64 | --coverage: '1.5'; allowed: 0 to 1",
                "--at-age 30d --at-size 10mm | 64 | --at-age and --at-size contradict each other",
                "--visible 10mm --at-age 30d | 64 | --visible concerns scans",
                "--scan-every 30d | 64 | --scan-every needs --visible",
                "--scan-every 0d --visible 10mm | 64 | --scan-every: '0d'; allowed: more than 0 d",
                "--horizon 0d | 64 | --horizon: '0d'; allowed: more than 0 d",
                "--horizon -3d | 64 | --horizon: '-3d'; allowed: more than 0 d",
                "--vary coverage=0:1:11 | 64 | --vary coverage: nothing says when",
                "--vary coverge=0:1:11 | 64 | --vary: 'coverge' (did you mean 'coverage'?); allowed: coverage, control,",
                "--vary delay=9:1:11 | 64 | --vary: 'delay=9:1:11'; allowed: a first value below the last",
                "--vary delay=1:9:1 | 64 | allowed: 2 to 1000",
                "--vary delay=1:9 | 64 | allowed: WHAT=FROM:TO:POINTS",
                "--vary delay=1:9:2 --vary control=0:1:2 --vary coverage=0:1:2 | 64 | at most two",
                "--at-age 30d --vary coverage=0:2:3 | 64 | --vary: coverage '2'; allowed: 0 to 1",
                "--vary delay=-1:2:3 | 64 | --vary: delay '-1'; allowed: 0 or more",
                "--vary shedding=0:1:3 | 64 | --vary: 'shedding'; allowed: coverage, control,",
                "--vary scan-every=1:9:3 | 64 | --scan-every needs --visible=SIZE: the scenario does not say what a scan can see",
                "--vary detection=0:1:3 | 64 | --vary detection: there are no scans; give --scan-every or --vary scan-every",
                "--vary scan-every=1:9:3 --at-size 10mm | 64 | --vary scan-every and --at-size contradict each other",
                "--vary scan-every=0:9:3 --visible 10mm | 64 | --vary scan-every: ",
                "--vary delay=1:9:2 --vary delay=1:9:3 | 64 | --vary delay is given twice; a plane needs another number",
                "--vary delay=1:9:2 --vary visible=1:9:3 | 64 | --vary delay and --vary visible contradict each other",
                "--vary delay=1:9:2 --scan-every 30d --visible 10mm | 64 | --vary delay and --scan-every contradict",
                "--vary visible=1:9:2 --at-age 30d | 64 | --vary visible and --at-age contradict each other",
                "--vary delay=1:9:2 --rate 0.1/d | 64 | --vary delay and --rate contradict each other",
                "--patients 5 | 64 | --patients concerns simulated patients; give --simulate, too",
                "--at-age 30d --set oracle.remove.rate=1/d | 64 | both the oracle and the treatment remove",
                "--set horizon=0d | 65 | horizon",
            })
    void whatContradictsItselfIsRefused(String options, int code, String words) throws IOException {
        Spoken said = said(options.strip().split(" ", -1));

        assertThat(said.err().replaceAll("\\s+", " ")).contains(words.strip());
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).doesNotContain("Simulating");
        assertThat(folder.resolve("result")).doesNotExist();
        assertThat(said.wideLines()).isEmpty();
    }
}
