package org.seedsoil.io.result;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.List;
import java.util.stream.Stream;
import org.seedsoil.arms.TrialCatalogue;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.Expectation;
import org.seedsoil.scenario.Scenario;

/**
 * Holds a run against what its scenario expects. An entry names a result of the catalogue by its key, or one of
 * the survival curves and a time. It holds when the run differs from the expected value by at most the tolerance and four
 * of the run's standard errors: a true value at the edge of the tolerance is refused once in 30,000 runs. It is not judged
 * where the run cannot tell the value or its error, as a mean over one patient, nor where the scenario is a variant: what
 * its file expects was never said of that.
 */
public final class ExpectationCheck {
    private final CohortSummary summary;
    private final Catalogue catalogue;

    /**
     * Holds a run against all that its scenario expects.
     *
     * @param scenario the scenario
     * @param summary the run
     * @return what became of each expectation, in their order
     */
    public static List<ExpectationResult> of(Scenario scenario, CohortSummary summary) {
        return told(scenario, new ExpectationCheck(summary).check(scenario.expectations()));
    }

    /**
     * Holds a trial against what its scenario expects of it.
     *
     * @param scenario the scenario, which has the trial
     * @param result the trial
     * @return what became of each expectation that a trial tells, in their order
     */
    public static List<ExpectationResult> of(Scenario scenario, TrialResult result) {
        return told(
                scenario,
                check(
                        scenario.expectations().stream()
                                .filter(ExpectationCheck::ofTrial)
                                .toList(),
                        result));
    }

    /**
     * Holds a trial against expectations.
     *
     * @param expectations of a trial, as the reader of scenarios lets pass
     * @param result the trial
     * @return what became of each, in the same order
     */
    public static List<ExpectationResult> check(List<Expectation> expectations, TrialResult result) {
        TrialCatalogue catalogue =
                TrialCatalogue.of(result.pool().design(), result.pool().arms());
        return expectations.stream()
                .map(expectation ->
                        result(expectation, catalogue.number(expectation.what()).estimate(result)))
                .toList();
    }

    /**
     * Says whether a trial tells what is expected, and no cohort.
     *
     * @param expectation the expectation
     * @return true for numbers of a trial
     */
    public static boolean ofTrial(Expectation expectation) {
        return TrialCatalogue.isOfTrial(expectation.what());
    }

    private static List<ExpectationResult> told(Scenario scenario, List<ExpectationResult> results) {
        return scenario.changes().isEmpty()
                ? results
                : results.stream().map(ExpectationCheck::ofVariant).toList();
    }

    private static ExpectationResult ofVariant(ExpectationResult of) {
        return new ExpectationResult(
                of.what(), of.expected(), of.found(), of.standardError(), of.tolerance(), "values were changed");
    }

    /**
     * Prepares checks.
     *
     * @param summary the run
     */
    public ExpectationCheck(CohortSummary summary) {
        this.summary = summary;
        this.catalogue = Catalogue.ofCohorts(summary.scope());
    }

    /**
     * Holds the run against each expectation.
     *
     * @param expectations what the scenario expects, as the reader of scenarios lets pass
     * @return what became of each, in the same order
     */
    public List<ExpectationResult> check(List<Expectation> expectations) {
        return expectations.stream().map(this::check).toList();
    }

    private ExpectationResult check(Expectation expectation) {
        return ofTrial(expectation)
                ? new ExpectationResult(
                        expectation.what(),
                        expectation.value(),
                        Double.NaN,
                        Double.NaN,
                        expectation.tolerance(),
                        "'seedsoil trial' tells it")
                : result(expectation, find(expectation));
    }

    private static ExpectationResult result(Expectation expectation, Estimate found) {
        return new ExpectationResult(
                name(expectation),
                expectation.value(),
                found.value(),
                found.standardError(),
                expectation.tolerance(),
                obstacle(found));
    }

    private static String obstacle(Estimate found) {
        if (!Double.isFinite(found.value())) {
            return "no patient of this run tells it";
        }
        return Double.isFinite(found.standardError()) ? "" : "this run is too small to tell its error";
    }

    private Estimate find(Expectation expectation) {
        String what = expectation.what();
        String key = timed(expectation)
                ? what + "." + clock(expectation).key() + ".at." + Quantity.format(expectation.atDays(), Dimension.TIME)
                : what;
        return catalogue.metric(key).estimate(summary);
    }

    private static boolean timed(Expectation expectation) {
        return !Double.isNaN(expectation.atDays());
    }

    private static Clock clock(Expectation expectation) {
        return Stream.of(Clock.values())
                .filter(clock -> clock.key().equals("from-" + expectation.from()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Expectation expectation) {
        if (!timed(expectation)) {
            return expectation.what();
        }
        String years = Json.number(expectation.atDays() / DAYS_PER_YEAR);
        return expectation.what() + " at " + years + " y " + clock(expectation).label();
    }
}
