package org.seedsoil.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;

class DesignTest {
    private static final RandomKey KEY = TestKeys.of("designs");
    private static final List<Factor> THREE = List.of(
            TestFunction.unit(1).get(0),
            new Factor(
                    "nodes",
                    List.of(KeyPath.parse("nodes")),
                    false,
                    new Choices(List.of(new Setting.Amount(0), new Setting.Amount(1), new Setting.Amount(2))),
                    new Setting.Amount(1)),
            new Factor(
                    "shedding",
                    List.of(KeyPath.parse("a"), KeyPath.parse("b")),
                    true,
                    new Span(0.5, 2, Scale.LOG, false),
                    new Setting.Amount(1)));

    private static List<List<Double>> numbers(Design design, List<Factor> factors) {
        Design.Points points = design.points(factors, KEY);
        return LongStream.range(0, design.size(factors))
                .mapToObj(i -> IntStream.range(0, factors.size())
                        .mapToObj(f ->
                                factors.get(f).number(points.point(i).levels().get(f)))
                        .toList())
                .toList();
    }

    static List<Design> all() {
        return List.of(
                new Grid(List.of(4, 4, 3)),
                new OneAtATime(3),
                new Sobol(16),
                new Saltelli(8),
                new Morris(5, 4),
                new LatinHypercube(10),
                new RandomPoints(10));
    }

    @ParameterizedTest
    @MethodSource("all")
    void pointsAreFunctionsOfTheirNumbers(Design design) {
        Design.Points some = design.points(THREE, KEY);
        Design.Points others = design.points(THREE, KEY);
        List<DesignPoint> forward = new ArrayList<>();
        LongStream.range(0, design.size(THREE)).forEach(i -> forward.add(some.point(i)));
        for (long i = design.size(THREE) - 1; i >= 0; i--) {
            assertThat(others.point(i)).isEqualTo(forward.get((int) i));
        }
        assertThat(forward).allSatisfy(point -> {
            assertThat(THREE.get(0).number(point.levels().get(0))).isBetween(0.0, 1.0);
            assertThat(THREE.get(1).number(point.levels().get(1))).isIn(0.0, 1.0, 2.0);
            assertThat(THREE.get(2).number(point.levels().get(2))).isBetween(0.5, 2.0);
        });
        if (!(design instanceof Grid || design instanceof OneAtATime)) {
            assertThat(design.points(THREE, KEY.child(1)).point(1)).isNotEqualTo(forward.get(1));
        }
    }

    @Test
    void aGridHasEveryCombinationOnce() {
        List<List<Double>> grid = numbers(new Grid(List.of(2, 99, 2)), THREE);
        assertThat(grid).hasSize(12).doesNotHaveDuplicates();
        assertThat(grid.subList(0, 3))
                .containsExactly(List.of(0.0, 0.0, 0.5), List.of(0.0, 0.0, 2.0), List.of(0.0, 1.0, 0.5));
    }

    @Test
    void oneAtATimeBeginsWithWhatIsWrittenAndMovesOne() {
        List<List<Double>> points = numbers(new OneAtATime(2), THREE);
        assertThat(points).hasSize(1 + 2 + 3 + 2);
        assertThat(points.get(0)).containsExactly(0.5, 1.0, 1.0);
        assertThat(points.get(3)).containsExactly(0.5, 0.0, 1.0);
        assertThat(points.get(7)).containsExactly(0.5, 1.0, 2.0);
        Design.Points rows = new OneAtATime(2).points(THREE, KEY);
        assertThat(rows.point(0).row().matrix()).isEqualTo("base");
        assertThat(rows.point(7).row().factor()).isEqualTo("shedding");
    }

    @Test
    void aLatinHypercubeMeetsEveryPartOnce() {
        int count = 37;
        Design.Points points = new LatinHypercube(count).points(TestFunction.unit(5), KEY);
        for (int f = 0; f < 5; f++) {
            int factor = f;
            assertThat(IntStream.range(0, count)
                            .map(i -> (int) (count * TestFunction.numbers(points.point(i))[factor]))
                            .distinct())
                    .hasSize(count);
        }
    }

    @Test
    void permutationsByNumberArePermutationsAndDiffer() {
        for (long size : new long[] {1, 2, 3, 17, 64, 65, 1000}) {
            assertThat(LongStream.range(0, size)
                            .map(i -> Shuffled.place(i, size, KEY))
                            .distinct())
                    .hasSize((int) size);
        }
        assertThat(LongStream.range(0, 1000).map(i -> Shuffled.place(i, 1000, KEY)))
                .isNotEqualTo(LongStream.range(0, 1000).map(i -> Shuffled.place(i, 1000, KEY.child(1))));
        assertThat(Shuffled.place(123, 1L << 40, KEY)).isBetween(0L, (1L << 40) - 1);
    }

    @Test
    void aRowSetOfSaltelliTakesOneFactorFromB() {
        List<Factor> factors = TestFunction.unit(4);
        Design.Points points = new Saltelli(8).points(factors, KEY);
        for (int set = 0; set < 8; set++) {
            double[] a = TestFunction.numbers(points.point(set * 6L));
            double[] b = TestFunction.numbers(points.point(set * 6L + 1));
            for (int f = 0; f < 4; f++) {
                DesignPoint mixed = points.point(set * 6L + 2 + f);
                double[] expected = a.clone();
                expected[f] = b[f];
                assertThat(TestFunction.numbers(mixed)).isEqualTo(expected);
                assertThat(mixed.row()).isEqualTo(new Row(set, "AB", "x" + f, 0, 0));
                assertThat(a[f]).isNotEqualTo(b[f]);
            }
        }
    }

    @Test
    void aTrajectoryMovesEachFactorOnceByHalfTheLevels() {
        List<Factor> factors = TestFunction.unit(6);
        Morris morris = new Morris(20, 4);
        Design.Points points = morris.points(factors, KEY);
        for (int set = 0; set < 20; set++) {
            List<String> moved = new ArrayList<>();
            for (int step = 1; step <= 6; step++) {
                double[] before = TestFunction.numbers(points.point(set * 7L + step - 1));
                DesignPoint after = points.point(set * 7L + step);
                int factor = Integer.parseInt(after.row().factor().substring(1));
                moved.add(after.row().factor());
                double[] now = TestFunction.numbers(after);
                assertThat(Math.abs(now[factor] - before[factor])).isBetween(0.6666, 0.6667);
                before[factor] = now[factor];
                assertThat(now).isEqualTo(before);
            }
            assertThat(moved).doesNotHaveDuplicates().hasSize(6);
        }
    }

    @Test
    void designsThatGrowKeepTheirPoints() {
        List<List<Double>> sobol = numbers(new Sobol(32), THREE);
        assertThat(sobol.subList(0, 16)).isEqualTo(numbers(new Sobol(16), THREE));
        assertThat(numbers(new Saltelli(16), THREE).subList(0, 40)).isEqualTo(numbers(new Saltelli(8), THREE));
        assertThat(numbers(new Morris(6, 4), THREE).subList(0, 20)).isEqualTo(numbers(new Morris(5, 4), THREE));
        assertThat(numbers(new RandomPoints(9), THREE).subList(0, 8)).isEqualTo(numbers(new RandomPoints(8), THREE));
    }

    @Test
    void sizesAreToldBeforeAPointIsMadeAndTooManyAreRefused() {
        List<Factor> factors = TestFunction.unit(12);
        Grid huge = new Grid(Arrays.asList(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10));
        assertThat(huge.size(factors)).isEqualTo(1_000_000_000_000L);
        assertThatThrownBy(() -> experiment(factors, huge, RandomNumbers.COMMON, 1))
                .hasMessageContaining("1000000000000 points; allowed: up to 10000000");
        List<Factor> sixty = TestFunction.unit(60);
        Grid beyond = new Grid(sixty.stream().map(f -> 10).toList());
        assertThat(beyond.size(sixty)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> experiment(sixty, beyond, RandomNumbers.COMMON, 1))
                .hasMessageContaining("more than 9e18");
        assertThat(experiment(factors, new Saltelli(1024), RandomNumbers.ROW_SETS, 2)
                        .size())
                .isEqualTo(1024 * 14 + 1024);
    }

    private static Experiment experiment(List<Factor> factors, Design design, RandomNumbers numbers, int replicates) {
        return new Experiment(factors, List.of(), design, numbers, replicates, 5);
    }

    @Test
    void luckIsSharedAsStated() {
        Experiment sets = experiment(THREE, new Saltelli(4), RandomNumbers.ROW_SETS, 2);
        Design.Points points = sets.points();
        assertThat(LongStream.range(0, 5).map(i -> sets.seed(points.point(i))).distinct())
                .hasSize(1);
        assertThat(LongStream.range(0, 20).map(i -> sets.seed(points.point(i))).distinct())
                .hasSize(4);
        DesignPoint again = points.point(21);
        assertThat(again.row()).isEqualTo(new Row(1, "A", "", 0, 1));
        assertThat(again.levels()).isEqualTo(points.point(5).levels());
        assertThat(sets.seed(again)).isNotEqualTo(sets.seed(points.point(5)));

        Experiment common = experiment(THREE, new Sobol(4), RandomNumbers.COMMON, 2);
        assertThat(LongStream.range(0, 4).map(i -> common.seed(common.points().point(i))))
                .containsOnly(5L);
        assertThat(LongStream.range(4, 8)
                        .map(i -> common.seed(common.points().point(i)))
                        .distinct())
                .hasSize(1)
                .doesNotContain(5L);
        assertThat(common.points().point(6).levels())
                .isEqualTo(common.points().point(2).levels());
    }

    @Test
    void independentLuckFollowsFromThePointNotFromItsNumber() {
        Experiment small = experiment(THREE, new Grid(List.of(2, 3, 2)), RandomNumbers.INDEPENDENT, 1);
        Experiment large = experiment(THREE, new Grid(List.of(3, 3, 2)), RandomNumbers.INDEPENDENT, 1);
        DesignPoint last = small.points().point(11);
        DesignPoint same = large.points().point(17);
        assertThat(same.levels()).isEqualTo(last.levels());
        assertThat(large.seed(same)).isEqualTo(small.seed(last));
        assertThat(LongStream.range(0, 12)
                        .map(i -> small.seed(small.points().point(i)))
                        .distinct())
                .hasSize(12);
    }

    @Test
    void luckThatWouldSpoilIntervalsIsRefused() {
        assertThatThrownBy(() -> experiment(THREE, new Saltelli(4), RandomNumbers.COMMON, 1))
                .hasMessageContaining("too narrow");
        assertThatThrownBy(() -> experiment(THREE, new Sobol(4), RandomNumbers.ROW_SETS, 1))
                .hasMessageContaining("common, independent");
        assertThatThrownBy(() -> experiment(THREE, new Morris(4, 4), RandomNumbers.ROW_SETS, 2))
                .hasMessageContaining("trajectories");
    }

    @Test
    void aConstraintTakesPointsOutAndRowSetsWhole() throws ConstraintException {
        List<Constraint> few = List.of(Constraint.parse("nodes <= 1", THREE));
        Experiment grid = new Experiment(THREE, few, new Grid(List.of(2, 3, 2)), RandomNumbers.COMMON, 1, 5);
        assertThat(LongStream.range(0, 12).filter(grid.admitted(grid.points()))).hasSize(8);
        Experiment sets = new Experiment(THREE, few, new Saltelli(64), RandomNumbers.ROW_SETS, 2, 5);
        Design.Points points = sets.points();
        List<Long> kept = LongStream.range(0, sets.size())
                .filter(sets.admitted(points))
                .boxed()
                .toList();
        // A and B both below 2 of three values: 4 in 9 sets
        assertThat(kept.stream()
                        .map(i -> points.point(i).row().set())
                        .distinct()
                        .count())
                .isEqualTo(kept.size() / 6)
                .isBetween(10L, 50L);
        assertThat(kept.size() % 6).isZero();
    }
}
