package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** R 4.2.2, survival 3.5-3, {@code coxph(…, control = coxph.control(eps = 1e-14))}; the call is told at each test. */
class CoxModelTest {
    private static final Offset<Double> EXACT = within(1e-8);

    static List<CoxSubject> freireich() {
        List<CoxSubject> subjects = new ArrayList<>();
        add(subjects, Freireich.treated(), 0);
        add(subjects, Freireich.control(), 1);
        return subjects;
    }

    private static void add(List<CoxSubject> subjects, SurvivalTimes times, int arm) {
        for (int cause = 0; cause <= 1; cause++) {
            for (double time : times.times(cause)) {
                subjects.add(new CoxSubject(new FollowUp(0, time, cause), 0, subjects.size(), arm));
            }
        }
    }

    /** {@code coxph(Surv(time, status) ~ trt + karno + age + prior + strata(celltype), veteran)}. */
    static List<CoxSubject> veteran() {
        return Published.rows("veteran", "time", "status", "celltype", "trt", "karno", "age", "prior").stream()
                .map(row -> new CoxSubject(
                        new FollowUp(0, row[0], (int) row[1]), (int) row[2], 0, row[3], row[4], row[5], row[6]))
                .toList();
    }

    static List<CoxSubject> heart() {
        return Published.rows("heart", "start", "stop", "event", "id", "age", "year", "surgery", "transplant").stream()
                .map(row -> new CoxSubject(
                        new FollowUp(row[0], row[1], (int) row[2]), 0, (int) row[3], row[4], row[5], row[6], row[7]))
                .toList();
    }

    /** {@code coxph(Surv(time, status) ~ arm, freireich)}. */
    @Test
    void v76FreireichWithEfronsTies() {
        CoxFit fit = CoxModel.of("control").fit(freireich());
        check(fit.coefficient(0), 1.57212514883, 0.412396717709);
        assertThat(fit.nullLogLikelihood()).isEqualTo(-93.1842699968, EXACT);
        assertThat(fit.logLikelihood()).isEqualTo(-85.0084245774, EXACT);
        assertThat(fit.likelihoodRatio().statistic()).isEqualTo(16.351690839, EXACT);
        assertThat(fit.score().statistic()).isEqualTo(17.2465367957, EXACT);
        assertThat(fit.wald().statistic()).isEqualTo(14.5326170634, EXACT);
        assertThat(fit.hazardRatio(0)).isEqualTo(StrictMath.exp(1.57212514883), within(1e-7));
        assertThat(fit.hazardRatioInterval(0, 0.95).low())
                .isEqualTo(StrictMath.exp(1.57212514883 - 1.959963984540 * 0.412396717709), within(1e-7));
        assertThat(fit.events()).isEqualTo(30);
        assertThat(fit.problem()).isEmpty();
    }

    /** {@code ties = "breslow"}. */
    @Test
    void v76FreireichWithBreslowsTies() {
        CoxFit fit = CoxModel.of("control").withTies(CoxModel.Ties.BRESLOW).fit(freireich());
        check(fit.coefficient(0), 1.50919141259, 0.409564406367);
        assertThat(fit.likelihoodRatio().statistic()).isEqualTo(15.2108568142, EXACT);
        assertThat(fit.score().statistic()).isEqualTo(15.930539564, EXACT);
    }

    @Test
    void strataAndFourCovariates() {
        CoxModel model = CoxModel.of("trt", "karno", "age", "prior");
        CoxFit fit = model.fit(veteran());
        check(fit.coefficient(0), 0.274792950502, 0.208119103386);
        check(fit.coefficient(1), -0.0377627048107, 0.0057831044189);
        check(fit.coefficient(2), -0.0113294444522, 0.00977225315427);
        check(fit.coefficient(3), 0.0128909772617, 0.0212025323143);
        checkTests(fit, 44.1203008257, 47.0009302857, 43.766832556);
        CoxFit breslow = model.withTies(CoxModel.Ties.BRESLOW).fit(veteran());
        check(breslow.coefficient(1), -0.0374680819037, 0.00577022718377);
        checkTests(breslow, 43.5842368174, 46.413358281, 43.2439258624);
    }

    /** {@code coxph(Surv(time, status) ~ age + I(sex - 1), cluster = id, kidney)}; the second line with Breslow's ties. */
    @Test
    void clustersOfTwoInfections() {
        List<CoxSubject> kidney = Published.rows("kidney", "time", "status", "id", "age", "sex").stream()
                .map(row -> new CoxSubject(new FollowUp(0, row[0], (int) row[1]), 0, (int) row[2], row[3], row[4] - 1))
                .toList();
        CoxModel model = CoxModel.of("age", "male").withClusters();
        CoxFit fit = model.fit(kidney);
        check(fit.coefficient(0), 0.00203188295714, 0.00808874704278);
        check(fit.coefficient(1), -0.829313832436, 0.483463782852);
        check(fit.independentCoefficient(1), -0.829313832436, 0.298954902358);
        checkTests(fit, 7.11638689859, 8.44502906472, 2.98825028755);
        assertThat(fit.robustScore().statistic()).isEqualTo(3.39377672089, EXACT);
        CoxFit breslow = model.withTies(CoxModel.Ties.BRESLOW).fit(kidney);
        check(breslow.coefficient(1), -0.82099531457, 0.482294491457);
        assertThat(breslow.robustScore().statistic()).isEqualTo(3.33958613419, EXACT);
    }

    /** {@code coxph(Surv(start, stop, event) ~ age + year + surgery + transplant, cluster = id, heart)}. */
    @Test
    void lateEntryTiesAndClustersTogether() {
        CoxModel model = CoxModel.of("age", "year", "surgery", "transplant").withClusters();
        CoxFit fit = model.fit(heart());
        check(fit.coefficient(0), 0.0271666408304, 0.0138918926302);
        check(fit.coefficient(1), -0.146346339196, 0.0730798576189);
        check(fit.coefficient(2), -0.637209886442, 0.358210199576);
        check(fit.coefficient(3), -0.0102507639757, 0.316882347167);
        check(fit.independentCoefficient(3), -0.0102507639757, 0.31375479817);
        checkTests(fit, 15.1114784513, 15.0341974695, 16.8329928116);
        assertThat(fit.robustScore().statistic()).isEqualTo(18.2363006358, EXACT);
        CoxFit breslow = model.withTies(CoxModel.Ties.BRESLOW).fit(heart());
        check(breslow.coefficient(3), -0.0118958424819, 0.3154174371);
        assertThat(breslow.robustScore().statistic()).isEqualTo(18.3056400548, EXACT);
    }

    /** {@code coxph(Surv(start, stop, event) ~ age + year + strata(surgery) + transplant, cluster = id, heart)}. */
    @Test
    void lateEntryInStrata() {
        List<CoxSubject> heart = heart().stream()
                .map(row -> new CoxSubject(
                        row.followUp(),
                        (int) row.covariates()[2],
                        row.cluster(),
                        row.covariates()[0],
                        row.covariates()[1],
                        row.covariates()[3]))
                .toList();
        CoxFit fit = CoxModel.of("age", "year", "transplant").withClusters().fit(heart);
        check(fit.coefficient(0), 0.0268135209031, 0.0135429165784);
        check(fit.coefficient(2), -0.0217802429184, 0.314521044861);
        checkTests(fit, 10.1655283765, 9.89958615602, 10.5367346253);
    }

    @Test
    void theOrderOfSubjectsChangesNoBit() {
        List<CoxSubject> shuffled = new ArrayList<>(heart());
        Collections.shuffle(shuffled, new Random(7));
        CoxModel model = CoxModel.of("age", "year", "surgery", "transplant").withClusters();
        CoxFit fit = model.fit(heart());
        CoxFit other = model.fit(shuffled);
        for (int j = 0; j < 4; j++) {
            assertThat(other.coefficient(j)).isEqualTo(fit.coefficient(j));
        }
        assertThat(other.score()).isEqualTo(fit.score());
        assertThat(other.robustScore()).isEqualTo(fit.robustScore());
    }

    /** The score test of two groups without ties is the log-rank test. */
    @Test
    void theScoreTestIsTheLogRankTest() {
        List<CoxSubject> subjects = simulated(60, 0.4, 0);
        SurvivalTimes.Accumulator[] arms = {new SurvivalTimes.Accumulator(), new SurvivalTimes.Accumulator()};
        subjects.forEach(subject -> arms[(int) subject.covariates()[0]].accept(subject.followUp()));
        LogRank test = LogRank.of(arms[0].result(), arms[1].result());
        assertThat(CoxModel.of("arm").fit(subjects).score().statistic()).isEqualTo(test.chiSquare(), within(1e-10));
    }

    /** A covariate in other units is another coefficient of the same fit; one far from 0 is no worse than one near it. */
    @Test
    void unitsAndOriginsDoNotMatter() {
        List<CoxSubject> moved = heart().stream()
                .map(row -> new CoxSubject(row.followUp(), 0, row.cluster(), 1e9 + 365.25 * row.covariates()[0]))
                .toList();
        List<CoxSubject> plain = heart().stream()
                .map(row -> new CoxSubject(row.followUp(), 0, row.cluster(), row.covariates()[0]))
                .toList();
        CoxFit fit = CoxModel.of("age").fit(plain);
        CoxFit other = CoxModel.of("age").fit(moved);
        assertThat(other.coefficient(0).value() * 365.25)
                .isEqualTo(fit.coefficient(0).value(), within(1e-7));
        assertThat(other.wald().statistic()).isEqualTo(fit.wald().statistic(), within(1e-4));
    }

    /** Each of three dies before anybody of the other group: the likelihood rises to (1/3)·(1/2) and to no finite β. */
    @Test
    void separationIsSaid() {
        List<CoxSubject> subjects = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            subjects.add(new CoxSubject(FollowUp.of(1 + i, true), 0, i, 1));
            subjects.add(new CoxSubject(FollowUp.of(10 + i, false), 0, 3 + i, 0));
        }
        CoxFit fit = CoxModel.of("treated").fit(subjects);
        assertThat(fit.problem())
                .contains("still rises with the effect of treated")
                .contains("separates");
        assertThat(fit.coefficient(0).value()).isNaN();
        assertThat(fit.hazardRatioInterval(0, 0.95).low()).isNaN();
        assertThat(fit.wald().probability()).isNaN();
        assertThat(fit.logLikelihood()).isEqualTo(-StrictMath.log(6), within(1e-9));
        assertThat(fit.likelihoodRatio().statistic())
                .isEqualTo(2 * (StrictMath.log(6 * 5 * 4) - StrictMath.log(6)), within(1e-8));
        assertThat(fit.score().probability()).isBetween(0.001, 0.1);
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        CoxModel model = CoxModel.of("a", "b");
        FollowUp event = FollowUp.of(1, true);
        FollowUp later = FollowUp.of(2, true);
        assertThat(model.fit(List.of()).problem()).isEqualTo("no events");
        assertThat(model.fit(List.of(new CoxSubject(FollowUp.of(1, false), 0, 0, 1, 2)))
                        .problem())
                .isEqualTo("no events");
        assertThat(model.fit(List.of(new CoxSubject(event, 0, 0, 1, 5), new CoxSubject(later, 0, 0, 2, 5)))
                        .problem())
                .isEqualTo("among those at risk when events come, nobody differs in b");
        List<CoxSubject> twice = heart().stream()
                .map(row -> new CoxSubject(row.followUp(), 0, 0, row.covariates()[0], 3 - 2 * row.covariates()[0]))
                .toList();
        assertThat(model.fit(twice).problem()).contains("cannot be told apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(List.of(new CoxSubject(event, 0, 0, 1))))
                .withMessageContaining("[a, b]");
        assertThatIllegalArgumentException().isThrownBy(() -> CoxModel.of());
        assertThatIllegalArgumentException().isThrownBy(() -> new CoxSubject(event, 0, 0, Double.NaN));
    }

    /**
     * Two arms of 100, hazard ratio 0.5, exponential events and censoring uniform on [0, 3], 3,000 times: the 95 % interval covers ln 0.5
     * at a rate between 0.94 and 0.957 (0.9524 in 60,000). Rejected at {@link Chance#ALARM} beyond; finds an error short by a tenth (0.922).
     */
    @Test
    void intervalsCoverTheTruth() {
        long covered = 0;
        for (int i = 0; i < 3000; i++) {
            CoxFit fit = CoxModel.of("arm").fit(simulated(100, StrictMath.log(0.5), i));
            covered += fit.coefficient(0).interval(0.95).contains(StrictMath.log(0.5)) ? 1 : 0;
        }
        Chance.binomial("covered", covered, 3000, 0.94, 0.957);
    }

    private static List<CoxSubject> simulated(int each, double effect, int index) {
        RandomStream random = TestKeys.of("cox").child(index).stream();
        List<CoxSubject> subjects = new ArrayList<>();
        for (int i = 0; i < 2 * each; i++) {
            double event = random.nextWait(StrictMath.exp(effect * (i % 2)));
            double censored = 3 * random.nextDouble();
            subjects.add(new CoxSubject(FollowUp.of(Math.min(event, censored), event <= censored), 0, i, i % 2));
        }
        return subjects;
    }

    private static void check(Effect coefficient, double value, double error) {
        assertThat(coefficient.value()).isEqualTo(value, EXACT);
        assertThat(coefficient.standardError()).isEqualTo(error, EXACT);
    }

    private static void checkTests(CoxFit fit, double likelihoodRatio, double score, double wald) {
        assertThat(fit.likelihoodRatio().statistic()).isEqualTo(likelihoodRatio, within(1e-7));
        assertThat(fit.score().statistic()).isEqualTo(score, within(1e-7));
        assertThat(fit.wald().statistic()).isEqualTo(wald, within(1e-7));
    }
}
