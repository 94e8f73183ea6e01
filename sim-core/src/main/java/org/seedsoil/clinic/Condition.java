package org.seedsoil.clinic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on a chart: all of its clauses hold. Without any it always holds.
 *
 * @param clauses what it asks
 */
public record Condition(List<Clause> clauses) {
    /** It always holds. */
    public static final Condition ALWAYS = new Condition(List.of());

    /** Copies the list. */
    public Condition {
        clauses = List.copyOf(clauses);
    }

    /**
     * Asks whether it holds.
     *
     * @param chart what is known
     * @return true where every clause does
     */
    public boolean holds(Chart chart) {
        return clauses.stream().allMatch(clause -> clause.holds(chart));
    }

    /**
     * Says whether it asks for what pathologists say of an operation: the stage, or nodes.
     *
     * @return true where some clause does
     */
    public boolean asksForStage() {
        return clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.Staged
                        || clause instanceof Clause.NodesHold
                        || clause instanceof Clause.Range range && range.measure() == Measure.POSITIVE_NODES);
    }

    /**
     * Says whether it asks for what blood tells.
     *
     * @return true where some clause does
     */
    public boolean asksForBlood() {
        return clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.Range range
                        && range.measure().analyte().isPresent());
    }

    /** Tells it, as part of a sentence; empty where it always holds. */
    String describe() {
        return clauses.stream().map(Clause::describe).collect(Collectors.joining(" and "));
    }

    /**
     * Tells what it read.
     *
     * @param chart what is known
     * @return each number with its value, and "(no)" where it is out of bounds; empty without clauses
     */
    public String tell(Chart chart) {
        return clauses.stream().map(clause -> clause.tell(chart)).collect(Collectors.joining(", "));
    }
}
