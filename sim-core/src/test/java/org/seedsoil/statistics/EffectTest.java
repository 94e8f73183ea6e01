package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences between independent arms, and numbers needed to treat. R 4.2.2, survival 3.5-3. No chance. */
class EffectTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final KaplanMeier treated = KaplanMeier.of(Freireich.treated());
    private final KaplanMeier control = KaplanMeier.of(Freireich.control());

    /** {@code summary(survfit(Surv(time, status) ~ arm), times = 10)}: .380952 ± .105971 and .752941 ± .0963497. */
    @Test
    void survivalDiffersByWhatRSays() {
        Effect gained = control.differenceTo(treated, 10);
        assertThat(gained.value()).isEqualTo(0.371988795518, EXACT);
        assertThat(gained.standardError()).isEqualTo(0.143224105559, EXACT);
        assertThat(gained.z()).isEqualTo(0.371988795518 / 0.143224105559, within(1e-8));
        assertThat(gained.probability()).isEqualTo(0.00939735241201, EXACT); // 2 * pnorm(-z)
        assertThat(treated.differenceTo(control, 10).value()).isEqualTo(-gained.value());
    }

    /**
     * {@code summary(survfit(Surv(time, status) ~ arm), rmean = 20)$table}: treated 16.1165266106 ± 1.25156019601, control 8.42857142857 ±
     * 1.26808268250.
     */
    @Test
    void restrictedMeansDifferByWhatRSays() {
        assertThat(treated.restrictedMean(20)).isEqualTo(16.11652661064, EXACT);
        assertThat(treated.restrictedMeanError(20)).isEqualTo(1.25156019601, EXACT);
        Effect gained = control.restrictedMeanDifferenceTo(treated, 20);
        assertThat(gained.value()).isEqualTo(16.11652661064 - 8.42857142857, EXACT);
        assertThat(gained.standardError()).isEqualTo(Math.hypot(1.25156019601, 1.26808268250), EXACT);
    }

    /**
     * {@code summary(survfit(Surv(time, factor(cause)) ~ sex, mgus2, conf.type = "…"), times = c(60, 180))}: progression, the first 240
     * patients, log-log.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 0.0234375000000, 0.0133721327516, 0.0063703901488, 0.0616446233363",
        "1, 180, 0.0584155889986, 0.0214935123518, 0.0257030533814, 0.1104387765250",
        "2, 60, 0.0357142857143, 0.0175353661797, 0.0117032848974, 0.0823831672321",
        "2, 180, 0.0735038610039, 0.0250436283227, 0.0343419224421, 0.1324952583779"
    })
    void incidenceOfProgressionIsThatOfR(
            int sex, double time, double incidence, double error, double low, double high) {
        CumulativeIncidence curve = progression(sex);
        assertThat(curve.incidence(time)).isEqualTo(incidence, EXACT);
        assertThat(curve.standardError(time)).isEqualTo(error, EXACT);
        assertThat(curve.interval(time, 0.95).low()).isEqualTo(low, EXACT);
        assertThat(curve.interval(time, 0.95).high()).isEqualTo(high, EXACT);
    }

    /** The same at 180 months, men: conf.type "plain" and "log". */
    @Test
    void incidenceHasThreeScalesToo() {
        Interval plain = progression(2).interval(180, 0.95, IntervalScale.PLAIN);
        assertThat(plain.low()).isEqualTo(0.0244192514492, EXACT);
        assertThat(plain.high()).isEqualTo(0.122588470559, EXACT);
        Interval log = progression(2).interval(180, 0.95, IntervalScale.LOG);
        assertThat(log.low()).isEqualTo(0.0376960455924, EXACT);
        assertThat(log.high()).isEqualTo(0.143325844862, EXACT);
    }

    @Test
    void incidencesDifferWithTheErrorsOfBoth() {
        Effect more = progression(1).differenceTo(progression(2), 180);
        assertThat(more.value()).isEqualTo(0.0735038610039 - 0.0584155889986, EXACT);
        assertThat(more.standardError()).isEqualTo(Math.hypot(0.0214935123518, 0.0250436283227), EXACT);
    }

    private static CumulativeIncidence progression(int sex) {
        return CumulativeIncidence.of(
                Published.times(Published.rows("mgus2", "sex", "time", "cause").stream()
                        .filter(row -> row[0] == sex)
                        .map(row -> new double[] {0, row[1], row[2]})
                        .toList()),
                1);
    }

    /** Altman 1998: a reduction of risk of 10 % (−5 % to 25 %) is NNTB 10 (NNTB 4 to infinity to NNTH 20). */
    @Test
    void anOpenNumberNeededRunsThroughInfinity() {
        double error = 0.15 / 1.959963984540054;
        NumberNeeded open = new NumberNeeded(new Effect(0.10, error));
        assertThat(open.isOpen(0.95)).isTrue();
        assertThat(open.told(0.95)).isEqualTo("NNTB 10.0 (NNTB 4.0 to infinity to NNTH 20.0)");
        assertThat(open.ends(0.95).low()).isEqualTo(-20, within(1e-9));
        assertThat(open.ends(0.95).high()).isEqualTo(4, within(1e-9));
    }

    @Test
    void numbersNeededOfHelpAndHarm() {
        Effect gained = control.differenceTo(treated, 10);
        NumberNeeded needed = new NumberNeeded(gained);
        assertThat(needed.value()).isEqualTo(1 / 0.371988795518, EXACT);
        assertThat(needed.told(0.95)).isEqualTo("NNTB 2.7 (1.5 to 11.0)");
        NumberNeeded harm = new NumberNeeded(treated.differenceTo(control, 10));
        assertThat(harm.told(0.95)).isEqualTo("NNTH 2.7 (1.5 to 11.0)");
        assertThat(new NumberNeeded(new Effect(0, 0.1)).told(0.95)).startsWith("NNTB infinity (");
    }

    @Test
    void levelsLieBetween0And1() {
        for (double level : List.of(0.0, 1.0, Double.NaN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Effect(1, 1).interval(level));
        }
    }
}
