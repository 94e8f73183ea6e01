package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.statistics.Figure;

/**
 * How many lesions one founds. Given what it sheds the number is Poisson; chance in growth and removal adds to that.
 *
 * @param mean expected number
 * @param variance its variance
 * @param dispersion mean²/(variance − mean), the k of a negative binomial law of the same moments: the smaller, the more is done
 *     by few; absent for a Poisson number
 * @param probabilities of 0, 1, 2, … as far as they were asked for; only that of 0 where lesions shed while their growth is random
 */
public record OffspringLaw(Figure mean, Figure variance, Figure dispersion, List<Double> probabilities) {
    private static final double POISSON = 1e-9;
    private static final double REST = 1e-9;
    private static final int MOST = 100;

    /** Copies the list. */
    public OffspringLaw {
        probabilities = List.copyOf(probabilities);
    }

    /**
     * Works out the law of a type.
     *
     * @param generation what lesions shed
     * @param mix their founders
     * @param type index of the type
     * @return the law
     */
    static OffspringLaw of(Generation generation, FounderMix mix, int type) {
        double success = generation.intensity(type) * foundsInAll(generation, type);
        if (!(success > 0)) {
            return of(0, 0, List.of(1.0));
        }
        double shed = mix.mean(type, k -> generation.births(type, k).mean());
        double square = mix.mean(type, k -> generation.births(type, k).secondMoment());
        double mean = success * shed;
        double extra = success * success * Math.max(0, square - shed * shed);
        Figure none = Figure.absent(Unbounded.reason(generation.horizonDays()));
        List<Double> probabilities = probabilities(generation, mix, type, success);
        return Unbounded.is(mean) || !(mean + extra <= Double.MAX_VALUE)
                ? new OffspringLaw(Unbounded.is(mean) ? none : Figure.of(mean), none, none, probabilities)
                : of(mean, extra, probabilities);
    }

    private static double foundsInAll(Generation generation, int type) {
        double sum = 0;
        for (int to = 0; to < generation.size(); to++) {
            for (int k = 1; k <= generation.mostFounders(to); k++) {
                sum += generation.network().founds(type, to, k);
            }
        }
        return sum;
    }

    private static OffspringLaw of(double mean, double extra, List<Double> probabilities) {
        boolean poisson = !(extra / mean > POISSON * mean);
        Figure dispersion = poisson
                ? Figure.absent("a Poisson number is not dispersed beyond its mean")
                : Figure.of(mean / extra * mean);
        return new OffspringLaw(Figure.of(mean), Figure.of(mean + extra), dispersion, probabilities);
    }

    private static List<Double> probabilities(Generation generation, FounderMix mix, int type, double success) {
        List<Double> list = new ArrayList<>();
        double left = mix.mean(type, k -> 1 - generation.births(type, k).none(success));
        list.add(1 - left);
        boolean early = mix.mean(type, k -> generation.births(type, k).onePath() ? 0 : 1) > 0;
        if (early) {
            return list;
        }
        double[] more = new double[MOST + 1];
        mix.mean(type, k -> add(generation.births(type, k).more(MOST, success), mix.share(type, k), more));
        for (int n = 1; n <= MOST && left > REST; n++) {
            list.add(Math.max(0, left - more[n]));
            left = more[n];
        }
        return list;
    }

    private static double add(double[] values, double weight, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * values[i];
        }
        return weight;
    }
}
