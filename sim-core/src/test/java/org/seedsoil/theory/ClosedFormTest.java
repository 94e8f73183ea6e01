package org.seedsoil.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** One type of lesion with deterministic growth against closed forms, to a relative 1e-9 or the digits published. */
class ClosedFormTest {
    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final double EXACT = 1e-9;

    /** Growth .045 a day and α = 2/3, so that aα = .03; m = .02. */
    private static ReproductionModel iwata() {
        return Sketch.alone()
                .grows(Sketch.exponential(0.045))
                .sheds(0.02, 2.0 / 3)
                .model();
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(EXACT * Math.abs(expected)));
    }

    /** V45, C1. */
    @ParameterizedTest
    @CsvSource({"20, .548079, -.0509394", "40, 1.546745, .0192289", "60, 3.366432, .0362740"})
    void removalAtAnAge(double age, double number, double rate) {
        Reproduction all = iwata().under(Ablation.atAge(age), 1000);

        assertThat(all.number().value()).isCloseTo(number, within(1e-6));
        assertClose(all.number().value(), 0.02 * Math.expm1(0.03 * age) / 0.03);
        assertThat(all.growth().perDay().value()).isCloseTo(rate, within(1e-7));
        double x = 0.03 - all.growth().perDay().value();
        assertThat(0.02 * Math.expm1(x * age) / x).isCloseTo(1, within(1e-9));
        assertClose(all.critical().ageDays().value(), 30.543024395805173);
        assertClose(all.critical().cells().value(), Math.pow(1 + 0.03 / 0.02, 1.5));
        assertThat(all.offspring().get(0).dispersion().isKnown()).as("Poisson").isFalse();
    }

    /** V45: extinction at age 40, and 1 where R &lt; 1. */
    @Test
    void extinctionUnderRemovalAtAnAge() {
        assertThat(iwata().under(Ablation.atAge(40), 1000).extinction().get(0)).isCloseTo(0.388138, within(1e-6));
        assertThat(iwata().under(Ablation.atAge(20), 1000).extinction().get(0)).isEqualTo(1);
    }

    /** V48, C2. */
    @ParameterizedTest
    @CsvSource({".04, 2, .01, .885575", ".045, 1.3333333333333333, .005, .957159"})
    void removalAtARate(double mu, double number, double rate, double extinction) {
        Reproduction all = iwata().under(Ablation.atRate(mu), FOREVER);

        assertClose(all.number().value(), number);
        assertThat(all.growth().perDay().value()).isCloseTo(rate, within(1e-9));
        assertThat(all.extinction().get(0)).isCloseTo(extinction, within(1e-6));
    }

    /** C2: infinite where lesions grow faster than they are removed; r and extinction remain. */
    @Test
    void removalAtARateTooLow() {
        Reproduction all = iwata().under(Ablation.atRate(0.025), FOREVER);

        assertThat(all.number().isKnown()).isFalse();
        assertThat(all.number().reason()).startsWith("infinite");
        assertThat(all.matrix()).isEmpty();
        assertThat(all.growth().perDay().value()).isCloseTo(0.02 + 0.03 - 0.025, within(1e-9));
        assertThat(all.extinction().get(0)).isBetween(0.5, 0.885);
    }

    /** C2 with a finite horizon. */
    @Test
    void removalAtARateUpToAHorizon() {
        double number = iwata().number(Ablation.atRate(0.025), 300).value();

        assertClose(number, 0.02 * Math.expm1(0.005 * 300) / 0.005);
    }

    /** V49: with α = 0 offspring are geometric. */
    @Test
    void geometricOffspring() {
        ReproductionModel model = Sketch.alone().sheds(0.02, 0).model();
        Reproduction all = model.under(Ablation.atRate(0.01), FOREVER);

        assertClose(all.number().value(), 2);
        assertClose(all.extinction().get(0), 0.5);
        OffspringLaw offspring = all.offspring().get(0);
        for (int n = 0; n < 12; n++) {
            assertClose(offspring.probabilities().get(n), Math.pow(2.0 / 3, n) / 3);
        }
        assertClose(offspring.variance().value(), 6);
        assertClose(offspring.dispersion().value(), 1);
        assertThat(all.growth().perDay().value()).isCloseTo(0.01, within(1e-11));
        assertThat(all.growth().generationDays().value()).isCloseTo(50, within(1e-4));
    }

    /** C3. The exponential integrals are summed here by their series and continued fraction. */
    @ParameterizedTest
    @ValueSource(doubles = {30, 300, 1110, 3000})
    void gompertz(double age) {
        double capacity = 7.3e10;
        double a = 0.00286;
        double alpha = 0.663;
        Growth growth = new Growth(GrowthLaw.GOMPERTZ, a * Math.log(capacity), 0, capacity, true);
        ReproductionModel model =
                Sketch.alone().grows(growth).sheds(5.3e-8, alpha).model();
        double theta = alpha * Math.log(capacity);
        double integral = exponentialIntegral(theta * Math.exp(-a * age)) - exponentialIntegral(theta);

        assertClose(
                model.number(Ablation.atAge(age), FOREVER).value(), 5.3e-8 * Math.pow(capacity, alpha) / a * integral);
    }

    private static double exponentialIntegral(double x) {
        if (x > 1) {
            double fraction = 0;
            for (int k = 400; k >= 1; k--) {
                fraction = k / (1 + k / (x + fraction));
            }
            return Math.exp(-x) / (x + fraction);
        }
        double sum = -0.5772156649015329 - Math.log(x);
        double term = 1;
        for (int k = 1; k < 60; k++) {
            term *= -x / k;
            sum -= term / k;
        }
        return sum;
    }

    /** V51, C4. */
    @ParameterizedTest
    @CsvSource({"90, .556433", "180, .961241"})
    void scansAtRandomPhase(double every, double number) {
        ReproductionModel model = Sketch.alone()
                .grows(Sketch.exponential(0.01))
                .sheds(5.3e-8, 2.0 / 3)
                .model();
        double aAlpha = 0.01 * 2 / 3;
        double g = Math.exp(aAlpha * every);
        double seen = Math.pow(1e7, 2.0 / 3);
        double expected = 5.3e-8 / aAlpha * (seen * (g - 1) / (aAlpha * every) * .9 / (1 - .1 * g) - 1);
        Ablation scans = Ablation.byScans(every, VisibleSize.ofCells(1e7), 0.9);
        Ablation ablations =
                Ablation.byScans(every, VisibleSize.ofCells(1e7), 1).withControl(0.9);

        assertThat(model.number(scans, FOREVER).value()).isCloseTo(number, within(1e-6));
        assertClose(model.number(scans, FOREVER).value(), expected);
        assertClose(model.number(ablations, FOREVER).value(), expected);
    }

    /** A random phase is the average over fixed ones. */
    @Test
    void fixedPhasesAverageToTheRandomOne() {
        ReproductionModel model = Sketch.alone()
                .grows(Sketch.exponential(0.01))
                .sheds(5.3e-8, 2.0 / 3)
                .model();
        int phases = 2000;
        double sum = 0;
        for (int i = 0; i < phases; i++) {
            ScanPhase phase = ScanPhase.fixed(90 * (i + 0.5) / phases);
            AblationTiming scans = new AblationTiming.Scans(90, phase, VisibleSize.ofCells(1e7), 0.9);
            sum += model.number(Ablation.of(scans).withCoverage(0.8), 3000).value();
        }
        double random = model.number(
                        Ablation.byScans(90, VisibleSize.ofCells(1e7), 0.9).withCoverage(0.8), 3000)
                .value();

        // The mean over phases has a jump where a scan meets the day of visibility: an error of the order of 1/phases.
        assertThat(sum / phases).isCloseTo(random, within(random * 1e-4));
    }

    /** C7: lesions that nothing removes. */
    @Test
    void immortalLesions() {
        Reproduction all = iwata().under(Ablation.NONE, 100);

        assertClose(all.number().value(), 0.02 * Math.expm1(3) / 0.03);
        assertThat(all.growth().perDay().value()).isCloseTo(0.05, within(1e-9));
        assertThat(all.growth().generationDays().value()).isCloseTo(1 / 0.02, within(1e-3));
        assertThat(all.growth().generations().value()).isCloseTo(2, within(1e-4));
        assertThat(all.verdict().neverStop()).isTrue();
    }

    /** One-shot policies: what fails, or is not covered, stays to the horizon. */
    @Test
    void failuresGrowOn() {
        double treated = 0.02 * Math.expm1(0.03 * 20) / 0.03;
        double left = 0.02 * Math.expm1(0.03 * 100) / 0.03;
        Ablation rule = Ablation.atAge(20).withCoverage(0.9).withControl(0.8);

        assertClose(iwata().number(rule, 100).value(), 0.72 * treated + 0.28 * left);
    }

    /** Removal at a size is removal at the age of that size when growth is not random. */
    @Test
    void removalAtASize() {
        double cells = Math.exp(0.045 * 40);

        assertClose(
                iwata().number(Ablation.atSize(VisibleSize.ofCells(cells)), 100).value(),
                0.02 * Math.expm1(0.03 * 40) / 0.03);
    }

    /** Shedding starts at the size of vascularization. */
    @Test
    void vesselsCutTheYoungLesionsOff() {
        ReproductionModel model = Sketch.alone()
                .grows(Sketch.exponential(0.045))
                .sheds(0.02, 2.0 / 3, Math.exp(0.045 * 15))
                .model();

        assertClose(
                model.number(Ablation.atAge(40), 100).value(),
                0.02 * (Math.exp(0.03 * 40) - Math.exp(0.03 * 15)) / 0.03);
    }
}
