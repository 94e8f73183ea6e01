package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;

/** Collects the corners of a line. */
final class StepLine {
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    StepLine add(double x, double y) {
        xs.add(x);
        ys.add(y);
        return this;
    }

    /** Goes down to 0; does nothing for NaN. */
    StepLine drop(double x) {
        return Double.isNaN(x) ? this : add(x, 0);
    }

    /** Returns abscissae and ordinates. */
    double[][] points() {
        return new double[][] {
            xs.stream().mapToDouble(Double::doubleValue).toArray(),
            ys.stream().mapToDouble(Double::doubleValue).toArray()
        };
    }
}
