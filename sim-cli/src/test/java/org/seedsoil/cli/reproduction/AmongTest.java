package org.seedsoil.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import org.seedsoil.observe.Estimate;
import tools.jackson.databind.JsonNode;

/**
 * R_m of patients who differ: exact, so that every patient is held to a closed form of their own number. C2 (removal at rate μ without a
 * horizon): R = m/(μ − aα) where μ > aα, else infinite.
 */
class AmongTest {
    private static final double MU = 0.04;
    private static final double GROWTH = 0.03;
    private static final int PATIENTS = 60;

    /** Shedding differs by a factor of some ten, so that R_m does: m is about .01. */
    private static final String DIFFER = ReproductionCommandTest.ONE_TYPE
            .replace("rate: 0.02", "rate: 0.01")
            .concat("patients: {vary: {clones.main.shedding.rate: {lognormal: {sigma: 1}}}}\n");

    /** Growth differs, too: above .04 a day R_m is infinite. */
    private static final String INFINITE =
            DIFFER.replace("vary: {", "vary: {clones.main.growth.birth: {lognormal: {sigma: 0.3}}, ");

    @TempDir
    private Path folder;

    private Spoken said(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("differ.yaml"), text);
        List<String> arguments = new ArrayList<>(List.of(
                "reproduction",
                file.toString(),
                "--force",
                "--elasticities=none",
                "--among=" + PATIENTS,
                "--out",
                folder.resolve("result").toString()));
        arguments.addAll(List.of(options));
        Spoken said = Spoken.of(arguments.toArray(new String[0]));
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private List<String[]> rows(String table) throws IOException {
        return Files.readAllLines(folder.resolve("result/" + table + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void patientsOfInfiniteNumbersAreAboveOne() throws IOException {
        JsonNode among = said(INFINITE, "--rate=" + MU + "/d", "--horizon=100000 d", "--json")
                .json()
                .path("among");
        List<String[]> rows = rows("reproduction-among");
        long infinite = rows.stream().filter(row -> row[1].equals("infinite")).count();
        long above = rows.stream()
                .filter(row -> row[1].equals("infinite") || Double.parseDouble(row[2]) > 1)
                .count();
        Estimate expected = Estimate.proportion(above, PATIENTS);

        assertThat(infinite).isBetween(1L, PATIENTS / 2L);
        assertThat(among.path("infinite").asLong()).isEqualTo(infinite);
        assertThat(among.path("patients").asInt()).isEqualTo(PATIENTS);
        assertThat(among.path("above-one").path("value").asDouble()).isEqualTo(expected.value());
        assertThat(among.path("above-one").path("low").asDouble()).isEqualTo(expected.low());
        assertThat(among.path("above-one").path("high").asDouble()).isEqualTo(expected.high());
        assertThat(among.path("q95").asString()).isEqualTo("infinite");
    }

    /** With S(u) = 1 up to τ = 20 d and coverage c: R = cR_τ + (1 − c)R_H, all proportional to m of the patient. */
    @Test
    void everyPatientHasACriticalCoverageOfTheirOwn() throws IOException {
        Spoken said = said(DIFFER, "--at-age=20 d", "--coverage=0.5");
        double left = Math.expm1(GROWTH * 160) / GROWTH;
        double treated = Math.expm1(GROWTH * 20) / GROWTH;
        int possible = 0;
        int impossible = 0;
        for (String[] row : rows("reproduction-among")) {
            double m = Double.parseDouble(row[2]) / (0.5 * left + 0.5 * treated);
            if (m * treated > 1) {
                impossible++;
                assertThat(row[4]).isEqualTo("impossible");
                assertThat(row[5]).isEmpty();
            } else if (m * left > 1) {
                possible++;
                assertThat(row[4]).isEqualTo("possible");
                assertThat(Double.parseDouble(row[5])).isCloseTo((m * left - 1) / (m * (left - treated)), within(1e-9));
            } else {
                assertThat(row[4]).isEqualTo("not-needed");
            }
        }

        assertThat(possible).isPositive();
        assertThat(impossible).isPositive();
        assertThat(said.out())
                .contains("median coverage c*")
                .contains("none suffices")
                .contains("P(R_m > 1)");
        assertThat(said.wideLines()).isEmpty();
        assertThat(folder.resolve("result/plots/among.png")).isNotEmptyFile();
    }

    /** The same patients at every point: with coverage c all have R = cR_τ + (1 − c)R_H, in proportion to m of the patient. */
    @Test
    void aCurveHasTheSamePatientsAtEveryPoint() throws IOException {
        Spoken said = said(DIFFER, "--at-age=40 d", "--coverage=1", "--vary=coverage=0.25:1:4");
        double left = Math.expm1(GROWTH * 160) / GROWTH;
        double treated = Math.expm1(GROWTH * 40) / GROWTH;
        List<String[]> points = rows("reproduction-among-curve");

        assertThat(points).hasSize(4);
        for (String[] point : points) {
            double coverage = Double.parseDouble(point[0]);
            double factor = (coverage * treated + (1 - coverage) * left) / treated;
            for (int quantile = 4; quantile <= 6; quantile++) {
                assertThat(Double.parseDouble(point[quantile]))
                        .isCloseTo(factor * Double.parseDouble(points.get(3)[quantile]), within(1e-9 * factor * 100));
            }
            long above = rows("reproduction-among").stream()
                    .filter(row -> factor * Double.parseDouble(row[2]) > 1)
                    .count();
            assertThat(Double.parseDouble(point[7])).isCloseTo(above / (double) PATIENTS, within(1e-12));
        }
        assertThat(said.out())
                .contains("the same patients at every point")
                .contains("5 %     median       95 %   P(R_m > 1)");
        assertThat(said.wideLines()).isEmpty();
        assertThat(folder.resolve("result/plots/among-curve.png")).isNotEmptyFile();
        assertThat(folder.resolve("result/plots/among-chance.png")).isNotEmptyFile();
    }

    @Test
    void aPlaneHasThePatientsInEveryCell() throws IOException {
        Spoken said = said(DIFFER, "--at-age=40 d", "--vary=control=0.5:1:4", "--vary=coverage=0.5:1:3");

        assertThat(rows("reproduction-among-curve")).hasSize(12);
        assertThat(said.wideLines()).isEmpty();
        assertThat(folder.resolve("result/plots/among-plane.png")).isNotEmptyFile();
        assertThat(folder.resolve("result/plots/among-curve.png")).doesNotExist();
    }

    @Test
    void scansThatNoIntervalMakesGoodEnoughAreCounted() throws IOException {
        JsonNode among = said(DIFFER, "--scan-every=10 d", "--visible=4 cells", "--json")
                .json()
                .path("among");
        List<String[]> rows = rows("reproduction-among");
        long impossible =
                rows.stream().filter(row -> row[6].equals("impossible")).count();
        long before =
                rows.stream().filter(row -> Double.parseDouble(row[3]) > 1).count();

        assertThat(impossible).isBetween(1L, PATIENTS - 1L);
        assertThat(among.path("critical-scan-every-days")
                        .path("impossible")
                        .path("value")
                        .asDouble())
                .isEqualTo(impossible / (double) PATIENTS);
        assertThat(among.path("before-detection")
                        .path("above-one")
                        .path("value")
                        .asDouble())
                .isEqualTo(before / (double) PATIENTS);
    }

    @Test
    void whereNothingDiffersItIsSaid() throws IOException {
        Spoken said = said(ReproductionCommandTest.ONE_TYPE, "--at-age=40 d");

        assertThat(said.out()).contains("The scenario lets nothing differ");
    }
}
