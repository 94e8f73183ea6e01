package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.clinic.Decision;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.statistics.Counter;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/** How often each rule of the policy was read, held and ordered something in a cohort, and when: by half-years from the diagnosis. */
public final class RuleOrders implements Mergeable<RuleOrders> {
    /** Length of a span, in days. */
    public static final double SPAN_DAYS = Dimension.DAYS_PER_YEAR / 2;

    /** Number of spans; the last holds all that comes later. */
    public static final int SPANS = 21;

    private final Parts parts = new Parts();
    private final List<String> rules;
    private final List<Counter> read = new ArrayList<>();
    private final List<Counter> held = new ArrayList<>();
    private final List<Counter> patients = new ArrayList<>();
    private final List<List<Counter>> orders = new ArrayList<>();

    /**
     * Opens an empty count.
     *
     * @param rules names of the rules, in their order
     */
    public RuleOrders(List<String> rules) {
        this.rules = List.copyOf(rules);
        for (int rule = 0; rule < rules.size(); rule++) {
            read.add(parts.add(new Counter()));
            held.add(parts.add(new Counter()));
            patients.add(parts.add(new Counter()));
            List<Counter> spans = new ArrayList<>();
            for (int span = 0; span < SPANS; span++) {
                spans.add(parts.add(new Counter()));
            }
            orders.add(spans);
        }
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     */
    public void accept(Outcome outcome) {
        Set<Integer> acted = new LinkedHashSet<>();
        for (Decision decision : outcome.clinic().decisions()) {
            int rule = rules.indexOf(decision.rule());
            if (rule < 0) {
                continue; // a cancer of a mixture may have rules of its own
            }
            read.get(rule).increment();
            held.get(rule).incrementIf(decision.held());
            if (decision.acts()) {
                acted.add(rule);
                orders.get(rule)
                        .get(span(decision.day() - outcome.diagnosisDay()))
                        .increment();
            }
        }
        acted.forEach(rule -> patients.get(rule).increment());
    }

    private static int span(double days) {
        return (int) Math.max(0, Math.min(SPANS - 1, Math.floor(days / SPAN_DAYS)));
    }

    @Override
    public void combine(RuleOrders later) {
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
     * Returns the rules.
     *
     * @return their names, in their order
     */
    public List<String> rules() {
        return rules;
    }

    /**
     * Returns how often a rule was read.
     *
     * @param rule its number
     * @return readings
     */
    public long read(int rule) {
        return read.get(rule).value();
    }

    /**
     * Returns how often its condition held.
     *
     * @param rule its number
     * @return readings
     */
    public long held(int rule) {
        return held.get(rule).value();
    }

    /**
     * Returns in how many patients it ordered something.
     *
     * @param rule its number
     * @return patients
     */
    public long patients(int rule) {
        return patients.get(rule).value();
    }

    /**
     * Returns how often it ordered something in a span. To wait is no order, nor is what the patient declined.
     *
     * @param rule its number
     * @param span which half-year from the diagnosis, from 0
     * @return orders
     */
    public long orders(int rule, int span) {
        return orders.get(rule).get(span).value();
    }

    /**
     * Returns how often it ordered something.
     *
     * @param rule its number
     * @return orders
     */
    public long orders(int rule) {
        return orders.get(rule).stream().mapToLong(Counter::value).sum();
    }
}
