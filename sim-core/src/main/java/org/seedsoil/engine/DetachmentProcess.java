package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.disease.Shedding;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomStream;

/**
 * The potential detachments that one clone of a lesion offers along its path in a step: a Poisson process of intensity
 * rate · n · N<sup>exponent−1</sup> from vascularization on. Where sizes are level or exponential its integral and its
 * quantiles are closed; along a curved part the integral is a Gauss–Legendre sum of six points (a relative error below 1e-9
 * while the intensity grows less than tenfold, which {@link LargeGrowth} sees to) and a time is drawn by rejection from the
 * uniform law, which is exact. Reused from lesion to lesion.
 */
final class DetachmentProcess {
    private static final int CLOSED = -1;
    private static final double[] NONE = {};
    private static final Path NO_PATH = new Path(1);

    private int pieces;
    private double[] from;
    private double[] days;
    private double[] growth;
    private double[] upTo;
    /** The point of the path that a curved piece leads to, or {@link #CLOSED}. */
    private int[] point;
    /** Intensities at the nodes of curved pieces. */
    private double[] atNodes;

    private Path path;
    private Shedding shedding;

    DetachmentProcess() {
        this.from = new double[4];
        this.days = new double[4];
        this.growth = new double[4];
        this.upTo = new double[4];
        this.point = new int[4];
        this.atNodes = new double[4 * GaussLegendre.POINTS];
        this.path = NO_PATH;
        this.shedding = new Shedding(0, 1, 0);
    }

    /** Integrates over the times from a day on in which a lesion has vessels on its path and returns the expected number. */
    double along(LesionState lesion, int clone, Shedding law, double since, double until) {
        begin(lesion.path, law);
        double sum = 0;
        for (Vessels former : lesion.formerVessels()) {
            sum = add(clone, Math.max(since, former.from()), Math.min(former.until(), until), sum);
        }
        return add(clone, Math.max(since, lesion.vascularizedDay()), until, sum);
    }

    /** Integrates over a path and returns the expected number. */
    double along(Path lesionPath, int clone, Shedding law, double since, double until) {
        begin(lesionPath, law);
        return add(clone, since, until, 0);
    }

    private void begin(Path lesionPath, Shedding law) {
        path = lesionPath;
        shedding = law;
        pieces = 0;
    }

    private double add(int clone, double since, double until, double before) {
        double sum = before;
        for (int i = 1; i < path.points(); i++) {
            double start = Math.max(since, path.day(i - 1));
            double end = Math.min(until, path.day(i));
            if (end > start) {
                boolean curved = path.shape(i) == Path.Shape.CURVED;
                sum = curved ? curved(i, clone, start, end, sum) : closed(i, clone, start, end, sum);
            }
        }
        return sum;
    }

    /** A copy from which may be drawn later, when the path of the lesion is another. */
    DetachmentProcess copy() {
        boolean curved = false;
        for (int i = 0; i < pieces; i++) {
            curved |= point[i] != CLOSED;
        }
        return new DetachmentProcess(this, curved ? path.copy() : NO_PATH);
    }

    private DetachmentProcess(DetachmentProcess other, Path path) {
        this.pieces = other.pieces;
        this.from = Arrays.copyOf(other.from, pieces);
        this.days = Arrays.copyOf(other.days, pieces);
        this.growth = Arrays.copyOf(other.growth, pieces);
        this.upTo = Arrays.copyOf(other.upTo, pieces);
        this.point = Arrays.copyOf(other.point, pieces);
        this.atNodes = NONE;
        this.path = path;
        this.shedding = other.shedding;
    }

    /** The expected number. */
    double mean() {
        return pieces == 0 ? 0 : upTo[pieces - 1];
    }

    /** When the first is offered, if any is. */
    double begins() {
        return from[0];
    }

    /** When the last is. */
    double ends() {
        return from[pieces - 1] + days[pieces - 1];
    }

    /** How many are offered per day then. */
    double lastIntensity() {
        int last = pieces - 1;
        if (point[last] != CLOSED) {
            return intensityAt(point[last], ends());
        }
        double mass = last == 0 ? upTo[0] : upTo[last] - upTo[last - 1];
        return mass * Elementary.exp(growth[last] * days[last]) / Exponentials.integral(growth[last], days[last]);
    }

    private double closed(int i, int clone, double start, double end, double sum) {
        double before = shedding.perDay(path.cells(i - 1, clone), path.total(i - 1));
        boolean level = path.shape(i) == Path.Shape.LEVEL;
        double after = level ? before : shedding.perDay(path.cells(i, clone), path.total(i));
        double whole = path.day(i) - path.day(i - 1);
        if (!(before > 0 && after > 0)) {
            double mean = (before + after) / 2;
            before = mean;
            after = mean;
        }
        double g = Elementary.log(after / before) / whole;
        double now = before == after ? before : before * Elementary.exp(g * (start - path.day(i - 1)));
        if (!(now > 0)) {
            return sum;
        }
        return keep(start, end - start, g, sum + now * Exponentials.integral(g, end - start), CLOSED);
    }

    private double curved(int i, int clone, double start, double end, double sum) {
        if (!(path.cells(i - 1, clone) > 0)) {
            return sum;
        }
        makeRoom();
        double mass = 0;
        for (int k = 0; k < GaussLegendre.POINTS; k++) {
            double now = intensityAt(i, GaussLegendre.at(GaussLegendre.POINTS, k, start, end));
            atNodes[pieces * GaussLegendre.POINTS + k] = now;
            mass += GaussLegendre.weight(GaussLegendre.POINTS, k) * now;
        }
        return keep(start, end - start, 0, sum + mass * (end - start), i);
    }

    /** Intensity of the only clone on the way to a curved point. */
    private double intensityAt(int i, double day) {
        return shedding.perDay(path.followed(i, day - path.day(i - 1)));
    }

    private void makeRoom() {
        if (pieces == from.length) {
            int size = 2 * pieces;
            from = Arrays.copyOf(from, size);
            days = Arrays.copyOf(days, size);
            growth = Arrays.copyOf(growth, size);
            upTo = Arrays.copyOf(upTo, size);
            point = Arrays.copyOf(point, size);
            atNodes = Arrays.copyOf(atNodes, size * GaussLegendre.POINTS);
        }
    }

    private double keep(double start, double length, double g, double mass, int curvedTo) {
        makeRoom();
        from[pieces] = start;
        days[pieces] = length;
        growth[pieces] = g;
        upTo[pieces] = mass;
        point[pieces] = curvedTo;
        pieces++;
        return mass;
    }

    /** Expected number of those offered that are still there at a time, if each has left by then at a rate. */
    double kept(double rate, double until) {
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            double mass = i == 0 ? upTo[0] : upTo[i] - upTo[i - 1];
            if (rate == 0) {
                sum += mass;
            } else if (point[i] == CLOSED) {
                double share =
                        Exponentials.integral(growth[i] + rate, days[i]) / Exponentials.integral(growth[i], days[i]);
                sum += mass * share * Elementary.exp(-rate * (until - from[i]));
            } else {
                for (int k = 0; k < GaussLegendre.POINTS; k++) {
                    double day = GaussLegendre.at(GaussLegendre.POINTS, k, from[i], from[i] + days[i]);
                    double still = Elementary.exp(-rate * (until - day));
                    sum += GaussLegendre.weight(GaussLegendre.POINTS, k)
                            * days[i]
                            * atNodes[i * GaussLegendre.POINTS + k]
                            * still;
                }
            }
        }
        return sum;
    }

    /** Draws when one of those offered leaves, after an integration with a positive result. */
    double draw(RandomStream random) {
        double mass = random.nextOpen() * upTo[pieces - 1];
        int i = 0;
        while (i < pieces - 1 && upTo[i] <= mass) {
            i++;
        }
        if (point[i] != CLOSED) {
            return drawCurved(i, random);
        }
        double below = i == 0 ? 0 : upTo[i - 1];
        double share = (mass - below) / (upTo[i] - below);
        return from[i] + Exponentials.timeWithin(share, growth[i], days[i]);
    }

    /** Sizes between points are monotone up to the excess, so the larger end, and that much more, bounds the intensity. */
    private double drawCurved(int i, RandomStream random) {
        double highest = Math.max(intensityAt(point[i], from[i]), intensityAt(point[i], from[i] + days[i]));
        double bound = highest * path.unevenness(point[i]);
        while (true) {
            double day = from[i] + days[i] * random.nextOpen();
            if (random.nextOpen() * bound < intensityAt(point[i], day)) {
                return day;
            }
        }
    }
}
