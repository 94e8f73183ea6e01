package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.seedsoil.random.RandomKey;

/** Writes the figures of docs/validation/sensitivity.md: {@code java … org.seedsoil.experiment.Sensitivity ROOT}. */
final class Sensitivity {
    private static final int REPETITIONS = 200;

    private Sensitivity() {}

    public static void main(String[] arguments) {
        long root = Long.parseLong(arguments[0]);
        for (int sets : new int[] {64, 256, 1024}) {
            coverage("Ishigami", TestFunction.ishigami(), sets, root);
            coverage("g", TestFunction.g(0, 1, 4.5, 9, 99), sets, root);
        }
        integrals(RandomKey.root(root));
    }

    private static void print(Locale locale, String format, Object... values) {
        System.out.printf(locale, format, values);
    }

    private static void coverage(String name, TestFunction function, int sets, long root) {
        for (boolean noisy : new boolean[] {false, true}) {
            print(
                    Locale.ROOT,
                    "%s, %d row sets, %s: %s%n",
                    name,
                    sets,
                    noisy ? "noise" : "no noise",
                    Arrays.toString(coverage(function, sets, noisy, REPETITIONS, root)));
        }
    }

    /** Shares of repetitions of which the 95 % interval holds the truth: first order, then total, then the seed's share. */
    static double[] coverage(TestFunction function, int sets, boolean noisy, int repetitions, long root) {
        int k = function.factors();
        double[] covered = new double[2 * k + (noisy ? 1 : 0)];
        double spread = Math.sqrt(function.variance() / 2);
        for (int r = 0; r < repetitions; r++) {
            SobolIndices found = SobolIndices.of(
                    function.rows(
                            sets,
                            noisy ? 2 : 1,
                            RandomKey.root(root).child(r).stream().nextLong(),
                            (value, luck) -> noisy ? value + spread * luck.nextNormal() : value),
                    function.names(),
                    new Bootstrap(400, 0.95, RandomKey.root(r)));
            for (int f = 0; f < k; f++) {
                covered[f] += in(found.ofMean().get(f).first(), function.first()[f]);
                covered[k + f] += in(found.ofMean().get(f).total(), function.total()[f]);
            }
            if (noisy) {
                covered[2 * k] += in(found.seedShare(), 1 / 3.0);
            }
        }
        return Arrays.stream(covered).map(n -> n / repetitions).toArray();
    }

    private static double in(Estimated estimated, double truth) {
        return estimated.interval().low() <= truth + 1e-9
                        && truth - 1e-9 <= estimated.interval().high()
                ? 1
                : 0;
    }

    /** An integrand over six factors. */
    private record Integrand(String name, TestFunction function) {}

    private static void integrals(RandomKey key) {
        List<Integrand> integrands = List.of(
                new Integrand(
                        "smooth: product of 1 + (x − ½)/3",
                        new TestFunction(
                                x -> Arrays.stream(x)
                                        .map(c -> 1 + (c - 0.5) / 3)
                                        .reduce(1, (a, b) -> a * b),
                                1,
                                0,
                                new double[6],
                                new double[6])),
                new Integrand(
                        "kinked: product of 0.71 + |x − 0.3|",
                        new TestFunction(
                                x -> Arrays.stream(x)
                                        .map(c -> 0.71 + Math.abs(c - 0.3))
                                        .reduce(1, (a, b) -> a * b),
                                1,
                                0,
                                new double[6],
                                new double[6])),
                new Integrand(
                        "indicator: sum of x above 3.5",
                        new TestFunction(
                                x -> Arrays.stream(x).sum() > 3.5 ? 1 : 0,
                                irwinHall(),
                                0,
                                new double[6],
                                new double[6])));
        for (Integrand each : integrands) {
            for (int n : new int[] {64, 256, 1024}) {
                print(Locale.ROOT, "%s, %d:", each.name, n);
                for (IntFunction<Design.Points> design : designs(n, key)) {
                    print(Locale.ROOT, " %.3g", error(each.function, n, design));
                }
                print(Locale.ROOT, "%n");
            }
        }
    }

    /** P(U1 + … + U6 > 3.5) = P(… < 2.5), Irwin–Hall. */
    private static double irwinHall() {
        double sum = Math.pow(2.5, 6) - 6 * Math.pow(1.5, 6) + 15 * Math.pow(0.5, 6);
        return sum / 720;
    }

    /** Owen scrambled, plain with the first point, plain turned by one random shift, Latin hypercube, random. */
    private static List<IntFunction<Design.Points>> designs(int n, RandomKey key) {
        List<Factor> six = TestFunction.unit(6);
        List<IntFunction<Design.Points>> designs = new ArrayList<>();
        designs.add(r -> new Sobol(n).points(six, key.child(r)));
        designs.add(r -> shifted(key.child(r), false));
        designs.add(r -> shifted(key.child(r), true));
        designs.add(r -> new LatinHypercube(n).points(six, key.child(r)));
        designs.add(r -> new RandomPoints(n).points(six, key.child(r)));
        return designs;
    }

    private static Design.Points shifted(RandomKey key, boolean digital) {
        SobolSequence sequence = new SobolSequence(6, key);
        long[] shift = IntStream.range(0, 6)
                .mapToLong(d -> key.child(d).stream().nextLong() >>> 32)
                .toArray();
        return index -> new DesignPoint(
                index,
                Row.alone(index),
                IntStream.range(0, 6)
                        .mapToObj(d -> {
                            long digits = (long) (sequence.plain(index, d) * 0x1.0p32) ^ (digital ? shift[d] : 0);
                            return TestFunction.unit(1).get(0).range().at((digits + (digital ? 0.5 : 0)) * 0x1.0p-32);
                        })
                        .toList());
    }

    /** Root of the mean square error of the mean, over 100 designs. */
    private static double error(TestFunction function, int n, IntFunction<Design.Points> design) {
        double squares = 0;
        for (int r = 0; r < 100; r++) {
            Design.Points points = design.apply(r);
            double mean = IntStream.range(0, n)
                    .mapToDouble(i -> function.value().applyAsDouble(TestFunction.numbers(points.point(i))))
                    .average()
                    .orElseThrow();
            squares += (mean - function.mean()) * (mean - function.mean());
        }
        return Math.sqrt(squares / 100);
    }
}
