package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.event.EventLog;
import org.seedsoil.event.EventSink;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomKey;

/** Whatever a treatment leaves: what is there of it, what it sheds, whether it survives, and what is told. */
class CuttingTest {
    private static final double RATE = 0.1;
    private static final Growth STEADY = new Growth(GrowthLaw.EXPONENTIAL, 0.2, 0.5, 1e12, true);
    private static final Growth CHANCY = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
    private static final int ESCAPED_AT = 60;
    private static final double KILLS = 0.3;
    private static final double VESSELS = 1e4;
    private static final double DAY = 10;

    /** A treatment that leaves what it is told to. */
    private record Leaving(UnaryOperator<double[]> rest, Residue.Given given) implements LocalTreatment {
        @Override
        public double next(LesionState lesion) {
            return DAY;
        }

        @Override
        public Residue meet(LesionState lesion, double day, double[] cells) {
            return Residue.of(rest.apply(cells), given);
        }
    }

    private static LocalTreatment fraction(double part) {
        return new Leaving(cells -> Arrays.stream(cells).map(n -> n * part).toArray(), Residue.Given.NOTHING);
    }

    private static Body body(Growth growth, EventSink sink) {
        return new ColonySketch(ESCAPED_AT)
                .vessels(VESSELS)
                .clone("only", growth, KILLS, Map.of())
                .body(sink);
    }

    private static LesionState grown(Body body, LesionGrowth growth, RandomKey key, double cells, double until) {
        Seedling origin = new Seedling(key, null, false, false, 0, 0, 1, 0, false, Promise.NONE);
        LesionState lesion = body.found(origin, 0, new double[] {cells}, true);
        growth.grow(lesion, 0, until, 0);
        return lesion;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.1, 1e-3, 1e-5})
    void aFractionGrowsOnFromWhatIsLeft(double part) {
        Body body = body(STEADY, EventSink.NONE);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        LesionState lesion = grown(body, growth, TestKeys.of("cut"), 1e6, 100);
        growth.meet(lesion, DAY, fraction(part), 100, 0);

        double left = 1e6 * Math.exp(RATE * DAY) * part;
        assertThat(body.sizes.total(lesion, DAY)).isCloseTo(left, within(1e-9 * left));
        double later = left * Math.exp(RATE * 90);
        assertThat(body.sizes.total(lesion, 100)).isCloseTo(later, within(1e-9 * later));
        assertThat(body.sizes.total(lesion, 5)).isCloseTo(1e6 * Math.exp(RATE * 5), within(1e-3));
    }

    /** What is left has vessels at once while it is large enough, and else when it is so again; in between it sheds nothing. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.1, 1e-3, 1e-4})
    void vesselsFollowFromWhatIsLeft(double part) {
        Body body = body(STEADY, EventSink.NONE);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        LesionState lesion = grown(body, growth, TestKeys.of("cut"), 1e6, 100);
        growth.meet(lesion, DAY, fraction(part), 100, 0);

        double left = 1e6 * Math.exp(RATE * DAY) * part;
        double again = DAY + Math.max(0, Math.log(VESSELS / left) / RATE);
        assertThat(lesion.vascularizedDay()).isCloseTo(again, within(1e-9));
        double before = 1e6 * (Math.exp(RATE * DAY) - 1) / RATE;
        double since = Math.max(left, VESSELS) * (Math.exp(RATE * (100 - again)) - 1) / RATE;
        double offered = new DetachmentProcess()
                .along(lesion, 0, body.laws.disease().clones().get(0).shedding(), 0, 100);
        assertThat(offered).isCloseTo(before + since, within(1e-8 * offered));
    }

    /** n = 20,000 at P(survive) = 0.183 from three cells: 0.020 more or less are found, and a residue that always survives at once. */
    @Test
    void whatIsGivenNothingSurvivesAsAnyColonyOfItsSize() {
        Body body = body(CHANCY, EventSink.NONE);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        LocalTreatment three = new Leaving(cells -> new double[] {3}, Residue.Given.NOTHING);
        int n = 20_000;
        int survive = 0;
        for (int i = 0; i < n; i++) {
            LesionState lesion = grown(body, growth, TestKeys.of("three").child(i), 200, 600);
            growth.meet(lesion, DAY, three, 600, 0);
            survive += lesion.ended() ? 0 : 1;
        }
        Chance.binomial(
                "survive",
                survive,
                n,
                Bottleneck.of(CHANCY, KILLS, 0, ESCAPED_AT).survival(3));
    }

    @ParameterizedTest
    @EnumSource(
            value = Residue.Given.class,
            names = {"EVERY_CELL", "EVERY_CLONE"})
    void whatIsGivenToSurviveDoes(Residue.Given given) {
        Body body = body(CHANCY, EventSink.NONE);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        for (int i = 0; i < 200; i++) {
            LesionState lesion = grown(body, growth, TestKeys.of("given").child(i), 200, 600);
            growth.meet(lesion, DAY, new Leaving(cells -> new double[] {3}, given), 600, 0);
            assertThat(lesion.ended()).isFalse();
            assertThat(lesion.guarded()).isFalse();
        }
    }

    @Test
    void aLesionOfWhichNothingIsLeftHasEnded() {
        Body body = body(CHANCY, EventSink.NONE);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        LesionState lesion = grown(body, growth, TestKeys.of("none"), 200, 30);
        growth.meet(lesion, DAY, fraction(0), 30, 0);
        assertThat(lesion.removed()).isTrue();
        assertThat(lesion.endedDay()).isEqualTo(DAY);
        assertThat(lesion.path.end()).isEqualTo(DAY);
        assertThat(body.sizes.total(lesion, 20)).isZero();
    }

    /** A lesion that escapes on day 0 and is cut twice, small each time: it escapes for the first time once. */
    @Test
    void anEscapeIsToldOnce() {
        EventLog log = new EventLog();
        Body body = body(CHANCY, log);
        LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
        LesionState lesion = grown(body, growth, TestKeys.of("once"), 200, 600);
        LocalTreatment one = new Leaving(cells -> new double[] {1}, Residue.Given.EVERY_CELL);
        growth.meet(lesion, DAY, one, 600, 0);
        growth.meet(lesion, 400, one, 600, 0);
        body.chronicle.close(600);
        assertThat(log.events()).extracting(Event::kind).containsOnlyOnce(EventKind.ESCAPED);
        assertThat(log.events().stream().filter(event -> event.kind() == EventKind.TREATED))
                .hasSize(2);
        assertThat(lesion.escapedDay()).isZero();
        assertThat(lesion.cuts()).isEqualTo(2);
    }

    @Test
    void whatIsMissedOrTreatedInVainGrowsOnAsItWould() {
        for (Residue residue : new Residue[] {Residue.missed(), Residue.untouched()}) {
            EventLog log = new EventLog();
            Body body = body(CHANCY, log);
            LesionGrowth growth = new LesionGrowth(body, Double.POSITIVE_INFINITY);
            LesionState lesion = grown(body, growth, TestKeys.of("vain"), 200, 30);
            double then = lesion.total();
            LocalTreatment vain = new LocalTreatment() {
                @Override
                public double next(LesionState met) {
                    return DAY;
                }

                @Override
                public Residue meet(LesionState met, double day, double[] cells) {
                    return residue;
                }
            };
            growth.meet(lesion, DAY, vain, 30, 0);
            assertThat(lesion.total()).isEqualTo(then);
            assertThat(lesion.path.end()).isEqualTo(30);
            body.chronicle.close(30);
            long told = log.events().stream()
                    .filter(event -> event.kind() == EventKind.TREATED)
                    .count();
            assertThat(told).isEqualTo(residue.kind() == Residue.Kind.UNTOUCHED ? 1 : 0);
        }
    }
}
