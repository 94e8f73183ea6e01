package org.seedsoil.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seedsoil.care.Ablation;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.theory.CriticalLine;
import org.seedsoil.theory.NumberCurve;
import org.seedsoil.trial.ReproductionAmong;

/** R_m along one or two numbers of the treatment, and where it passes 1 along one. */
public final class PolicyGrid {
    private static final int HALVINGS = 30;

    private final Inquiry inquiry;
    private final Varied first;
    private final Optional<Varied> second;

    private PolicyGrid(Inquiry inquiry, Varied first, Optional<Varied> second) {
        this.inquiry = inquiry;
        this.first = first;
        this.second = second;
    }

    /**
     * Prepares a sweep.
     *
     * @param inquiry what is asked
     * @param varied one number, or two
     * @return the sweep
     * @throws VariedException if the treatment has no such number, or a value makes no sense
     */
    public static PolicyGrid of(Inquiry inquiry, List<Varied> varied) {
        PolicyGrid sweep =
                new PolicyGrid(inquiry, varied.get(0), varied.stream().skip(1).findFirst());
        sweep.second.ifPresent(knob -> requireSense(knob, inquiry.treatment()));
        requireSense(sweep.first, sweep.acrossTurned(sweep.ys()[0]));
        return sweep;
    }

    /** Tells what is wrong with a range before anything is computed. */
    private static void requireSense(Varied varied, Ablation treatment) {
        for (double value : new double[] {varied.from(), varied.to()}) {
            varied.knob().turn(treatment, value);
        }
    }

    /**
     * Works R_m out at every point, and where it is 1.
     *
     * @return the curve or plane
     */
    public Answer.Grid grid() {
        double[] ys = ys();
        double[] xs = first.values();
        double[][] numbers = IntStream.range(0, xs.length)
                .parallel()
                .mapToObj(i -> Arrays.stream(ys).map(y -> number(xs[i], y)).toArray())
                .toArray(double[][]::new);
        Answer.Between between = second.isPresent()
                ? Answer.Between.ofPlane(CriticalLine.of(this::number, xs, ys))
                : along(NumberCurve.between(
                        x -> finite(number(x, Double.NaN)),
                        xs,
                        Arrays.stream(numbers).mapToDouble(y -> finite(y[0])).toArray()));
        return new Answer.Grid(inquiry.treatment(), first, second, numbers, between);
    }

    /** One number stands for a second that is not varied. */
    private double[] ys() {
        return second.map(Varied::values).orElse(new double[] {Double.NaN});
    }

    private double number(double x, double y) {
        return inquiry.number(turned(x, y));
    }

    private static double finite(double number) {
        return number == Double.POSITIVE_INFINITY ? Double.NaN : number;
    }

    private Ablation turned(double x, double y) {
        return first.knob().turn(acrossTurned(y), x);
    }

    /** A point of a curve or plane. */
    private record At(double x, double y) {}

    private List<At> points() {
        List<At> points = new ArrayList<>();
        for (double x : first.values()) {
            for (double y : ys()) {
                points.add(new At(x, y));
            }
        }
        return points;
    }

    /** The treatment at each point, by x, then y. */
    List<Ablation> treatments() {
        return points().stream().map(at -> turned(at.x(), at.y())).toList();
    }

    /** R_m of patients at each point, as found under {@link #treatments()}. */
    List<AmongTables.Point> among(ReproductionAmong found) {
        List<At> points = points();
        return IntStream.range(0, points.size())
                .mapToObj(i ->
                        new AmongTables.Point(points.get(i).x(), points.get(i).y(), found.along(i)))
                .toList();
    }

    private Ablation acrossTurned(double y) {
        return second.map(knob -> knob.knob().turn(inquiry.treatment(), y)).orElse(inquiry.treatment());
    }

    private Answer.Between along(NumberCurve curve) {
        List<Double> crossings = new ArrayList<>();
        double before = whole(curve, 0);
        for (int i = 1; i < curve.xs().length; i++) {
            double after = whole(curve, i);
            if (!Double.isNaN(before + after) && before > 1 != after > 1) {
                crossings.add(crossing(curve.xs()[i - 1], curve.xs()[i], before > 1));
            }
            before = after;
        }
        return Answer.Between.ofCurve(curve, crossings);
    }

    /** A number of the curve; infinite where it is, which no curve can show. */
    private double whole(NumberCurve curve, int i) {
        double drawn = curve.numbers()[i];
        return Double.isNaN(drawn) ? number(curve.xs()[i], Double.NaN) : drawn;
    }

    /** Halves the way between two values on both sides of 1. */
    private double crossing(double from, double to, boolean above) {
        double low = from;
        double high = to;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            boolean same = number(middle, Double.NaN) > 1 == above;
            low = same ? middle : low;
            high = same ? high : middle;
        }
        return (low + high) / 2;
    }
}
