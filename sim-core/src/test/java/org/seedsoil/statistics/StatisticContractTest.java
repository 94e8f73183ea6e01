package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** What {@link Statistic} promises, for every implementation; no chance of a false alarm. */
class StatisticContractTest {
    private static final int VALUES = 1000;

    static Stream<Subject<?, ?>> statistics() {
        return Stream.of(
                new Subject<>("moments", Moments.Accumulator::new, (s, r) -> s.accept(size(r)), m -> figures(m)),
                new Subject<>(
                        "proportion",
                        Proportion.Accumulator::new,
                        (s, r) -> s.accept(r.nextDouble() < 0.3),
                        p -> List.of((double) p.successes(), (double) p.trials())),
                new Subject<>(
                        "histogram",
                        Histogram.Accumulator::new,
                        (s, r) -> s.accept(r.nextDouble() < 0.2 ? 0 : size(r)),
                        StatisticContractTest::figures),
                new Subject<>(
                        "quantile bands",
                        () -> new QuantileBands.Accumulator(0, 30, 60),
                        (s, r) -> s.acceptCourse(size(r), size(r), size(r)),
                        b -> IntStream.range(0, b.size())
                                .boxed()
                                .flatMap(i -> figures(b.at(i)).stream())
                                .toList()),
                new Subject<>(
                        "survival times",
                        SurvivalTimes.Accumulator::new,
                        (s, r) -> s.accept(Math.floor(r.nextWait(0.01)), r.nextInt(4)),
                        StatisticContractTest::figures),
                new Subject<>(
                        "survival times with late entry",
                        SurvivalTimes.Accumulator::new,
                        (s, r) -> s.accept(followUp(r)),
                        StatisticContractTest::figures),
                new Subject<>(
                        "paired survival",
                        PairedSurvival.Accumulator::new,
                        (s, r) -> s.accept(followUp(r), followUp(r)),
                        StatisticContractTest::figures),
                new Subject<>(
                        "paired contrast",
                        PairedContrast.Accumulator::new,
                        (s, r) -> s.accept(r.nextDouble(), r.nextWait(1)),
                        c -> Stream.of(c.first(), c.second(), c.difference())
                                .flatMap(m -> figures(m).stream())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void mergingPartsEqualsTakingInOneByOne(Subject<?, ?> subject) {
        for (int cut : new int[] {1, 3, 64, 500, 999}) {
            assertThat(subject.merged(0, cut, VALUES)).isEqualTo(subject.sequential(0, VALUES));
        }
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void theOrderOfValuesChangesNoBit(Subject<?, ?> subject) {
        subject.checkOrder();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void savedAndLoadedItGoesOn(Subject<?, ?> subject) {
        subject.checkSaved();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void mergingIsAssociative(Subject<?, ?> subject) {
        subject.checkAssociative();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void theEmptyOneIsNeutralToTheLastBit(Subject<?, ?> subject) {
        assertThat(subject.merged(0, 0, VALUES)).isEqualTo(subject.sequential(0, VALUES));
        assertThat(subject.merged(0, VALUES, VALUES)).isEqualTo(subject.sequential(0, VALUES));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void mergingLeavesTheArgumentAndResultsAsTheyAre(Subject<?, ?> subject) {
        subject.checkUnchanged();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void countsEveryValue(Subject<?, ?> subject) {
        subject.checkCount();
    }

    /** A burden: 0 to 13 decades. */
    private static double size(RandomStream random) {
        return StrictMath.pow(10, 13 * random.nextDouble());
    }

    private static FollowUp followUp(RandomStream random) {
        double entry = Math.floor(random.nextWait(0.02));
        return new FollowUp(entry, entry + 1 + Math.floor(random.nextWait(0.01)), random.nextInt(3));
    }

    private static List<Double> figures(Moments m) {
        return List.of((double) m.count(), m.mean(), m.standardDeviation(), m.min(), m.max());
    }

    private static List<Double> figures(Histogram h) {
        List<Double> figures = new ArrayList<>(List.of((double) h.count(), h.min(), h.max()));
        for (int i = 0; i < h.size(); i++) {
            figures.add(h.value(i));
            figures.add((double) h.count(i));
        }
        return figures;
    }

    private static List<Double> figures(PairedSurvival pairs) {
        List<Double> figures = new ArrayList<>(figures(pairs.first()));
        figures.addAll(figures(pairs.second()));
        for (double time = 10; time < 200 && pairs.count() > 100; time += 40) {
            figures.add(pairs.survival(time).difference().standardError());
            figures.add(pairs.incidence(1, time).difference().standardError());
        }
        return figures;
    }

    private static List<Double> figures(SurvivalTimes times) {
        List<Double> figures = new ArrayList<>(List.of((double) times.lateEntries(), times.exposure()));
        for (int time = 0; time < 100; time++) {
            figures.add((double) times.atRisk(time));
        }
        for (int cause = 0; cause <= times.causes(); cause++) {
            figures.add((double) cause);
            for (double time : times.times(cause)) {
                figures.add(time);
            }
        }
        return figures;
    }

    /**
     * A statistic under test. Value i comes from a stream of its own, whoever takes it in.
     *
     * @param <S> the accumulator
     * @param <R> its result
     * @param name how the test shows it
     * @param empty opens an accumulator
     * @param feed lets it take in the next value
     * @param figures everything that the result says
     */
    record Subject<S extends Statistic<S, R>, R>(
            String name, Supplier<S> empty, BiConsumer<S, RandomStream> feed, Function<R, List<Double>> figures) {

        private S part(int from, int to) {
            S statistic = empty.get();
            for (int i = from; i < to; i++) {
                feed.accept(statistic, TestKeys.of(name).child(i).stream());
            }
            return statistic;
        }

        List<Double> sequential(int from, int to) {
            return figures.apply(part(from, to).result());
        }

        List<Double> merged(int from, int cut, int to) {
            S first = part(from, cut);
            first.combine(part(cut, to));
            return figures.apply(first.result());
        }

        void checkAssociative() {
            S left = part(0, 100);
            left.combine(part(100, 700));
            left.combine(part(700, VALUES));
            S tail = part(100, 700);
            tail.combine(part(700, VALUES));
            S right = part(0, 100);
            right.combine(tail);
            assertThat(figures.apply(left.result())).isEqualTo(figures.apply(right.result()));
        }

        void checkSaved() {
            for (int cut : new int[] {0, 1, 500, VALUES}) {
                S loaded = empty.get();
                State.copy(part(0, cut), loaded);
                assertThat(loaded.count()).isEqualTo(part(0, cut).count());
                assertThat(State.of(loaded)).isEqualTo(State.of(part(0, cut)));
                for (int i = cut; i < VALUES; i++) {
                    feed.accept(loaded, TestKeys.of(name).child(i).stream());
                }
                assertThat(figures.apply(loaded.result())).isEqualTo(sequential(0, VALUES));
            }
        }

        void checkOrder() {
            S backwards = empty.get();
            for (int i = VALUES - 1; i >= 0; i--) {
                feed.accept(backwards, TestKeys.of(name).child(i).stream());
            }
            assertThat(figures.apply(backwards.result())).isEqualTo(sequential(0, VALUES));
            S exchanged = part(400, VALUES);
            exchanged.combine(part(0, 400));
            assertThat(figures.apply(exchanged.result())).isEqualTo(sequential(0, VALUES));
        }

        void checkUnchanged() {
            S statistic = part(0, 10);
            S later = part(10, 30);
            R before = statistic.result();
            List<Double> expected = sequential(0, 10);
            statistic.combine(later);
            feed.accept(statistic, TestKeys.of(name).child(99).stream());
            assertThat(figures.apply(before)).isEqualTo(expected);
            assertThat(figures.apply(later.result())).isEqualTo(sequential(10, 30));
        }

        void checkCount() {
            S statistic = part(0, 10);
            long each = part(0, 1).count();
            statistic.combine(part(10, 25));
            assertThat(statistic.count()).isEqualTo(25 * each);
            assertThat(empty.get().count()).isZero();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
