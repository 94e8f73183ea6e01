package org.seedsoil.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.Figure;

/** What came of a laboratory. One owner: numbers of theory are worked out when first asked for. */
public final class LabResult {
    private final Laboratory lab;
    private final long patients;
    private final long randomSeed;
    private final Map<String, CohortSummary> summaries;
    private final Map<String, TrialResult> trials;
    private final Map<String, Estimate> once = new LinkedHashMap<>();

    LabResult(
            Laboratory lab,
            long patients,
            long randomSeed,
            Map<String, CohortSummary> summaries,
            Map<String, TrialResult> trials) {
        this.lab = lab;
        this.patients = patients;
        this.randomSeed = randomSeed;
        this.summaries = summaries;
        this.trials = trials;
    }

    /**
     * Returns what was run.
     *
     * @return the laboratory
     */
    public Laboratory lab() {
        return lab;
    }

    /**
     * Returns how many patients each side had.
     *
     * @return patients
     */
    public long patients() {
        return patients;
    }

    /**
     * Returns the root of all randomness.
     *
     * @return any number
     */
    public long randomSeed() {
        return randomSeed;
    }

    /**
     * Returns what was kept of a side.
     *
     * @param side one of the {@linkplain Laboratory#simulated simulated} ones
     * @return the summary of its patients
     */
    public CohortSummary summary(Side side) {
        CohortSummary found = summaries.get(side.name());
        if (found == null) {
            throw new IllegalArgumentException("there is no side " + side.name());
        }
        return found;
    }

    private TrialResult trial(Side side) {
        TrialResult found = trials.get(side.name());
        if (found == null) {
            throw new IllegalArgumentException("there is no trial of " + side.name());
        }
        return found;
    }

    /**
     * Asks for a result of a side.
     *
     * @param number the result
     * @param side the side
     * @return the estimate; what theory computes has no error
     */
    public Estimate estimate(LabNumber number, Side side) {
        if (number instanceof LabNumber.OfTrial of) {
            return once.computeIfAbsent(
                    number.key() + " @ " + side.name(), key -> of.number().estimate(trial(side)));
        }
        return estimate(((LabNumber.OfCohort) number).metric(), side);
    }

    /**
     * Asks for a result of a side's cohort, or of theory.
     *
     * @param metric the result
     * @param side the side
     * @return the estimate; what theory computes has no error
     */
    public Estimate estimate(Metric metric, Side side) {
        return metric.isExact()
                ? once.computeIfAbsent(metric.key() + " @ " + side.name(), key -> known(metric.exact(side.scenario())))
                : metric.estimate(summary(side));
    }

    /**
     * Works out a number.
     *
     * @param number the number
     * @return the estimate; of a ratio of estimates the interval is that of the logarithm, its sides taken for independent
     */
    public Estimate estimate(Expression number) {
        List<Estimate> values = estimates(number.terms());
        List<Estimate> others = estimates(number.others());
        return switch (number.relation()) {
            case ALONE -> values.get(0);
            case RATIO -> ratio(values.get(0), others.get(0));
            case EXPLAINED -> exact(explained(values, others));
            case MEAN -> mean(number.parts().stream().map(this::estimate).toList());
        };
    }

    private List<Estimate> estimates(List<Expression.Term> terms) {
        return terms.stream().map(term -> estimate(term.number(), term.side())).toList();
    }

    private static Estimate known(Figure figure) {
        return figure.isKnown() ? exact(figure.value()) : Estimate.absent(0);
    }

    private static Estimate exact(double value) {
        return new Estimate(value, 0, value, value, 0);
    }

    private static Estimate mean(List<Estimate> parts) {
        double sum = parts.stream().mapToDouble(Estimate::value).sum();
        double square = parts.stream()
                .mapToDouble(part -> part.standardError() * part.standardError())
                .sum();
        return square == 0
                ? exact(sum / parts.size())
                : Estimate.of(
                        sum / parts.size(),
                        Math.sqrt(square) / parts.size(),
                        parts.get(0).patients());
    }

    /**
     * Sets two estimates against each other.
     *
     * @param value the one
     * @param other the other
     * @return the first over the second; absent where the second is 0 or unknown
     */
    public static Estimate ratio(Estimate value, Estimate other) {
        if (!value.known() || !(other.value() > 0)) {
            return Estimate.absent(value.patients());
        }
        double ratio = value.value() / other.value();
        double error = Math.hypot(relative(value), relative(other));
        if (!(ratio > 0) || error == 0) {
            return new Estimate(ratio, 0, ratio, ratio, value.patients());
        }
        double factor = Elementary.exp(1.959963984540054 * error);
        return new Estimate(ratio, ratio * error, ratio / factor, ratio * factor, value.patients());
    }

    private static double relative(Estimate estimate) {
        return estimate.value() > 0 ? estimate.standardError() / estimate.value() : 0;
    }

    /** The squared correlation of two patterns. */
    private static double explained(List<Estimate> some, List<Estimate> others) {
        double n = some.size();
        double meanX = some.stream().mapToDouble(Estimate::value).sum() / n;
        double meanY = others.stream().mapToDouble(Estimate::value).sum() / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double x = some.get(i).value() - meanX;
            double y = others.get(i).value() - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return xy * xy / (xx * yy);
    }
}
