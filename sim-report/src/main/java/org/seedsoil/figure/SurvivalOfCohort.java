package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.CurvePoint;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SurvivalCurve;
import org.seedsoil.observe.SurvivalEstimate;

/** Tells how long the patients of a cohort lived, and lived without a metastasis. */
final class SurvivalOfCohort {
    private static final int FEWEST_PART = 10;
    private static final int[] YEARS = {1, 2, 5, 10};
    private static final List<Endpoint> DRAWN = List.of(Endpoint.OVERALL_SURVIVAL, Endpoint.METASTASIS_FREE_SURVIVAL);
    private static final String TITLE = "Survival";

    private SurvivalOfCohort() {}

    static Figure figure(CohortSummary summary) {
        boolean diagnosed =
                summary.curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).patients() > 0;
        Clock clock = diagnosed ? Clock.DIAGNOSIS : Clock.START;
        String from = diagnosed ? "diagnosis" : "day 0";
        double years = 0;
        for (Endpoint endpoint : DRAWN) {
            years = Math.max(years, followedYears(summary.curve(endpoint, clock).points()));
        }
        List<SurvivalFigure.Curve> curves = new ArrayList<>();
        for (Endpoint endpoint : DRAWN) {
            curves.add(curve(summary.curve(endpoint, clock), years));
        }
        Estimate five = summary.curve(Endpoint.OVERALL_SURVIVAL, clock).at(5 * DAYS_PER_YEAR);
        String description = "Survival curves over years from " + from + ". Five-year overall survival: "
                + Estimates.percent(five) + ".";
        Drawing drawing = SurvivalFigure.draw(TITLE, curves, from, years);
        return new Figure("survival", TITLE, caption(from), description, table(summary, clock), drawing);
    }

    /** A curve of few patients runs on without a meaning: the axis ends when fewer than a tenth are at risk. */
    static double followedYears(SurvivalCurve curve) {
        return followedYears(curve.points());
    }

    private static double followedYears(List<CurvePoint> points) {
        return points.stream()
                .filter(point -> point.atRisk() * FEWEST_PART >= points.get(0).atRisk())
                .mapToDouble(point -> point.days() / DAYS_PER_YEAR)
                .max()
                .orElse(0);
    }

    private static String caption(String from) {
        return "The height of a curve is the fraction of patients who have not yet had the event so long after " + from
                + ": death of any cause (overall survival), or death or the first distant metastasis that can be seen"
                + " (metastasis-free survival). Estimates of Kaplan and Meier with 95 % confidence bands ("
                + SurvivalEstimate.SCALE.label()
                + "); under the plot, how many patients they rest on; the axis ends when fewer than a tenth are at risk. Patients alive at the end of the simulation are censored, not counted as"
                + " dead.";
    }

    static SurvivalFigure.Curve curve(SurvivalCurve curve, double years) {
        SurvivalEstimate estimate = curve.estimate();
        List<SurvivalFigure.Step> steps = estimate.points().stream()
                .map(point -> new SurvivalFigure.Step(
                        point.days() / DAYS_PER_YEAR, point.probability(), point.low(), point.high()))
                .toList();
        List<SurvivalFigure.AtRisk> atRisk = new ArrayList<>();
        for (double tick : years > 0 ? Axis.linear("years", 0, years).ticks() : List.<Double>of()) {
            atRisk.add(SurvivalFigure.AtRisk.of(tick, estimate.atRisk(tick * DAYS_PER_YEAR)));
        }
        return new SurvivalFigure.Curve(curve.endpoint().label(), steps, atRisk);
    }

    private static NumberTable table(CohortSummary summary, Clock clock) {
        List<String> columns = new ArrayList<>(List.of("Endpoint"));
        for (int years : YEARS) {
            columns.add(years + " y");
        }
        columns.add("Median, years");
        List<List<String>> rows = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            SurvivalCurve curve = summary.curve(endpoint, clock);
            if (curve.patients() > 0) {
                rows.add(row(endpoint.label(), curve.estimate()));
            }
        }
        return new NumberTable(
                "Fraction without the event, " + clock.label() + ", with 95 % intervals ("
                        + SurvivalEstimate.SCALE.label() + ")",
                columns,
                rows);
    }

    private static List<String> row(String label, SurvivalEstimate estimate) {
        List<String> row = new ArrayList<>(List.of(label));
        for (int years : YEARS) {
            row.add(Estimates.percent(estimate.at(years * DAYS_PER_YEAR)));
        }
        Estimate median = estimate.medianDays();
        row.add(median.known() ? Numbers.fixed(median.value() / DAYS_PER_YEAR, 1) : "not reached");
        return row;
    }
}
