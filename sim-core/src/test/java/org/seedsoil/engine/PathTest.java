package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Shedding;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthCurve;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

class PathTest {
    private static Path growing(double... cells) {
        Path path = new Path(1);
        path.begin(10, new double[] {cells[0]});
        for (int i = 1; i < cells.length; i++) {
            path.add(10 + i, new double[] {cells[i]}, Piece.Plain.EXPONENTIAL);
        }
        return path;
    }

    @Test
    void sizesBetweenPointsAreExponential() {
        Path path = growing(100, 400, 400);
        assertThat(path.totalAt(10.5)).isCloseTo(200, within(1e-9));
        assertThat(path.totalAt(11.5)).isCloseTo(400, within(1e-9));
        assertThat(path.totalAt(99)).isEqualTo(400);
    }

    @Test
    void aSizeIsPassedInsideTheStep() {
        Path path = growing(100, 400);
        assertThat(path.passage(200, 0)).isCloseTo(10.5, within(1e-12));
        assertThat(path.passage(50, 0)).isEqualTo(10);
        assertThat(path.passage(500, 0)).isNaN();
    }

    @Test
    void anEventMovesTheSizeAtOnce() {
        Path path = new Path(1);
        path.begin(0, new double[] {1});
        path.add(0.25, new double[] {2}, true);
        path.add(1, new double[] {2}, true);
        assertThat(path.totalAt(0.2)).isEqualTo(1);
        assertThat(path.totalAt(0.25)).isEqualTo(2);
        assertThat(path.passage(2, 0)).isEqualTo(0.25);
    }

    @Test
    void whatWasPassedBeforeATreatmentDoesNotCountAfterIt() {
        Path path = growing(100, 400);
        path.cut(10.5, new double[] {200});
        path.add(10.5, new double[] {20}, true);
        path.add(11, new double[] {80}, Piece.Plain.EXPONENTIAL);
        assertThat(path.totalAt(10.5)).isEqualTo(20);
        assertThat(path.passage(40, 10.5)).isCloseTo(10.75, within(1e-12));
        assertThat(path.end()).isEqualTo(11);
    }

    @Test
    void theOfferIsTheIntegralOfTheIntensityAlongThePath() {
        Shedding shedding = new Shedding(0.3, 2.0 / 3, 1);
        Path path = growing(100, 400, 900);
        DetachmentProcess offer = new DetachmentProcess();
        double exact = offer.along(path, 0, shedding, 10.2, 11.7);
        double sum = 0;
        int steps = 100_000;
        for (int i = 0; i < steps; i++) {
            double day = 10.2 + 1.5 * (i + 0.5) / steps;
            sum += 0.3 * StrictMath.pow(path.totalAt(day), 2.0 / 3) * 1.5 / steps;
        }
        assertThat(exact).isCloseTo(sum, within(1e-8 * sum));
    }

    private static Path curved(Growth growth, double cells, double days, double excess) {
        Path path = new Path(2);
        path.begin(10, new double[] {0, cells});
        GrowthCurve curve = GrowthCurve.of(growth);
        double start = curve.coordinate(cells);
        double end = curve.cells(start, days) * StrictMath.exp(excess);
        path.follow(10 + days, new double[] {0, end}, 1, curve, start, excess);
        return path;
    }

    private static final Growth GOMPERTZ = new Growth(GrowthLaw.GOMPERTZ, 0.12, 0.5, 1e9, false);

    @Test
    void aCurvedPartFollowsTheLawAndMeetsItsEnd() {
        Path path = curved(GOMPERTZ, 1e5, 30, 0.02);
        assertThat(path.cellsAt(10, 1)).isCloseTo(1e5, within(1e-6));
        assertThat(path.cellsAt(10, 0)).isZero();
        assertThat(path.totalAt(39.999999))
                .isCloseTo(path.totalAt(path.end()), within(1e-5 * path.totalAt(path.end())));
        double middle = GOMPERTZ.after(1e5, 15) * StrictMath.exp(0.01);
        assertThat(path.totalAt(25)).isCloseTo(middle, within(1e-9 * middle));
        assertThat(curved(GOMPERTZ, 1e5, 30, 0).totalAt(25)).isCloseTo(GOMPERTZ.after(1e5, 15), within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, -0.3})
    void aSizeIsPassedOnACurve(double excess) {
        Path path = curved(GOMPERTZ, 1e5, 30, excess);
        double size = 1.5e5;
        double day = path.passage(size, 0);
        assertThat(path.totalAt(day)).isCloseTo(size, within(1e-9 * size));
    }

    @Test
    void aCutCurveKeepsItsShape() {
        Path path = curved(GOMPERTZ, 1e5, 30, 0.02);
        double before = path.totalAt(20);
        path.cut(25, new double[] {0, path.cellsAt(25, 1)});
        assertThat(path.totalAt(20)).isEqualTo(before);
        assertThat(path.end()).isEqualTo(25);
    }

    @Test
    void theOfferAlongACurveIsTheIntegralOfTheIntensity() {
        Shedding shedding = new Shedding(0.3, 2.0 / 3, 1);
        Path path = curved(GOMPERTZ, 1e5, 30, 0.02);
        double offered = new DetachmentProcess().along(path, 1, shedding, 12.5, 37);
        double sum = 0;
        int steps = 100_000;
        for (int i = 0; i < steps; i++) {
            double day = 12.5 + 24.5 * (i + 0.5) / steps;
            sum += 0.3 * StrictMath.pow(path.totalAt(day), 2.0 / 3) * 24.5 / steps;
        }
        assertThat(offered).isCloseTo(sum, within(1e-8 * sum));
        assertThat(new DetachmentProcess().along(path, 0, shedding, 12.5, 37)).isZero();
    }

    /** n = 40,000 draws from each path, rejected at {@link Chance#ALARM}; finds shifts by 2 %. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timesOfTheOfferFollowItsIntensity(boolean onCurve) {
        Shedding shedding = new Shedding(0.3, 0.5, 1);
        Path path = onCurve ? curved(GOMPERTZ, 1e5, 30, 0.1) : growing(100, 400, 100, 0);
        int clone = onCurve ? 1 : 0;
        DetachmentProcess offer = new DetachmentProcess();
        double whole = offer.along(path, clone, shedding, 10.5, path.end());
        RandomStream random = TestKeys.of("times").stream();
        double[] days = new double[40_000];
        for (int i = 0; i < days.length; i++) {
            days[i] = offer.draw(random);
        }
        Chance.accept(
                "times",
                GoodnessOfFit.kolmogorovSmirnov(
                        days, day -> new DetachmentProcess().along(path, clone, shedding, 10.5, day) / whole));
    }

    /** A path of every shape: level, even, exponential and along a law with an excess, from day 0 to day 40. */
    private static Path ofEveryShape() {
        GrowthCurve law = GrowthCurve.of(new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.6, 1e10, false));
        Path path = new Path(1);
        path.begin(0, new double[] {3});
        path.add(4, new double[] {5}, Piece.Plain.LEVEL);
        path.add(9, new double[] {1000}, Piece.Plain.EVEN);
        path.add(10, new double[] {1030}, Piece.Plain.EXPONENTIAL);
        path.add(15, new double[] {2500}, Piece.Plain.EXPONENTIAL);
        path.follow(20, new double[] {law.cells(law.coordinate(2500), 5, 0.02)}, 0, law, law.coordinate(2500), 0.02);
        double then = path.total(path.points() - 1);
        path.follow(40, new double[] {law.cells(law.coordinate(then), 20, -0.03)}, 0, law, law.coordinate(then), -0.03);
        return path;
    }

    /** Against Simpson's rule with 1,000 panels between any two points, in which its own error is below 1e-12. */
    @ParameterizedTest
    @CsvSource({"0, 40", "1, 2", "3, 9.5", "9.2, 9.9", "11, 14", "15.5, 19.9", "21, 38", "22, 22.01", "0.5, 50"})
    void cellDaysAreTheIntegralOfSizes(double from, double until) {
        Path path = ofEveryShape();
        double sum = 0;
        double start = from;
        for (double next : new double[] {4, 9, 10, 15, 20, 40, 50}) {
            double end = Math.min(next, until);
            if (end > start) {
                sum += simpson(path, start, end);
                start = end;
            }
        }
        assertThat(path.cellDays(from, until)).isCloseTo(sum, within(2e-9 * sum));
    }

    /** Ends just inside the interval, where sizes jump at a point. */
    private static double simpson(Path path, double from, double until) {
        double step = (until - from) / 2000;
        double sum = path.totalAt(from) + path.totalAt(until - 1e-12);
        for (int i = 1; i < 2000; i++) {
            sum += path.totalAt(from + i * step) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * step / 3;
    }

    @Test
    void aRuleHasPointsEnoughForWhatGrows() {
        for (double growth : new double[] {1e-4, 0.045, 0.11, 1, StrictMath.log(10)}) {
            int points = GaussLegendre.pointsFor(growth);
            double sum = 0;
            for (int k = 0; k < points; k++) {
                sum += GaussLegendre.weight(points, k) * StrictMath.exp(GaussLegendre.at(points, k, 0, growth));
            }
            double exact = StrictMath.expm1(growth) / growth;
            assertThat(sum).isCloseTo(exact, within(1e-9 * exact));
        }
    }

    @Test
    void theMeanOfWhatGrowsIsLogarithmic() {
        for (double ratio : new double[] {1, 1 + 1e-9, 1.03, 1.0399, 0.961, 1.05, 0.3, 50}) {
            double exact = ratio == 1 ? 7 : 7 * (ratio - 1) / StrictMath.log1p(ratio - 1);
            assertThat(Exponentials.logarithmicMean(7, 7 * ratio)).isCloseTo(exact, within(1e-8));
        }
    }
}
