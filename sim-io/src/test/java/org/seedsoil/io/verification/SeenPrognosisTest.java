package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Look;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What is seen, and when, says of the course: in patients of surveillance-colon whose metastases nobody treats. Published of colorectal metastases of the liver: several are worse than one, an interval below
 * 12 months worse than a longer one (Fong 1999, doi:10.1097/00000658-199909000-00004; risk ratio of the interval 1.98, PMC4398102); the more is found the more is hidden, and a long interval lowers it (Kendal 2014,
 * Wolff 2021, docs/clinic.md). Nothing was tuned to it. What the interval says of those who are left alone is little here (69 and 66 % die within two years after less than 12 months and more): it tells
 * what is hidden, and so what is left when all that is seen is taken out.
 *
 * <p>n = 600. Differences were measured with 1,000 others; to lie below 0 they would be 5 standard errors off, which is rarer than 5e-7. A claim that is not so fails in half of the runs.
 */
@Tag("slow")
class SeenPrognosisTest {
    private static final double YEAR = Dimension.DAYS_PER_YEAR;
    private static final double WINDOW = 182.5;
    private static final int N = 600;
    private static final List<Outcome> FOUND = new ArrayList<>();
    private static final List<CohortSummary> SUMMARY = new ArrayList<>();

    @BeforeAll
    static void simulate() {
        Scenario scenario = ScenarioReader.parse(
                BundledScenarios.text("surveillance-colon"),
                "surveillance-colon.yaml",
                List.of("care.clinic.policy=[]", "care.courses={}"));
        CohortSummary summary = CohortSummary.of(scenario.reference());
        TrialRunner.of(2, 16).run(new Trial(scenario, N, Runs.randomSeed(), Mode.THINNED), outcome -> {
            summary.accept(outcome);
            if (outcome.clinic().chart().firstDistant().isPresent()) {
                FOUND.add(outcome);
            }
        });
        SUMMARY.add(summary);
    }

    /** The share of those who die of the disease within a year of the first finding. */
    private static double dead(BiPredicate<Chart, Look> who) {
        double dead = 0;
        double all = 0;
        for (Outcome outcome : FOUND) {
            Chart chart = outcome.clinic().chart();
            Look look = chart.firstDistant().orElseThrow();
            boolean died = outcome.ending() == Ending.DIED_OF_DISEASE && outcome.endDay() < look.day() + YEAR;
            if (who.test(chart, look) && (died || outcome.endDay() >= look.day() + YEAR)) {
                all++;
                dead += died ? 1 : 0;
            }
        }
        return dead / all;
    }

    private static Estimate clear(String key) {
        return Catalogue.ofCohorts(SUMMARY.get(0).scope())
                .metric("nothing-occult." + key)
                .estimate(SUMMARY.get(0));
    }

    /** .52 of 242 and .16 of 83. */
    @Test
    @DisplayName("synchronous metastases kill sooner than late ones")
    void synchronous() {
        double early = dead((chart, look) -> chart.synchronous(WINDOW));
        double late = dead((chart, look) -> !chart.synchronous(YEAR));
        assertThat(early - late).isBetween(0.0, 0.7);
    }

    /** .19 of 214, .59 of 112 and .88 of 40. */
    @Test
    @DisplayName("the more metastases are found, the sooner they kill")
    void number() {
        double one = dead((chart, look) -> chart.distant(look).size() == 1);
        double few = dead((chart, look) ->
                chart.distant(look).size() > 1 && chart.distant(look).size() < 6);
        double many = dead((chart, look) -> chart.distant(look).size() > 5);
        assertThat(few - one).isBetween(0.0, 0.7);
        assertThat(many - few).isBetween(0.0, 0.8);
    }

    /** Of those without a finding .98 have no escaped colony, of those with one .52, with six or more .02: 8 standard errors. */
    @Test
    @DisplayName("the more metastases are found, the more often others are hidden")
    void hiddenByNumber() {
        for (String definition : List.of("escaped", "within-5-years")) {
            double none = clear(definition + ".number.0").value();
            double one = clear(definition + ".number.1").value();
            double many = clear(definition + ".number.6-or-more").value();
            assertThat(none).isGreaterThan(one);
            assertThat(one).isGreaterThanOrEqualTo(many);
            assertThat(many).isLessThan(0.2);
        }
        assertThat(clear("any-cell.number.0").value())
                .isLessThanOrEqualTo(clear("escaped.number.0").value());
    }

    /** Nothing else has escaped in .37 of those below 12 months and .77 of those from there on; in .20 of those who are synchronous. */
    @Test
    @DisplayName("a long interval lowers what is hidden, strongly")
    void hiddenByInterval() {
        Estimate year = clear("escaped.interval.12-to-24-months");
        Estimate longer = clear("escaped.interval.24-months-or-more");
        double late = (year.value() * year.patients() + longer.value() * longer.patients())
                / (year.patients() + longer.patients());
        assertThat(late - clear("escaped.interval.below-12-months").value()).isBetween(0.0, 0.9);
        assertThat(late - clear("escaped.interval.synchronous").value()).isBetween(0.2, 0.95);
    }
}
