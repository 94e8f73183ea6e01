package org.seedsoil.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of numbers around 1, by their logarithm.
 *
 * @param factor the colours are full at this factor above 1 and below it
 * @param steps numbers above 1 that are written beside the bar, the factor last; their inverses are, too
 * @param cut whether numbers lie beyond
 */
record ColourScale(double factor, List<Double> steps, boolean cut) {
    private static final List<ColourScale> SCALES = List.of(
            whole(List.of(1.2, 1.5, 2.0)),
            whole(List.of(2.0, 5.0)),
            whole(List.of(2.0, 5.0, 10.0)),
            whole(List.of(3.0, 10.0, 30.0)),
            whole(List.of(10.0, 100.0)));

    private static ColourScale whole(List<Double> steps) {
        return new ColourScale(steps.get(steps.size() - 1), steps, false);
    }

    /** Returns the smallest scale that holds numbers so far from 1, or the widest. */
    static ColourScale reaching(double reach) {
        ColourScale widest = SCALES.get(SCALES.size() - 1);
        return SCALES.stream()
                .filter(scale -> scale.factor >= reach)
                .findFirst()
                .orElse(new ColourScale(widest.factor, widest.steps, true));
    }

    Color colour(double number) {
        return Shades.aroundOne(number, factor);
    }

    /** Returns the bar that explains them. */
    ColourBar bar() {
        List<ColourBar.Step> written = new ArrayList<>();
        written.add(new ColourBar.Step(0.5, "1"));
        for (double step : steps) {
            boolean beyond = cut && step == factor;
            double half = 0.5 * Math.log(step) / Math.log(factor);
            written.add(new ColourBar.Step(0.5 + half, (beyond ? "≥ " : "") + Numbers.threeDigits(step)));
            written.add(new ColourBar.Step(0.5 - half, (beyond ? "≤ " : "") + Numbers.threeDigits(1 / step)));
        }
        return new ColourBar("R_m", height -> colour(Math.pow(factor, 2 * height - 1)), written);
    }
}
