package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.Care;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Mortality;
import org.seedsoil.care.Resection;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.patient.Oracle;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;
import org.seedsoil.patient.TimeFrame;
import org.seedsoil.statistics.Figure;

/** What the answers are made of, and what is refused. */
class ReproductionModelTest {
    private static final Growth RANDOM = new Growth(GrowthLaw.GOMPERTZ, 0.1, 0.6, 1e10, false);

    private static Sketch iwata() {
        return Sketch.alone().grows(Sketch.exponential(0.045)).sheds(0.02, 2.0 / 3);
    }

    private static Patient patient(Disease disease, Care care, Oracle oracle, boolean mortal) {
        return new Patient(
                0,
                65,
                disease,
                new Primary(0, List.of(1.0), true),
                care,
                new Mortality(mortal, 1e6, 1, false, 0, 0, 0),
                oracle,
                new TimeFrame(1000, Double.POSITIVE_INFINITY, 1, 1e13, 1e5, 30),
                List.of());
    }

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Care resectedAt(double diameterMm, double delay) {
        Margins margins = new Margins(1, 0, 0, 0, 0, 0);
        return new Care(diameterMm, NEVER, NEVER, List.of(new Resection(true, delay, margins, 0)));
    }

    private static Care untreated() {
        return new Care(NEVER, NEVER, NEVER, List.of());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesHorizonsThatAreNone(double horizon) {
        assertThatThrownBy(() -> iwata().model().under(Ablation.NONE, horizon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon is above 0");
    }

    @Test
    void refusesClonesThatMutate() {
        Disease disease = iwata().clones(2).build(Map.of("main1", 1e-6));

        assertThatThrownBy(() -> ReproductionModel.of(disease))
                .isInstanceOf(NotEstimableException.class)
                .hasMessageStartingWith("not estimable by theory: cells of main mutate");
    }

    @Test
    void refusesGrowthThatNeverBecomesSmooth() {
        Sketch critical = iwata().grows(new Growth(GrowthLaw.EXPONENTIAL, 0.1, 1, 1e12, false));
        assertThatThrownBy(() -> critical.model().number(Ablation.NONE, 100))
                .hasMessageContaining("do not divide faster than they die");
        Sketch dying = iwata().grows(new Growth(GrowthLaw.EXPONENTIAL, 0.1, 1.5, 1e12, false));
        assertThatThrownBy(() -> dying.model().number(Ablation.NONE, 100))
                .hasMessageContaining("do not divide faster than they die");
        Sketch crowded = iwata().grows(new Growth(GrowthLaw.LOGISTIC, 0.1, 0.5, 5000, false));
        assertThatThrownBy(() -> crowded.model().number(Ablation.NONE, 100)).hasMessageContaining("capacity");
        Sketch seenEarly = iwata().grows(RANDOM).sheds(1, 1, 1e4);
        Ablation early = Ablation.atSize(VisibleSize.ofCells(100));
        assertThatThrownBy(() -> seenEarly.model().number(early, 100)).hasMessageContaining("seen from 100 cells");
    }

    @Test
    void secondarySeedingOff() {
        Reproduction all = iwata().secondaryOff().model().under(Ablation.NONE, 100);

        assertThat(all.number().value()).isZero();
        assertThat(all.extinction()).containsExactly(1.0);
        assertThat(all.growth().perDay().isKnown()).isFalse();
        assertThat(all.notes()).anySatisfy(note -> assertThat(note).contains("do not shed"));
    }

    /** Treated before it sheds: nothing reproduces, and no figure is NaN. */
    @Test
    void zeroMatrix() {
        Reproduction all = iwata().sheds(0.02, 1, 1e6).model().under(Ablation.atAge(1), 1000);

        assertThat(all.number().value()).isZero();
        assertThat(all.offspring().get(0).probabilities()).containsExactly(1.0);
        assertThat(all.growth().generations().isKnown()).isFalse();
        assertThat(all.typeNumbers().get(0).value()).isZero();
        assertThat(all.critical().coverage().isKnown()).isTrue();
    }

    /** Neither an organ that seeds nothing nor one that nothing reaches disturbs the others. */
    @Test
    void reducibleNetwork() {
        double[][] table = {{.5, 0, .2}, {.5, .4, 0}, {0, 0, 0}};
        Reproduction all = Sketch.of(table).sheds(0.1, 0).model().under(Ablation.atAge(30), 100);

        assertThat(all.number().value()).isCloseTo(1.5, within(1e-12));
        assertThat(all.extinction().get(0)).isCloseTo(0.417188, within(1e-6));
        assertThat(all.extinction().get(1)).isBetween(0.1, 0.9);
        assertThat(all.extinction().get(2)).isEqualTo(1);
        assertThat(all.typeNumbers())
                .allSatisfy(figure -> assertThat(figure.reason()).isNotNull());
    }

    /** The number falls with coverage and rises with delay, size, interval and horizon; random growth. */
    @Test
    void monotoneInTheTreatment() {
        ReproductionModel model =
                iwata().grows(RANDOM).sheds(1e-6, 2.0 / 3, 1e5).model();
        double before = Double.POSITIVE_INFINITY;
        for (double coverage = 0; coverage <= 1; coverage += 0.125) {
            double number = model.number(Ablation.atAge(300).withCoverage(coverage), 2000)
                    .value();
            assertThat(number).isLessThan(before);
            before = number;
        }
        double delayed = 0;
        double larger = 0;
        double scanned = 0;
        double longer = 0;
        for (int i = 1; i <= 8; i++) {
            double number = model.number(Ablation.atAge(250 + 40 * i), 2000).value();
            assertThat(number).isGreaterThan(delayed);
            delayed = number;
            double size = Math.pow(10, 5.5 + 0.25 * i);
            number = model.number(Ablation.atSize(VisibleSize.ofCells(size)), 2000)
                    .value();
            assertThat(number).isGreaterThan(larger);
            larger = number;
            number = model.number(Ablation.byScans(30 * i, VisibleSize.ofCells(1e6), .8), 2000)
                    .value();
            assertThat(number).isGreaterThan(scanned);
            scanned = number;
            number = model.number(Ablation.NONE, 250 + 100 * i).value();
            assertThat(number).isGreaterThan(longer);
            longer = number;
        }
    }

    /** Extinction is certain if and only if the number is at most 1: on either side of the critical delay. */
    @Test
    void extinctionIsCertainUpToOne() {
        ReproductionModel model =
                iwata().grows(RANDOM).sheds(1e-6, 2.0 / 3, 1e5).model();
        Reproduction any = model.under(Ablation.atAge(400), 2000);
        double critical = any.critical().ageDays().value();

        Reproduction below = model.under(Ablation.atAge(critical * 0.9999), 2000);
        Reproduction above = model.under(Ablation.atAge(critical * 1.001), 2000);
        assertThat(below.number().value()).isBetween(0.99, 1.0);
        assertThat(below.extinction()).containsExactly(1.0);
        assertThat(below.growth().perDay().value()).isNegative();
        assertThat(above.number().value()).isBetween(1.0, 1.05);
        assertThat(above.extinction().get(0)).isBetween(0.9, 0.99999);
        assertThat(above.growth().perDay().value()).isPositive();
        assertThat(model.number(Ablation.atAge(critical), 2000).value()).isCloseTo(1, within(1e-9));
    }

    /** P(n) sum to 1 and give mean and variance, where growth and removal are both random. */
    @Test
    void offspringLawIsConsistent() {
        ReproductionModel model =
                iwata().grows(RANDOM).sheds(3e-7, 2.0 / 3, 1e5).model();
        Reproduction all = model.under(Ablation.byScans(60, VisibleSize.ofCells(3e6), .7), 2000);
        OffspringLaw law = all.offspring().get(0);
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int n = 0; n < law.probabilities().size(); n++) {
            double p = law.probabilities().get(n);
            sum += p;
            mean += n * p;
            square += (double) n * n * p;
        }
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(mean).isCloseTo(law.mean().value(), within(1e-6));
        assertThat(square - mean * mean).isCloseTo(law.variance().value(), within(1e-4));
        assertThat(law.mean().value()).isCloseTo(all.number().value(), within(1e-9));
        assertThat(law.variance().value()).isGreaterThan(law.mean().value());
    }

    /** Pairs escape sooner. The stable share of pairs weights what lesions of each kind shed. */
    @Test
    void foundersAreAveraged() {
        Sketch sketch = iwata().grows(RANDOM).sheds(1e-6, 2.0 / 3, 1e5).guarded(0.2, 1000);
        Ablation treatment = Ablation.atAge(350);
        Generation mixed = sketch.pairs(0.3).model().generation(treatment, 1000);
        double single = mixed.births(0, 1).mean();
        double pair = mixed.births(0, 2).mean();
        double singles = mixed.network().founds(0, 0, 1);
        double pairs = mixed.network().founds(0, 0, 2);

        assertThat(pair).isGreaterThan(single * 1.05);
        assertThat(mixed.radius(0)).isCloseTo(1e-6 * (singles * single + pairs * pair), within(1e-12));
        NextGenerationMatrix matrix = sketch.model().matrix(treatment, 1000).orElseThrow();
        assertThat(matrix.root().value()).isCloseTo(mixed.radius(0), within(1e-12 * mixed.radius(0)));
    }

    /** Clones that do not mutate have lesions, and so families, of their own. */
    @Test
    void clonesKeepApart() {
        Reproduction all = iwata().clones(3).model().under(Ablation.atAge(40), 1000);

        assertThat(all.names()).containsExactly("organA/main", "organA/main1", "organA/main2");
        assertThat(all.number().value()).isCloseTo(1.546745, within(1e-6));
        assertThat(all.extinction()).allSatisfy(s -> assertThat(s).isCloseTo(0.388138, within(1e-6)));
        assertThat(all.matrix().orElseThrow().entries().get(0, 1)).isZero();
    }

    /** Sleep does not change how many are founded, only when: C1 with a pole at the rate of waking. */
    @Test
    void sleepDelaysTheGrowth() {
        Dormancy sleep = new Dormancy(1, 0.01, 0);
        Reproduction all = iwata().sleeps(sleep).model().under(Ablation.atAge(40), 1000);
        double r = all.growth().perDay().value();
        double x = 0.03 - r;

        assertThat(all.number().value()).isCloseTo(1.546745, within(1e-6));
        assertThat(0.02 * Math.expm1(x * 40) / x * 0.01 / (0.01 + r)).isCloseTo(1, within(1e-9));
        assertThat(all.growth().cohortGenerationDays().value()).isBetween(100.0, 140.0);
    }

    /** R_pre is the number when each lesion goes as soon as it is seen; above 1 nothing that is seen controls it. */
    @Test
    void whatCannotBeSeen() {
        VisibleSize seen = VisibleSize.ofCells(Math.exp(0.045 * 40));
        Reproduction all = iwata().model().under(Ablation.byScans(5, seen, 1), 1000);

        assertThat(all.preDetection().value()).isCloseTo(1.546745, within(1e-6));
        assertThat(all.verdict().beyondLocalControl()).isTrue();
        assertThat(all.critical().coverage().reason()).startsWith("not controllable");
        assertThat(all.verdict().sentences().get(1)).startsWith("Not controllable by treating what can be seen");
        assertThat(iwata().model().under(Ablation.atAge(3), 1000).preDetection().isKnown())
                .isFalse();
    }

    @Test
    void thePrimaryStandsApart() {
        Disease disease = iwata().build();
        double cells = Math.exp(0.045 * 200);
        Care care = resectedAt(LesionSize.diameterMm(cells, 1e8), 30);
        Reproduction all =
                ReproductionModel.of(patient(disease, care, Oracle.NONE, false)).under(Ablation.atAge(20), 1000);

        assertThat(all.primary().value()).isCloseTo(0.02 * Math.expm1(0.03 * 230) / 0.03, within(1e-5));
        assertThat(all.primaryRow()).hasSize(1);
        assertThat(all.number().value()).isCloseTo(0.548079, within(1e-6));
        Reproduction left = ReproductionModel.of(patient(disease, untreated(), Oracle.NONE, false))
                .under(Ablation.atAge(20), 100);
        assertThat(left.primary().value()).isCloseTo(0.02 * Math.expm1(3) / 0.03, within(1e-9));
    }

    @Test
    void theOracleIsARuleOfItsOwn() {
        Oracle oracle = new Oracle(40, 0, Double.POSITIVE_INFINITY, Oracle.Reach.METASTASES, List.of(), List.of());
        ReproductionModel model = ReproductionModel.of(patient(iwata().build(), untreated(), oracle, false));

        assertThat(model.number(Ablation.NONE, 1000).value()).isCloseTo(1.546745, within(1e-6));
        assertThatThrownBy(() -> model.number(Ablation.atAge(5), 1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both the oracle and the treatment");
        Oracle twice = new Oracle(40, 0.1, Double.POSITIVE_INFINITY, Oracle.Reach.ALL, List.of(), List.of());
        ReproductionModel several = ReproductionModel.of(patient(iwata().build(), untreated(), twice, false));
        assertThatThrownBy(() -> several.number(Ablation.NONE, 1000)).isInstanceOf(NotEstimableException.class);
    }

    @Test
    void theVerdictNamesWhatMatters() {
        Patient mortal = patient(iwata().build(), untreated(), Oracle.NONE, true);
        Reproduction left = ReproductionModel.of(mortal).under(Ablation.NONE, 500);
        assertThat(left.verdict().neverStop()).isTrue();
        assertThat(left.verdict().hostDeathMatters()).isTrue();
        assertThat(left.verdict().controlled()).isFalse();
        Reproduction treated = ReproductionModel.of(mortal).under(Ablation.atAge(20), 500);
        assertThat(treated.verdict().neverStop()).isFalse();
        assertThat(treated.verdict().hostDeathMatters()).isFalse();
        assertThat(treated.verdict().controlled()).isTrue();
        assertThat(treated.verdict().fewGenerations()).isFalse();
        assertThat(ReproductionModel.of(mortal)
                        .under(Ablation.NONE, 60)
                        .verdict()
                        .fewGenerations())
                .isTrue();
    }

    @Test
    void figuresAreNeverNaN() {
        assertThat(Figure.of(1).isKnown()).isTrue();
        assertThatThrownBy(() -> Figure.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.absent("why").value()).hasMessage("not estimable: why");
    }
}
