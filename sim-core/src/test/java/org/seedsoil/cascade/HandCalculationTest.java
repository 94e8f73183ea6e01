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
import org.seedsoil.disease.Source;
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
        SourceFates fates = ring().from(Source.metastasis(0, BREAST));
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
        SourceFates metastasis = ring().from(Source.metastasis(0, BREAST));
        SourceFates primary = ring().from(Source.primary(0, BREAST));
        assertThat(metastasis.shed()).isEqualTo(1);
        assertThat(primary.shed()).isEqualTo(0.5);
        assertThat(primary.probability(Fate.STAYED, BREAST)).isEqualTo(0.5);
        assertThat(primary.probability(Fate.FOUNDED, BONE)).isCloseTo(1.25 / 11, EXACT);
    }

    private static CascadeProbabilities ring() {
        return new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .transit(new Transit(0, 0, 1, 0, 0))
                .off(CascadeStage.INTRAVASATION, CascadeStage.SOIL)
                .soils((c, o) -> new Soil(
                        1,
                        Dormancy.NONE,
                        o == LUNG ? new Bed(1, 2, 0, 1) : new Bed(1, 0, 1, 2),
                        DiseaseSketch.GROWTH,
                        0))
                .probabilities();
    }

    /** One leg of half a day with hazard 2 a day, then a bed that keeps all: e⁻¹ arrive, 1 − e⁻¹ die on the way. */
    @Test
    void oneLegKillsAndTakesTimeAsAnExponentialClockDoes() {
        SourceFates fates = new DiseaseSketch(oneLeg())
                .clone(DiseaseSketch.plain())
                .transit(new Transit(2, 0, 1, 0, 0))
                .soils((c, o) -> new Soil(0.25, new Dormancy(0.5, 3, 1), new Bed(4, 4, 0, 0), DiseaseSketch.GROWTH, 0))
                .probabilities()
                .from(Source.metastasis(0, 1));
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
                .transit(new Transit(0, 0, 1, 0, 0))
                .off(CascadeStage.SOIL, CascadeStage.EXTRAVASATION)
                .probabilities();
        SourceFates fates = all.from(Source.metastasis(0, 1));
        assertThat(fates.probability(Fate.DIED_LEAVING, 1)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 2)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 3)).isCloseTo(0.125, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, 0)).isCloseTo(0.25 + 0.125, EXACT);
        assertThat(fates.transitDays(Fate.FOUNDED, 3)).isCloseTo(0.125 * 2.25, EXACT);
        assertThat(fates.transitDays(Fate.FOUNDED, 0)).isCloseTo(0.25 * 0.75 + 0.125 * (0.25 + 3 + 0.125), EXACT);
        assertThat(fates.flowingDays()).isCloseTo(0.25 * 0.5 + 0.125 * 0.125, EXACT);
        SourceFates fromNode = all.from(Source.metastasis(0, 2));
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
                .from(Source.metastasis(0, 1));
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

    /** Docking 5 · R 0.5 · L 0.8 = 2 on top of 1; half blocked 1 on top of 1, receptor and ligand half blocked 0.5. */
    @Test
    void receptorsDoNotArrestButDock() {
        Clone clone = Clones.docking(DiseaseSketch.plain(), 5, Map.of("CXCR4", 0.5));
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.ring()).clone(clone).soils((c, o) -> bed(1, 1, 2, 3));
        assertThat(sketch.cascade().arrest().arrests(1, LUNG)).isCloseTo(0.5, EXACT);
        Extravasation free = sketch.cascade().extravasation();
        assertThat(free.rate(0, 1, false, LUNG)).isCloseTo(3 + 3 + 3, EXACT);
        assertThat(free.extravasates(0, 1, false, LUNG)).isCloseTo(3.0 / 9, EXACT);
        assertThat(free.extravasates(0, 1, false, BREAST)).isCloseTo(1.0 / 7, EXACT);
        assertThat(sketch.block("CXCR4", 0.5).cascade().extravasation().extravasates(0, 1, false, LUNG))
                .isCloseTo(2.0 / 8, EXACT);
        assertThat(sketch.block("CXCL12", 1).cascade().extravasation().extravasates(0, 1, false, LUNG))
                .isCloseTo(1.0 / 7, EXACT);
    }

    /** Lodging 0.4 · (1 + 2 · 0.5 · 0.5) = 0.6, and at most 1. */
    @Test
    void receptorsDockInNodes() {
        Anatomy body = BodySketch.abdomen();
        Clone some = Clones.docking(DiseaseSketch.plain(), 2, Map.of("CXCR4", 0.5));
        Clone many = Clones.docking(DiseaseSketch.plain(), 50, Map.of("CXCR4", 0.5));
        LymphaticSpread law =
                new DiseaseSketch(body).clone(some).clone(many).cascade().lymph();
        assertThat(law.lodges(0, body.indexOf("pericolic"))).isCloseTo(0.6, EXACT);
        assertThat(law.lodges(1, body.indexOf("pericolic"))).isEqualTo(1);
    }

    /** (crush 1 + NK 4·0.5·(1 − shield 0.75))·4⁻⁰·⁵ = 0.75 under a cloak, 1.5 without; release 8·4⁻¹ = 2. */
    @Test
    void killersCloakAndSizeActInTheBed() {
        Clone clone = Clones.withImmuneEvasion(Clones.with(DiseaseSketch.plain(), 0.5, new Clusters(0.5, 0.5, 4)), 0.5);
        Extravasation law = new DiseaseSketch(BodySketch.ring())
                .clone(clone)
                .transit(new Transit(0, 0, 0.5, 1, 0.75))
                .soils((c, o) -> bed(0.25, 1, 4, 8))
                .cascade()
                .extravasation();
        assertThat(law.rate(0, 4, true, LUNG)).isCloseTo(0.25 + 0.75 + 2, EXACT);
        assertThat(law.dies(0, 4, true, LUNG)).isCloseTo(0.75 / 3, EXACT);
        assertThat(law.dies(0, 4, false, LUNG)).isCloseTo(1.5 / 3.75, EXACT);
        assertThat(law.released(0, 4, false, LUNG)).isCloseTo(2 / 3.75, EXACT);
        assertThat(law.released(0, 1, false, LUNG)).isCloseTo(8 / 11.25, EXACT);
    }

    private static Soil bed(double extravasation, double crush, double nk, double release) {
        return Soils.withBed(DiseaseSketch.SOIL, new Bed(extravasation, crush, nk, release));
    }

    /** A = 0.5, m = 2: a quarter of 0.4 of the single cells, a tenth of a day later, and no cluster. */
    @Test
    void singleCellsCrossBodyCavities() {
        Anatomy body = new BodySketch()
                .organ("lung", 1, Drainage.PULMONARY, 0)
                .organ("breast", 0, Drainage.CAVAL, 0)
                .organ("serosa", 0, Drainage.CAVAL, 0)
                .leg("lung", "lung", 1, 0)
                .leg("breast", "lung", 1, 0.5)
                .leg("serosa", "lung", 1, 0)
                .serosa("breast", "serosa", 0.4, 0.1, 2)
                .build();
        DiseaseSketch sketch = new DiseaseSketch(body)
                .clone(Clones.with(DiseaseSketch.plain(), 0.5, new Clusters(0.5, 0.5, 4)))
                .soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0.5))
                .off(CascadeStage.INTRAVASATION);
        SourceFates fates = sketch.probabilities().from(Source.metastasis(0, 1));
        assertThat(fates.foundingBySize(Fate.FOUNDED, 2, 1)).isCloseTo(0.5 * 0.1 * 0.5, EXACT);
        assertThat(fates.foundingBySize(Fate.FOUNDED, 2, 2)).isZero();
        assertThat(fates.probability(Fate.NO_NICHE, 2)).isCloseTo(0.5 * 0.1 * 0.5, EXACT);
        assertThat(fates.transitDays(Fate.FOUNDED, 2)).isCloseTo(0.025 * 0.1, EXACT);
        SourceFates closed = sketch.off(CascadeStage.SEROSA).probabilities().from(Source.metastasis(0, 1));
        assertThat(closed.probability(Fate.FOUNDED, 2)).isZero();
        assertThat(closed.shed()).isEqualTo(fates.shed());
    }

    /** (shear 1 + NK 2·(1 − 0.5))·4⁻⁰·⁵ = 1, and 0.4 of it under a cloak. */
    @Test
    void hazardFallsWithSizeEvasionAndCloak() {
        Clone clone = Clones.withImmuneEvasion(Clones.with(DiseaseSketch.plain(), 0.5, new Clusters(0.5, 0.5, 4)), 0.5);
        Cascade cascade = new DiseaseSketch(BodySketch.ring())
                .clone(clone)
                .transit(new Transit(1, 2, 0.5, 0, 0.6))
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
                .soils((c, o) -> new Soil(1, new Dormancy(0.5, 3, 1), new Bed(0, 0, 0, 0), DiseaseSketch.GROWTH, 2))
                .probabilities()
                .from(Source.metastasis(0, 1));
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
                .soils((c, o) -> new Soil(1, Dormancy.NONE, new Bed(1, 3, 0, 100), DiseaseSketch.GROWTH, 0))
                .destinations(Map.of("breast", Map.of("bone", 0.5, "lung", 0.25)));
        SourceFates fates = sketch.probabilities().from(Source.metastasis(0, BREAST));
        assertThat(fates.probability(Fate.DIED_IN_TRANSIT, BREAST)).isCloseTo(0.25, EXACT);
        assertThat(fates.probability(Fate.FOUNDED, BONE)).isCloseTo(0.125, EXACT);
        assertThat(fates.probability(Fate.DIED_IN_BED, LUNG)).isCloseTo(0.1875, EXACT);
        assertThat(fates.transitDays()).isCloseTo(0.75 * 0.25, EXACT);
        SourceFates home = sketch.probabilities().from(Source.metastasis(0, BONE));
        assertThat(home.probability(Fate.FOUNDED, BONE)).isCloseTo(0.25, EXACT);
    }
}
