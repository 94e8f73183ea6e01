package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Source;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** How a walk is told: the same draws with and without a record, in the order of the stages. */
class SeedWalkTest {
    private static final int COLON = 2;

    private static Cascade cascade() {
        return new DiseaseSketch(BodySketch.abdomen())
                .clone(DiseaseSketch.clustered())
                .variedSoils()
                .cascade();
    }

    @Test
    void recordingChangesNothingAndTellsEveryDecision() {
        SeedWalk plain = SeedWalk.of(cascade());
        SeedWalk telling = plain.recording();
        RandomKey key = TestKeys.of("recording");
        for (int i = 0; i < 2000; i++) {
            RandomStream one = key.child(i).stream();
            RandomStream two = key.child(i).stream();
            Walk walk = plain.walk(Source.primary(0, COLON), one);
            Walk told = telling.walk(Source.primary(0, COLON), two);
            assertThat(told.fate()).isEqualTo(walk.fate());
            assertThat(told.organ()).isEqualTo(walk.organ());
            assertThat(told.cells()).isEqualTo(walk.cells());
            assertThat(told.delayDays()).isEqualTo(walk.delayDays());
            assertThat(two.nextLong()).as("as many draws").isEqualTo(one.nextLong());
            assertThat(walk.steps()).isEmpty();
            assertThat(told.steps()).isNotEmpty().allMatch(s -> s.draw() < s.threshold() || s.threshold() == 1);
            assertTimesRise(told.steps());
        }
    }

    private static void assertTimesRise(List<Step> steps) {
        for (int s = 1; s < steps.size(); s++) {
            assertThat(steps.get(s).elapsedDays())
                    .isGreaterThanOrEqualTo(steps.get(s - 1).elapsedDays());
        }
    }

    @Test
    void aFounderHasPassedEveryStageInOrder() {
        SeedWalk walker = SeedWalk.of(cascade()).recording();
        RandomStream random = TestKeys.of("founder").stream();
        Walk walk = walker.walk(Source.primary(0, COLON), random);
        while (walk.fate() != Fate.FOUNDED || walk.organ() >= 5) {
            walk = walker.walk(Source.primary(0, COLON), random);
        }
        List<CascadeStage> stages =
                walk.steps().stream().map(Step::stage).distinct().toList();
        assertThat(stages)
                .containsSubsequence(
                        CascadeStage.DETACHMENT,
                        CascadeStage.MEMBRANE,
                        CascadeStage.INTRAVASATION,
                        CascadeStage.CIRCULATION,
                        CascadeStage.ARREST,
                        CascadeStage.EXTRAVASATION,
                        CascadeStage.SOIL,
                        CascadeStage.DORMANCY);
        assertThat(walk.steps().get(walk.steps().size() - 1).outcome()).isEqualTo("awake");
    }

    @Test
    void aHeldSeedTakesOneDrawAndNoTime() {
        SeedWalk walker = SeedWalk.of(new DiseaseSketch(BodySketch.abdomen())
                .clone(Clones.with(
                        DiseaseSketch.plain(), 1, DiseaseSketch.plain().clusters()))
                .cascade());
        RandomStream random = TestKeys.of("held").stream();
        RandomStream same = TestKeys.of("held").stream();
        Walk walk = walker.walk(Source.primary(0, COLON), random);
        assertThat(walk.fate()).isEqualTo(Fate.STAYED);
        assertThat(walk.organ()).isEqualTo(COLON);
        assertThat(walk.delayDays()).isZero();
        same.nextLong();
        assertThat(random.nextLong()).isEqualTo(same.nextLong());
    }

    @Test
    void joiningIsAskedOnlyWhereItIsOn() {
        SeedWalk off = SeedWalk.of(cascade());
        RandomStream random = TestKeys.of("joining").stream();
        for (int i = 0; i < 1000; i++) {
            assertThat(off.walk(Source.metastasis(0, COLON), random, o -> 1).fate())
                    .isNotEqualTo(Fate.JOINED);
        }
    }
}
