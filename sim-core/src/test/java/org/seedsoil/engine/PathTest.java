package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.disease.Shedding;

class PathTest {
    private static Path growing(double... cells) {
        Path path = new Path(1);
        path.begin(10, new double[] {cells[0]});
        for (int i = 1; i < cells.length; i++) {
            path.add(10 + i, new double[] {cells[i]}, false);
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
        path.add(11, new double[] {80}, false);
        assertThat(path.totalAt(10.5)).isEqualTo(20);
        assertThat(path.passage(40, 10.5)).isCloseTo(10.75, within(1e-12));
        assertThat(path.end()).isEqualTo(11);
    }

    @Test
    void theOfferIsTheIntegralOfTheIntensityAlongThePath() {
        Shedding shedding = new Shedding(0.3, 2.0 / 3, 1);
        Path path = growing(100, 400, 900);
        Offer offer = new Offer();
        double exact = offer.along(path, 0, shedding, 10.2, 11.7);
        double sum = 0;
        int steps = 100_000;
        for (int i = 0; i < steps; i++) {
            double day = 10.2 + 1.5 * (i + 0.5) / steps;
            sum += 0.3 * StrictMath.pow(path.totalAt(day), 2.0 / 3) * 1.5 / steps;
        }
        assertThat(exact).isCloseTo(sum, within(1e-8 * sum));
    }

    @Test
    void timesOfTheOfferAreItsQuantiles() {
        Shedding shedding = new Shedding(0.3, 0.5, 1);
        Path path = growing(100, 400, 100, 0);
        Offer offer = new Offer();
        double whole = offer.along(path, 0, shedding, 10, 13);
        for (double part : new double[] {0.01, 0.3, 0.6, 0.99}) {
            offer.along(path, 0, shedding, 10, 13);
            double day = offer.dayOf(part);
            double until = new Offer().along(path, 0, shedding, 10, day);
            // The last piece, which ends at no cells, is taken as level; a clip inside it keeps its level.
            assertThat(until / whole).isCloseTo(part, within(1e-9));
        }
    }
}
