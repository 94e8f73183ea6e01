package org.seedsoil.trial;

import java.util.List;
import org.seedsoil.clinic.Rule;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.RuleOrders;
import org.seedsoil.scenario.Scenario;

/**
 * What is kept of the patients of a scenario, settled once, so that a cohort can be taken in by parts. Immutable.
 */
public final class CohortPlan {
    private final Scenario scenario;
    private final CohortReproduction.Question reproduction;

    private CohortPlan(Scenario scenario) {
        this.scenario = scenario;
        this.reproduction = CohortReproduction.question(
                scenario, scenario.reference().care().ablation().rule());
    }

    /**
     * Plans.
     *
     * @param scenario what is simulated
     * @return the plan
     */
    public static CohortPlan of(Scenario scenario) {
        return new CohortPlan(scenario);
    }

    /**
     * Returns what is simulated.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Opens what is kept of nobody yet.
     *
     * @return empty totals, which merge with all others of this plan
     */
    public CohortTotals open() {
        List<String> rules = scenario.reference().care().clinic().policy().stream()
                .map(Rule::name)
                .toList();
        return new CohortTotals(CohortSummary.of(scenario.reference()), reproduction.open(), new RuleOrders(rules));
    }

    /**
     * Tells the reproduction number of a cohort.
     *
     * @param totals what was kept of it, from the first patient on
     * @param randomSeed root of the bootstrap
     * @return exact beside estimated
     */
    public CohortReproduction reproduction(CohortTotals totals, long randomSeed) {
        return reproduction.answer(totals.summary().patients(), totals.foundings(), randomSeed);
    }
}
