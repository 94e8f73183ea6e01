package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Transit;
import org.seedsoil.growth.Bottleneck;

/** Small bodies whose probabilities and times can be worked out with a pencil. */
class HandCalculationTest {
    private static final Offset<Double> EXACT = within(1e-14);
    private static final int LUNG = 0;
    private static final int BREAST = 1;
    private static final int BONE = 2;

    /**
     * Lung: stops 1/2, then 1/4 out, 1/2 dead, 1/4 on; bone: stops all, then 1/4 out, 1/4 dead, 1/2 back to the lung. With x the
     * arrivals: lung 1 + bone/2, bone = lung·(1/2 + 1/8), so lung 16/11, bone 10/11. Beds last 1/4 day; with y the sums of arrival
     * times: lung = bone/2 + (10/11)(1/2)(1/4), bone = lung·5/8 + (16/11)(1/8)(1/4), so lung 24/121, bone 41/242.
     */
    @Test
    void ringOfTwoBedsHasTheFractionsAndTimesWorkedOutByHand() {
        SourceFates fates = ring().from(BREAST, false, 0);
        assertThat(fates.probability(Fate.DIED_IN_BED, LUNG)).isCloseTo(4.0 / 11, EXACT);
        assertThat(fates.probability(Fate.DIED_IN_BED, BONE)).isCloseTo(2.5 / 11, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, LUNG)).isCloseTo(2.0 / 11, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, BONE)).isCloseTo(2.5 / 11, EXACT);
        assertThat(fates.probability(Fate.FOUNDED)).isCloseTo(4.5 / 11, EXACT);
        assertThat(fates.probability(Fate.DIED_IN_TRANSIT)).isZero();
        double lungDays = 24.0 / 121 + 16.0 / 11 / 4;
        double boneDays = 41.0 / 242 + 10.0 / 11 / 4;
        assertThat(fates.transitDays(Fate.FOUNDED, LUNG)).isCloseTo(lungDays / 8, EXACT);
        assertThat(fates.transitDays(Fate.DIED_IN_BED, BONE)).isCloseTo(boneDays / 4, EXACT);
        assertThat(fates.transitDays()).isCloseTo(lungDays * 3 / 8 + boneDays / 2, EXACT);
        assertThat(fates.flowingDays()).isZero();
    }

    @Test
    void onlyThePrimaryHasAMembraneToBreach() {
        SourceFates metastasis = ring().from(BREAST, false, 0);
        SourceFates primary = ring().from(BREAST, true, 0);
        assertThat(metastasis.shed()).isEqualTo(1);
        assertThat(primary.shed()).isEqualTo(0.5);
        assertThat(primary.probability(Fate.STAYED, BREAST)).isEqualTo(0.5);
        assertThat(primary.probability(Fate.FOUNDED, BONE)).isCloseTo(1.25 / 11, EXACT);
    }

    private static CascadeProbabilities ring() {
        return new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .transit(new Transit(0, 0, 1, 0))
                .off(CascadeStage.INTRAVASATION, CascadeStage.SOIL)
                .soils((c, o) -> new Soil(
                        1, Dormancy.NONE, o == LUNG ? new Bed(1, 2, 1) : new Bed(1, 1, 2), DiseaseSketch.GROWTH, 0))
                .probabilities();
    }

    /** One leg of half a day with hazard 2 a day, then a bed that keeps all: e⁻¹ arrive, 1 − e⁻¹ die on the way. */
    @Test
    void oneLegKillsAndTakesTimeAsAnExponentialClockDoes() {
        SourceFates fates = new DiseaseSketch(oneLeg())
                .clone(DiseaseSketch.plain())
                .transit(new Transit(2, 0, 1, 0))
                .soils((c, o) -> new Soil(0.25, new Dormancy(0.5, 3, 1), new Bed(4, 4, 0), DiseaseSketch.GROWTH, 0))
                .probabilities()
                .from(1, false, 0);
        double arrives = Math.exp(-1);
        assertThat(fates.probability(Fate.DIED_IN_TRANSIT, 0)).isCloseTo(1 - arrives, EXACT);
        assertThat(fates.flowingDays()).isCloseTo((1 - arrives) / 2, EXACT);
        assertThat(fates.transitDays(Fate.DIED_IN_TRANSIT, 0)).isCloseTo((1 - 2 * arrives) / 2 + (1 - arrives), EXACT);
        assertThat(fates.probability(Fate.DIED_IN_BED, 0)).isCloseTo(arrives / 2, EXACT);
        assertThat(fates.probability(Fate.NO_NICHE, 0)).isCloseTo(arrives * 3 / 8, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 0)).isCloseTo(arrives / 16, EXACT);
        assertThat(fates.probability(Fate.DORMANT, 0)).isCloseTo(arrives / 16, EXACT);
        assertThat(fates.transitDays(Fate.DORMANT, 0)).isCloseTo(arrives / 16 * (1 + 0.5 + 0.125), EXACT);
    }

    private static Anatomy oneLeg() {
        return new BodySketch()
                .organ("lung", 1, Drainage.PULMONARY, 0)
                .organ("breast", 0, Drainage.CAVAL, 0)
                .leg("lung", "lung", 1, 0)
                .leg("breast", "lung", 1, 0.5)
                .build();
    }

    /**
     * Blood : lymph : anoikis = 1 : 2 : 1 after a mean of 1/4 day. Of the lymph 1/2 lodge in the first node after a hop, 1/4 in the
     * second after two, 1/4 reach the lung after three hops and the second node's leg.
     */
    @Test
    void lymphMeetsItsNodesInOrderAndEmptiesIntoTheLung() {
        Anatomy body = new BodySketch()
                .organ("lung", 1, Drainage.PULMONARY, 0)
                .organ("breast", 0, Drainage.CAVAL, 0)
                .node("sentinel", 0.5)
                .node("axillary", 0.5)
                .leg("lung", "lung", 1, 0)
                .leg("breast", "lung", 1, 0.5)
                .leg("sentinel", "lung", 1, 9)
                .leg("axillary", "lung", 1, 0.125)
                .lymph("breast", "sentinel", "axillary")
                .lymph("sentinel", "axillary")
                .lymphDays(1)
                .build();
        Clone clone = Clones.with(DiseaseSketch.plain(), new Intravasation(1, 2, 1, 1));
        CascadeProbabilities all = new DiseaseSketch(body)
                .clone(clone)
                .transit(new Transit(0, 0, 1, 0))
                .off(CascadeStage.SOIL, CascadeStage.EXTRAVASATION)
                .probabilities();
        SourceFates fates = all.from(1, false, 0);
        assertThat(fates.probability(Fate.DIED_LEAVING, 1)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 2)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 3)).isCloseTo(0.125, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 0)).isCloseTo(0.25 + 0.125, EXACT);
        assertThat(fates.transitDays(Fate.FOUNDED, 3)).isCloseTo(0.125 * 2.25, EXACT);
        assertThat(fates.transitDays(Fate.FOUNDED, 0)).isCloseTo(0.25 * 0.75 + 0.125 * (0.25 + 3 + 0.125), EXACT);
        assertThat(fates.flowingDays()).isCloseTo(0.25 * 0.5 + 0.125 * 0.125, EXACT);
        SourceFates fromNode = all.from(2, false, 0);
        assertThat(fromNode.probability(Fate.FOUNDED, 3)).isCloseTo(0.25, EXACT);
        assertThat(fromNode.probability(Fate.FOUNDED, 2)).isZero();
    }

    /** A = 1/2, χ = 1/2, θ = 1/2, at most 4 cells: single 1/2, then 1/4 in the ratio 4 : 2 : 1, held 1/4. */
    @Test
    void clustersLeaveLodgeAndFoundAsGroups() {
        Clone clone = Clones.with(DiseaseSketch.plain(), 0.5, new Clusters(0.5, 0.5, 4));
        Anatomy body = new BodySketch()
                .organ("lung", 0.5, Drainage.PULMONARY, 0)
                .organ("breast", 1, Drainage.CAVAL, 0)
                .leg("lung", "breast", 1, 0)
                .leg("breast", "lung", 1, 0)
                .build();
        SourceFates fates = new DiseaseSketch(body)
                .clone(clone)
                .off(CascadeStage.SOIL, CascadeStage.EXTRAVASATION)
                .probabilities()
                .from(1, false, 0);
        double[] sizes = {0, 1.0 / 2, 1.0 / 7, 1.0 / 14, 1.0 / 28};
        Bottleneck h = Bottleneck.of(DiseaseSketch.GROWTH, 0.5, 0, 100);
        double survives = 0;
        for (int k = 1; k <= 4; k++) {
            assertThat(fates.clusterProbability(k)).isCloseTo(sizes[k], EXACT);
            double passes = Math.pow(0.5, k);
            assertThat(fates.foundingBySize(Fate.FOUNDED, 0, k)).isCloseTo(sizes[k] * (1 - passes), EXACT);
            assertThat(fates.foundingBySize(Fate.FOUNDED, 1, k)).isCloseTo(sizes[k] * passes, EXACT);
            survives += sizes[k] * (1 - passes) * h.survival(k);
        }
        assertThat(fates.probability(Fate.STAYED)).isCloseTo(0.25, EXACT);
        assertThat(fates.survival(0)).isCloseTo(survives, EXACT);
        assertThat(fates.doomedFounded(0)).isCloseTo(fates.probability(Fate.FOUNDED, 0) - survives, EXACT);
    }

    /** Homing: R·L = 0.5·0.8 on top of lodging 0.5 gives 1 − 0.5·0.6 = 0.7. */
    @Test
    void receptorsAddToLodging() {
        Clone clone = Clones.withReceptors(DiseaseSketch.plain(), Map.of("CXCR4", 0.5));
        Cascade cascade = new DiseaseSketch(BodySketch.ring()).clone(clone).cascade();
        assertThat(cascade.arrest().arrests(0, 1, LUNG)).isCloseTo(0.7, EXACT);
        assertThat(cascade.arrest().passes(0, 1, LUNG)).isCloseTo(0.3, EXACT);
        assertThat(cascade.arrest().arrests(0, 1, BREAST)).isZero();
        assertThat(cascade.arrest().arrests(0, 1, BONE)).isEqualTo(1);
    }

    /** (shear 1 + NK 2·(1 − 0.5))·4⁻⁰·⁵ = 1, and 0.4 of it under a cloak. */
    @Test
    void hazardFallsWithSizeEvasionAndCloak() {
        Clone clone = Clones.withImmuneEvasion(Clones.with(DiseaseSketch.plain(), 0.5, new Clusters(0.5, 0.5, 4)), 0.5);
        Cascade cascade = new DiseaseSketch(BodySketch.ring())
                .clone(clone)
                .transit(new Transit(1, 2, 0.5, 0.6))
                .cascade();
        assertThat(cascade.circulation().hazard(0, 4, false)).isCloseTo(1, EXACT);
        assertThat(cascade.circulation().hazard(0, 4, true)).isCloseTo(0.4, EXACT);
        assertThat(cascade.surveillance().killsPerDay(0, LUNG)).isCloseTo(0.25, EXACT);
    }

    /** Of dormant groups ω/(ω + ν) = 3/4 wake, and then the bottleneck decides. */
    @Test
    void dormantGroupsSurviveIfTheyWakeAndEscape() {
        SourceFates fates = new DiseaseSketch(oneLeg())
                .clone(DiseaseSketch.plain())
                .off(CascadeStage.CIRCULATION, CascadeStage.EXTRAVASATION)
                .soils((c, o) -> new Soil(1, new Dormancy(0.5, 3, 1), new Bed(0, 0, 0), DiseaseSketch.GROWTH, 2))
                .probabilities()
                .from(1, false, 0);
        double h = Bottleneck.of(DiseaseSketch.GROWTH, 2, 0, 100).survival(1);
        assertThat(fates.survival()).isCloseTo(0.5 * h + 0.5 * 0.75 * h, EXACT);
        assertThat(fates.doomedDormant(0)).isCloseTo(0.5 * (1 - 0.75 * h), EXACT);
        assertThat(fates.doomedColonyDays(0))
                .isCloseTo(
                        0.5
                                * (1 - h)
                                * Bottleneck.of(DiseaseSketch.GROWTH, 2, 0, 100).doomedDays(1),
                        EXACT);
    }

    @Test
    void tableOfDestinationsStandsInForTheVessels() {
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .off(CascadeStage.CIRCULATION, CascadeStage.ARREST, CascadeStage.INTRAVASATION, CascadeStage.SOIL)
                .soils((c, o) -> new Soil(1, Dormancy.NONE, new Bed(1, 3, 100), DiseaseSketch.GROWTH, 0))
                .destinations(Map.of("breast", Map.of("bone", 0.5, "lung", 0.25)));
        SourceFates fates = sketch.probabilities().from(BREAST, false, 0);
        assertThat(fates.probability(Fate.DIED_IN_TRANSIT, BREAST)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, BONE)).isCloseTo(0.125, EXACT);
        assertThat(fates.probability(Fate.DIED_IN_BED, LUNG)).isCloseTo(0.1875, EXACT);
        assertThat(fates.transitDays()).isCloseTo(0.75 * 0.25, EXACT);
        SourceFates home = sketch.probabilities().from(BONE, false, 0);
        assertThat(home.probability(Fate.FOUNDED, BONE)).isCloseTo(0.25, EXACT);
    }
}
