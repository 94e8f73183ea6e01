package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number for each subject of a sample, so that their mean is an estimate and their spread its error: the estimate, plus what the subject
 * adds to it times their number (the infinitesimal jackknife, Efron 1982, doi:10.1137/1.9781611970319). Of the same subjects under two arms,
 * differences are then compared in pairs, whoever is missing in one of them.
 */
public final class PseudoValues {
    private PseudoValues() {}

    /**
     * Spreads a mean out.
     *
     * @param values a value for each subject; NaN where it has none
     * @return as many; the values themselves where none is missing, NaN everywhere where all are
     */
    public static double[] ofMean(double[] values) {
        long known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        if (known == values.length) {
            return values.clone();
        }
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        double times = (double) values.length / known;
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? mean : mean + times * (value - mean))
                .toArray();
    }

    /**
     * Spreads a chance out, that of being without an event at a time.
     *
     * @param subjects how each was followed; null where it was not
     * @param time the time, at least 0
     * @param competes whether events of cause 1 alone are meant and others end the waiting for good, so that the chance is one less the
     *     cumulative incidence; else events of any cause are meant
     * @return as many; NaN everywhere where nobody was followed
     */
    public static double[] ofSurvival(List<@Nullable FollowUp> subjects, double time, boolean competes) {
        SurvivalTimes.Accumulator all = new SurvivalTimes.Accumulator();
        List<FollowUp> followed = new ArrayList<>();
        for (FollowUp subject : subjects) {
            if (subject != null) {
                followed.add(subject);
                all.accept(subject);
            }
        }
        double[] spread = new double[subjects.size()];
        SurvivalTimes times = all.result();
        double chance = followed.isEmpty() ? Double.NaN : chance(times, time, competes);
        Arrays.fill(spread, chance);
        if (!Double.isNaN(chance)) {
            Influence adds = competes
                    ? Influence.onIncidence(times, 1, time)
                    : Influence.onSurvival(KaplanMeier.of(times), time);
            int sign = competes ? -1 : 1;
            for (int i = 0; i < spread.length; i++) {
                FollowUp subject = subjects.get(i);
                spread[i] += subject == null ? 0 : sign * spread.length * adds.of(subject);
            }
        }
        return spread;
    }

    private static double chance(SurvivalTimes times, double time, boolean competes) {
        return competes
                ? 1 - CumulativeIncidence.of(times, 1).incidence(time)
                : KaplanMeier.of(times).survival(time);
    }
}
