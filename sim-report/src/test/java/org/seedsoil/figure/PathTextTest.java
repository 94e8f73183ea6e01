package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;

class PathTextTest {
    @Test
    void aPathIsWrittenRelativeToThePen() {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 20);
        path.lineTo(30, 20);
        path.lineTo(30.5, 18.25);
        path.quadTo(1, 2, 3, 4);
        path.closePath();
        path.moveTo(1, 1);
        path.lineTo(1, 5);
        path.curveTo(1, 6, 2, 6.005, 2.5, 7);
        assertThat(PathText.of(path)).isEqualTo("m10 20h20l.5-1.75q-29.5-16.25-27.5-14.25zm-9-19v4c0 1 1 1.01 1.5 2");
    }

    @Test
    void hundredthsNeverAddUp() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        for (int i = 1; i <= 1000; i++) {
            path.lineTo(i * 0.01, i * 0.01);
        }
        path.lineTo(0, 0);
        assertThat(PathText.of(path)).endsWith("l-10-10").doesNotContain("E");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(PathText.of(new Path2D.Double())).isEmpty();
    }
}
