package org.seedsoil.theory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Digits;

/**
 * The chance to have been left by each rule of ablation. c is coverage, p the control probability; 1 where a part is left, whose regrowth is told apart
 * ({@link Regrowth}).
 */
final class AblationPresence {
    private static final double ROUNDING = 1e-9;

    /** e to minus this is below the precision of a sum. */
    private static final double GONE = 40;

    private AblationPresence() {}

    /**
     * Works out the rule for lesions on one path.
     *
     * @param rule the rule
     * @param path their mean path
     * @param random whether they follow it behind a random lag
     * @param cellsPerCm3 density of tumours, for visible sizes
     * @param horizonDays age at which the count ends
     * @return S
     * @throws NotEstimableException if lesions are seen while their growth is still random
     */
    static Presence of(Ablation rule, MeanPath path, boolean random, double cellsPerCm3, double horizonDays) {
        if (rule.coverage() > 0) {
            plain(rule);
        }
        double removed = rule.coverage() * (rule.leavesPart() ? 1 : control(rule, cellsPerCm3));
        AblationTiming timing = rule.acts() ? rule.timing() : new AblationTiming.Never();
        if (timing instanceof AblationTiming.AtAge at) {
            return new AtAge(horizonDays, removed, at.days());
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return new AtRate(horizonDays, removed, at.perDay());
        }
        if (timing instanceof AblationTiming.AtSize at) {
            double seen = seen(path, random, at.visible().cells(cellsPerCm3));
            return new AtPathTime(horizonDays, removed, seen);
        }
        if (timing instanceof AblationTiming.Scans scans && scans.detection() > 0) {
            double seen = seen(path, random, scans.visible().cells(cellsPerCm3));
            double missed = 1 - scans.detection() * rule.control();
            return scans.phase().random()
                    ? new RandomScans(horizonDays, rule.coverage(), missed, scans.everyDays(), seen)
                    : new FixedScans(horizonDays, rule.coverage(), missed, scans, seen);
        }
        return new AtPathTime(horizonDays, 0, Double.POSITIVE_INFINITY);
    }

    /** Rules that look at more than one lesion at its age or size. */
    private static void plain(Ablation rule) {
        boolean alike = rule.manner().organs().isEmpty() && rule.manner().margin() == 0;
        boolean once =
                rule.manner().times() == 0 || rule.times() == 1 && !(rule.timing() instanceof AblationTiming.Scans);
        boolean sized = rule.manner().bySize() && !(rule.timing() instanceof AblationTiming.AtSize);
        if (!alike || !once || sized) {
            throw new NotEstimableException(
                    "ablation in some organs alone, with a margin, a number of times, or by the diameter of the"
                            + " day; theory knows one rule for every lesion, whose control follows its diameter where that is one (at-size)");
        }
    }

    /** Lesions that are treated at a size have the control of that size. */
    static double control(Ablation rule, double cellsPerCm3) {
        return rule.timing() instanceof AblationTiming.AtSize at
                        && rule.manner().bySize()
                ? rule.control(LesionSize.diameterMm(at.visible().cells(cellsPerCm3), cellsPerCm3))
                : rule.control();
    }

    /** A lesion that is there until a time of its path, and until the horizon. */
    static Presence until(double pathDays, double horizonDays) {
        return new AtPathTime(horizonDays, 1, pathDays);
    }

    private static double seen(MeanPath path, boolean random, double cells) {
        if (random && cells < path.start() * (1 - ROUNDING)) {
            throw new NotEstimableException("lesions are seen from " + Digits.three(cells)
                    + " cells on, where chance still matters; theory follows " + "single paths from "
                    + Digits.three(path.start()) + " cells on");
        }
        return path.daysTo(cells);
    }

    /** Scans until those that will be found no longer count beside those that are not covered. */
    private static double transientScans(double coverage, double missed) {
        return coverage == 1 ? 0 : Math.ceil(missed > 0 ? -GONE / Elementary.log(missed) : 1);
    }

    /** S = 1 − c·p·[u ≥ age]. */
    private static final class AtAge extends Presence {
        private final double removed;
        private final double age;

        AtAge(double horizonDays, double removed, double age) {
            super(horizonDays);
            this.removed = removed;
            this.age = age;
        }

        @Override
        DoubleUnaryOperator under(LagLaw lag, double rate) {
            LagLaw.Discounted law = lag.discounted(rate);
            double first = Math.min(age, horizonDays());
            return t -> removed * law.below(first - t) + (1 - removed) * law.below(horizonDays() - t);
        }

        @Override
        double nextBreak(double t, boolean random) {
            return !random && t < age ? Math.min(age, super.nextBreak(t, false)) : super.nextBreak(t, random);
        }

        @Override
        double latest(LagLaw lag) {
            return removed == 1 ? Math.min(age, horizonDays()) - lag.earliestDays() : super.latest(lag);
        }

        @Override
        double steadyFrom(LagLaw lag) {
            return age - lag.earliestDays();
        }

        @Override
        double decay() {
            return removed == 1 ? Double.POSITIVE_INFINITY : 0;
        }

        @Override
        boolean looksAtAge() {
            return true;
        }

        @Override
        double early(LesionCourse course, double killing, double rate) {
            double before = course.early(killing, Math.min(age, horizonDays()), rate);
            return removed == 1
                    ? before
                    : removed * before + (1 - removed) * course.early(killing, horizonDays(), rate);
        }
    }

    /** S = 1 − c·p·(1 − e<sup>−μu</sup>). */
    private static final class AtRate extends Presence {
        private final double removed;
        private final double perDay;

        AtRate(double horizonDays, double removed, double perDay) {
            super(horizonDays);
            this.removed = removed;
            this.perDay = perDay;
        }

        @Override
        DoubleUnaryOperator under(LagLaw lag, double rate) {
            LagLaw.Discounted left = lag.discounted(rate);
            LagLaw.Discounted treated = lag.discounted(rate + perDay);
            return t -> {
                double rest = horizonDays() - t;
                double waiting = removed * Elementary.exp(-perDay * t) * treated.below(rest);
                return removed == 1 ? waiting : waiting + (1 - removed) * left.below(rest);
            };
        }

        @Override
        double decay() {
            return removed == 1 ? perDay : 0;
        }

        @Override
        double steadyFrom(LagLaw lag) {
            return removed == 1 ? 0 : GONE / perDay;
        }

        @Override
        double changeRate() {
            return perDay;
        }

        @Override
        double early(LesionCourse course, double killing, double rate) {
            double waiting = removed * course.early(killing, horizonDays(), rate + perDay);
            return removed == 1 ? waiting : waiting + (1 - removed) * course.early(killing, horizonDays(), rate);
        }
    }

    /** S = 1 − c·p from a time of the path on: at a size, which is the same for all lesions of a path. */
    private static final class AtPathTime extends Presence {
        private final double removed;
        private final double seen;

        AtPathTime(double horizonDays, double removed, double seen) {
            super(horizonDays);
            this.removed = removed;
            this.seen = seen;
        }

        @Override
        DoubleUnaryOperator under(LagLaw lag, double rate) {
            LagLaw.Discounted law = lag.discounted(rate);
            return t -> (t < seen ? 1 : 1 - removed) * law.below(horizonDays() - t);
        }

        @Override
        double nextBreak(double t, boolean random) {
            double next = super.nextBreak(t, random);
            return t < seen ? Math.min(seen, next) : next;
        }

        @Override
        double latest(LagLaw lag) {
            return removed == 1 ? Math.min(seen, super.latest(lag)) : super.latest(lag);
        }

        @Override
        double steadyFrom(LagLaw lag) {
            return removed > 0 && seen < Double.POSITIVE_INFINITY ? seen : 0;
        }

        @Override
        OptionalDouble seenDays() {
            return removed > 0 ? OptionalDouble.of(seen) : OptionalDouble.empty();
        }

        @Override
        double decay() {
            return removed == 1 && seen < Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : 0;
        }
    }

    /**
     * S = 1 − c + c·g<sup>j</sup>·(1 − x·(1 − g)), where the time since the lesion is visible holds j intervals and a part x of
     * one, and a scan misses with probability g: the first scan falls uniformly within the first interval.
     */
    private static final class RandomScans extends Presence {
        private final double coverage;
        private final double missed;
        private final double every;
        private final double seen;

        RandomScans(double horizonDays, double coverage, double missed, double every, double seen) {
            super(horizonDays);
            this.coverage = coverage;
            this.missed = missed;
            this.every = every;
            this.seen = seen;
        }

        @Override
        DoubleUnaryOperator under(LagLaw lag, double rate) {
            LagLaw.Discounted law = lag.discounted(rate);
            return t -> left(t) * law.below(horizonDays() - t);
        }

        private double left(double t) {
            if (!(t > seen)) {
                return 1;
            }
            double intervals = Math.floor((t - seen) / every);
            double part = (t - seen) / every - intervals;
            double missedAll = Elementary.pow(missed, intervals) * (1 - part * (1 - missed));
            return 1 - coverage + coverage * missedAll;
        }

        @Override
        double nextBreak(double t, boolean random) {
            double next = super.nextBreak(t, random);
            if (t < seen) {
                return Math.min(seen, next);
            }
            if (coverage < 1 && t >= steadyFrom(LagLaw.NONE)) {
                return next;
            }
            double scan = seen + every * (Math.floor((t - seen) / every * (1 + 1e-12)) + 1);
            return Math.min(scan > t ? scan : t + every, next);
        }

        @Override
        double latest(LagLaw lag) {
            return coverage == 1 && missed == 0 ? Math.min(seen + every, super.latest(lag)) : super.latest(lag);
        }

        @Override
        double steadyFrom(LagLaw lag) {
            return seen < Double.POSITIVE_INFINITY ? seen + every * transientScans(coverage, missed) : 0;
        }

        @Override
        double period() {
            return seen < Double.POSITIVE_INFINITY ? every : 0;
        }

        @Override
        OptionalDouble seenDays() {
            return OptionalDouble.of(seen);
        }

        @Override
        double decay() {
            return coverage == 1 && seen < Double.POSITIVE_INFINITY ? -Elementary.log(missed) / every : 0;
        }
    }

    /** S = 1 − c + c·g<sup>n</sup> with n the scans between being visible and now, at fixed ages. */
    private static final class FixedScans extends Presence {
        private final double coverage;
        private final double missed;
        private final double first;
        private final double every;
        private final double seen;

        FixedScans(double horizonDays, double coverage, double missed, AblationTiming.Scans scans, double seen) {
            super(horizonDays);
            this.coverage = coverage;
            this.missed = missed;
            this.first = scans.phase().firstDays();
            this.every = scans.everyDays();
            this.seen = seen;
        }

        @Override
        DoubleUnaryOperator under(LagLaw lag, double rate) {
            LagLaw.Discounted law = lag.discounted(rate);
            return t -> {
                double rest = horizonDays() - t;
                if (t < seen) {
                    return law.below(rest);
                }
                return (1 - coverage) * law.below(rest) + coverage * missedAll(law, lag.earliestDays(), t, rest);
            };
        }

        /** Walks through the lags between which the number of scans changes: where one meets either end of the time seen. */
        private double missedAll(LagLaw.Discounted law, double earliest, double t, double rest) {
            double sum = 0;
            double lag = earliest;
            double below = 0;
            double all = law.below(rest);
            while (lag < rest && below < all) {
                double next = Math.min(rest, Math.min(scanAfter(seen + lag) - seen, scanAfter(t + lag) - t));
                double end = next > lag ? next : lag + every * 1e-9;
                double middle = (lag + end) / 2;
                double mass = law.below(Math.min(end, rest));
                sum += (mass - below) * Elementary.pow(missed, scans(seen + middle, t + middle));
                below = mass;
                lag = end;
                if (1 - below / all < 1e-15) {
                    break;
                }
            }
            return sum;
        }

        private double scanAfter(double age) {
            return age < first ? first : first + every * (Math.floor((age - first) / every * (1 + 1e-14)) + 1);
        }

        private double scans(double from, double to) {
            double before = from <= first ? 0 : Math.ceil((from - first) / every);
            double until = to < first ? 0 : Math.floor((to - first) / every) + 1;
            return Math.max(0, until - before);
        }

        @Override
        double nextBreak(double t, boolean random) {
            double next = super.nextBreak(t, random);
            if (t < seen) {
                return Math.min(seen, next);
            }
            if (random || coverage < 1 && t >= steadyFrom(LagLaw.NONE)) {
                return next;
            }
            double scan = scanAfter(t);
            return Math.min(scan > t ? scan : t + every, next);
        }

        @Override
        double latest(LagLaw lag) {
            double surelyScanned = Math.max(seen, first - lag.earliestDays()) + every;
            return coverage == 1 && missed == 0 ? Math.min(surelyScanned, super.latest(lag)) : super.latest(lag);
        }

        @Override
        double steadyFrom(LagLaw lag) {
            return seen < Double.POSITIVE_INFINITY
                    ? Math.max(seen, first - lag.earliestDays()) + every * (1 + transientScans(coverage, missed))
                    : 0;
        }

        @Override
        double period() {
            return seen < Double.POSITIVE_INFINITY ? every : 0;
        }

        @Override
        OptionalDouble seenDays() {
            return OptionalDouble.of(seen);
        }

        @Override
        double decay() {
            return coverage == 1 && seen < Double.POSITIVE_INFINITY ? -Elementary.log(missed) / every : 0;
        }

        @Override
        boolean looksAtAge() {
            return true;
        }
    }
}
