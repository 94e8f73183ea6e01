package org.seedsoil.bone;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.seedsoil.elementary.Elementary;

/**
 * Follows a site of bone through time: the equations of {@link Remodeling} in ln C and ln B, which cannot become negative, by the method of
 * Dormand and Prince of order 8 with error control (Hairer, Nørsett and Wanner 1993). Integrals stand beside them. Not thread-safe.
 *
 * <p>Errors of a stretch are held near 1e-9 in ln C and ln B, and 1e-7 in what is integrated, whose derivatives have kinks where cells
 * pass those at rest.
 */
public final class BoneSolver {
    private static final int OSTEOCLASTS = 0;
    private static final int OSTEOBLASTS = 1;
    private static final int MASS = 2;
    private static final int LOSS = 3;
    private static final int EXCESS = 4;
    private static final double[] ERRORS = {1e-9, 1e-9, 1e-7, 1e-7, 1e-7};
    private static final double[] NO_RELATIVE_ERRORS = new double[ERRORS.length];
    /** Shorter stretches than the integrator takes: less than a tenth of a second. */
    private static final double MOMENT_DAYS = 1e-6;

    private static final double SHORTEST_DAYS = 1e-9;
    /** Longer steps could pass over a kink unseen: the cells swing with a period of 160 days. */
    private static final double LONGEST_DAYS = 10;

    /** Thousands of days take thousands: more are a fault, never a wait. */
    private static final int MOST_EVALUATIONS = 1_000_000;

    private final DormandPrince853Integrator integrator =
            new DormandPrince853Integrator(SHORTEST_DAYS, LONGEST_DAYS, ERRORS, NO_RELATIVE_ERRORS);

    private final double[] state = new double[ERRORS.length];

    /** Prepares a solver. */
    public BoneSolver() {
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
    }

    /**
     * Where a stretch ends.
     *
     * @param state the bone then
     * @param meanExcess mean of max(0, C/C* − 1) over the stretch
     */
    public record Stretch(BoneState state, double meanExcess) {}

    /**
     * Follows bone for some days.
     *
     * @param cycle the laws
     * @param from the bone in the beginning
     * @param days how long, at least 0
     * @param lesion the lesion in it
     * @return where it stands then
     */
    public Stretch follow(BoneCycle cycle, BoneState from, double days, TumourPath lesion) {
        Equations equations = new Equations(cycle, lesion);
        state[OSTEOCLASTS] = from.logOsteoclasts();
        state[OSTEOBLASTS] = from.logOsteoblasts();
        state[MASS] = from.massPercent();
        state[LOSS] = from.lossDays();
        state[EXCESS] = 0;
        if (days < MOMENT_DAYS) {
            double[] slopes = new double[state.length];
            equations.computeDerivatives(0, state, slopes);
            for (int i = 0; i < state.length; i++) {
                state[i] += days * slopes[i];
            }
        } else {
            integrator.setInitialStepSize(Math.min(days, LONGEST_DAYS));
            integrator.integrate(equations, 0, state, days, state);
        }
        BoneState then = new BoneState(state[OSTEOCLASTS], state[OSTEOBLASTS], Math.max(0, state[MASS]), state[LOSS]);
        return new Stretch(then, days > 0 ? state[EXCESS] / days : excess(cycle, from));
    }

    /**
     * Returns the excess of osteoclasts.
     *
     * @param cycle the laws
     * @param bone the bone
     * @return max(0, C/C* − 1)
     */
    public static double excess(BoneCycle cycle, BoneState bone) {
        double rest = cycle.remodeling().atRest(0).logOsteoclasts();
        return Math.max(0, Elementary.exp(bone.logOsteoclasts() - rest) - 1);
    }

    /** The equations, with a lesion on its way. */
    private static final class Equations implements FirstOrderDifferentialEquations {
        private final BoneCycle cycle;
        private final TumourPath lesion;
        private final double restingOsteoclasts;
        private final double restingOsteoblasts;

        Equations(BoneCycle cycle, TumourPath lesion) {
            this.cycle = cycle;
            this.lesion = lesion;
            BoneState rest = cycle.remodeling().atRest(0);
            this.restingOsteoclasts = rest.osteoclasts();
            this.restingOsteoblasts = rest.osteoblasts();
        }

        @Override
        public int getDimension() {
            return ERRORS.length;
        }

        @Override
        public void computeDerivatives(double day, double[] y, double[] slopes) {
            Remodeling law = cycle.remodeling();
            double t = lesion.cells() > 0 ? cycle.effect(lesion.cells() * Elementary.exp(lesion.rate() * day)) : 0;
            double c = y[OSTEOCLASTS];
            double b = y[OSTEOBLASTS];
            slopes[OSTEOCLASTS] = perCell(law.osteoclasts(), (law.g11(t) - 1) * c + law.g21(t) * b);
            slopes[OSTEOBLASTS] = perCell(law.osteoblasts(), law.g12(t) * c + (law.g22(t) - 1) * b);
            double osteoclasts = Math.max(0, Elementary.exp(c) - restingOsteoclasts);
            double osteoblasts = Math.max(0, Elementary.exp(b) - restingOsteoblasts);
            slopes[MASS] = law.osteoblasts().work() * osteoblasts
                    - law.osteoclasts().work() * osteoclasts * BoneState.withinReach(y[MASS]);
            slopes[LOSS] = BoneState.lost(y[MASS]);
            slopes[EXCESS] = osteoclasts / restingOsteoclasts;
        }

        private static double perCell(Remodeling.Line line, double logFormation) {
            return line.formation() * Elementary.exp(logFormation) - line.removal();
        }
    }
}
