package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same patients followed under two arms. Differences have the errors of pairs, from what each patient adds to both arms ({@link
 * Influence}); tests for independent samples, such as {@link LogRank}, do not hold here. Where a pair is not a patient but one of its lesions, what
 * those of one patient add is summed before it is squared, as in Cox models with clusters (Lin and Wei 1989).
 */
public final class PairedSurvival {
    private static final double ROUNDING = 1e-13;

    private final List<Pair> pairs;
    private final SurvivalTimes first;
    private final SurvivalTimes second;

    /** Stands for no cluster. */
    private static final long BY_ITSELF = -1;

    /**
     * One patient, or one of its lesions.
     *
     * @param first how it was followed under the first arm
     * @param second how it was followed under the second arm
     * @param cluster with what it goes together
     */
    private record Pair(FollowUp first, FollowUp second, long cluster) {
        private static final Comparator<FollowUp> BY_END = Comparator.comparingDouble(FollowUp::end)
                .thenComparingInt(FollowUp::cause)
                .thenComparingDouble(FollowUp::entry);
        /** Any fixed order: sums then do not depend on that in which patients came. */
        static final Comparator<Pair> ORDER = Comparator.comparing(Pair::first, BY_END)
                .thenComparing(Pair::second, BY_END)
                .thenComparingLong(Pair::cluster);
    }

    private PairedSurvival(List<Pair> pairs) {
        this.pairs = pairs;
        SurvivalTimes.Accumulator underFirst = new SurvivalTimes.Accumulator();
        SurvivalTimes.Accumulator underSecond = new SurvivalTimes.Accumulator();
        for (Pair pair : pairs) {
            underFirst.accept(pair.first);
            underSecond.accept(pair.second);
        }
        this.first = underFirst.result();
        this.second = underSecond.result();
    }

    /**
     * Returns how many patients there are.
     *
     * @return pairs
     */
    public int count() {
        return pairs.size();
    }

    /**
     * Returns all under the first arm.
     *
     * @return their times
     */
    public SurvivalTimes first() {
        return first;
    }

    /**
     * Returns all under the second arm.
     *
     * @return their times
     */
    public SurvivalTimes second() {
        return second;
    }

    /**
     * Compares the chance to be without event, of any cause, at a time.
     *
     * @param time the time, at least 0
     * @return survival in both arms and its difference
     */
    public PairedEffect survival(double time) {
        KaplanMeier one = KaplanMeier.of(first);
        KaplanMeier other = KaplanMeier.of(second);
        return effect(
                one.survival(time),
                Influence.onSurvival(one, time),
                other.survival(time),
                Influence.onSurvival(other, time));
    }

    /**
     * Compares the mean time without event up to a limit.
     *
     * @param limit how far, at least 0
     * @return restricted means and their difference
     * @throws IllegalArgumentException if a curve is above 0 and unknown before the limit
     */
    public PairedEffect restrictedMean(double limit) {
        KaplanMeier one = KaplanMeier.of(first);
        KaplanMeier other = KaplanMeier.of(second);
        return effect(
                one.restrictedMean(limit),
                Influence.onRestrictedMean(one, limit),
                other.restrictedMean(limit),
                Influence.onRestrictedMean(other, limit));
    }

    /**
     * Compares the chance to have had an event of one cause by a time, where others compete.
     *
     * @param cause which cause, at least 1
     * @param time the time, at least 0
     * @return incidences and their difference
     * @throws IllegalArgumentException if the cause is censoring
     */
    public PairedEffect incidence(int cause, double time) {
        return effect(
                CumulativeIncidence.of(first, cause).incidence(time),
                Influence.onIncidence(first, cause, time),
                CumulativeIncidence.of(second, cause).incidence(time),
                Influence.onIncidence(second, cause, time));
    }

    private PairedEffect effect(double one, Influence onOne, double other, Influence onOther) {
        ClusteredSquares ofFirst = new ClusteredSquares();
        ClusteredSquares ofSecond = new ClusteredSquares();
        ClusteredSquares ofDifference = new ClusteredSquares();
        for (Pair pair : pairs) {
            double a = onOne.of(pair.first);
            double b = onOther.of(pair.second);
            ofFirst.add(pair.cluster, a);
            ofSecond.add(pair.cluster, b);
            ofDifference.add(pair.cluster, change(a, b));
        }
        return new PairedEffect(
                new Effect(one, ofFirst.root()),
                new Effect(other, ofSecond.root()),
                new Effect(change(one, other), ofDifference.root()));
    }

    /** Numbers of patients who fared the same may differ by rounding, where later events differ; a patient changes one by 1/n² at least. */
    private static double change(double one, double other) {
        double change = other - one;
        return Math.abs(change) <= ROUNDING * (Math.abs(one) + Math.abs(other)) ? 0 : change;
    }

    /**
     * Compares hazards of an event of any cause: a Cox model whose errors are clustered by patient. Its ratio is that of the population,
     * not of a patient.
     *
     * @return the fit; covariate 0 is 1 under the second arm
     */
    public CoxFit hazardRatio() {
        List<CoxSubject> rows = new ArrayList<>();
        Map<Long, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int own = i;
            int cluster = pair.cluster == BY_ITSELF ? i : numbers.computeIfAbsent(pair.cluster, any -> own);
            rows.add(new CoxSubject(pair.first, 0, cluster, 0));
            rows.add(new CoxSubject(pair.second, 0, cluster, 1));
        }
        return CoxModel.of("arm").withClusters().fit(rows);
    }

    /**
     * Picks one cause: events of others become censorings. {@link #hazardRatio()} of that is the ratio of cause-specific hazards;
     * survival of that is no chance of any patient.
     *
     * @param cause which cause, at least 1
     * @return the same patients with that cause alone
     */
    public PairedSurvival ofCause(int cause) {
        return sorted(pairs.stream()
                .map(pair -> new Pair(pair.first.ofCause(cause), pair.second.ofCause(cause), pair.cluster))
                .toList());
    }

    private static PairedSurvival sorted(List<Pair> pairs) {
        return new PairedSurvival(pairs.stream().sorted(Pair.ORDER).toList());
    }

    /** Takes in patients. 42 to 63 bytes each; merges exactly, in any order. */
    public static final class Accumulator implements Statistic<Accumulator, PairedSurvival> {
        private static final int TIMES = 4;
        private static final int CAUSES = 2;

        private double[] times = new double[0];
        private byte[] causes = new byte[0];
        private long[] clusters = new long[0];
        private int size;

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in one patient.
         *
         * @param underFirst how it was followed under the first arm
         * @param underSecond how it was followed under the second arm, on the same clock
         */
        public void accept(FollowUp underFirst, FollowUp underSecond) {
            accept(underFirst, underSecond, BY_ITSELF);
        }

        /**
         * Takes in one lesion of a patient.
         *
         * @param underFirst how it was followed under the first arm
         * @param underSecond how it was followed under the second arm, on the same clock
         * @param cluster number of the patient, at least 0
         */
        public void accept(FollowUp underFirst, FollowUp underSecond, long cluster) {
            reserve(1);
            clusters[size] = cluster;
            put(0, underFirst);
            put(1, underSecond);
            size++;
        }

        private void put(int arm, FollowUp followUp) {
            times[TIMES * size + 2 * arm] = followUp.entry();
            times[TIMES * size + 2 * arm + 1] = followUp.end();
            causes[CAUSES * size + arm] = (byte) followUp.cause();
        }

        private FollowUp get(int pair, int arm) {
            int at = TIMES * pair + 2 * arm;
            return new FollowUp(times[at], times[at + 1], causes[CAUSES * pair + arm]);
        }

        private void reserve(int more) {
            int needed = size + more;
            if (TIMES * needed > times.length) {
                int room = Math.max(needed, needed / 2 * 3);
                times = Arrays.copyOf(times, TIMES * room);
                causes = Arrays.copyOf(causes, CAUSES * room);
                clusters = Arrays.copyOf(clusters, room);
            }
        }

        @Override
        public void combine(Accumulator later) {
            reserve(later.size);
            System.arraycopy(later.times, 0, times, TIMES * size, TIMES * later.size);
            System.arraycopy(later.causes, 0, causes, CAUSES * size, CAUSES * later.size);
            System.arraycopy(later.clusters, 0, clusters, size, later.size);
            size += later.size;
        }

        @Override
        public void save(StateWriter to) {
            to.put(size);
            for (int i = 0; i < TIMES * size; i++) {
                to.put(times[i]);
            }
            for (int i = 0; i < CAUSES * size; i++) {
                to.put(causes[i]);
            }
            for (int i = 0; i < size; i++) {
                to.put(clusters[i]);
            }
        }

        @Override
        public void load(StateReader from) {
            int pairs = from.nextSize();
            reserve(pairs);
            for (int i = 0; i < TIMES * pairs; i++) {
                times[i] = from.nextDouble();
            }
            for (int i = 0; i < CAUSES * pairs; i++) {
                causes[i] = (byte) from.next();
            }
            for (int i = 0; i < pairs; i++) {
                clusters[i] = from.next();
            }
            size = pairs;
        }

        @Override
        public long count() {
            return size;
        }

        @Override
        public PairedSurvival result() {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                pairs.add(new Pair(get(i, 0), get(i, 1), clusters[i]));
            }
            return sorted(pairs);
        }
    }
}
