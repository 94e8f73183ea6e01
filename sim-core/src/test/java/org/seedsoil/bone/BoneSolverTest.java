package org.seedsoil.bone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The solver against closed forms, and against itself in other pieces. */
class BoneSolverTest {
    private static final BoneCycle AYATI = RemodelingTest.cycle(Remodeling.AYATI, 1);
    private static final TumourPath GROWS = new TumourPath(2e8, 0.012);

    private final BoneSolver solver = new BoneSolver();

    /** With exponents of 0 formation is constant: cells return to rest exponentially, and z and the excess are closed. */
    @Test
    void withConstantFormationCellsReturnExponentially() {
        Remodeling.Line osteoclasts = new Remodeling.Line(0.4, 0.2, 0, 0, 0.1);
        Remodeling.Line osteoblasts = new Remodeling.Line(2, 0.02, 0, 0, 0.001);
        BoneCycle cycle =
                RemodelingTest.cycle(new Remodeling(osteoclasts, osteoblasts, new Remodeling.Tumour(0, 0, 0, 0)), 1);
        BoneState from = new BoneState(Math.log(12), Math.log(500), 100, 0);

        BoneSolver.Stretch stretch = solver.follow(cycle, from, 30, TumourPath.NONE);

        BoneState then = stretch.state();
        assertThat(then.osteoclasts()).isCloseTo(2 + 10 * Math.exp(-6), within(1e-7));
        assertThat(then.osteoblasts()).isCloseTo(100 + 400 * Math.exp(-0.6), within(1e-5));
        double osteoclastDays = 10 * -Math.expm1(-6) / 0.2;
        double osteoblastDays = 400 * -Math.expm1(-0.6) / 0.02;
        assertThat(then.massPercent()).isCloseTo(100 - 0.1 * osteoclastDays + 0.001 * osteoblastDays, within(1e-5));
        assertThat(stretch.meanExcess()).isCloseTo(osteoclastDays / 2 / 30, within(1e-6));
    }

    /** Near rest the system is linear: healthy bone of Ayati circles with ω² = b₁b₂(0.5 − 0.1), a period of 157 days. */
    @Test
    void healthyBoneCirclesWithItsPeriod() {
        BoneState rest = Remodeling.AYATI.atRest(0);
        double moved = 1e-4;
        BoneState from = new BoneState(rest.logOsteoclasts() + moved, rest.logOsteoblasts(), 100, 0);
        double period = 2 * Math.PI / Math.sqrt(0.2 * 0.02 * 0.4);

        BoneState then = solver.follow(AYATI, from, period, TumourPath.NONE).state();

        assertThat(then.logOsteoclasts()).isCloseTo(from.logOsteoclasts(), within(1e-3 * moved));
        assertThat(then.logOsteoblasts()).isCloseTo(from.logOsteoblasts(), within(1e-3 * moved));
    }

    /** Hairer's promise of the whole: the same in one stretch of 300 days, in 3,000 and at an odd place. */
    @Test
    void piecesMakeTheWhole() {
        BoneState rest = Remodeling.AYATI.atRest(0);
        BoneSolver.Stretch whole = solver.follow(AYATI, rest, 300, GROWS);

        BoneState state = rest;
        double excess = 0;
        for (int i = 0; i < 3000; i++) {
            TumourPath lesion = new TumourPath(GROWS.cells() * Math.exp(GROWS.rate() * i * 0.1), GROWS.rate());
            BoneSolver.Stretch piece = solver.follow(AYATI, state, 0.1, lesion);
            state = piece.state();
            excess += 0.1 * piece.meanExcess();
        }

        assertThat(state.logOsteoclasts()).isCloseTo(whole.state().logOsteoclasts(), within(1e-6));
        assertThat(state.logOsteoblasts()).isCloseTo(whole.state().logOsteoblasts(), within(1e-6));
        assertThat(state.massPercent()).isCloseTo(whole.state().massPercent(), within(1e-5));
        assertThat(state.lossDays()).isCloseTo(whole.state().lossDays(), within(1e-5));
        assertThat(excess / 300).isCloseTo(whole.meanExcess(), within(1e-6));
    }

    /** A large tumour settles at its own rest: osteoclasts fourfold, and bone goes. */
    @Test
    void aLargeTumourResorbsBone() {
        BoneState then = solver.follow(AYATI, Remodeling.AYATI.atRest(0), 6000, new TumourPath(1e15, 0))
                .state();

        assertThat(then.osteoclasts()).isCloseTo(4.994, within(0.01));
        // What is formed, 0.0006395 (315.901 − 231.724) a day, and resorbed of the last 5 %, 0.0748 (4.99381 −
        // 1.15862), are even.
        double left = 5 * 0.0006395 * (315.90149 - 231.72380) / (0.0748 * (4.99381 - 1.15862));
        assertThat(then.massPercent()).isCloseTo(left, within(0.02));
        assertThat(then.lost()).isCloseTo(1 - left / 100, within(2e-4));
    }

    /** An anti-resorptive drug that takes the tumour's effect away keeps healthy bone. */
    @Test
    void withoutTheTumoursEffectNothingHappens() {
        BoneState rest = Remodeling.AYATI.atRest(0);

        BoneSolver.Stretch stretch = solver.follow(AYATI.withTumourTimes(0), rest, 1000, new TumourPath(1e10, 0));

        assertThat(stretch.state().massPercent()).isCloseTo(100, within(1e-6));
        assertThat(stretch.meanExcess()).isCloseTo(0, within(1e-7));
    }

    @Test
    void aMomentIsNoStretch() {
        BoneState from = new BoneState(1, 5, 80, 3);
        assertThat(solver.follow(AYATI, from, 0, GROWS).state()).isEqualTo(from);
        assertThat(solver.follow(AYATI, from, 1e-7, GROWS).state().logOsteoclasts())
                .isCloseTo(1, within(1e-6));
    }
}
