package org.seedsoil.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.scenario.Setting;

/**
 * A condition that points of a design have to meet, such as {@code nodes <= 2 and shedding * 10 > soil}. Numbers are in canonical units.
 */
public final class Constraint {
    private final String text;
    private final List<Factor> factors;
    private final ToDoubleFunction<double[]> condition;

    private Constraint(String text, List<Factor> factors, ToDoubleFunction<double[]> condition) {
        this.text = text;
        this.factors = List.copyOf(factors);
        this.condition = condition;
    }

    /**
     * Reads a condition.
     *
     * @param text comparisons of sums, products and powers of factors and numbers, joined by and, or, not
     * @param factors what it may speak of
     * @return the condition
     * @throws ConstraintException if it is none, with the column
     */
    public static Constraint parse(String text, List<Factor> factors) throws ConstraintException {
        return new Constraint(text, factors, new ConstraintParser(text, factors).condition());
    }

    /**
     * Says whether a point meets it.
     *
     * @param levels the value of each factor, in their order
     * @return true if so; a comparison with what is no number does not hold
     */
    public boolean holds(List<Setting> levels) {
        double[] numbers = new double[levels.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = factors.get(i).number(levels.get(i));
        }
        return condition.applyAsDouble(numbers) != 0;
    }

    /**
     * Returns it as it was written.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
