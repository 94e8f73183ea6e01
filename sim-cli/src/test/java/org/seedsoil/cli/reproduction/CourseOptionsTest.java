package org.seedsoil.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/** Case V45 with drugs: R = m(e^(aατ) − 1)/(aα), cut where a course begins and ends. */
class CourseOptionsTest {
    @TempDir
    private Path folder;

    private int answers;

    private Spoken said(String... options) throws IOException {
        String text = ReproductionCommandTest.ONE_TYPE
                        .replace("intravasation: off", "intravasation: on")
                        .replace("rate: 0.02", "rate: 0.04")
                        .replace(
                                "shedding: {",
                                "intravasation: {blood: 1 /d, lymph: 0 /d, anoikis: 1 /d, size-protection: 0}\n    shedding: {")
                + """
                care:
                  courses:
                    pill: {tmem-blocker: {from: 40 d, for: 60 d, blood-entry: 0}}
                    always: {endocrine: {birth: 0.5}}
                """;
        Path file = Files.writeString(folder.resolve("one-type.yaml"), text);
        List<String> arguments = new ArrayList<>(List.of(
                "reproduction",
                file.toString(),
                "--elasticities",
                "none",
                "--out",
                folder.resolve("result" + answers++).toString()));
        arguments.addAll(List.of(options));
        return Spoken.of(arguments.toArray(new String[0]));
    }

    private static double shed(double rate, double from, double until) {
        return 0.02 * (Math.exp(rate * until) - Math.exp(rate * from)) / rate;
    }

    private double number(String... options) throws IOException {
        String line = said(options)
                .out()
                .lines()
                .filter(l -> l.startsWith("R_m "))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceFirst("R_m +", "").trim());
    }

    @Test
    void lesionsOfADayLoseWhatTheyWouldHaveShedUnderTheCourse() throws IOException {
        double early = shed(0.03, 0, 160) - shed(0.03, 40, 100);
        double late = shed(0.03, 0, 160) - shed(0.03, 0, 30);
        assertThat(number("--course", "pill", "--founded", "0 d")).isCloseTo(early, within(0.005 * early));
        assertThat(number("--course", "pill", "--founded", "70 d")).isCloseTo(late, within(0.005 * late));
        assertThat(number("--course", "pill", "--founded", "200 d")).isCloseTo(shed(0.03, 0, 160), within(0.4));
    }

    /** Half the births halve the rate where nobody dies. */
    @Test
    void coursesForLifeThatAreNamedHold() throws IOException {
        double with = said("--course", "always", "--json")
                .json()
                .at("/reproduction-number")
                .asDouble();
        double without = said("--course", "none", "--json")
                .json()
                .at("/reproduction-number")
                .asDouble();
        assertThat(with).isCloseTo(shed(0.015, 0, 160), within(1e-6));
        assertThat(without).isCloseTo(shed(0.03, 0, 160), within(1e-6));
    }

    @Test
    void whatCannotBeToldIsSaid() throws IOException {
        assertThat(said().err()).contains("--founded", "--course");
        assertThat(said("--course", "pil").err())
                .contains("'pil' is no course of one-type; allowed: pill, always, none");
        assertThat(said("--course", "none,pill").err()).contains("contradict");
        assertThat(said("--founded", "0 d", "--simulate").err().replaceAll("\\s+", " "))
                .contains("leave out --simulate: an estimate pools lesions founded on all days");
        assertThat(said("--founded", "0 d", "--among", "3").err().replaceAll("\\s+", " "))
                .contains("leave out --among: what courses count from falls on another day");
        assertThat(said("--founded", "0 d", "--at-age", "9 d", "--vary", "coverage=0:1:3", "--vary", "control=0:1:3")
                        .err()
                        .replaceAll("\\s+", " "))
                .contains("a curve is told, no plane");
    }

    /** Of the covered nothing is shed from day 120 on: R_m falls along a line. */
    @Test
    void lesionsOfADayAlongACurveAndForPrograms() throws IOException {
        double left = shed(0.03, 0, 160) - shed(0.03, 40, 100);
        double treated = shed(0.03, 0, 120) - shed(0.03, 40, 100);
        String[] asked = {
            "--course", "pill", "--founded", "0 d", "--at-age", "120 d", "--vary", "coverage=0:1:3", "--json"
        };
        JsonNode json = said(asked).json();
        assertThat(json.path("reproduction-number").asDouble()).isCloseTo(treated, within(1e-8));
        for (int i = 0; i < 3; i++) {
            JsonNode point = json.path("curve").get(i);
            assertThat(point.path("coverage").asDouble()).isEqualTo(i / 2.0);
            assertThat(point.path("reproduction-number").asDouble())
                    .isCloseTo(left + i / 2.0 * (treated - left), within(1e-8));
        }
        assertThat(said(Arrays.copyOf(asked, asked.length - 1)).out())
                .contains("R_m by fraction of metastases treated");
    }
}
