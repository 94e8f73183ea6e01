package org.seedsoil.trial;

import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.ExamplePatient;
import org.seedsoil.observe.RuleOrders;
import org.seedsoil.observe.ShownPatients;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * All that is kept of patients but the rows of tables: what is estimated of them, the histories that their reproduction number rests on,
 * and which of them pictures show. Merged in any order it is the same to the last bit.
 */
public final class CohortTotals implements TrialObserver, Mergeable<CohortTotals> {
    private final Parts parts = new Parts();
    private final CohortSummary summary;
    private final FoundingRecorder foundings;
    private final ExamplePatient example = parts.add(new ExamplePatient());
    private final ShownPatients shown = parts.add(new ShownPatients());

    private final RuleOrders rules;

    CohortTotals(CohortSummary summary, FoundingRecorder foundings, RuleOrders rules) {
        this.summary = parts.add(summary);
        this.foundings = parts.add(foundings);
        this.rules = parts.add(rules);
    }

    @Override
    public void accept(Outcome outcome) {
        summary.accept(outcome);
        foundings.accept(outcome);
        example.accept(outcome);
        shown.accept(outcome);
        rules.accept(outcome);
    }

    @Override
    public void combine(CohortTotals later) {
        parts.combine(later.parts);
    }

    @Override
    public void save(StateWriter to) {
        parts.save(to);
    }

    @Override
    public void load(StateReader from) {
        parts.load(from);
    }

    /**
     * Returns what is estimated.
     *
     * @return the summary
     */
    public CohortSummary summary() {
        return summary;
    }

    /**
     * Returns who pictures show.
     *
     * @return the example
     */
    public ExamplePatient example() {
        return example;
    }

    /**
     * Returns whom pictures of treatment show.
     *
     * @return the patients
     */
    public ShownPatients shown() {
        return shown;
    }

    /**
     * Returns what rules of the policy ordered.
     *
     * @return counts by rule and time
     */
    public RuleOrders rules() {
        return rules;
    }

    FoundingRecorder foundings() {
        return foundings;
    }
}
