package org.seedsoil.experiment;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values of designs have ten significant digits: they are what people read, store and pass on to another program. */
final class Digits {
    private static final MathContext TEN = new MathContext(10);

    private Digits() {}

    static double ten(double value) {
        return new BigDecimal(value).round(TEN).doubleValue();
    }
}
