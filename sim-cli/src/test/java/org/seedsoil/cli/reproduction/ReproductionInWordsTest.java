package org.seedsoil.cli.reproduction;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/** How {@code run} and {@code reproduction} tell numbers: the same ones alike, and nobody has to read seventeen digits. */
class ReproductionInWordsTest {
    private static final Pattern RAW = Pattern.compile("[0-9][.][0-9]{7,}|[0-9]{9,}");
    /** R_m is .0872 when lesions go at 41 d: three digits that two decimals would cut. */
    private static final String SMALL = ReproductionCommandTest.ONE_TYPE
            .replace("rate: 0.02", "rate: 1.08e-3")
            .replace("care:", "");

    @TempDir
    private Path folder;

    private Spoken said(String command, String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        List<String> arguments = new ArrayList<>(List.of(
                command,
                file.toString(),
                "--force",
                "--out",
                folder.resolve(command).toString()));
        arguments.addAll(List.of(options));
        Spoken said = Spoken.of(arguments.toArray(new String[0]));
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private static String treated(String text, String rule) {
        return text + "care: {diagnosis: {diameter: 10 mm}, detection: {diameter: 1.3 mm}, interventions: [{ablate: {"
                + rule + "}}]}\n";
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in\n" + text).isTrue();
        return matcher.group(1);
    }

    @Test
    void oneNumberHasTheSameDigitsOnEveryPage() throws IOException {
        String text = treated(SMALL, "at-age: 41 d, from: start");
        Spoken run = said("run", text, "--patients", "3");
        Spoken reproduction = said("reproduction", text, "--elasticities", "none");
        String report = Files.readString(folder.resolve("run/report.html"));

        String number = found(reproduction.out(), "R_m +([-0-9.e]+) ");
        assertThat(number).isEqualTo("0.0872");
        assertThat(found(run.out(), "exact, reference patient.* ([-0-9.e]+)\n")).isEqualTo(number);
        assertThat(report).contains("<td>" + number + "</td>");
        String before = found(reproduction.out(), "R_pre +([-0-9.e]+) ");
        assertThat(found(run.out(), "R_pre\\) +([-0-9.e]+)\n")).isEqualTo(before);
    }

    /** Whoever is not ablated founds any number in the end; "-" stood there, and that R_m does not pass 1. */
    @Test
    void infiniteNumbersOfACurveAreSaidToBe() throws IOException {
        Spoken said = said(
                "reproduction",
                ReproductionCommandTest.ONE_TYPE,
                "--at-age=20 d",
                "--horizon=1000 y",
                "--vary=coverage=0.8:1:3");

        assertThat(said.out())
                .containsPattern("0[.]800 +infinite\n +0[.]900 +infinite\n +1 +0[.]548\n")
                .contains("R_m passes 1 at 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at-age=40 d --coverage=0.9",
                "--at-age=20 d --vary=delay=1:7:4 --horizon=5 mo",
                "--scan-every=1 mo --visible=0.333mm --control=0.3"
            })
    void noSentenceHasRawDigits(String options) throws IOException {
        Spoken said = said("reproduction", ReproductionCommandTest.ONE_TYPE, options.split(" (?=--)", -1));

        assertThat(raw(said.out())).isEmpty();
        try (Stream<Path> plots = Files.list(folder.resolve("reproduction/plots"))) {
            for (Path svg :
                    plots.filter(plot -> plot.toString().endsWith(".svg")).toList()) {
                assertThat(raw(Files.readString(svg).replaceAll("<(path|g|clipPath|use)[^>]*>", "")))
                        .as(svg.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void noSentenceOfARunHasRawDigits() throws IOException {
        Spoken said = said(
                "run",
                treated(ReproductionCommandTest.ONE_TYPE, "at-size: 1e3 cells, coverage: 0.7, from: start"),
                "--patients",
                "4");
        String report = Files.readString(folder.resolve("run/report.html"));

        assertThat(raw(said.out())).isEmpty();
        assertThat(raw(report.replaceAll("(?s)<svg.*?</svg>|<pre.*?</pre>|<code.*?</code>", "")
                        .replaceAll("<[^>]*>", " ")))
                .isEmpty();
    }

    private List<String> raw(String all) {
        String text = all.replace(folder.toString(), "");
        return RAW.matcher(text)
                .results()
                .map(result -> text.substring(Math.max(0, result.start() - 60), result.end()))
                .toList();
    }

    @Test
    void aRunSaysWhyThereIsNoNumber() throws IOException {
        Spoken said = said("run", ReproductionCommandTest.ONE_TYPE, "--patients", "2", "--set", "horizon=40 d");

        assertThat(said.out().replaceAll("\\s+", " "))
                .contains(
                        "before it can be seen (R_pre) not estimable - neither the treatment nor the patient's care says what")
                .contains("not estimable - there were never 50 metastases");
    }

    @Test
    void theEstimateSaysWhichAgesItCounts() throws IOException {
        Spoken all = said("run", ReproductionCommandTest.ONE_TYPE, "--patients", "200", "--set", "horizon=60 d");
        JsonNode json = said(
                        "reproduction",
                        ReproductionCommandTest.ONE_TYPE,
                        "--simulate",
                        "--patients",
                        "60",
                        "--set",
                        "horizon=60 d",
                        "--elasticities",
                        "none",
                        "--json")
                .json();
        double reach = json.path("simulated").path("reach-days").path("liver").asDouble();

        assertThat(all.out())
                .contains("estimated, all 200 patients")
                .containsPattern("of ages up to 0[.]1\\d+ y [(]H = 0[.]164 y[)]");
        assertThat(reach).isLessThan(60);
        assertThat(all.wideLines()).isEmpty();
    }
}
