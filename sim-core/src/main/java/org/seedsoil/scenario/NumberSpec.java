package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;

/**
 * A number.
 *
 * @param dimension what it measures
 * @param domain the values it may take
 * @param variable whether it may differ between patients
 */
public record NumberSpec(Dimension dimension, Domain domain, boolean variable) implements ValueSpec {
    /**
     * A number that may differ between patients.
     *
     * @param dimension what it measures
     * @param domain the values it may take
     * @return the description
     */
    static NumberSpec of(Dimension dimension, Domain domain) {
        return new NumberSpec(dimension, domain, true);
    }

    /**
     * Swaps whether it may differ between patients.
     *
     * @return a copy that may not
     */
    NumberSpec withoutVariation() {
        return new NumberSpec(dimension, domain, false);
    }

    @Override
    public @Nullable NumberSpec number() {
        return this;
    }

    @Override
    public Setting parse(String text) {
        double value = Quantity.parse(text, dimension);
        if (!domain.contains(value)) {
            throw new IllegalArgumentException(text + " is out of range; allowed: " + domain.describe(dimension));
        }
        return new Setting.Amount(value);
    }

    @Override
    public String format(Setting setting) {
        return Quantity.format(((Setting.Amount) setting).value(), dimension);
    }

    @Override
    public String allowed() {
        String range = domain.describe(dimension);
        return range.isEmpty() ? dimension.describe() : dimension.describe() + ", " + range;
    }
}
