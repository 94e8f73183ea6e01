package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.care.Ablation;

/** V91: what is drawn between points that were asked for is as exact as the points. */
class CriticalLineTest {
    private static double[] values(double from, double to, int points) {
        return IntStream.range(0, points)
                .mapToDouble(i -> from + i * (to - from) / (points - 1))
                .toArray();
    }

    /** Largest |ln R| along the straight pieces. */
    private static double off(DoubleBinaryOperator number, List<List<CriticalLine.Point>> line) {
        double most = 0;
        for (List<CriticalLine.Point> piece : line) {
            for (int i = 1; i < piece.size(); i++) {
                CriticalLine.Point a = piece.get(i - 1);
                CriticalLine.Point b = piece.get(i);
                for (int k = 0; k <= 20; k++) {
                    double part = k / 20.0;
                    double r = number.applyAsDouble(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()));
                    most = Math.max(most, Math.abs(Math.log(r)));
                }
            }
        }
        return most;
    }

    private static double length(List<List<CriticalLine.Point>> line) {
        double sum = 0;
        for (List<CriticalLine.Point> piece : line) {
            for (int i = 1; i < piece.size(); i++) {
                sum += Math.hypot(
                        piece.get(i).x() - piece.get(i - 1).x(),
                        piece.get(i).y() - piece.get(i - 1).y());
            }
        }
        return sum;
    }

    /** Untreated a lesion founds 20,000 others: c* is between .9999 and 1, and R_m is still 40 at .998. */
    @Test
    @DisplayName("V91: the line near full coverage")
    void nearFullCoverage() {
        ReproductionModel model = Sketch.alone()
                .grows(Sketch.exponential(0.045))
                .sheds(0.02, 2.0 / 3)
                .model();
        DoubleBinaryOperator number = (coverage, age) ->
                model.number(Ablation.atAge(age).withCoverage(coverage), 340).value();

        List<List<CriticalLine.Point>> line = CriticalLine.of(number, values(0, 1, 21), values(5, 45, 9));

        assertThat(number.applyAsDouble(0.998, 25)).isGreaterThan(30);
        assertThat(off(number, line)).isLessThanOrEqualTo(0.01);
        assertThat(line).allSatisfy(piece -> assertThat(piece.get(0).x()).isGreaterThan(0.9999));
        double high = line.stream()
                .flatMap(List::stream)
                .mapToDouble(CriticalLine.Point::y)
                .max()
                .orElse(0);
        assertThat(high).isCloseTo(30.543, within(0.01));
    }

    @Test
    @DisplayName("a circle, whichever way it runs through a cell")
    void aCircle() {
        DoubleBinaryOperator number = (x, y) -> Math.exp(5 * (x * x + y * y - 1));

        List<List<CriticalLine.Point>> line = CriticalLine.of(number, values(-1.3, 1.4, 6), values(-1.2, 1.3, 5));

        assertThat(off(number, line)).isLessThanOrEqualTo(0.01);
        assertThat(length(line)).isCloseTo(2 * Math.PI, within(0.02));
    }

    @Test
    @DisplayName("two branches that nearly meet in one cell")
    void aSaddle() {
        DoubleBinaryOperator number = (x, y) -> Math.exp(8 * (x * y - 1e-3));

        List<List<CriticalLine.Point>> line = CriticalLine.of(number, values(-1, 1, 4), values(-1, 1, 4));

        assertThat(off(number, line)).isLessThanOrEqualTo(0.01);
        assertThat(length(line)).isBetween(3.6, 4.0);
    }

    @Test
    @DisplayName("a jump is followed, the unknown is left out, the infinite counts as above")
    void jumpsAndHoles() {
        DoubleBinaryOperator jump = (x, y) -> x + 0.1 * y * y < 0.5 ? 0.2 : Double.POSITIVE_INFINITY;
        List<List<CriticalLine.Point>> line = CriticalLine.of(jump, values(0, 1, 5), values(0, 1, 5));
        assertThat(line)
                .allSatisfy(piece -> assertThat(piece)
                        .allSatisfy(p -> assertThat(p.x() + 0.1 * p.y() * p.y()).isCloseTo(0.5, within(1e-9))));
        assertThat(length(line)).isBetween(1.0, 1.02);

        DoubleBinaryOperator hole = (x, y) -> y > 0.6 ? Double.NaN : 0.5 + x;
        List<List<CriticalLine.Point>> open = CriticalLine.of(hole, values(0, 1, 6), values(0, 1, 6));
        assertThat(length(open)).isCloseTo(0.6, within(1e-9));
        assertThat(CriticalLine.of((x, y) -> 2, values(0, 1, 3), values(0, 1, 3)))
                .isEmpty();
    }

    @Test
    @DisplayName("V91: a curve between its points, on either scale")
    void aCurve() {
        double untreated = 2e4;
        double[] xs = values(0, 1, 6);
        double[] numbers =
                Arrays.stream(xs).map(c -> (1 - c) * untreated + c * 0.5).toArray();

        NumberCurve curve = NumberCurve.between(c -> (1 - c) * untreated + c * 0.5, xs, numbers);

        assertThat(curve.xs()).isSorted().contains(xs);
        for (int i = 1; i < curve.xs().length; i++) {
            for (int k = 1; k < 8; k++) {
                double part = k / 8.0;
                double x = curve.xs()[i - 1] + part * (curve.xs()[i] - curve.xs()[i - 1]);
                double exact = Math.log((1 - x) * untreated + x * 0.5);
                double drawn = (1 - part) * Math.log(curve.numbers()[i - 1]) + part * Math.log(curve.numbers()[i]);
                assertThat(drawn).isCloseTo(exact, within(0.01));
            }
        }
        assertThat(curve.xs().length).isLessThan(400);
        NumberCurve holes = NumberCurve.between(x -> x, new double[] {0, 1, 2}, new double[] {0, Double.NaN, 0});
        assertThat(holes.xs()).containsExactly(0, 1, 2);
    }
}
