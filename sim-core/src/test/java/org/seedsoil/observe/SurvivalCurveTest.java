package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NODE;
import static org.seedsoil.observe.CohortFixture.anatomy;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;
import static org.seedsoil.observe.CohortFixture.undiagnosed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/** Four diagnosed patients on day 1000: clocks from diagnosis read 0, 500 and 1000 at days 1000, 1500 and 2000. */
class SurvivalCurveTest {
    private static final List<Outcome> COHORT = List.of(
            patient(Ending.DIED_OF_DISEASE, 2000, metastasis(1, 0, LUNG, 300, 900)),
            patient(Ending.DIED_OF_OTHER_CAUSES, 1500),
            patient(Ending.CENSORED, 2500, metastasis(1, 0, LUNG, 300, 2000)),
            patient(Ending.CENSORED, 2500, metastasis(1, 0, NODE, 300, 1200)),
            undiagnosed(Ending.DIED_OF_OTHER_CAUSES, 700));

    private static SurvivalCurve curve(Endpoint endpoint, Clock clock) {
        SurvivalCurve curve = new SurvivalCurve(endpoint, clock);
        COHORT.forEach(outcome -> curve.accept(outcome, Spread.of(outcome, anatomy())));
        return curve;
    }

    @Test
    void overallSurvivalCountsDeathsOfEveryCause() {
        SurvivalCurve curve = curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS);
        assertThat(curve.patients()).isEqualTo(4);
        assertThat(curve.events()).isEqualTo(2);
        assertThat(curve.at(499).value()).isEqualTo(1);
        assertThat(curve.at(500).value()).isEqualTo(0.75);
        assertThat(curve.at(1000).value()).isEqualTo(0.5);
        assertThat(curve.medianDays().value()).isEqualTo(1000);
    }

    @Test
    void metastasisFreeSurvivalEndsWithEither() {
        SurvivalCurve curve = curve(Endpoint.METASTASIS_FREE_SURVIVAL, Clock.DIAGNOSIS);
        assertThat(curve.at(0).value())
                .as("a synchronous metastasis counts at 0")
                .isEqualTo(0.75);
        assertThat(curve.at(500).value()).isEqualTo(0.5);
        assertThat(curve.at(1000).value()).isEqualTo(0.25);
    }

    @Test
    void theChanceOfNoMetastasisTreatsDeathAsCompetingNotAsCensoring() {
        SurvivalCurve curve = curve(Endpoint.NO_METASTASIS, Clock.DIAGNOSIS);
        assertThat(curve.events()).isEqualTo(2);
        assertThat(curve.at(0).value()).isEqualTo(0.75);
        assertThat(curve.at(1000).value())
                .as("censoring the death would give 3/4 of 1/2")
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void everyPatientEntersTheClockFromDayZero() {
        SurvivalCurve curve = curve(Endpoint.OVERALL_SURVIVAL, Clock.START);
        assertThat(curve.patients()).isEqualTo(5);
        assertThat(curve.at(700).value()).isEqualTo(0.8);
    }

    @Test
    void theClockFromResectionStartsWithTheOperation() {
        SurvivalCurve curve = curve(Endpoint.NO_METASTASIS, Clock.RESECTION);
        assertThat(curve.patients()).isEqualTo(4);
        assertThat(curve.at(969).value()).isEqualTo(0.75);
        assertThat(curve.at(970).value()).isEqualTo(0.5);
    }

    @Test
    void certaintiesHaveAnIntervalAndUnseenTimesHaveNone() {
        SurvivalCurve curve = curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS);
        assertThat(curve.at(100).standardError()).isPositive();
        assertThat(curve.at(100).low()).isLessThan(0.7);
        assertThat(curve.at(100).high()).isEqualTo(1);
        assertThat(curve.at(1501).known()).isFalse();
    }

    @Test
    void whenEverybodyHadAnEventTheCurveIsKnownForEver() {
        SurvivalCurve curve = new SurvivalCurve(Endpoint.NO_METASTASIS, Clock.DIAGNOSIS);
        COHORT.subList(0, 2).forEach(outcome -> curve.accept(outcome, Spread.of(outcome, anatomy())));
        assertThat(curve.at(1e6).value()).isEqualTo(0.5);
    }

    @Test
    void pointsBeginAtZeroAndEndWithTheLastPatient() {
        List<CurvePoint> points =
                curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).points();
        assertThat(points).extracting(CurvePoint::days).containsExactly(0.0, 500.0, 1000.0, 1500.0);
        assertThat(points).extracting(CurvePoint::atRisk).containsExactly(4L, 4L, 3L, 2L);
        assertThat(new SurvivalCurve(Endpoint.NO_METASTASIS, Clock.START).points())
                .isEmpty();
    }
}
