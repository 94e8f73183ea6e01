package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Target;
import org.seedsoil.random.RandomKey;

/** What a course comes down to. */
class DrugCourseTest {
    private static final double FOR_LIFE = Double.POSITIVE_INFINITY;

    private static final Agent PILL = new Agent(
            "endocrine",
            "a pill",
            List.of(new Effect(Set.of(), Set.of(), Map.of(Target.BIRTH, 0.5), Map.of())),
            List.of());

    private static DrugCourse pill(Schedule schedule, double adherence, Tolerance tolerance) {
        return new DrugCourse("pill", PILL, schedule, adherence, tolerance, Uptake.FULL);
    }

    private static List<Double> births(DrugCourse course) {
        return course.effects().stream()
                .map(effect -> effect.effect().values().get(Target.BIRTH))
                .toList();
    }

    @Test
    void atOnceForLifeIsOneEffect() {
        DrugCourse course = pill(new Schedule(TimeOrigin.START, 0, FOR_LIFE, 1, 0, Ramp.NONE), 1, Tolerance.FULL);
        assertThat(course.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.forLife()).isTrue();
            assertThat(effect.effect()).isEqualTo(PILL.effects().get(0));
        });
        assertThat(course.pulses()).isEmpty();
    }

    /** Half of the time births are halved: 3/4 of them on average. */
    @Test
    void adherenceIsTheMeanOfTheRatesWithAndWithout() {
        DrugCourse course = pill(new Schedule(TimeOrigin.START, 10, 100, 1, 0, Ramp.NONE), 0.5, Tolerance.FULL);
        assertThat(births(course)).containsExactly(0.75);
    }

    /** Two steps up to day 30, full to day 110, two steps down to day 150. */
    @Test
    void comesOnAndWearsOffInSteps() {
        DrugCourse course = pill(new Schedule(TimeOrigin.START, 10, 100, 1, 0, new Ramp(20, 40, 2)), 1, Tolerance.FULL);
        assertThat(course.effects()).extracting(DatedEffect::fromDay).containsExactly(10.0, 20.0, 30.0, 110.0, 130.0);
        assertThat(course.effects()).extracting(DatedEffect::untilDay).containsExactly(20.0, 30.0, 110.0, 130.0, 150.0);
        assertThat(births(course)).containsExactly(0.875, 0.625, 0.5, 0.625, 0.875);
    }

    @Test
    void cyclesFollowEachOther() {
        DrugCourse course = pill(new Schedule(TimeOrigin.START, 10, 14, 3, 28, Ramp.NONE), 1, Tolerance.FULL);
        assertThat(course.effects()).extracting(DatedEffect::fromDay).containsExactly(10.0, 38.0, 66.0);
        assertThat(course.effects()).extracting(DatedEffect::untilDay).containsExactly(24.0, 52.0, 80.0);
        assertThatThrownBy(() -> new Schedule(TimeOrigin.START, 10, 28, 3, 28, new Ramp(0, 1, 1)))
                .hasMessageContaining("before the next begins");
    }

    /** A patient who gives it up on day 5 of a slow onset has reached a quarter of it, which then wears off. */
    @Test
    void whoGivesItUpLosesItFromThere() {
        Schedule schedule = new Schedule(TimeOrigin.START, 0, 100, 2, 200, new Ramp(20, 10, 2));
        DrugCourse course = new DrugCourse(
                "pill", PILL, schedule, 1, new Tolerance(1, 0, 0.01), new Uptake(true, Integer.MAX_VALUE, 5));
        assertThat(course.effects()).extracting(DatedEffect::untilDay).containsExactly(5.0, 10.0, 15.0);
        assertThat(births(course)).containsExactly(0.875, 1 - 0.5 * 0.25 * 0.75, 1 - 0.5 * 0.25 * 0.25);
        assertThat(course.daysTaken()).isEqualTo(5);
    }

    @Test
    void whoDoesNotRespondHasNothingOfIt() {
        DrugCourse course = new DrugCourse(
                "pill",
                PILL,
                new Schedule(TimeOrigin.START, 0, 100, 1, 0, Ramp.NONE),
                1,
                new Tolerance(0.5, 0, 0),
                new Uptake(false, Integer.MAX_VALUE, FOR_LIFE));
        assertThat(course.effects()).isEmpty();
    }

    /** A clone that is not killed has no pulse. */
    @Test
    void cyclesKillByDecades() {
        Agent drug = new Agent(
                "cytotoxic", "a drug", List.of(), List.of(new CellKill(Set.of(), 2), new CellKill(Set.of(1), 0)));
        DrugCourse course = new DrugCourse(
                "drug", drug, new Schedule(TimeOrigin.START, 5, 0, 3, 21, Ramp.NONE), 1, Tolerance.FULL, Uptake.FULL);
        assertThat(course.pulses()).extracting(Pulse::day).containsExactly(5.0, 26.0, 47.0);
        assertThat(course.pulses())
                .allSatisfy(pulse -> assertThat(pulse.survival()).isCloseTo(0.01, within(1e-16)));
    }

    /** n = 100,000 patients: standard errors of .0016 (response), .012 (cycles, mean 5 of 12 planned) and .3 % (days). */
    @Test
    void traitsOfPatientsHaveTheirLaws() {
        Tolerance tolerance = new Tolerance(0.45, 0.2, 0.01);
        DrugCourse course = pill(new Schedule(TimeOrigin.START, 1, 0, 12, 21, Ramp.NONE), 1, tolerance);
        RandomKey root = TestKeys.of("courses of patients");
        List<DrugCourse> courses = IntStream.range(0, 100_000)
                .mapToObj(i -> course.of(root.child(i)))
                .toList();
        Chance.binomial(
                "responders",
                courses.stream().filter(c -> c.uptake().responds()).count(),
                courses.size(),
                0.45);
        double mean = IntStream.range(0, 12).mapToDouble(k -> Math.pow(0.8, k)).sum();
        Chance.estimatedMean(
                "cycles", courses.stream().mapToDouble(DrugCourse::cyclesTaken).toArray(), mean);
        Chance.binomial(
                "all cycles",
                courses.stream().filter(c -> c.cyclesTaken() == 12).count(),
                courses.size(),
                Math.pow(0.8, 11));
        Chance.estimatedMean(
                "days", courses.stream().mapToDouble(c -> c.uptake().days()).toArray(), 100);
    }
}
