package org.seedsoil.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Margins;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * What an operation leaves of a lesion, primary or metastasis: after R0 and R1 those of the clonogens left behind that regrow, a sample
 * of the cells that were there; after R2 a fraction of the cells.
 *
 * <p>Where no drug ever reaches them, each clonogen that regrows is a line given to survive. Where one does, what is given without it does
 * not hold: then p/h of them are left as plain cells, h being the chance of the line of one cell to escape by the laws without drugs. Left
 * alone p of them regrow; under a drug p·β, β being the survival that the drug gives, whenever it comes. Lines that regrow more often
 * than one cell of their clone could (p above h) cannot be told so; they are given to survive until the drug comes.
 */
final class Excision {
    private final Body body;

    Excision(Body body) {
        this.body = body;
    }

    /** What is left. */
    Residue residue(LesionState lesion, double[] cells, Margin margin, Margins margins, RandomStream random) {
        return switch (margin) {
            case R0 ->
                margins.r0Cells() > 0
                        ? clonogens(lesion, cells, margins.r0Cells(), margins.regrowth(), random)
                        : Residue.removed();
            case R1 -> clonogens(lesion, cells, margins.r1Cells(), margins.regrowth(), random);
            case R2 -> Residue.of(fraction(cells, margins.r2Fraction()), Residue.Given.EVERY_CLONE);
        };
    }

    private static double[] fraction(double[] cells, double fraction) {
        return Arrays.stream(cells).map(n -> Math.rint(n * fraction)).toArray();
    }

    private Residue clonogens(LesionState lesion, double[] cells, double number, double regrowth, RandomStream random) {
        double[] plain = plain(lesion, cells, regrowth);
        double most = Arrays.stream(plain).max().orElse(0);
        if (most == 0) {
            return Residue.of(sample(cells, number, regrowth, random), Residue.Given.EVERY_CELL);
        }
        double[] left = sample(cells, number, most, random);
        for (int c = 0; c < left.length; c++) {
            left[c] = Binomial.sample(left[c], plain[c] / most, random);
        }
        return Residue.of(left, Residue.Given.UNGUARDED);
    }

    /** By clone the share of clonogens that are left as plain cells; all 0 where lines are given to survive instead. */
    private double[] plain(LesionState lesion, double[] cells, double regrowth) {
        double[] share = new double[cells.length];
        boolean reached = false;
        LesionLaws untreated = body.epochs.untreated().lesions();
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] > 0) {
                double escapes =
                        untreated.growth(c, lesion.organ()).deterministic() ? 0 : untreated.survival(c, lesion.organ());
                if (!(regrowth <= escapes)) {
                    return new double[cells.length];
                }
                share[c] = regrowth / escapes;
                reached |= body.epochs.mayReach(c, lesion.organ());
            }
        }
        return reached ? share : new double[cells.length];
    }

    /** Clonogens that go on: each does with the same probability, and those that do are a sample of the cells that were there. */
    private static double[] sample(double[] cells, double number, double probability, RandomStream random) {
        double present = Arrays.stream(cells).sum();
        double left = Math.min(Math.floor(present), Math.rint(number));
        double regrow = Binomial.sample(left, probability, random);
        double[] sampled = new double[cells.length];
        int only = only(cells, present);
        if (only >= 0) {
            sampled[only] = regrow;
            return sampled;
        }
        double[] rest = cells.clone();
        for (double i = 0; i < regrow; i++) {
            int drawn = draw(rest, random.nextOpen() * (present - i));
            rest[drawn]--;
            sampled[drawn]++;
        }
        return sampled;
    }

    /** The only clone, or −1. */
    private static int only(double[] cells, double present) {
        return IntStream.range(0, cells.length)
                .filter(c -> cells[c] == present)
                .findFirst()
                .orElse(-1);
    }

    /** The clone of a cell, told by its place among all. */
    private static int draw(double[] cells, double place) {
        int drawn = 0;
        double before = cells[0];
        while (place >= before && drawn < cells.length - 1) {
            before += cells[++drawn];
        }
        return drawn;
    }
}
