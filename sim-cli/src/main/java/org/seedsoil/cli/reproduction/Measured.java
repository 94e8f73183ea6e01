package org.seedsoil.cli.reproduction;

import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.quantity.QuantityException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers with their units. */
final class Measured {
    private Measured() {}

    static double of(String text, Dimension dimension) {
        try {
            return Quantity.parse(text, dimension);
        } catch (QuantityException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static double within(String text, Dimension dimension, boolean fits, String allowed) {
        if (!fits) {
            throw new TypeConversionException("'" + text + "'; allowed: " + allowed);
        }
        return of(text, dimension);
    }

    /** A probability or fraction. */
    static final class Fraction implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double value = of(text, Dimension.FRACTION);
            return within(text, Dimension.FRACTION, value >= 0 && value <= 1, "0 to 1");
        }
    }

    /** A day before or after another. */
    static final class Day implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return of(text, Dimension.TIME);
        }
    }

    /** A time of at least 0. */
    static final class Age implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return within(text, Dimension.TIME, of(text, Dimension.TIME) >= 0, "0 d or more");
        }
    }

    /** A time above 0. */
    static final class Duration implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return within(text, Dimension.TIME, of(text, Dimension.TIME) > 0, "more than 0 d");
        }
    }

    /** A rate above 0. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return within(text, Dimension.RATE, of(text, Dimension.RATE) > 0, "more than 0 /d");
        }
    }

    /** A size: a number of cells or a diameter. */
    static final class Size implements ITypeConverter<VisibleSize> {
        @Override
        public VisibleSize convert(String text) {
            boolean length = text.strip().endsWith("m");
            Dimension dimension = length ? Dimension.LENGTH : Dimension.CELLS;
            double amount = within(
                    text,
                    dimension,
                    of(text, dimension) > 0,
                    "a diameter such as 10 mm or a number of cells such as 1e9");
            return length ? VisibleSize.ofDiameterMm(amount) : VisibleSize.ofCells(amount);
        }
    }
}
