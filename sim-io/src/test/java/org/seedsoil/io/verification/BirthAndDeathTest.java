package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Moments;

/**
 * Cases V01–V07: one colony, births and deaths. Bands are four standard errors: a false-alarm rate of 6e-5 per assertion.
 * Each colony is run both event by event (escape far above its size) and by the exact law of large lesions (escape at 1).
 */
class BirthAndDeathTest {
    private static String colony(String law, double days, int founders, int count, int escapedAt) {
        return """
                seedsoil: 1
                name: colony
                title: One colony, births and deaths
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: none
                immune: {escaped-at: %d}
                clones:
                  main:
                    growth: {law: exponential, %s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e12}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: liver, clone: main, cells: %d, age: 0 d, count: %d}]}
                """.formatted(days, Runs.ALL_OFF, escapedAt, law, founders, count);
    }

    private static final String SUPER = "birth: 0.25 /d, turnover: 0.72";

    private static List<LesionRecord> colonies(String text, int patients) {
        return Runs.lesions(Runs.run(text, patients, Mode.THINNED));
    }

    private static double extinct(List<LesionRecord> colonies) {
        return colonies.stream().filter(c -> c.cells() == 0).count() / (double) colonies.size();
    }

    private static Moments sizes(List<LesionRecord> colonies) {
        return Moments.of(colonies.stream().mapToDouble(LesionRecord::cells).toArray());
    }

    @ParameterizedTest(name = "{0} founders, escape at {1}: extinction {2}")
    @CsvSource({"1, 1000, 0.7200", "5, 1000, 0.193492", "1, 1, 0.7200", "5, 1, 0.193492"})
    @DisplayName("V01: a colony dies out with probability q to the number of founders")
    void extinction(int founders, int escapedAt, double expected) {
        int n = 40_000;
        List<LesionRecord> colonies = colonies(colony(SUPER, 250, founders, 40, escapedAt), n / 40);
        assertThat(colonies).hasSize(n);
        assertThat(extinct(colonies)).isCloseTo(expected, within(4 * Runs.error(expected, n)));
    }

    @ParameterizedTest(name = "escape at {0}")
    @CsvSource({"1000", "1"})
    @DisplayName("V02, V03: extinction by 30 days, mean, spread and tail of the survivors")
    void thirtyDays(int escapedAt) {
        int n = 100_000;
        List<LesionRecord> colonies = colonies(colony(SUPER, 30, 1, 100, escapedAt), n / 100);
        assertThat(extinct(colonies)).isCloseTo(0.692926, within(0.006));
        Moments all = sizes(colonies);
        assertThat(all.mean()).isCloseTo(8.16617, within(0.24));
        assertThat(StrictMath.sqrt(all.variance())).isCloseTo(18.9600, within(0.02 * 18.96));
        List<LesionRecord> alive = colonies.stream().filter(c -> c.cells() > 0).toList();
        assertThat(sizes(alive).mean()).isCloseTo(26.5935, within(0.6));
        double tail = alive.stream().filter(c -> c.cells() >= 50).count() / (double) alive.size();
        assertThat(tail).isCloseTo(0.152881, within(0.0083));
    }

    @Test
    @DisplayName("V04: pure birth has the geometric law of Yule")
    void pureBirth() {
        int n = 40_000;
        List<LesionRecord> colonies = colonies(colony("birth: 0.1 /d, turnover: 0", 40, 1, 40, 10_000), n / 40);
        Moments all = sizes(colonies);
        assertThat(all.mean()).isCloseTo(54.5982, within(4 * StrictMath.sqrt(2926.36 / n)));
        // The fourth central moment of a geometric law of mean m is about 9 m^4: the spread of the variance follows.
        assertThat(all.variance()).isCloseTo(2926.36, within(4 * 2926.36 * StrictMath.sqrt(8.0 / n)));
        double tail = colonies.stream().filter(c -> c.cells() > 100).count() / (double) n;
        assertThat(tail).isCloseTo(0.157466, within(4 * Runs.error(0.157466, n)));
    }

    @ParameterizedTest(name = "escape at {0}")
    @CsvSource({"1000", "1"})
    @DisplayName("V05: at equal rates the limits of the law hold")
    void critical(int escapedAt) {
        int n = 40_000;
        List<LesionRecord> colonies = colonies(colony("birth: 0.2 /d, turnover: 1", 50, 1, 40, escapedAt), n / 40);
        double expected = 10.0 / 11;
        assertThat(extinct(colonies)).isCloseTo(expected, within(4 * Runs.error(expected, n)));
        List<LesionRecord> alive = colonies.stream().filter(c -> c.cells() > 0).toList();
        assertThat(sizes(alive).mean()).isCloseTo(11, within(4 * StrictMath.sqrt(110.0 / alive.size())));
    }

    private static String primary(int escapedAt, double diameterMm) {
        return """
                seedsoil: 1
                name: primary
                title: One primary that is given to establish
                horizon: 700 d
                anatomy: adult
                stages: %s
                primary: {organ: colon, cells: 1, establishes: on}
                immune: {escaped-at: %d}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0.72}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care:
                  diagnosis: {diameter: %s mm}
                  interventions: [{resect: {lesions: primary, at: diagnosis, margins: {R0: 1, R1: 0, R2: 0}}}]
                mortality: {disease: off, other-causes: off}
                """.formatted(Runs.ALL_OFF, escapedAt, diameterMm);
    }

    private static double diameterMm(double cells) {
        return 10 * StrictMath.cbrt(cells / 1e8 * 6 / Math.PI);
    }

    @ParameterizedTest(name = "to {0} cells: {1} ± {2} d")
    @CsvSource({"100, 55.396, 17.954", "2000, 98.623, 18.305", "10000, 121.633, 18.319"})
    @DisplayName("V06: time for a surviving colony to reach a size, by the chain conditioned on success")
    void timeToSize(int size, double mean, double sd) {
        int n = size > 5_000 ? 200 : 500;
        String text = primary(size, diameterMm(1e9)).replace("horizon: 700 d", "horizon: 300 d");
        Moments days = Runs.moments(Runs.run(text, n, Mode.THINNED), V06::escape);
        assertThat(days.count()).isEqualTo(n);
        assertThat(days.mean()).isCloseTo(mean, within(4 * sd / StrictMath.sqrt(n)));
        assertThat(StrictMath.sqrt(days.variance())).isCloseTo(sd, within(4 * sd * StrictMath.sqrt(1.1 / n)));
    }

    private static final class V06 {
        static double escape(Outcome outcome) {
            return outcome.lesions().get(0).escapedDay();
        }
    }

    private static void billion(int escapedAt, int n) {
        List<Outcome> outcomes = Runs.run(primary(escapedAt, diameterMm(1e9)), n, Mode.THINNED);
        Moments days = Runs.moments(outcomes, Outcome::diagnosisDay);
        assertThat(days.count()).isEqualTo(n);
        assertThat(days.mean()).isCloseTo(286.107, within(4 * 18.3221 / StrictMath.sqrt(n)));
        // Gumbel: the fourth standardized moment is 5.4, so the standard error of the spread is sd·sqrt(1.1/n).
        assertThat(StrictMath.sqrt(days.variance())).isCloseTo(18.3221, within(4 * 18.3221 * StrictMath.sqrt(1.1 / n)));
        double[] sorted =
                outcomes.stream().mapToDouble(Outcome::diagnosisDay).sorted().toArray();
        // Standard error of a median: 1 / (2 f sqrt n), with density f = ln 2 / (2 · 14.286) per day there.
        assertThat(sorted[n / 2]).isCloseTo(283.097, within(4 / (2 * 0.02426 * StrictMath.sqrt(n))));
    }

    @ParameterizedTest(name = "switch at {0}")
    @CsvSource({"50", "100", "500"})
    @DisplayName("V07: time to 1e9 cells, whatever the size at which events give way to the exact law")
    void timeToABillion(int escapedAt) {
        billion(escapedAt, 1_000);
    }

    @ParameterizedTest(name = "switch at {0}")
    @Tag("slow")
    @CsvSource({"50", "100", "500", "1000"})
    @DisplayName("V07 at full size")
    void timeToABillionAtFullSize(int escapedAt) {
        billion(escapedAt, 100_000);
    }
}
