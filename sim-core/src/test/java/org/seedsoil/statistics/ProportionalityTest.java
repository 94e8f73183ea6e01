package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** R 4.2.2, survival 3.5-3: {@code cox.zph(fit, transform = "identity" | "log" | "km")}. */
class ProportionalityTest {
    /** {@code fit <- coxph(Surv(time, status) ~ trt + karno + age + prior + strata(celltype), veteran)}. */
    @ParameterizedTest
    @CsvSource({
        "TIME, 0.28402047918, 2.39246960656, 1.33224449938, 1.08804828602, 6.91467174041",
        "KAPLAN_MEIER, 0.0126482564141, 6.5787067821099, 2.4238608922195, 1.2819139835498, 13.9488748246243",
        "LOGARITHM, 6.81329838105e-04, 4.85059247220, 4.23126302282, 1.59072329430, 13.7645116520"
    })
    void karnofskysScoreLosesItsForce(
            Proportionality.Trend trend, double treatment, double score, double age, double prior, double all) {
        CoxFit fit = CoxModel.of("trt", "karno", "age", "prior").fit(CoxModelTest.veteran());
        check(fit.proportionality(trend), new double[] {treatment, score, age, prior}, all);
    }

    /** {@code fit <- coxph(Surv(start, stop, event) ~ age + year + surgery + transplant, heart)}: late entry and ties. */
    @ParameterizedTest
    @CsvSource({
        "TIME, 1.757290986955, 1.512200116249, 1.376110597444, 0.122029278491, 4.687947818348",
        "KAPLAN_MEIER, 0.8668747736106, 1.7164138815697, 0.0973950646439, 0.2029344126509, 3.4731017473120",
        "LOGARITHM, 0.43656907281901, 1.05789790054345, 0.00994337742738, 0.12665446419243, 2.11629846618115"
    })
    void heartTransplantsAreProportional(
            Proportionality.Trend trend, double age, double year, double surgery, double transplant, double all) {
        CoxFit fit = CoxModel.of("age", "year", "surgery", "transplant").fit(CoxModelTest.heart());
        check(fit.proportionality(trend), new double[] {age, year, surgery, transplant}, all);
    }

    private static void check(Proportionality found, double[] covariates, double all) {
        for (int j = 0; j < covariates.length; j++) {
            assertThat(found.covariates().get(j).statistic()).isEqualTo(covariates[j], within(1e-7));
            assertThat(found.covariates().get(j).degreesOfFreedom()).isEqualTo(1);
        }
        assertThat(found.all().statistic()).isEqualTo(all, within(1e-7));
        assertThat(found.all().degreesOfFreedom()).isEqualTo(covariates.length);
    }

    @Test
    void withoutAnEstimateThereIsNoTest() {
        CoxFit none = CoxModel.of("x").fit(List.of(new CoxSubject(FollowUp.of(1, false), 0, 0, 1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> none.proportionality(Proportionality.Trend.KAPLAN_MEIER))
                .withMessageContaining("no events");
    }

    /**
     * Two arms of 100 with proportional hazards, ratio one half, 2,000 times: p &lt; 0.05 at a rate between 0.04 and 0.06 (0.0523 in
     * 20,000), rejected at {@link Chance#ALARM} beyond; finds a variance off by a fourth.
     */
    @Test
    void proportionalHazardsAreRejectedAtTheLevel() {
        long rejected = 0;
        for (int i = 0; i < 2000; i++) {
            RandomStream random = TestKeys.of("proportionality").child(i).stream();
            List<CoxSubject> subjects = new ArrayList<>();
            for (int j = 0; j < 200; j++) {
                double event = random.nextWait(1 + j % 2);
                double censored = 2 * random.nextDouble();
                subjects.add(new CoxSubject(FollowUp.of(Math.min(event, censored), event <= censored), 0, j, j % 2));
            }
            Proportionality test = CoxModel.of("arm").fit(subjects).proportionality(Proportionality.Trend.KAPLAN_MEIER);
            rejected += test.all().probability() < 0.05 ? 1 : 0;
        }
        Chance.binomial("rejected", rejected, 2000, 0.04, 0.06);
    }
}
