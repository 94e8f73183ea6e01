package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.quantity.Digits;
import org.seedsoil.statistics.Figure;

/**
 * Appraises what the figures say about control. What decides is not R_m up to the horizon but R_m over whole lives, which is above 1 if
 * and only if the rate of growth r is above 0.
 */
final class Appraisal {
    private static final double FEWEST_GENERATIONS = 2;

    private final Figures figures;
    private final String horizon;
    private final boolean controlled;
    private final boolean beyond;
    private final List<String> sentences = new ArrayList<>();

    /**
     * What is appraised.
     *
     * @param number R_m up to the horizon
     * @param before R_pre up to the horizon
     * @param growth rate and generations
     * @param forever the same lesions without a horizon
     */
    record Figures(Figure number, Figure before, GrowthFigures growth, Generation forever) {}

    Appraisal(ReproductionModel model, Figures figures, double horizonDays) {
        this.figures = figures;
        this.horizon = horizonDays < Double.POSITIVE_INFINITY
                ? " up to an age of " + Digits.time(horizonDays)
                : " in their whole lives";
        this.controlled = figures.forever().radius(0) < 1;
        this.beyond = figures.before().isKnown()
                && !isBelowOne(model.preDetection(figures.forever().treatment(), Double.POSITIVE_INFINITY));
    }

    /** An infinite number is not below 1. */
    private static boolean isBelowOne(Figure number) {
        return number.isKnown() && number.value() <= 1;
    }

    /**
     * Puts facts and sentences together.
     *
     * @param neverStop whether some lesions are never removed
     * @param deadly whether a lesion may well kill within its life
     */
    Verdict verdict(boolean neverStop, boolean deadly) {
        Figure generations = figures.growth().generations();
        boolean few = generations.isKnown() && generations.value() < FEWEST_GENERATIONS;
        sayNumber();
        sayBefore();
        sayGrowth(neverStop);
        if (deadly) {
            sentences.add("A lesion may well kill within its life, which R_m leaves out.");
        }
        if (few) {
            sentences.add("Only " + Digits.three(generations.value())
                    + " generations fit into the horizon: R_m says little about so short a time.");
        }
        return new Verdict(controlled, beyond, neverStop, deadly, few, sentences);
    }

    private void sayNumber() {
        Figure number = figures.number();
        String end = ": the spread " + (controlled ? "dies out." : "goes on.");
        if (number.isKnown()) {
            sentences.add("A metastasis founds " + Digits.three(number.value()) + " others on average" + horizon
                    + " (R_m)" + (number.value() < 1 && !controlled ? ", and more later" : "") + end);
        } else {
            sentences.add("R_m is not a number, because it is " + number.reason() + end);
        }
    }

    private void sayBefore() {
        Figure before = figures.before();
        if (!before.isKnown()) {
            return;
        }
        Figure number = figures.number();
        String founded = "esions found " + Digits.three(before.value()) + " others" + horizon
                + " before they are visible (R_pre)";
        if (beyond) {
            sentences.add("Not controllable by treating what can be seen: l" + founded
                    + (before.value() > 1 ? "." : ", and more than one in their whole lives."));
        } else if (!number.isKnown() || number.value() > 0) {
            sentences.add("L" + founded + ": removing all of them as soon as they can be seen controls the spread.");
        }
        if (number.isKnown() && number.value() < before.value()) {
            sentences.add("R_m is below R_pre here, since metastases are ablated before they can be seen.");
        }
    }

    private void sayGrowth(boolean neverStop) {
        Figure rate = figures.growth().perDay();
        String known = rate.isKnown() ? ", " + Digits.three(rate.value()) + " per day." : ".";
        Figure number = figures.number();
        if (neverStop) {
            sentences.add("Some lesions are never removed, so that R_m grows with the horizon: use the rate of growth r"
                    + known);
        } else if (!controlled && number.isKnown() && number.value() < 1) {
            sentences.add("In the long run their number grows by r" + known);
        }
    }
}
