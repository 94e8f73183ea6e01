package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result does when one factor is moved, over many places (Morris 1991, doi:10.2307/1269043; μ* of Campolongo, Cariboni and
 * Saltelli 2007, doi:10.1016/j.envsoft.2006.10.004). Effects are per whole range of a factor.
 *
 * @param trajectories how many whole trajectories they rest on
 * @param dropped how many were not whole
 * @param effects by factor
 */
public record MorrisEffects(int trajectories, int dropped, List<Effect> effects) {
    /**
     * The effects of a factor.
     *
     * @param factor its name
     * @param muStar mean of the sizes: how much it matters
     * @param mu mean: which way
     * @param sigma standard deviation: how far that depends on where one is
     */
    public record Effect(String factor, Estimated muStar, Estimated mu, Estimated sigma) {}

    /**
     * A point of a trajectory.
     *
     * @param row what it is for
     * @param upward whether its factor was moved to a larger value
     * @param value what came out; NaN where that is no number
     */
    public record Step(Row row, boolean upward, double value) {}

    /** Copies the list. */
    public MorrisEffects {
        effects = List.copyOf(effects);
    }

    /**
     * Estimates effects.
     *
     * @param steps the points, in any order
     * @param factors names of the factors, in their order
     * @param stride how far a step goes, as a part of the range
     * @param bootstrap how intervals are found
     * @return the effects
     */
    public static MorrisEffects of(List<Step> steps, List<String> factors, double stride, Bootstrap bootstrap) {
        Map<Long, Step[]> sets = new TreeMap<>();
        for (Step step : steps) {
            sets.computeIfAbsent(step.row().set(), any -> new Step[factors.size() + 1])[
                    step.row().step()] = step;
        }
        List<double[]> whole = new ArrayList<>();
        for (Step[] set : sets.values()) {
            if (Arrays.stream(set).allMatch(step -> step != null && Double.isFinite(step.value()))) {
                whole.add(effects(set, factors, stride));
            }
        }
        int k = factors.size();
        Estimated[] all = bootstrap.of(whole.size(), weights -> moments(whole, weights, k));
        List<Effect> effects = new ArrayList<>();
        for (int f = 0; f < k; f++) {
            effects.add(new Effect(factors.get(f), all[f], all[k + f], all[2 * k + f]));
        }
        return new MorrisEffects(whole.size(), sets.size() - whole.size(), effects);
    }

    private static double[] effects(Step[] set, List<String> factors, double stride) {
        double[] effects = new double[factors.size()];
        for (int s = 1; s < set.length; s++) {
            double change = set[s].value() - set[s - 1].value();
            effects[factors.indexOf(set[s].row().factor())] = (set[s].upward() ? change : -change) / stride;
        }
        return effects;
    }

    private static double[] moments(List<double[]> effects, int[] weights, int factors) {
        double[] moments = new double[3 * factors];
        for (int f = 0; f < factors; f++) {
            double n = 0;
            double sum = 0;
            double sizes = 0;
            double squares = 0;
            for (int t = 0; t < weights.length; t++) {
                double effect = effects.get(t)[f];
                n += weights[t];
                sum += weights[t] * effect;
                sizes += weights[t] * Math.abs(effect);
            }
            double mean = sum / n;
            for (int t = 0; t < weights.length; t++) {
                double off = effects.get(t)[f] - mean;
                squares += weights[t] * off * off;
            }
            moments[f] = sizes / n;
            moments[factors + f] = mean;
            moments[2 * factors + f] = Math.sqrt(squares / (n - 1));
        }
        return moments;
    }
}
