package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void bothEndsOfARoundAxisCarryANumber() {
        assertThat(Axis.linear("years", 0, 20).ticks())
                .containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0);
        assertThat(Axis.percent("share").ticks().stream().map(Axis.percent("share")::label))
                .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "3, 4", "10, 6", "11, 6", "300, 7"})
    void countsHaveWholeTicksAndNoMoreRoomThanTheyNeed(double most, int ticks) {
        Axis axis = Axis.counts("findings", most);
        assertThat(axis.ticks()).hasSize(ticks).allMatch(tick -> tick == Math.rint(tick));
        assertThat(axis.max()).isBetween(most, Math.max(1.5, 1.05 * most));
    }

    @ParameterizedTest
    @CsvSource({"1e-9", "0.3", "7", "123456789", "3e200"})
    void anyLengthGetsAFewTicks(double length) {
        assertThat(Axis.linear("x", 0, length).ticks()).hasSizeBetween(3, 11);
    }

    @Test
    void decadesHoldBothNumbersAndAreAtLeastOne() {
        Axis axis = Axis.decades("cells", 3, 2e5, Axis.Scale.POWERS);
        assertThat(axis.min()).isEqualTo(1);
        assertThat(axis.max()).isEqualTo(1e6);
        assertThat(Axis.decades("cells", 1, 1, Axis.Scale.POWERS).max()).isEqualTo(10);
    }

    /** A factor of 0.1 to 3 of a number is 0.10000000000000002 of it at the least. A chart drew the tick that it could not place in its middle. */
    @Test
    void aTickThatMissesAnEndByRoundingStandsAtThatEnd() {
        double above = Math.nextUp(0.1);
        assertThat(new Axis("x", above, 3, Axis.Scale.DECADES).ticks()).containsExactly(above, 1.0);
        assertThat(new Axis("x", 1, Math.nextDown(10.0), Axis.Scale.DECADES).ticks())
                .containsExactly(1.0, Math.nextDown(10.0));
        assertThat(Axis.linear("x", 0, Math.nextDown(0.3)).ticks()).allMatch(tick -> tick <= Math.nextDown(0.3));
    }

    @Test
    void manyDecadesAreLabelledSparsely() {
        assertThat(Axis.decades("x", 1e-30, 1e12, Axis.Scale.POWERS).ticks())
                .hasSizeBetween(5, 11)
                .contains(1.0);
    }

    @Test
    void anAxisOfNoLengthIsRefused() {
        assertThatThrownBy(() -> Axis.linear("x", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.linear("x", 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("x", 0, 1, Axis.Scale.POWERS)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A number that falls by thirty orders of magnitude would leave no room for those that matter. */
    @Test
    void reproductionNumbersAsGoodAsNothingAreLeftOut() {
        Axis axis = Axis.reproduction(1e-27, 3);
        assertThat(axis.min()).isCloseTo(1e-6, within(1e-18));
        assertThat(axis.max()).isEqualTo(10);
        assertThat(axis.shown(new double[] {0, 1e-20, 1e-3, 1, 1e-9, 0, 1e-9, 2, Double.NaN}))
                .containsExactly(Double.NaN, axis.min(), 1e-3, 1, axis.min(), Double.NaN, axis.min(), 2, Double.NaN);
    }

    /** What is painted over a chart lies where the chart puts its data. */
    @Test
    void marksLieWhereTheChartPutsItsData() {
        Axes axes = new Axes(Axis.linear("years", 0, 20), Axis.decades("cells", 1, 1e12, Axis.Scale.POWERS));
        List<Rectangle2D> plots = new ArrayList<>();
        List<Double> middles = new ArrayList<>();
        Panel.Size size = new Panel.Size(700, 400, 60, 40, 50);
        Panel panel = new Panel("", List.of(), size, axes, chart -> {}, (graphics, frame) -> {
            plots.add(frame.plot());
            middles.add(frame.x(10));
            middles.add(frame.y(1e6));
        });
        SvgEncoder.encode(FigureSamples.figure("middle", panel));
        assertThat(plots.get(0).getX()).isCloseTo(60, within(1.0));
        assertThat(plots.get(0).getMaxX()).isCloseTo(660, within(1.0));
        assertThat(plots.get(0).getMaxY()).isCloseTo(350, within(1.0));
        assertThat(middles.get(0)).isCloseTo(plots.get(0).getCenterX(), within(1.0));
        assertThat(middles.get(1)).isCloseTo(plots.get(0).getCenterY(), within(1.0));
    }
}
