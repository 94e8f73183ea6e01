package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Source;
import org.seedsoil.disease.Transit;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/** Cases V20, V21 and V22 of the verification list: circulating cells, clusters, thinning. */
class PublishedCasesTest {
    private static final double HALF_LIFE_DAYS = 1.7 / 24;
    private static final double MINUTE = 1.0 / 1440;

    private static Cascade circulatingCells() {
        Anatomy body = new BodySketch()
                .organ("lung", 0, Drainage.PULMONARY, 0)
                .organ("breast", 0, Drainage.CAVAL, 0)
                .organ("rest", 0, Drainage.CAVAL, 0)
                .leg("lung", "breast", 0.01, MINUTE)
                .leg("lung", "rest", 0.99, MINUTE)
                .leg("breast", "lung", 1, MINUTE)
                .leg("rest", "lung", 1, MINUTE)
                .build();
        return new DiseaseSketch(body)
                .clone(DiseaseSketch.plain())
                .transit(new Transit(Math.log(2) / HALF_LIFE_DAYS, 0, 1, 0, 0))
                .off(CascadeStage.INTRAVASATION)
                .cascade();
    }

    /** V20: 3.2e6 cells a day and gram with a half-life of 1.7 h: s·t½/ln 2 = 327,011 circulate, 65,402 per litre of 5. */
    @Test
    void circulatingCellsAreShedRateTimesMeanFlowingTime() {
        SourceFates fates = CascadeProbabilities.of(circulatingCells()).from(Source.metastasis(0, 1));
        double circulating = 3.2e6 * fates.flowingDays();
        assertThat(circulating).isCloseTo(327_011, within(0.5));
        assertThat(circulating / 5).isCloseTo(65_402, within(0.5));
        assertThat(fates.transitDays()).isCloseTo(fates.flowingDays(), within(1e-12));
    }

    /** V20: half of the circulating cells outlive 1.7 h. n = 100,000; 0.012 is found with 99 % power. */
    @Test
    void halfOfTheCirculatingCellsAreLeftAfterOneHalfLife() {
        SeedWalk walker = SeedWalk.of(circulatingCells());
        RandomStream random = TestKeys.of("V20").stream();
        int n = 100_000;
        int alive = 0;
        for (int i = 0; i < n; i++) {
            alive += walker.walk(Source.metastasis(0, 1), random).flowingDays() > HALF_LIFE_DAYS ? 1 : 0;
        }
        Chance.binomial("left", alive, n, 0.5);
    }

    private static SourceFates pairs(double share, double potency) {
        double adhesion = 0.5;
        Clone clone = Clones.with(DiseaseSketch.plain(), adhesion, new Clusters(share / (1 - share), 0, 8));
        double perBirth = potency - 1; // P(2)/P(1) = 1 + (d + v)/b
        double v = DiseaseSketch.GROWTH.birth() * perBirth - DiseaseSketch.GROWTH.initialDeath();
        return new DiseaseSketch(BodySketch.ring())
                .clone(clone)
                .off(CascadeStage.CIRCULATION, CascadeStage.ARREST, CascadeStage.EXTRAVASATION)
                .soils((c, o) -> Soils.withSurveillance(DiseaseSketch.SOIL, v))
                .probabilities()
                .from(Source.metastasis(0, 1));
    }

    /**
     * V21: pairs are a share f of seeds and k times as potent, which surveillance alone brings about; then f·k/(f·k + 1 − f) of
     * metastases come from pairs. n = 100,000; 0.012 is found with 99 % power.
     */
    @ParameterizedTest
    @CsvSource({"0.03, 50, 0.607287", "0.03, 23, 0.415663", "0.05, 50, 0.724638"})
    void clustersAreFewButFoundMostMetastases(double share, double potency, double expected) {
        SourceFates fates = pairs(share, potency);
        assertThat(fates.clusterProbability(2) / fates.shed()).isCloseTo(share, within(1e-12));
        RandomStream random = TestKeys.of("V21" + share + potency).stream();
        int n = 100_000;
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            clusters += fates.sampleSurvivor(random).founders() == 2 ? 1 : 0;
        }
        Chance.binomial("from pairs", clusters, n, expected);
    }

    /** V22: Poisson(6e7) seeds of efficiency 1/6e7 leave Poisson(1) founders. n = 100,000; 0.012 is found with 99 % power. */
    @Test
    void thinnedSeedsArePoisson() {
        SourceFates fates = new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .off(CascadeStage.CIRCULATION, CascadeStage.ARREST, CascadeStage.EXTRAVASATION)
                .soils((c, o) -> Soils.withNiche(Soils.withSurveillance(DiseaseSketch.SOIL, 0), 1 / 6e7 / 0.28))
                .escapedAt(1000)
                .probabilities()
                .from(Source.metastasis(0, 1));
        assertThat(fates.survival()).isCloseTo(1 / 6e7, within(1e-20));
        RandomStream random = TestKeys.of("V22").stream();
        int n = 100_000;
        int none = 0;
        for (int i = 0; i < n; i++) {
            none += Poisson.sample(6e7 * fates.survival(), random) == 0 ? 1 : 0;
        }
        Chance.binomial("without founders", none, n, 0.367879);
    }
}
