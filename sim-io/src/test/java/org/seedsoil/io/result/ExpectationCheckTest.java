package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.scenario.Expectation;
import org.seedsoil.scenario.Scenario;

class ExpectationCheckTest {
    private static final CohortSummary SUMMARY = ToyRun.summary(ToyRun.outcomes());
    private static final ExpectationCheck CHECK = new ExpectationCheck(SUMMARY);

    private static Expectation expectation(String what, double atDays, double value, double tolerance) {
        return new Expectation(what, atDays, "diagnosis", value, tolerance, ToyRun.PATIENTS, 1);
    }

    private static ExpectationResult check(Expectation expectation) {
        return CHECK.check(List.of(expectation)).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metastatic",
                "endings.died-of-disease",
                "metastases.mean",
                "manifest-metastases.q75",
                "organs.lung.of-metastatic",
                "sites.bone.of-seeded",
                "sites.nodes.metastases",
                "overall-survival.from-diagnosis.median-days",
                "p-metastasis-free.from-start.at.1 y",
                "disease-free-interval.median-days",
                "diagnosis.median-circulating-per-7-5-ml",
                "efficiency"
            })
    void everyEstimateOfTheSummaryCanBeNamed(String what) {
        assertThat(check(expectation(what, Double.NaN, 0, 1e300)).held()).isTrue();
    }

    @Test
    void theBandIsTheToleranceAndFourStandardErrors() {
        Estimate found = SUMMARY.distribution(PatientValues.MANIFEST_METASTASES).atLeast(1);
        double edge = 0.01 + 4 * found.standardError();
        assertThat(check(expectation("metastatic", Double.NaN, found.value() + 0.999 * edge, 0.01))
                        .held())
                .isTrue();
        ExpectationResult outside = check(expectation("metastatic", Double.NaN, found.value() + 1.001 * edge, 0.01));
        assertThat(outside.held()).isFalse();
        assertThat(outside.band()).isCloseTo(edge, within(1e-12));
        assertThat(outside.found()).isEqualTo(found.value());
    }

    @Test
    void curvesAreReadAtAnyTimeOnEitherClock() {
        ExpectationResult result = check(expectation("overall-survival", 100, 0.5, 1));
        Estimate expected =
                SUMMARY.curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).at(100);
        assertThat(result.found()).isEqualTo(expected.value());
        Expectation fromStart = new Expectation("overall-survival", 100, "start", 1, 0, 60, 1);
        assertThat(check(fromStart).found())
                .isEqualTo(SUMMARY.curve(Endpoint.OVERALL_SURVIVAL, Clock.START)
                        .at(100)
                        .value());
    }

    @Test
    void whatTheCohortCannotTellIsNotJudged() {
        List<Expectation> asked = List.of(expectation("overall-survival", 100, 0.5, 1));
        ExpectationResult result =
                new ExpectationCheck(ToyRun.summary(List.of())).check(asked).get(0);
        assertThat(result.found()).isNaN();
        assertThat(result.judged()).isFalse();
        assertThat(result.held()).isFalse();
        assertThat(result.failed()).isFalse();
    }

    @Test
    void aMeanOfOnePatientHasNoErrorAndIsNotJudged() {
        CohortSummary one = ToyRun.summary(ToyRun.outcomes().subList(0, 1));
        ExpectationResult mean = new ExpectationCheck(one)
                .check(List.of(expectation("metastases.mean", Double.NaN, 1e9, 0)))
                .get(0);
        assertThat(mean.found()).isFinite();
        assertThat(mean.obstacle()).contains("too small");
        assertThat(mean.failed()).isFalse();
    }

    @Test
    void whatAFileExpectsIsNotSaidOfAVariant() {
        String expecting =
                ToyRun.TEXT + "expects: [{what: metastatic, value: 1, tolerance: 0, patients: 60, random-seed: 1}]\n";
        Scenario itself = ScenarioReader.parse(expecting, "toy.yaml");
        assertThat(ExpectationCheck.of(itself, SUMMARY)).allMatch(ExpectationResult::judged);
        Scenario variant = ScenarioReader.parse(expecting, "toy.yaml", List.of("clones.main.adhesion=0.1"));
        assertThat(ExpectationCheck.of(variant, SUMMARY))
                .hasSize(1)
                .allMatch(result -> result.obstacle().equals("values were changed"));
    }
}
