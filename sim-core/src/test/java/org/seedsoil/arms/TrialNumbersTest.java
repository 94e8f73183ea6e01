package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.clinic.Condition;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Enrolment;
import org.seedsoil.scenario.Observation;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;

/**
 * Numbers of a trial by their keys, of ten patients whose times are written by hand: patient i dies on day 100 (i + 1) in arm a, and on day 200 (i + 1) in arm b,
 * as far as 1,500 days go; half of them are old. No chance.
 */
class TrialNumbersTest {
    private static final TrialDesign DESIGN = new TrialDesign(
            10,
            true,
            new Enrolment(TrialDesign.Moment.START, 0, 200, 0, 1e9, false, 1, new Condition(List.of())),
            1500,
            List.of(
                    new TrialDesign.Endpoint(TrialDesign.Event.OVERALL_SURVIVAL, TrialDesign.Moment.ENROLMENT),
                    new TrialDesign.Endpoint(TrialDesign.Event.DEATH_OF_DISEASE, TrialDesign.Moment.START)),
            List.of(500.0, 1000.0),
            List.of(new TrialDesign.Subgrouping("age", 60)),
            new Randomization(List.of(1, 1), 2, List.of()),
            new Observation(0, 0, 0, Double.POSITIVE_INFINITY, 0, "log-rank", 0.05, 2));

    private static final TrialCatalogue CATALOGUE = TrialCatalogue.of(DESIGN, List.of("a", "b"));
    private static final TrialResult RESULT = result();

    private static TrialResult result() {
        List<Participant> patients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<List<List<FollowUp>>> courses = new ArrayList<>();
            for (int arm = 1; arm <= 2; arm++) {
                double day = 100.0 * arm * (i + 1);
                FollowUp death = new FollowUp(0, Math.min(day, 1500), day <= 1500 ? 1 : 0);
                FollowUp disease = new FollowUp(0, Math.min(day, 1500), day <= 1500 ? 1 + i % 2 : 0);
                courses.add(List.of(List.of(death), List.of(disease)));
            }
            Screening screening = new Screening(0, i < 5 ? 50 : 70, 0, Screening.Verdict.ENROLLED);
            patients.add(new Participant(i, "", screening, courses));
        }
        return TrialResult.of(
                new TrialPool(DESIGN, List.of("a", "b"), List.of(), patients, new LinkedHashMap<>(), 0),
                RandomKey.root(1));
    }

    /** Of those who die in arm a each but the first had a drug for life from day 150 on. */
    @Test
    void anArmIsDividedByAnotherEndpoint() {
        TrialDesign design = new TrialDesign(
                10,
                true,
                DESIGN.enrolment(),
                1500,
                List.of(
                        DESIGN.endpoints().get(0),
                        new TrialDesign.Endpoint(TrialDesign.Event.LIFELONG_THERAPY, TrialDesign.Moment.ENROLMENT)),
                DESIGN.timesDays(),
                List.of(),
                null,
                DESIGN.observation());
        List<Participant> patients = RESULT.pool().participants().stream()
                .map(each -> {
                    FollowUp death = each.times(0, 0).get(0);
                    FollowUp drug = new FollowUp(0, Math.min(150, death.end()), death.end() > 150 ? 1 : 2);
                    List<List<FollowUp>> course = List.of(List.of(death), List.of(drug));
                    return new Participant(each.patient(), "", each.screening(), List.of(course, course));
                })
                .toList();
        TrialResult result = TrialResult.of(
                new TrialPool(design, List.of("a", "b"), List.of(), patients, new LinkedHashMap<>(), 0),
                RandomKey.root(1));
        TrialCatalogue catalogue = TrialCatalogue.of(design, List.of("a", "b"));
        String stem = "trial.overall-survival.by.lifelong-therapy.a.";
        Divided divided = Divided.of(result.pool(), catalogue.number(stem + "naive-hazard-ratio"));
        assertThat(divided.patients()).filteredOn(each -> each.changed() == 150).hasSize(9);
        Estimate landmark =
                catalogue.number(stem + "landmark-hazard-ratio.120 d").estimate(result);
        assertThat(landmark.known())
                .as("by day 120 nobody has the drug, so that there is nothing to compare")
                .isFalse();
        assertThat(landmark.patients()).isEqualTo(9);
        assertThat(catalogue.told()).noneMatch(number -> number.key().contains(".by."));
        assertThat(catalogue
                        .number(stem + "time-dependent-hazard-ratio")
                        .estimate(result)
                        .patients())
                .isEqualTo(10);
    }

    private static Estimate of(String key) {
        return CATALOGUE.number("trial." + key).estimate(RESULT);
    }

    @ParameterizedTest
    @CsvSource({
        "overall-survival.a.survival.500 d, 0.5",
        "overall-survival.b.survival.500 d, 0.8",
        "overall-survival.b.survival-difference.500 d, 0.3",
        "overall-survival.b.survival-difference.1000 d, 0.5",
        "overall-survival.a.median, 500",
        "overall-survival.b.median, 1000",
        "overall-survival.a.restricted-mean, 550",
        "overall-survival.b.restricted-mean, 800",
        "overall-survival.b.restricted-mean-difference, 250",
        "overall-survival.among.age.below.a.survival.300 d, 0.4",
        "overall-survival.among.age.from.b.survival.1400 d, 0.6",
        "death-of-disease.from-start.a.incidence.500 d, 0.3",
        "death-of-disease.from-start.b.incidence-difference.500 d, -0.2"
    })
    void areReadOff(String key, double value) {
        assertThat(of(key).value()).as(key).isCloseTo(value, within(1e-12));
        assertThat(of(key).patients()).isEqualTo(key.contains("among") ? 5 : 10);
    }

    @Test
    void hazardsAreThoseOfTheComparison() {
        PairedComparison compared = PairedComparison.of(RESULT.pool(), 1, 0, each -> true);
        Estimate ratio = of("overall-survival.b.hazard-ratio");
        assertThat(ratio.value()).isEqualTo(compared.hazard().hazardRatio(0));
        assertThat(ratio.low()).isLessThan(ratio.value());
        assertThat(Elementary.log(ratio.high() / ratio.value()) / 1.959963984540054)
                .isCloseTo(ratio.standardError() / ratio.value(), within(1e-9));
        double atRisk = 5500;
        assertThat(of("overall-survival.a.events-per-year").value()).isCloseTo(10 / atRisk * 365, within(1e-9));
        assertThat(of("death-of-disease.from-start.a.events-per-year").value())
                .as("who dies of something else was at risk until then")
                .isCloseTo(5 / atRisk * 365, within(1e-9));
    }

    /** A landmark at day 450 leaves six in arm a, of whom two have died 150 d later; in arm b eight, of whom one has. */
    @Test
    void aLandmarkStartsTheClockForThoseWhoAreLeft() {
        Estimate first = of("overall-survival.since.450 d.a.survival.150 d");
        assertThat(first.patients()).isEqualTo(6);
        assertThat(first.value()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(of("overall-survival.since.450 d.b.survival.150 d").value()).isCloseTo(7 / 8.0, within(1e-12));
        assertThat(of("overall-survival.since.450 d.a.median").value()).isCloseTo(250, within(1e-9));
        assertThat(of("death-of-disease.from-start.since.450 d.a.incidence.150 d")
                        .value())
                .isCloseTo(1 / 6.0, within(1e-12));
        assertThat(CATALOGUE.fault("trial.overall-survival.since.450 d.b.hazard-ratio"))
                .hasValueSatisfying(told -> assertThat(told).contains("allowed: survival, median, events-per-year"));
    }

    /** None of ten is no certainty; what nobody was followed to is unknown, in that arm alone: in the other all have died by then. */
    @Test
    void whatIsNotKnownIsNotTold() {
        assertThat(of("overall-survival.a.survival.50 d").value()).isEqualTo(1);
        assertThat(of("overall-survival.a.survival.50 d").standardError()).isPositive();
        assertThat(of("overall-survival.b.survival.1600 d").known()).isFalse();
        assertThat(of("overall-survival.a.survival.1600 d").value()).isZero();
        assertThat(of("overall-survival.b.survival-difference.1600 d").known()).isFalse();
        assertThat(of("overall-survival.b.power.6").known())
                .as("ten are too few")
                .isFalse();
        assertThat(of("overall-survival.b.power.4").patients()).isEqualTo(1000);
    }

    @Test
    void everythingThatIsToldIsReadAgain() {
        List<TrialNumber> told = CATALOGUE.told();
        assertThat(told)
                .as("23 of all, and 14 of the first endpoint on either side of the age")
                .hasSize(51);
        for (TrialNumber number : told) {
            assertThat(CATALOGUE.number(number.key()).estimate(RESULT)).isEqualTo(number.estimate(RESULT));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trial | trial is no number yet; allowed next: overall-survival, death-of-disease.from-start",
                "trial.overall-survivol.a | there is no endpoint of this trial 'overall-survivol' (did you mean 'overall-survival'?)",
                "trial.overall-survival.c | there is no arm 'c'",
                "trial.overall-survival.a.hazard-ratio | there is no number of a here 'hazard-ratio'",
                "trial.overall-survival.b.incidence.1 y | there is no number of b here 'incidence'",
                "trial.overall-survival.b.survival.often | does not end as it should; allowed: a time, such as 5 y",
                "trial.overall-survival.b.median.1 y | allowed: nothing after it",
                "trial.overall-survival.b.power.0 | allowed: a number of patients, such as 99",
                "trial.overall-survival.a.naive-hazard-ratio | there is no number of a here 'naive-hazard-ratio'",
                "trial.overall-survival.by.overall-survival.a.naive-hazard-ratio | there is no endpoint to divide by 'overall-survival'",
                "trial.overall-survival.by.death-of-disease.from-start.a.median | allowed: naive-hazard-ratio, landmark-hazard-ratio",
                "trial.overall-survival.among.sex.a | there is no subgroup 'sex'",
                "trial.overall-survival.among.age.old.a | there is no side 'old'",
            })
    void faultsSayWhatIsAllowed(String key, String sentence) {
        assertThat(CATALOGUE.fault(key))
                .hasValueSatisfying(told -> assertThat(told).contains(sentence));
    }
}
