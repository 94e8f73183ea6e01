package org.seedsoil.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomKey;

class MorrisEffectsTest {
    private static final int LEVELS = 4;

    private static MorrisEffects effects(int factors, int trajectories, ToDoubleFunction<double[]> function) {
        Morris design = new Morris(trajectories, LEVELS);
        Experiment experiment = new Experiment(
                TestFunction.unit(factors),
                List.of(),
                design,
                RandomNumbers.ROW_SETS,
                1,
                TestKeys.of("morris").stream().nextLong());
        Design.Points points = experiment.points();
        List<MorrisEffects.Step> steps = new ArrayList<>();
        for (int i = 0; i < experiment.size(); i++) {
            DesignPoint point = points.point(i);
            double[] x = TestFunction.numbers(point);
            int moved = TestFunction.unit(factors).stream()
                    .map(Factor::name)
                    .toList()
                    .indexOf(point.row().factor());
            boolean upward = moved >= 0 && x[moved] > TestFunction.numbers(points.point(i - 1))[moved];
            steps.add(new MorrisEffects.Step(point.row(), upward, function.applyAsDouble(x)));
        }
        Collections.reverse(steps); // the order of a table means nothing
        return MorrisEffects.of(
                steps,
                TestFunction.unit(factors).stream().map(Factor::name).toList(),
                design.step(),
                Bootstrap.of(RandomKey.root(1)));
    }

    @Test
    void effectsOfALinearFunctionAreItsCoefficients() {
        MorrisEffects found = effects(3, 10, x -> 2 * x[0] - 3 * x[1] + 0.5 * x[2]);
        double[] coefficients = {2, -3, 0.5};
        for (int f = 0; f < 3; f++) {
            MorrisEffects.Effect effect = found.effects().get(f);
            assertThat(effect.mu().value()).isEqualTo(coefficients[f], within(1e-8));
            assertThat(effect.muStar().value()).isEqualTo(Math.abs(coefficients[f]), within(1e-8));
            assertThat(effect.sigma().value()).isEqualTo(0, within(1e-8));
            assertThat(effect.mu().interval().width()).isEqualTo(0, within(1e-8));
        }
        assertThat(found.trajectories()).isEqualTo(10);
    }

    /** (x − ½)² changes by (Δ·(2x + Δ − 1)); from 0 and ⅓ up by ⅔ that is −⅑·… in two equally likely ways of opposite sign. */
    @Test
    void whatGoesBothWaysHasALargeMuStarAndASmallMu() {
        MorrisEffects.Effect effect = effects(2, 400, x -> 9 * (x[0] - 0.5) * (x[0] - 0.5) + x[1])
                .effects()
                .get(0);
        assertThat(effect.muStar().value()).isEqualTo(3, within(1e-8));
        assertThat(Math.abs(effect.mu().value())).isLessThan(0.75); // 5 standard errors of a fair sign
        assertThat(effect.sigma().value()).isBetween(2.9, 3.01);
    }

    @Test
    void aFailedPointTakesItsTrajectory() {
        MorrisEffects found = effects(2, 8, new ToDoubleFunction<>() {
            private int calls;

            @Override
            public double applyAsDouble(double[] x) {
                return calls++ == 4 ? Double.NaN : x[0];
            }
        });
        assertThat(found.trajectories()).isEqualTo(7);
        assertThat(found.dropped()).isEqualTo(1);
        assertThat(found.effects().get(0).mu().value()).isEqualTo(1, within(1e-8));
    }
}
