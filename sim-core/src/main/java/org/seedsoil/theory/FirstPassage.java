package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;

/**
 * How long a colony that escapes takes from its founders to a size where chance has all but ended, and what it sheds on
 * the way: exact Laplace transforms. Below M cells the chain is the one of the founder bottleneck conditioned on escape (births
 * b·i·h<sub>i+1</sub>/h<sub>i</sub>, deaths (d·i + v)·h<sub>i−1</sub>/h<sub>i</sub>); from M on it is birth and death alone and may still die out.
 * A colony sheds from the first time that it has vessels on, whatever its size later.
 *
 * <p>One owner at a time: {@link #evaluate} overwrites the results.
 */
final class FirstPassage {
    private final int escapedAt;
    private final int top;
    private final int shedsFrom;
    private final double[] sheds;
    private final double tailRate;
    private final BirthDeathLadder given;
    private final BirthDeathLadder givenShedding;
    private final BirthDeathLadder free;
    private final BirthDeathLadder freeShedding;

    /** E[e^(−s·time); gets to the top], by size now. */
    final double[] hitRe;

    final double[] hitIm;

    /** E[∫ e^(−s·t) f dt before the top], by size now. */
    final double[] earlyRe;

    final double[] earlyIm;

    /**
     * Sets up the chain.
     *
     * @param growth births and deaths by size
     * @param kills cells killed per day and colony below M
     * @param escapedAt M
     * @param top the size to reach, at least M
     * @param vascularizedAt size from which it sheds
     * @param exponent α: a colony of N cells sheds N<sup>α</sup> a day
     */
    FirstPassage(Growth growth, double kills, int escapedAt, int top, double vascularizedAt, double exponent) {
        this.escapedAt = escapedAt;
        this.top = top;
        this.shedsFrom = (int) Math.min(top, Math.max(1, Math.ceil(vascularizedAt)));
        this.sheds = new double[top];
        double[] up = new double[top];
        double[] down = new double[top];
        for (int i = 1; i < top; i++) {
            up[i] = growth.birthAt(i) * i;
            down[i] = growth.deathAt(i) * i;
            sheds[i] = Elementary.pow(i, exponent);
        }
        Bottleneck bottleneck = Bottleneck.of(growth, kills, 0, escapedAt);
        double[] givenUp = new double[escapedAt];
        double[] givenDown = new double[escapedAt];
        for (int i = 1; i < escapedAt; i++) {
            double now = bottleneck.escape(i);
            givenUp[i] = up[i] * bottleneck.escape(i + 1) / now;
            givenDown[i] = (down[i] + kills) * bottleneck.escape(i - 1) / now;
        }
        this.given = new BirthDeathLadder(givenUp, givenDown);
        this.givenShedding = new BirthDeathLadder(givenUp, givenDown);
        this.free = new BirthDeathLadder(up, down);
        this.freeShedding = new BirthDeathLadder(up, down);
        this.hitRe = new double[top + 1];
        this.hitIm = new double[top + 1];
        this.earlyRe = new double[top + 1];
        this.earlyIm = new double[top + 1];
        this.tailRate = findTailRate();
    }

    int top() {
        return top;
    }

    /** Says whether it can shed before the top. */
    boolean shedsEarly() {
        return shedsFrom < top;
    }

    /**
     * Works out the transforms at one argument.
     *
     * @param sRe real part of s
     * @param sIm imaginary part of s
     * @param killing θ, 0 where detachments are only counted
     */
    void evaluate(double sRe, double sIm, double killing) {
        hitRe[top] = 1;
        hitIm[top] = 0;
        earlyRe[top] = 0;
        earlyIm[top] = 0;
        if (!shedsEarly()) {
            if (escapedAt < top) {
                descend(free, escapedAt, top, sRe, sIm);
            }
            descend(given, 1, escapedAt, sRe, sIm);
            return;
        }
        if (escapedAt < top) {
            descend(free, freeShedding, escapedAt, top, sRe, sIm, killing);
        }
        descend(given, givenShedding, 1, escapedAt, sRe, sIm, killing);
    }

    /** The same where nothing is shed on the way. */
    private void descend(BirthDeathLadder ladder, int from, int to, double sRe, double sIm) {
        ladder.climb(sRe, sIm);
        double aboveRe = hitRe[to];
        double aboveIm = hitIm[to];
        for (int i = to - 1; i >= from; i--) {
            double re = ladder.passRe[i] * aboveRe - ladder.passIm[i] * aboveIm;
            aboveIm = ladder.passRe[i] * aboveIm + ladder.passIm[i] * aboveRe;
            aboveRe = re;
            hitRe[i] = aboveRe;
            hitIm[i] = aboveIm;
        }
    }

    private void descend(
            BirthDeathLadder plain,
            BirthDeathLadder shedding,
            int from,
            int to,
            double sRe,
            double sIm,
            double killing) {
        if (from < shedsFrom) {
            plain.climb(sRe, sIm);
        }
        if (to > shedsFrom) {
            shedding.climb(sRe, sIm, sheds, killing);
        }
        for (int i = to - 1; i >= from; i--) {
            BirthDeathLadder ladder = i >= shedsFrom ? shedding : plain;
            double re = ladder.passRe[i];
            double im = ladder.passIm[i];
            hitRe[i] = re * hitRe[i + 1] - im * hitIm[i + 1];
            hitIm[i] = re * hitIm[i + 1] + im * hitRe[i + 1];
            double early = re * earlyRe[i + 1] - im * earlyIm[i + 1];
            earlyIm[i] = re * earlyIm[i + 1] + im * earlyRe[i + 1] + (i >= shedsFrom ? ladder.shedIm[i] : 0);
            earlyRe[i] = early + (i >= shedsFrom ? ladder.shedRe[i] : 0);
        }
    }

    /**
     * Returns how fast the chance of not having arrived falls in the end.
     *
     * @return λ, per day: E[e<sup>c·time</sup>] is finite for every c below it; to a relative 1e-12
     */
    double tailRate() {
        return tailRate;
    }

    private double findTailRate() {
        double low = 0;
        double high = 1e-6;
        while (isFiniteAt(high)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (isFiniteAt(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isFiniteAt(double lambda) {
        return given.isFiniteAt(lambda) && (escapedAt >= top || free.isFiniteAt(lambda));
    }
}
