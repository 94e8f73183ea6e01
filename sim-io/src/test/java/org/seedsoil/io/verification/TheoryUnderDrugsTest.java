package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.theory.TimedReproduction;

/** The exact R_m under drugs: that of the disease that they make where they are given for life, else refused with the reason. */
class TheoryUnderDrugsTest {
    private static Patient patient(String... changes) {
        String text = BundledScenarios.text("ablation-works");
        return ScenarioReader.parse(text, "ablation-works.yaml", List.of(changes))
                .reference();
    }

    private static double exact(String... changes) {
        return ReproductionModel.of(patient(changes))
                .number(Ablation.NONE, 3_000)
                .value();
    }

    /** The same numbers, written as a drug and written into the disease. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{receptor-blocker: {receptor: CXCR4, block: 0.5}} | block.CXCR4=0.5",
                "{receptor-blocker: {receptor: CXCR4, block: 0.5, adherence: 0.5}} | block.CXCR4=0.25",
                "{immunotherapy: {surveillance: 1.5}} | immune.surveillance=0.63 /d",
                "{immunotherapy: {nk: 0.5}} | circulation.nk=12 /d"
            })
    void forLifeIsThatOfTheDiseaseThatItMakes(String drug, String written) {
        double under = exact("care.courses={drug: " + drug + "}");
        assertThat(under).isCloseTo(exact(written), within(1e-9 * under)).isNotEqualTo(exact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{receptor-blocker: {from: 1 d, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {for: 1 y, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {from: diagnosis, receptor: CXCR4, block: 0.5}}",
                "{receptor-blocker: {onset: 9 d, receptor: CXCR4, block: 0.5}}",
                "{cytotoxic: {from: 9 d, log-kill: 1}}"
            })
    void whatChangesInTimeIsRefused(String drug) {
        assertThatThrownBy(() -> exact("care.courses={drug: " + drug + "}"))
                .hasMessageContaining("these figures hold for laws that stay");
    }

    /** The reference patient responds and gives nothing up; one who does not respond is as if there were no drug. */
    @Test
    void whatPatientsHaveOfItIsTheirs() {
        String all = "care.courses={drug: {receptor-blocker: {receptor: CXCR4, block: 0.5}}}";
        String some =
                "care.courses={drug: {receptor-blocker: {response: 0.5, stop: 0.1 /y, receptor: CXCR4, block: 0.5}}}";
        String none = "care.courses={drug: {receptor-blocker: {response: 0, receptor: CXCR4, block: 0.5}}}";
        assertThat(exact(some)).isEqualTo(exact(all));
        Patient deaf = ScenarioReader.parse(
                        BundledScenarios.text("ablation-works"), "ablation-works.yaml", List.of(none))
                .patient(0, RandomKey.root(1));
        double number = ReproductionModel.of(deaf).number(Ablation.NONE, 3_000).value();
        assertThat(number).isEqualTo(exact());
    }

    /** Births, deaths and kill change growth: held to the simulation in {@link CoursesAgainstTheoryTest}. */
    @Test
    void birthsAndDeathsForLifeAreTheLawsOfTheDisease() {
        double half =
                exact("care.courses={drug: {endocrine: {birth: 0.5, death: 0.5}}}", "immune.surveillance=0.21 /d");
        double slow =
                exact("clones.main.growth.birth=0.055 /d", "clones.main.growth-in={}", "immune.surveillance=0.21 /d");
        double quick = exact(
                "clones.main.growth-in={}",
                "immune.surveillance=0.21 /d",
                "care.courses={drug: {endocrine: {birth: 0.5, death: 0.5}}}");
        assertThat(quick).isCloseTo(slow, within(1e-6 * slow));
        assertThat(half).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{endocrine: {birth: 0.6}} | cells do not divide faster than they die",
                "{immunotherapy: {kill: 0.0275 /d}} | where lesions cease to grow, is too small",
            })
    void whatEndsGrowthIsRefused(String drug, String why) {
        assertThatThrownBy(() -> exact("care.courses={drug: " + drug + "}")).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {cytotoxic: {from: 9 d, log-kill: 1}} | kill cells at a moment",
                "a: {endocrine: {for: 1 y, birth: 0.9}} | changes births and deaths of cells",
                "a: {immunotherapy: {for: 1 y, kill: 0.001 /d}} | changes births and deaths of cells",
                "a: {immunotherapy: {for: 1 y, surveillance: 2}} | changes surveillance",
                "'a: {immunotherapy: {for: 1 y, nk: 2}}, b: {immunotherapy: {from: diagnosis, nk: 2}}' | from the start and from the diagnosis"
            })
    void whatBeginsOrEndsAndHasNoExactLawIsRefused(String courses, String why) {
        assertThatThrownBy(() -> TimedReproduction.of(patient("care.courses={" + courses + "}"), 0))
                .isInstanceOf(NotEstimableException.class)
                .hasMessageContaining(why);
    }

    private static double timed(double founded, String drug) {
        return TimedReproduction.of(patient("care.courses={a: {" + drug + "}}"), founded)
                .number(Ablation.NONE, 3_000)
                .value();
    }

    /** Over before a lesion is founded, or begun after its last day: nothing; on for all of its life: as for life. */
    @Test
    void aCourseCountsFromTheDayOnWhichALesionIsFounded() {
        String drug = "immunotherapy: {from: diagnosis, for: 2 y, nk: 2}";
        double none = exact();
        assertThat(timed(800, drug)).isCloseTo(none, within(1e-9 * none));
        assertThat(timed(-3_000, drug)).isCloseTo(none, within(1e-9 * none));
        assertThat(timed(-1_500, drug)).isLessThan(0.999 * none);
        double life = exact("care.courses={a: {immunotherapy: {nk: 2}}}");
        assertThat(timed(0, "immunotherapy: {for: 10 y, nk: 2}")).isCloseTo(life, within(1e-9 * life));
    }

    /** K of lesions that are removed at 330 days, under an effect on those who sleep. */
    private static double withSleep(String effect) {
        String text = CoursesAgainstTheoryTest.text("effects: [" + effect + "]", "2000 d");
        return TimedReproduction.of(Runs.scenario(text).reference(), 0)
                .offspringOfOneCell(Ablation.NONE, CoursesAgainstTheoryTest.AGE)[0][0];
    }

    /**
     * Whatever is shed before day T sleeps by the untreated laws until then, so that an effect on waking from T on changes K by C e^(−λT), λ = wake + die = .006 a day,
     * for every T after the last shedding. C is not known and not needed.
     */
    @Test
    void whatSleepsUntilADrugBeginsHasLeftSleepByWakingAndByDying() {
        double none = withSleep("");
        double soon = none - withSleep("{from: 340 d, wake: 0.01}");
        double late = none - withSleep("{from: 440 d, wake: 0.01}");
        assertThat(soon).isGreaterThan(0.01 * none);
        assertThat(late / soon).isCloseTo(StrictMath.exp(-0.006 * 100), within(1e-9));
    }

    /** Of those who sleep when it begins the part e^(−100 λ′) sleeps on after 100 days, λ′ = .01 wake + die, and then wakes by the untreated laws. */
    @Test
    void whatStillSleepsWhenADrugEndsWakesAsBefore() {
        double none = withSleep("");
        double forEver = none - withSleep("{from: 340 d, wake: 0.01}");
        double ends = none - withSleep("{from: 340 d, until: 440 d, wake: 0.01}");
        assertThat(ends / forEver).isCloseTo(1 - StrictMath.exp(-(0.01 * 0.004 + 0.002) * 100), within(1e-9));
    }
}
