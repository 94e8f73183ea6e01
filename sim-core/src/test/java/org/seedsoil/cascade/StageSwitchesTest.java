package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Source;

/** What each stage means when it is off, and that fates always add up. */
class StageSwitchesTest {
    private static final int COLON = 2;
    private static final int PERICOLIC = 5;
    private static final Offset<Double> EXACT = within(1e-13);

    private static DiseaseSketch sketch() {
        return new DiseaseSketch(BodySketch.abdomen())
                .clone(DiseaseSketch.clustered())
                .variedSoils();
    }

    private static SourceFates without(CascadeStage... parts) {
        return sketch().off(parts).probabilities().from(Source.primary(0, COLON));
    }

    private static double total(SourceFates fates) {
        double sum = 0;
        for (Fate fate : Fate.values()) {
            sum += fates.probability(fate);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(CascadeStage.class)
    void fatesSumToOneWithAnyStageOff(CascadeStage part) {
        assertThat(total(without(part))).isCloseTo(1, within(1e-12));
    }

    @Test
    void fatesSumToOneEvenWhereSeedsPassAMillionBeds() {
        DiseaseSketch endless = new DiseaseSketch(BodySketch.ring())
                .clone(DiseaseSketch.plain())
                .soils((c, o) -> Soils.withBed(DiseaseSketch.SOIL, new Bed(1e-7, 2e-7, 0, 1)))
                .off(CascadeStage.CIRCULATION);
        SourceFates fates = endless.probabilities().from(Source.metastasis(0, 1));
        assertThat(total(fates)).isCloseTo(1, within(1e-12));
        assertThat(fates.probability(Fate.DIED_IN_BED)).isCloseTo(2.0 / 3, EXACT);
    }

    @Test
    void withoutDetachmentEveryCellLeavesAlone() {
        SourceFates fates = without(CascadeStage.DETACHMENT, CascadeStage.MEMBRANE);
        assertThat(fates.clusterProbability(1)).isEqualTo(1);
        assertThat(fates.largestCluster()).isEqualTo(1);
        assertThat(fates.probability(Fate.STAYED)).isZero();
    }

    @Test
    void withoutMembraneThePrimaryShedsLikeAMetastasis() {
        CascadeProbabilities all = sketch().off(CascadeStage.MEMBRANE).probabilities();
        assertThat(all.from(Source.primary(0, COLON)).survival())
                .isEqualTo(all.from(Source.metastasis(0, COLON)).survival());
        CascadeProbabilities held = sketch().probabilities();
        assertThat(held.from(Source.primary(0, COLON)).survival())
                .isCloseTo(0.8 * held.from(Source.metastasis(0, COLON)).survival(), EXACT);
    }

    @Test
    void withoutIntravasationEverySeedEntersTheBloodAtOnce() {
        SourceFates fates = without(CascadeStage.INTRAVASATION);
        assertThat(fates.probability(Fate.DIED_LEAVING)).isZero();
        assertThat(fates.probability(Fate.FOUNDED, PERICOLIC)).isZero();
    }

    @Test
    void withoutLymphNothingStopsInNodesAndNoTimePassesThere() {
        SourceFates fates = without(CascadeStage.LYMPH);
        assertThat(fates.probability(Fate.FOUNDED, PERICOLIC)).isZero();
        assertThat(fates.probability(Fate.NO_NICHE, PERICOLIC)).isZero();
        SourceFates with = without();
        assertThat(with.probability(Fate.FOUNDED, PERICOLIC)).isPositive();
    }

    @Test
    void withoutCirculationNobodyFlowsOrDiesThere() {
        SourceFates fates = without(CascadeStage.CIRCULATION);
        assertThat(fates.probability(Fate.DIED_IN_TRANSIT)).isZero();
        assertThat(fates.flowingDays()).isZero();
        assertThat(fates.transitDays()).isPositive();
    }

    @Test
    void withoutArrestTheFirstBedStopsAll() {
        SourceFates fates =
                without(CascadeStage.ARREST, CascadeStage.EXTRAVASATION, CascadeStage.LYMPH, CascadeStage.SEROSA);
        assertThat(fates.probability(Fate.FOUNDED, 4)).as("brain, a second bed").isZero();
        assertThat(fates.probability(Fate.FOUNDED, 1)).as("liver").isPositive();
    }

    @Test
    void withoutExtravasationNobodyDiesInABed() {
        assertThat(without(CascadeStage.EXTRAVASATION).probability(Fate.DIED_IN_BED))
                .isZero();
    }

    @Test
    void withoutSoilEverySeedFindsANiche() {
        assertThat(without(CascadeStage.SOIL).probability(Fate.NO_NICHE)).isZero();
    }

    @Test
    void withoutDormancyNobodySleeps() {
        SourceFates fates = without(CascadeStage.DORMANCY);
        assertThat(fates.probability(Fate.DORMANT)).isZero();
        assertThat(fates.probability(Fate.FOUNDED))
                .isCloseTo(without().probability(Fate.FOUNDED) + without().probability(Fate.DORMANT), EXACT);
    }

    @Test
    void withoutSurveillanceOnlyDeathsPerCellDecide() {
        assertThat(sketch().off(CascadeStage.IMMUNE).cascade().surveillance().killsPerDay(0, 1))
                .isZero();
        assertThat(without(CascadeStage.IMMUNE).survival())
                .isGreaterThan(without().survival());
        assertThat(without(CascadeStage.IMMUNE).probability(Fate.FOUNDED))
                .isEqualTo(without().probability(Fate.FOUNDED));
    }

    @Test
    void withoutSecondarySeedingOnlyThePrimarySheds() {
        Cascade cascade = sketch().off(CascadeStage.SECONDARY).cascade();
        assertThat(cascade.sheds(true)).isTrue();
        assertThat(cascade.sheds(false)).isFalse();
        assertThat(sketch().cascade().sheds(false)).isTrue();
    }

    @Test
    void withoutSelfSeedingNobodyJoinsWhateverIsThere() {
        Cascade off = sketch().cascade();
        Cascade on = sketch().on(CascadeStage.SELF_SEEDING).cascade();
        assertThat(CascadeProbabilities.of(off, o -> 1)
                        .from(Source.primary(0, COLON))
                        .probability(Fate.JOINED))
                .isZero();
        assertThat(CascadeProbabilities.of(on, o -> 1)
                        .from(Source.primary(0, COLON))
                        .probability(Fate.JOINED))
                .isPositive();
    }
}
