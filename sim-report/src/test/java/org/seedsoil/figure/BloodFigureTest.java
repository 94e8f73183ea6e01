package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BloodFigureTest {
    private static final BloodFigure.Burden BURDEN = new BloodFigure.Burden(
            new double[] {0, 4, 5, 6, 7}, new double[] {1, 1e9, 2e9, 0, 0}, new double[] {0, 10, 1e3, 1e6, 1e8});
    private static final BloodFigure.Care CARE = new BloodFigure.Care(
            List.of(5.5, 0.1),
            List.of(new BloodFigure.Span(6, 6.5), new BloodFigure.Span(9, 9)),
            List.of(new BloodFigure.Image(5, false), new BloodFigure.Image(6.5, true), new BloodFigure.Image(0, true)));

    private static BloodFigure.Test test(double threshold, double... values) {
        return new BloodFigure.Test(
                "share",
                threshold,
                Arrays.stream(values)
                        .mapToObj(value -> new BloodFigure.Dot(5 + value, value, value >= threshold))
                        .toList());
    }

    @Test
    void eachTestHasAPanelUnderTheBurden() {
        Stack drawing =
                (Stack) BloodFigure.draw("Patient 1", BURDEN, List.of(test(1e-4, 0, 1e-3), test(5, 0, 1)), CARE);
        assertThat(drawing.drawings()).hasSize(3);
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        drawing.paint(image.createGraphics());
        assertThat(image.getRGB(1, 1)).isEqualTo(Palette.PAPER.getRGB());
        Panel last = (Panel) drawing.drawings().get(2);
        assertThat(last.axes().y().min()).as("less than a cell").isEqualTo(0.1);
        assertThat(last.axes().x().min()).as("a year before the first sample").isEqualTo(4);
    }

    @Test
    void whereNoBloodWasDrawnThereIsNothingToDraw() {
        BloodFigure.Burden nobody = new BloodFigure.Burden(new double[] {}, new double[] {}, new double[] {});
        assertThat(BloodFigure.draw("Patient 1", nobody, List.of(test(5)), CARE))
                .isNotInstanceOf(Stack.class);
    }
}
