package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;

/**
 * Functions whose indices are known in closed form.
 *
 * @param value of a point of the unit cube
 * @param variance of the value
 * @param mean of the value
 * @param first what each factor explains alone, as a part of the variance
 * @param total what each factor takes part in
 */
record TestFunction(ToDoubleFunction<double[]> value, double mean, double variance, double[] first, double[] total) {
    /** Ishigami and Homma (1990) with a 7 and b 0.1: sin x + 7 sin² y + 0.1 z⁴ sin x on (−π, π). */
    static TestFunction ishigami() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
        double v2 = 49 / 8.0;
        double v13 = 0.01 * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double v = v1 + v2 + v13;
        return new TestFunction(
                u -> {
                    double[] x =
                            Arrays.stream(u).map(c -> Math.PI * (2 * c - 1)).toArray();
                    double sine = Math.sin(x[1]);
                    return Math.sin(x[0]) * (1 + 0.1 * Math.pow(x[2], 4)) + 7 * sine * sine;
                },
                3.5,
                v,
                new double[] {v1 / v, v2 / v, 0},
                new double[] {(v1 + v13) / v, v2 / v, v13 / v});
    }

    /** The function g of Sobol': a product of (|4x − 2| + a) / (1 + a). */
    static TestFunction g(double... a) {
        double[] v =
                Arrays.stream(a).map(one -> 1 / (3 * (1 + one) * (1 + one))).toArray();
        double all = Arrays.stream(v).map(one -> 1 + one).reduce(1, (x, y) -> x * y);
        return new TestFunction(
                u -> IntStream.range(0, a.length)
                        .mapToDouble(i -> (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]))
                        .reduce(1, (x, y) -> x * y),
                1,
                all - 1,
                Arrays.stream(v).map(one -> one / (all - 1)).toArray(),
                Arrays.stream(v).map(one -> one * all / (1 + one) / (all - 1)).toArray());
    }

    /** A sum of coefficients times factors. */
    static TestFunction linear(double... c) {
        double squares = Arrays.stream(c).map(one -> one * one).sum();
        double[] share = Arrays.stream(c).map(one -> one * one / squares).toArray();
        return new TestFunction(
                u -> IntStream.range(0, c.length).mapToDouble(i -> c[i] * u[i]).sum(),
                Arrays.stream(c).sum() / 2,
                squares / 12,
                share,
                share);
    }

    int factors() {
        return first.length;
    }

    /** Factors on the unit interval, named x0, x1, … */
    static List<Factor> unit(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Factor(
                        "x" + i,
                        List.of(KeyPath.parse("x" + i)),
                        false,
                        new Span(0, 1, Scale.LINEAR, false),
                        new Setting.Amount(0.5)))
                .toList();
    }

    static double[] numbers(DesignPoint point) {
        return point.levels().stream()
                .mapToDouble(level -> ((Setting.Amount) level).value())
                .toArray();
    }

    /** What luck does to a value. */
    interface Noise {
        double to(double value, RandomStream luck);
    }

    /** Runs row sets under an experiment of its own root; a point's luck is that of its random seed. */
    SobolRow.Gathered rows(long sets, int replicates, long root, Noise noise) {
        Experiment experiment = new Experiment(
                unit(factors()), List.of(), new Saltelli(sets), RandomNumbers.ROW_SETS, replicates, root);
        Design.Points points = experiment.points();
        List<Row> rows = new ArrayList<>();
        double[] values = new double[(int) experiment.size()];
        for (int i = 0; i < values.length; i++) {
            DesignPoint point = points.point(i);
            rows.add(point.row());
            RandomStream luck = RandomKey.root(experiment.seed(point)).stream();
            values[i] = noise.to(value.applyAsDouble(numbers(point)), luck);
        }
        return SobolRow.gather(rows, values, names(), replicates);
    }

    List<String> names() {
        return unit(factors()).stream().map(Factor::name).toList();
    }
}
