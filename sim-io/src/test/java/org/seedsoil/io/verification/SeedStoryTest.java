package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.SeedId;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.engine.SeedStory.Group;
import org.seedsoil.engine.SeedStory.Hurdle;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.random.RandomKey;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Any seed that ever was can be told. Exact, no statistics. */
class SeedStoryTest {
    private static Trial trial(Mode mode, String selfSeeding) {
        String text = """
                seedsoil: 1
                name: story
                title: Few seeds, many stories
                horizon: 150 d
                anatomy: adult
                stages: {self-seeding: %s, detachment: off, immune: off}
                primary: {organ: colon, cells: 1e4, establishes: on}
                circulation: {shear: 1 /d, nk: 3 /d}
                immune: {escaped-at: 50}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.1 /d, turnover: 0.6}
                    shedding: {rate: 0.02, exponent: 0.667, vascularized-at: 100}
                    protease: 0.8
                    protease-half: 0.2
                    intravasation: {blood: 3 /d, lymph: 1 /d, anoikis: 2 /d, size-protection: 1}
                    soil: {lung: 0.3, liver: 0.3, pericolic: 0.3}
                    dormancy: {lung: {probability: 0.5, wake: 0.02 /d, die: 0.01 /d}}
                    extravasation: {rate: 3 /d, crush: 1 /d, release: 10 /d}
                mortality: {disease: off, other-causes: off}
                """.formatted(selfSeeding);
        return new Trial(Runs.scenario(text), 1, Runs.randomSeed(), mode);
    }

    private static List<LesionRecord> metastases(Trial trial) {
        return TrialRunner.replay(trial, 0, EventSink.NONE).metastases();
    }

    private static RandomKey lineage(LesionRecord lesion) {
        return new RandomKey(lesion.lineageHigh(), lesion.lineageLow());
    }

    private static SeedStory story(Trial trial, RandomKey seed) {
        return TrialRunner.story(trial, 0, seed).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"EXPLICIT, off", "EXPLICIT, on", "THINNED, off"})
    void everyLesionTellsOfTheSeedThatFoundedIt(Mode mode, String selfSeeding) {
        Trial trial = trial(mode, selfSeeding);
        List<LesionRecord> lesions = metastases(trial);
        assertThat(lesions).hasSizeGreaterThan(5);
        for (LesionRecord lesion : lesions.subList(0, 4)) {
            SeedStory story = story(trial, lineage(lesion));
            Arrival arrival = story.arrival().orElseThrow();
            assertThat(story.day()).isEqualTo(lesion.shedDay());
            assertThat(story.fateOrgan()).isEqualTo(arrival.organ()).isEqualTo(lesion.organ());
            assertThat(arrival.founders()).isEqualTo(lesion.founders());
            assertThat(arrival.dormant()).isEqualTo(lesion.slept()).isEqualTo(story.fate() == Fate.DORMANT);
            assertThat(story.group()).isEqualTo(selfSeeding.equals("on") ? Group.OPEN : Group.SURVIVES);
            if (!lesion.slept()) {
                assertThat(lesion.foundedDay()).isCloseTo(story.day() + arrival.delayDays(), within(1e-9));
            }
            assertThat(story.id().lineage(mode)).isEqualTo(lineage(lesion));
            assertThat(SeedId.parse(story.id().toString())).isEqualTo(story.id());
            assertThat(SeedId.lineageOf(story.id().toString(), mode)).isEqualTo(lineage(lesion));
        }
    }

    /** The dead among its neighbours, and that nobody is beyond the last. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "on"})
    void theDeadTellTheHurdleThatStoppedThem(String selfSeeding) {
        Trial trial = trial(Mode.EXPLICIT, selfSeeding);
        SeedId founder = story(trial, lineage(metastases(trial).get(0))).id();
        int dead = 0;
        long offered = 1;
        for (long i = 0; i < Math.min(offered, 12); i++) {
            SeedId id = new SeedId(founder.lesion(), founder.step(), founder.cloneIndex(), i);
            SeedStory story = story(trial, id.lineage(Mode.EXPLICIT));
            offered = story.offered();
            assertThat(story.id()).isEqualTo(id);
            if (story.arrival().isEmpty()) {
                dead++;
                assertThat(story.hurdles()).isNotEmpty();
            }
            if (selfSeeding.equals("off")) {
                assertLadder(story);
            }
        }
        assertThat(dead).isPositive();
        SeedId none = new SeedId(founder.lesion(), founder.step(), founder.cloneIndex(), offered);
        assertThat(TrialRunner.story(trial, 0, none.lineage(Mode.EXPLICIT))).isEmpty();
    }

    private static void assertLadder(SeedStory story) {
        List<Hurdle> hurdles = story.hurdles();
        boolean stopped = story.group() == Group.NONE || story.group() == Group.DOOMED;
        for (int h = 0; h < hurdles.size(); h++) {
            Hurdle hurdle = hurdles.get(h);
            boolean passes = h < hurdles.size() - 1 || !stopped;
            assertThat(hurdle.outcome()).isEqualTo(passes ? "passed" : "failed");
            assertThat(hurdle.luck() < hurdle.threshold()).isEqualTo(passes);
            assertThat(hurdle.luck()).isBetween(0.0, 1.0);
            assertThat(h == 0 || hurdles.get(h - 1).stage().compareTo(hurdle.stage()) < 0)
                    .isTrue();
        }
    }

    @Test
    void inThinnedModeTheDeadAreNotTold() {
        Trial trial = trial(Mode.THINNED, "off");
        SeedStory story = story(trial, lineage(metastases(trial).get(0)));
        assertThat(story.hurdles()).isEmpty();
        SeedId id = story.id();
        SeedId none = new SeedId(id.lesion(), id.step(), id.cloneIndex(), story.offered());
        assertThat(TrialRunner.story(trial, 0, none.lineage(Mode.THINNED))).isEmpty();
        assertThat(TrialRunner.story(trial, 0, id.lineage(Mode.EXPLICIT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "12-3-4-5",
                "0123456789abcdef0123456789abcdef-1-2",
                "0123456789abcdef0123456789abcdeg",
                "0123456789abcdef0123456789abcdef-1--2-3",
                "0123456789abcdef0123456789abcdef-1-2-99999999999999999999"
            })
    void otherTextsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedId.lineageOf(text, Mode.EXPLICIT))
                .withMessageContaining("does not name a seed");
    }
}
