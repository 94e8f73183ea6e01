package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.random.RandomKey;

/**
 * The explicit and the thinned engine against the reference, on diseases drawn at random ({@link RandomDisease}).
 *
 * <p>For every disease and measure the patients of both are ranked together; the rank sum of one side, centred and scaled by
 * its exact variance given the ties, has mean 0 and variance 1 if both have one law (Wilcoxon 1945), and tails that are lighter
 * than those of a normal number. Over D diseases their sum is judged by the normal law and their squares by that of chi-square: 2
 * modes × 14 measures × 2 statements at {@link Chance#ALARM} each. A shift of one measure by δ standard deviations moves
 * every score by δ·√(n/6) (normal values, n patients a side): with 99 % power a common shift of 0.33 is found at D = 40, n =
 * 80, and of 0.075 at D = 200, n = 300; the squares find effects that differ in sign.
 */
class FastAgainstReferenceTest {
    private static Map<String, ToDoubleFunction<Outcome>> measures() {
        Map<String, ToDoubleFunction<Outcome>> measures = new LinkedHashMap<>();
        measures.put("lesions", Runs::metastases);
        measures.put("first founded", o -> earliest(o, LesionRecord::foundedDay));
        measures.put("first shed", o -> earliest(o, LesionRecord::shedDay));
        measures.put(
                "largest",
                o -> o.metastases().stream()
                        .mapToDouble(LesionRecord::cells)
                        .max()
                        .orElse(0));
        measures.put(
                "founders",
                o -> o.metastases().stream()
                        .mapToDouble(LesionRecord::founders)
                        .max()
                        .orElse(0));
        measures.put("primary", o -> o.lesions().get(0).cells());
        measures.put("end", Outcome::endDay);
        measures.put("diagnosis", o -> Double.isNaN(o.diagnosisDay()) ? 1e9 : o.diagnosisDay());
        measures.put("shed", o -> o.seeds().shed());
        measures.put("died in beds", o -> o.seeds().destined(Fate.DIED_IN_BED));
        measures.put("founded", o -> o.seeds().destined(Fate.FOUNDED));
        measures.put("ablations", o -> o.ablations().size());
        measures.put("ablated", Outcome::ablated);
        measures.put("asleep", o -> o.seeds().colony(Colony.ASLEEP));
        return measures;
    }

    private static double earliest(Outcome outcome, ToDoubleFunction<LesionRecord> day) {
        return outcome.metastases().stream().mapToDouble(day).min().orElse(1e9);
    }

    @Test
    void onRandomDiseases() {
        compare(40, 80);
    }

    @Test
    @Tag("slow")
    void onTwoHundredRandomDiseases() {
        compare(200, 300);
    }

    private static void compare(int diseases, int patients) {
        RandomKey key = RandomKey.root(Runs.randomSeed()).child("diseases");
        compare(diseases, patients, d -> RandomDisease.write(key.child(d).stream()));
    }

    /** Compares patients with diseases that are written by number. */
    static void compare(int diseases, int patients, IntFunction<String> written) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        for (int d = 0; d < diseases; d++) {
            String text = written.apply(d);
            Map<String, double[]> reference = values(text, patients, Mode.REFERENCE, 3L * d);
            for (Mode mode : new Mode[] {Mode.EXPLICIT, Mode.THINNED}) {
                Map<String, double[]> fast = values(text, patients, mode, 3L * d + 1 + mode.ordinal());
                fast.forEach((name, values) -> scores.computeIfAbsent(mode + ": " + name, x -> new ArrayList<>())
                        .add(rankScore(values, reference.get(name))));
            }
        }
        scores.forEach(FastAgainstReferenceTest::check);
    }

    /** By measure, of each patient; nothing else is kept of it. Sizes that do not vary agree to rounding, so ranks look at seven digits. */
    private static Map<String, double[]> values(String text, int patients, Mode mode, long randomSeed) {
        Map<String, ToDoubleFunction<Outcome>> measures = measures();
        Map<String, double[]> values = new LinkedHashMap<>();
        measures.keySet().forEach(name -> values.put(name, new double[patients]));
        Runs.each(text, patients, mode, randomSeed, outcome -> {
            assertThat(outcome.seeds().imbalance()).isZero();
            measures.forEach((name, measure) ->
                    values.get(name)[(int) outcome.patient()] = (float) measure.applyAsDouble(outcome));
        });
        return values;
    }

    private static void check(String name, List<Double> scores) {
        double[] varied = scores.stream()
                .filter(s -> !Double.isNaN(s))
                .mapToDouble(s -> s)
                .toArray();
        assertThat(varied).as("diseases that vary in " + name).isNotEmpty();
        String what = name + " " + scores.stream().map("%.1f"::formatted).toList();
        Chance.mean(what, varied, new Law(0, 1, 0));
        double squares = Arrays.stream(varied).map(s -> s * s).sum();
        Chance.accept(
                "squares, " + what, ChiSquaredDistribution.of(varied.length).survivalProbability(squares));
    }

    /** The standardized rank sum of the first sample with mid-ranks for ties; NaN where all values are the same. */
    static double rankScore(double[] one, double[] other) {
        double[] all = new double[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        double n = all.length;
        double mean = (n + 1) / 2;
        double spread = 0;
        double sum = 0;
        for (int i = 0; i < all.length; ) {
            int j = i;
            while (j < all.length && all[j] == all[i]) {
                j++;
            }
            double rank = (i + 1 + j) / 2.0;
            spread += (j - i) * (rank - mean) * (rank - mean);
            double value = all[i];
            sum += Arrays.stream(one).filter(x -> x == value).count() * (rank - mean);
            i = j;
        }
        double variance = one.length * (double) other.length / (n * (n - 1)) * spread;
        return variance > 0 ? sum / StrictMath.sqrt(variance) : Double.NaN;
    }
}
