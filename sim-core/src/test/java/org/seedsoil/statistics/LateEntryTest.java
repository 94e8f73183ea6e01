package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** Subjects that come under observation late, and landmarks. */
class LateEntryTest {
    private static SurvivalTimes heart(int transplant) {
        return Published.times(Published.rows("heart", "start", "stop", "event", "transplant").stream()
                .filter(row -> row[3] == transplant)
                .toList());
    }

    /**
     * R 4.2.2, survival 3.5-3, {@code summary(survfit(Surv(start, stop, event) ~ transplant, heart, conf.type = "log-log"),
     * times = c(100, 500))}: at risk, survival, error, limits.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 100, 10, 0.562714010979, 0.0810268174959, 0.3908868081747, 0.703310367694",
        "0, 500, 1, 0.236339884611, 0.1219772270336, 0.0545592795601, 0.488989179332",
        "1, 100, 40, 0.467875421482, 0.0801620759574, 0.3067099515449, 0.613760980487",
        "1, 500, 22, 0.321095219194, 0.0652583803670, 0.1992643412794, 0.449318512613"
    })
    void survivalOfTransplantsIsThatOfR(
            int transplant, double time, long risk, double survival, double error, double low, double high) {
        KaplanMeier curve = KaplanMeier.of(heart(transplant));
        assertThat(curve.data().atRisk(time)).isEqualTo(risk);
        assertThat(curve.survival(time)).isEqualTo(survival, within(1e-11));
        assertThat(curve.standardError(time)).isEqualTo(error, within(1e-11));
        assertThat(curve.interval(time, 0.95).low()).isEqualTo(low, within(1e-9));
        assertThat(curve.interval(time, 0.95).high()).isEqualTo(high, within(1e-9));
    }

    /** The same fit, printed: medians 149 (69 to 340) and 90 (28 to 285). */
    @Test
    void mediansOfTransplantsAreThoseOfR() {
        assertThat(KaplanMeier.of(heart(0)).median()).hasValue(149);
        assertThat(KaplanMeier.of(heart(0)).medianInterval(0.95)).isEqualTo(new Interval(69, 340));
        assertThat(KaplanMeier.of(heart(1)).median()).hasValue(90);
        assertThat(KaplanMeier.of(heart(1)).medianInterval(0.95)).isEqualTo(new Interval(28, 285));
    }

    /** Sums over the event times, written out in R: O = 45, E = 43.5958, χ² = .175086; with S(t−) as weights .235908. */
    @Test
    void theLogRankTestCountsWhoHasEntered() {
        List<List<SurvivalTimes>> groups = List.of(List.of(heart(1), heart(0)));
        LogRank plain = LogRank.of(LogRank.Weight.NONE, groups);
        assertThat(plain.expected()[0]).isEqualTo(43.595817523470, within(1e-10));
        assertThat(plain.chiSquare()).isEqualTo(0.175085839672, within(1e-10));
        assertThat(LogRank.of(new LogRank.Weight(1, 0), groups).chiSquare()).isEqualTo(0.235908456615, within(1e-10));
    }

    /**
     * R: {@code l <- treated[treated$time > 6, ]; survfit(Surv(time - 6, status) ~ 1, l)}: 15 at risk after 4 weeks more, S .878431 ±
     * .0806933; after 17, 6 and .522876 ± .149955. The landmark divides the curve: S(t) = S(6)·S(t | 6).
     */
    @Test
    void theLandmarkIsANewStart() {
        KaplanMeier all = KaplanMeier.of(Freireich.treated());
        KaplanMeier later = KaplanMeier.of(Freireich.treated().after(6));
        assertThat(later.data().count()).isEqualTo(17);
        assertThat(later.data().atRisk(4)).isEqualTo(15);
        assertThat(later.survival(4)).isEqualTo(0.8784313725490, within(1e-12));
        assertThat(later.standardError(4)).isEqualTo(0.0806932593235, within(1e-12));
        assertThat(later.standardError(17)).isEqualTo(0.1499550040906, within(1e-12));
        assertThat(all.survival(6) * later.survival(17)).isEqualTo(all.survival(23), within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Freireich.treated().after(-1));
    }

    @Test
    void entriesAfterALandmarkStayLate() {
        SurvivalTimes later = heart(1).after(30);
        assertThat(later.lateEntries()).isLessThan(heart(1).lateEntries()).isPositive();
        for (double time : new double[] {1, 5, 70, 400}) {
            assertThat(later.atRisk(time)).as("at %s", time).isEqualTo(heart(1).atRisk(30 + time));
        }
        assertThat(later.exposure()).isLessThan(heart(1).exposure());
    }

    @Test
    void aSubjectCannotEnterAtItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FollowUp(5, 5, 1))
                .withMessageContaining("before its end");
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUp(-1, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUp(Double.NaN, 5, 1));
        assertThat(new FollowUp(0, 0, 1).hasEvent()).isTrue();
        assertThat(new FollowUp(0, 3, 2).ofCause(2)).isEqualTo(FollowUp.of(3, true));
        assertThat(new FollowUp(0, 3, 2).ofCause(1)).isEqualTo(FollowUp.of(3, false));
    }

    /**
     * 200 subjects with exponential events (mean 1) who are seen only if they reach an entry uniform on [0, 0.6], censored uniformly up
     * to 3 later, 4,000 times; survival from a landmark of 0.2 to 0.9 is exp(−0.7). Coverage is within 0.94 to 0.957 (0.9502 in 60,000), rejected at
     * {@link Chance#ALARM} beyond; whoever counts the late as if seen from the start is at coverage 0 (survival 0.59 for 0.50).
     */
    @Test
    void lateSubjectsDoNotMakeTheOthersImmortal() {
        long covered = 0;
        for (int i = 0; i < 4000; i++) {
            Interval interval = KaplanMeier.of(simulated(200, i).after(0.2)).interval(0.7, 0.95);
            covered += interval.contains(StrictMath.exp(-0.7)) ? 1 : 0;
        }
        Chance.binomial("covered", covered, 4000, 0.94, 0.957);
    }

    private static SurvivalTimes simulated(int subjects, int index) {
        RandomStream random = TestKeys.of("late entry").child(index).stream();
        SurvivalTimes.Accumulator data = new SurvivalTimes.Accumulator();
        while (data.count() < subjects) {
            double event = random.nextWait(1);
            double entry = 0.6 * random.nextDouble();
            double censored = entry + 3 * random.nextDouble();
            if (event > entry) {
                data.accept(new FollowUp(entry, Math.min(event, censored), event <= censored ? 1 : 0));
            }
        }
        return data.result();
    }
}
