package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Source;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

/**
 * Survivors drawn from the exact chain against survivors of the plain walk, which gets its waking and its escape by plain
 * draws.
 *
 * <p>1,000,000 walks and 100,000 drawn survivors per case, four cases. Organ, founders and sleep of both against the exact
 * probabilities by chi-square, delays of the two against each other per organ by Kolmogorov–Smirnov, where 1,000 or more
 * of both are expected; each rejected at {@link Chance#ALARM}. With 20,000 delays on either side a distance of 0.04
 * between the distributions is found with 99 % power.
 */
class SurvivorSamplingTest {
    private static final int WALKS = 1_000_000;
    private static final int DRAWS = 100_000;
    private static final double FEWEST = 1000;

    @ParameterizedTest
    @CsvSource({"false, 2, 1", "false, 2, 2", "false, 5, 1", "true, 1, 1"})
    void drawnSurvivorsAreLikeThoseOfThePlainWalk(boolean sieve, int source, int clone) {
        Cascade cascade = sketch(sieve ? BodySketch.sieve() : BodySketch.abdomen());
        SourceFates exact = CascadeProbabilities.of(cascade).from(Source.metastasis(clone, source));
        RandomStream random = TestKeys.of("survivors" + sieve + source + "," + clone).stream();
        List<Arrival> walked = walk(cascade, source, clone, random);
        List<Arrival> drawn = draw(exact, random);
        int organs = cascade.disease().anatomy().size();
        double[] law = law(cascade, exact, clone, organs);
        Chance.accept("drawn", GoodnessOfFit.chiSquare(counts(drawn, organs), law));
        Chance.accept("walked", GoodnessOfFit.chiSquare(counts(walked, organs), law));
        int compared = 0;
        for (int o = 0; o < organs; o++) {
            double share = Arrays.stream(law, 18 * o, 18 * (o + 1)).sum();
            if (share * Math.min(DRAWS, WALKS * exact.survival()) >= FEWEST) {
                Chance.accept(
                        "delays to " + cascade.disease().anatomy().organ(o).name(),
                        GoodnessOfFit.kolmogorovSmirnov(delays(walked, o), delays(drawn, o)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2);
    }

    @Test
    void nobodyIsDrawnWhereNobodySurvives() {
        SourceFates none = new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0))
                .probabilities()
                .from(Source.metastasis(0, 1));
        assertThat(none.survival()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> none.sampleSurvivor(TestKeys.of("none").stream()));
    }

    private static Cascade sketch(Anatomy body) {
        return new DiseaseSketch(body)
                .clone(DiseaseSketch.plain())
                .clone(DiseaseSketch.clustered())
                .clone(DiseaseSketch.tight())
                .variedSoils()
                .cascade();
    }

    private static List<Arrival> walk(Cascade cascade, int source, int clone, RandomStream random) {
        SeedWalk walker = SeedWalk.of(cascade);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < WALKS; i++) {
            Walk walk = walker.walk(Source.metastasis(clone, source), random);
            boolean dormant = walk.fate() == Fate.DORMANT;
            boolean settles = dormant || walk.fate() == Fate.FOUNDED;
            if (settles
                    && (!dormant || random.nextOpen() < cascade.dormancy().wakes(clone, walk.organ()))
                    && random.nextOpen()
                            < cascade.surveillance()
                                    .bottleneck(clone, walk.organ())
                                    .survival(walk.cells())) {
                arrivals.add(new Arrival(walk.organ(), walk.cells(), walk.shielded(), walk.delayDays(), dormant));
            }
        }
        return arrivals;
    }

    private static List<Arrival> draw(SourceFates exact, RandomStream random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            arrivals.add(exact.sampleSurvivor(random));
        }
        return arrivals;
    }

    private static int cell(int organ, int founders, boolean dormant) {
        return (organ * 9 + founders) * 2 + (dormant ? 1 : 0);
    }

    private static long[] counts(List<Arrival> arrivals, int organs) {
        long[] counts = new long[organs * 18];
        arrivals.forEach(a -> counts[cell(a.organ(), a.founders(), a.dormant())]++);
        return counts;
    }

    private static double[] law(Cascade cascade, SourceFates exact, int clone, int organs) {
        double[] law = new double[organs * 18];
        for (int o = 0; o < organs; o++) {
            double wakes = cascade.dormancy().wakes(clone, o);
            for (int k = 1; k <= exact.largestCluster(); k++) {
                double escapes = cascade.surveillance().bottleneck(clone, o).survival(k) / exact.survival();
                law[cell(o, k, false)] = exact.foundingBySize(Fate.FOUNDED, o, k) * escapes;
                law[cell(o, k, true)] = exact.foundingBySize(Fate.DORMANT, o, k) * wakes * escapes;
            }
        }
        return law;
    }

    private static double[] delays(List<Arrival> arrivals, int organ) {
        return arrivals.stream()
                .filter(a -> a.organ() == organ)
                .mapToDouble(Arrival::delayDays)
                .toArray();
    }
}
