package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/**
 * 197 patients, one eye untreated, the other treated ({@code diabetic}). R 4.2.2, survival 3.5-3: {@code fa <- survfit(Surv(time, status)
 * ~ 1, untreated)}, {@code fb} of the treated, {@code ia <- residuals(fa, times = t, type = "pstate")} or {@code "rmst"}; the paired error
 * is {@code sqrt(sum((ib - ia)^2))}.
 */
class PairedSurvivalTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** Untreated and treated eyes; an event has the cause that the id gives it. */
    private static PairedSurvival eyes(ToIntFunction<Integer> cause) {
        return pairs(patients(cause));
    }

    private static List<FollowUp[]> patients(ToIntFunction<Integer> cause) {
        Map<Integer, FollowUp[]> patients = new TreeMap<>();
        for (double[] row : Published.rows("diabetic", "id", "trt", "time", "status")) {
            int id = (int) row[0];
            FollowUp eye = new FollowUp(0, row[2], row[3] == 1 ? cause.applyAsInt(id) : 0);
            patients.computeIfAbsent(id, any -> new FollowUp[2])[(int) row[1]] = eye;
        }
        return List.copyOf(patients.values());
    }

    private static PairedSurvival pairs(List<FollowUp[]> patients) {
        PairedSurvival.Accumulator pairs = new PairedSurvival.Accumulator();
        patients.forEach(pair -> pairs.accept(pair[0], pair[1]));
        return pairs.result();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 0.782939906967, 0.885843580538, 0.0296592389487, 0.0229194811007, 0.034059952747, 1.21109975809, 0.180127921754",
        "36, 0.560523605831, 0.745504505582, 0.0363290733144, 0.0322346445224, 0.041772531325, 1.35183327989, 0.262126725788",
        "60, 0.413619135607, 0.699213205786, 0.0427037516500, 0.0354657359520, 0.050850166945, 1.19170119707, 0.163645696259"
    })
    void survivalOfEyesIsThatOfR(
            double time,
            double untreated,
            double treated,
            double errorUntreated,
            double errorTreated,
            double error,
            double gain,
            double correlation) {
        PairedEffect effect = eyes(id -> 1).survival(time);
        check(effect.first(), untreated, errorUntreated);
        check(effect.second(), treated, errorTreated);
        check(effect.difference(), treated - untreated, error);
        assertThat(effect.gain()).isEqualTo(gain, EXACT);
        assertThat(effect.correlation()).isEqualTo(correlation, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "36, 26.0077777894, 30.5611092061, 0.932165293296, 0.771537723335, 1.04897019796, 1.33068380705",
        "60, 37.6084477029, 47.6853567662, 1.682395555910, 1.492252010250, 1.92620700448, 1.36304533132"
    })
    void restrictedMeansOfEyesAreThoseOfR(
            double limit,
            double untreated,
            double treated,
            double errorUntreated,
            double errorTreated,
            double error,
            double gain) {
        PairedEffect effect = eyes(id -> 1).restrictedMean(limit);
        check(effect.first(), untreated, errorUntreated);
        check(effect.second(), treated, errorTreated);
        check(effect.difference(), treated - untreated, error);
        assertThat(effect.gain()).isEqualTo(gain, EXACT);
    }

    /** Events of every third id are given another cause: {@code survfit(Surv(time, factor(cause)) ~ 1)}. */
    @ParameterizedTest
    @CsvSource({
        "12, 0.155071806636, 0.0625308806551, 0.0260387408932, 0.0174843358002, 0.0283913306769, 1.22039138575",
        "36, 0.307607548599, 0.1690423583130, 0.0337415211214, 0.0277791221083, 0.0347678341286, 1.58021695401",
        "60, 0.399891915966, 0.2058848310040, 0.0386277506663, 0.0311144582792, 0.0406089913492, 1.49186058335"
    })
    void incidencesOfEyesAreThoseOfR(
            double time,
            double untreated,
            double treated,
            double errorUntreated,
            double errorTreated,
            double error,
            double gain) {
        PairedEffect effect = eyes(PairedSurvivalTest::everyThird).incidence(1, time);
        check(effect.first(), untreated, errorUntreated);
        check(effect.second(), treated, errorTreated);
        check(effect.difference(), treated - untreated, error);
        assertThat(effect.gain()).isEqualTo(gain, EXACT);
    }

    private static int everyThird(int id) {
        return id % 3 == 0 ? 2 : 1;
    }

    /** {@code coxph(Surv(time, status) ~ trt, diabetic, cluster = id)}; {@code Surv(time, cause == 1)} below. */
    @Test
    void theHazardRatioIsClusteredByPatient() {
        CoxFit fit = eyes(id -> 1).hazardRatio();
        check(fit.coefficient(0), -0.776637409781, 0.147460827522);
        check(fit.independentCoefficient(0), -0.776637409781, 0.168778393112);
        assertThat(fit.robustScore().statistic()).isEqualTo(26.3413542954, EXACT);
        CoxFit ofOne = eyes(PairedSurvivalTest::everyThird).ofCause(1).hazardRatio();
        check(ofOne.coefficient(0), -0.807910158652, 0.166963707734);
    }

    /**
     * 169 patients enter after 2 + id mod 5 months: {@code Surv(entry, time, status)}. Greenwood's error of the first, .0584658, would
     * leave out what those at risk earlier say.
     */
    @Test
    void lateEntriesAreThoseOfR() {
        Map<Integer, double[][]> rows = new TreeMap<>();
        for (double[] row : Published.rows("diabetic", "id", "trt", "time", "status")) {
            rows.computeIfAbsent((int) row[0], any -> new double[2][])[(int) row[1]] = row;
        }
        List<FollowUp[]> patients = new ArrayList<>();
        rows.forEach((id, eyes) -> {
            double entry = 2 + id % 5;
            double from = eyes[0][2] > entry && eyes[1][2] > entry ? entry : 0;
            patients.add(new FollowUp[] {
                new FollowUp(from, eyes[0][2], (int) eyes[0][3]), new FollowUp(from, eyes[1][2], (int) eyes[1][3])
            });
        });
        PairedSurvival late = pairs(patients);
        assertThat(late.first().lateEntries()).isEqualTo(169);
        check(late.survival(36).first(), 0.282986095561, 0.0538317316647);
        check(late.survival(36).second(), 0.600460309504, 0.0618444651631);
        assertThat(late.survival(36).difference().standardError()).isEqualTo(0.0942708763591, EXACT);
        assertThat(late.restrictedMean(36).first().standardError()).isEqualTo(2.29008361109, EXACT);
        assertThat(late.restrictedMean(36).difference().standardError()).isEqualTo(3.81509531539, EXACT);
        assertThat(KaplanMeier.of(late.first()).standardError(36)).isEqualTo(0.0584658290568, EXACT);
    }

    /** Then survival is a share, and the error of its difference that of paired differences. */
    @Test
    void withoutCensoringAllIsPlainCounting() {
        double[] one = {1, 2, 2, 3, 5, 8, 13, 21, 4, 6};
        double[] other = {2, 9, 2, 7, 5, 1, 17, 30, 5, 5};
        PairedSurvival.Accumulator pairs = new PairedSurvival.Accumulator();
        PairedContrast.Accumulator alive = new PairedContrast.Accumulator();
        PairedContrast.Accumulator until = new PairedContrast.Accumulator();
        for (int i = 0; i < one.length; i++) {
            pairs.accept(FollowUp.of(one[i], true), FollowUp.of(other[i], true));
            alive.accept(one[i] > 5 ? 1 : 0, other[i] > 5 ? 1 : 0);
            until.accept(Math.min(one[i], 10), Math.min(other[i], 10));
        }
        checkCounted(pairs.result().survival(5), alive.result());
        checkCounted(pairs.result().restrictedMean(10), until.result());
        PairedEffect incidence = pairs.result().incidence(1, 5);
        assertThat(incidence.difference().value())
                .isEqualTo(-alive.result().difference().mean(), within(1e-14));
        assertThat(incidence.gain()).isEqualTo(alive.result().gain(), within(1e-12));
    }

    private static void checkCounted(PairedEffect effect, PairedContrast counted) {
        Moments difference = counted.difference();
        double error = Math.sqrt(difference.squares()) / difference.count();
        assertThat(effect.difference().value()).isEqualTo(difference.mean(), within(1e-13));
        assertThat(effect.difference().standardError()).isEqualTo(error, within(1e-13));
        assertThat(effect.gain()).isEqualTo(counted.gain(), within(1e-12));
        assertThat(effect.correlation()).isEqualTo(counted.correlation(), within(1e-12));
    }

    @Test
    void armsThatDoNotDifferHaveNoError() {
        FollowUp[] patient = {FollowUp.of(3, true), FollowUp.of(3, true)};
        FollowUp[] other = {FollowUp.of(4, false), FollowUp.of(4, false)};
        PairedEffect effect = pairs(List.of(patient, other, other)).survival(3.5);
        assertThat(effect.difference()).isEqualTo(new Effect(0, 0));
        assertThat(effect.gain()).isInfinite();
        assertThat(effect.correlation()).isEqualTo(1, within(1e-12));
    }

    /**
     * Ninety patients without censoring, so that incidence is plain counting: by the seventh year each has had the same event in both arms or none,
     * though some at another time. Nothing is left in the error, not even rounding.
     */
    @Test
    void whereEveryPatientCountsTheSameThereIsNoError() {
        List<FollowUp[]> patients = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            FollowUp one = new FollowUp(0, 0.1 * (i + 1), 1 + i % 2);
            FollowUp other = i % 3 == 0 ? new FollowUp(0, 0.07 * (i + 1), 1 + i % 2) : one;
            patients.add(new FollowUp[] {one, i < 70 ? other : one});
        }
        PairedEffect incidence = pairs(patients).incidence(1, 7.01);
        assertThat(incidence.difference()).isEqualTo(new Effect(0, 0));
        assertThat(incidence.first().standardError()).isPositive();
    }

    @Test
    void theOrderOfPatientsChangesNoBit() {
        List<FollowUp[]> patients = simulated(100, 0);
        PairedSurvival some = pairs(patients);
        Collections.reverse(patients);
        PairedSurvival others = pairs(patients);
        assertThat(others.survival(0.5)).isEqualTo(some.survival(0.5));
        assertThat(others.restrictedMean(1)).isEqualTo(some.restrictedMean(1));
        assertThat(others.incidence(2, 0.8)).isEqualTo(some.incidence(2, 0.8));
        assertThat(others.hazardRatio().coefficient(0))
                .isEqualTo(some.hazardRatio().coefficient(0));
    }

    @Test
    void noMeanIsTakenBeyondTheData() {
        assertThatIllegalArgumentException().isThrownBy(() -> eyes(id -> 1).restrictedMean(1000));
        assertThatIllegalArgumentException().isThrownBy(() -> eyes(id -> 1).incidence(0, 10));
        assertThat(new PairedSurvival.Accumulator().result().count()).isZero();
    }

    /**
     * 150 patients with exponential times (mean 1) that are the same under both arms for half of them, else drawn twice, censored at one
     * time uniform on [0, 3], 3,000 times: the paired intervals of three differences and of the hazard ratio cover none at a rate between 0.94 and 0.957 (0.9469
     * to 0.9475 in 60,000), rejected at {@link Chance#ALARM} beyond (finds an error off by a tenth); errors as of separate cohorts cover
     * at 0.994.
     */
    @Test
    void pairedIntervalsCoverTheTruth() {
        long survival = 0;
        long mean = 0;
        long incidence = 0;
        long hazard = 0;
        long apart = 0;
        for (int i = 0; i < 3000; i++) {
            PairedSurvival pairs = pairs(simulated(150, i));
            PairedEffect effect = pairs.survival(0.7);
            survival += covers(effect.difference());
            apart += covers(Effect.between(effect.first(), effect.second()));
            mean += covers(pairs.restrictedMean(1).difference());
            incidence += covers(pairs.incidence(1, 0.7).difference());
            hazard += covers(pairs.hazardRatio().coefficient(0));
        }
        Chance.binomial("survival", survival, 3000, 0.94, 0.957);
        Chance.binomial("restricted mean", mean, 3000, 0.94, 0.957);
        Chance.binomial("incidence", incidence, 3000, 0.94, 0.957);
        Chance.binomial("hazard ratio", hazard, 3000, 0.94, 0.957);
        assertThat(apart).isGreaterThan(survival);
    }

    private static long covers(Effect difference) {
        return difference.interval(0.95).contains(0) ? 1 : 0;
    }

    /** Under both arms a patient's time is shared with probability one half, else drawn again; causes 1 and 2 alike. */
    private static List<FollowUp[]> simulated(int patients, int index) {
        RandomStream random = TestKeys.of("paired survival").child(index).stream();
        List<FollowUp[]> all = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            double censored = 3 * random.nextDouble();
            double shared = random.nextWait(1);
            boolean same = random.nextDouble() < 0.5;
            FollowUp[] pair = new FollowUp[2];
            for (int arm = 0; arm < 2; arm++) {
                double event = same ? shared : random.nextWait(1);
                int cause = event <= censored ? 1 + random.nextInt(2) : 0;
                pair[arm] = new FollowUp(0, Math.min(event, censored), cause);
            }
            all.add(pair);
        }
        return all;
    }

    /** Whoever has his times thrice over knows no more; as separate patients the errors would be 1/√3 of that. No chance. */
    @Test
    void lesionsOfOnePatientCountAsOne() {
        PairedSurvival once = eyes(PairedSurvivalTest::everyThird);
        PairedSurvival.Accumulator thrice = new PairedSurvival.Accumulator();
        ClusteredIncidence untreated = new ClusteredIncidence(1);
        long patient = 0;
        for (FollowUp[] pair : patients(PairedSurvivalTest::everyThird)) {
            for (int lesion = 0; lesion < 3; lesion++) {
                thrice.accept(pair[0], pair[1], patient);
                untreated.accept(pair[0], patient);
            }
            patient++;
        }
        PairedSurvival many = thrice.result();
        assertThat(many.count()).isEqualTo(3 * once.count());
        PairedEffect one = once.incidence(1, 36);
        PairedEffect other = many.incidence(1, 36);
        check(other.first(), one.first().value(), one.first().standardError());
        check(other.second(), one.second().value(), one.second().standardError());
        check(other.difference(), one.difference().value(), one.difference().standardError());
        check(untreated.at(36), one.first().value(), one.first().standardError());
        Effect survival = once.survival(36).difference();
        check(many.survival(36).difference(), survival.value(), survival.standardError());
        double error = once.ofCause(1).hazardRatio().coefficient(0).standardError();
        assertThat(many.ofCause(1).hazardRatio().coefficient(0).standardError())
                .as("but for how Efron counts the ties")
                .isCloseTo(error, within(0.01 * error));
    }

    private static void check(Effect effect, double value, double error) {
        assertThat(effect.value()).isEqualTo(value, EXACT);
        assertThat(effect.standardError()).isEqualTo(error, EXACT);
    }
}
