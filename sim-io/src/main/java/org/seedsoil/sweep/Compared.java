package org.seedsoil.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Method;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Parameter;
import org.seedsoil.compare.PatientQuestion;
import org.seedsoil.experiment.Bootstrap;
import org.seedsoil.experiment.Estimated;
import org.seedsoil.experiment.PairedQuantile;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.PairedContrast;
import org.seedsoil.statistics.PseudoValues;

/**
 * A metric that is compared between points: what it takes of each patient, and how a difference follows from the same patients at two points.
 * The difference is that of the estimates; what patients have in common cancels out of its interval.
 */
abstract sealed class Compared {
    private final Metric metric;

    private Compared(Metric metric) {
        this.metric = metric;
    }

    /**
     * A difference.
     *
     * @param value the estimate of the point less that of the other
     * @param interval 95 %
     * @param gain how many times as many patients two separate cohorts would need; NaN where that is not known
     * @param method how the interval is found
     */
    record Contrast(double value, Interval interval, double gain, String method) {
        static final Contrast UNKNOWN = new Contrast(Double.NaN, Interval.UNKNOWN, Double.NaN, "");
    }

    /** Says why a metric cannot be compared patient by patient; empty where it can. */
    static Optional<String> obstacle(Metric metric) {
        return switch (metric.result().method()) {
            case MEAN, FRACTION, QUANTILE -> Optional.empty();
            case SURVIVAL ->
                isOfCurve(metric)
                        ? Optional.empty()
                        : Optional.of("whether a curve falls to a half at all differs from sample to sample;"
                                + " compare it at a time");
            case EXACT -> Optional.of("theory computes it without patients: subtract what results tells");
            case RATIO -> Optional.of("it is a ratio of two sums, no number of a patient");
            default -> Optional.of("it has no error");
        };
    }

    private static boolean isOfCurve(Metric metric) {
        return metric.result().method() == Method.SURVIVAL && metric.arguments().has(Parameter.TIME);
    }

    /** Finds what compares a metric that has no obstacle. */
    static Compared of(Metric metric) {
        if (isOfCurve(metric)) {
            return new OfCurve(metric);
        }
        return metric.result().method() == Method.QUANTILE ? new OfQuantile(metric) : new OfMean(metric);
    }

    /** What is stored of each patient of a cohort; nothing that any has where the cohort cannot tell the metric. */
    final List<KeptColumn> columns(Alone alone) {
        Scope scope = alone.scope();
        Catalogue catalogue = Catalogue.ofCohorts(scope);
        boolean known = catalogue.fault(metric.key()).isEmpty();
        Compared there = known ? of(catalogue.metric(metric.key())) : this;
        return there.questions(alone)
                .map(each -> known ? KeptColumn.of(each) : KeptColumn.none(each.key()))
                .toList();
    }

    /** How many columns that are. */
    abstract int width();

    abstract Stream<PatientQuestion> questions(Alone alone);

    /** Compares two points, of each the columns that were stored, a number for each patient and NaN where there is none. */
    abstract Contrast contrast(double[][] reference, double[][] own, Supplier<Bootstrap> bootstrap);

    final Metric metric() {
        return metric;
    }

    /** What a cohort of this patient alone would tell. */
    final PatientQuestion of(Alone alone) {
        return new PatientQuestion(
                metric.key(),
                metric.unit(),
                metric.result().meaning(),
                patient -> metric.estimate(alone.summary(patient)).value());
    }

    private static Contrast paired(double[] reference, double[] own, String method) {
        PairedContrast.Accumulator pairs = new PairedContrast.Accumulator();
        for (int patient = 0; patient < own.length; patient++) {
            if (Double.isNaN(reference[patient]) || Double.isNaN(own[patient])) {
                return Contrast.UNKNOWN;
            }
            pairs.accept(reference[patient], own[patient]);
        }
        PairedContrast found = pairs.result();
        return new Contrast(found.difference().mean(), found.interval(Estimate.LEVEL), found.gain(), method);
    }

    /** A mean, or a share, over all patients or those who count. */
    private static final class OfMean extends Compared {
        OfMean(Metric metric) {
            super(metric);
        }

        @Override
        int width() {
            return 1;
        }

        @Override
        Stream<PatientQuestion> questions(Alone alone) {
            return Stream.of(of(alone));
        }

        @Override
        Contrast contrast(double[][] reference, double[][] own, Supplier<Bootstrap> bootstrap) {
            return paired(PseudoValues.ofMean(reference[0]), PseudoValues.ofMean(own[0]), "pairs");
        }
    }

    /** A quantile over patients. */
    private static final class OfQuantile extends Compared {
        OfQuantile(Metric metric) {
            super(metric);
        }

        @Override
        int width() {
            return 1;
        }

        @Override
        Stream<PatientQuestion> questions(Alone alone) {
            return Stream.of(of(alone));
        }

        @Override
        Contrast contrast(double[][] reference, double[][] own, Supplier<Bootstrap> bootstrap) {
            boolean given = metric().arguments().has(Parameter.QUANTILE);
            double share = given ? metric().arguments().measure(Parameter.QUANTILE) : 0.5;
            Estimated found = PairedQuantile.difference(reference[0], own[0], share, bootstrap.get());
            return new Contrast(found.value(), found.interval(), Double.NaN, "bootstrap over patients");
        }
    }

    /** A survival curve at a time. */
    private static final class OfCurve extends Compared {
        private final Endpoint endpoint;
        private final Clock clock;
        private final double days;

        OfCurve(Metric metric) {
            super(metric);
            this.endpoint = Endpoint.values()[metric.arguments().index(Parameter.CURVE)];
            this.clock = Clock.values()[metric.arguments().index(Parameter.CLOCK)];
            this.days = metric.arguments().measure(Parameter.TIME);
        }

        /** NaN where the clock of the patient never starts. */
        private double[] followed(PatientCase patient) {
            double start = clock.start(patient.outcome());
            if (Double.isNaN(start)) {
                return new double[] {Double.NaN, Double.NaN};
            }
            FollowUp found = endpoint.followUp(patient.outcome(), patient.spread(), start);
            return new double[] {found.end(), found.cause()};
        }

        @Override
        int width() {
            return 2;
        }

        @Override
        Stream<PatientQuestion> questions(Alone alone) {
            return Stream.of("end", "cause")
                    .map(part -> new PatientQuestion(
                            metric().key() + " " + part,
                            "",
                            "",
                            patient -> followed(patient)[part.equals("end") ? 0 : 1]));
        }

        @Override
        Contrast contrast(double[][] reference, double[][] own, Supplier<Bootstrap> bootstrap) {
            return paired(spread(reference), spread(own), "influence on the curve");
        }

        private double[] spread(double[][] kept) {
            return PseudoValues.ofSurvival(new FollowUps(kept[0], kept[1]), days, endpoint.competes());
        }
    }
}
