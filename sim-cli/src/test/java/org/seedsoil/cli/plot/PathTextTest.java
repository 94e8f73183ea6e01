package org.seedsoil.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PathTextTest {
    @Test
    void aPathIsWrittenRelativeToThePen() {
        assertThat(PathText.shorten("M10 20 L30 20 L30.5 18.25 Q1 2 3 4 Z M1 1 L1 5"))
                .isEqualTo("m10 20h20l.5-1.75q-29.5-16.25-27.5-14.25zm-9-19v4");
    }

    @Test
    void hundredthsNeverAddUp() {
        StringBuilder path = new StringBuilder("M0 0");
        for (int i = 1; i <= 1000; i++) {
            path.append(" L").append(i * 0.01).append(' ').append(i * 0.01);
        }
        String shorter = PathText.shorten(path.append(" L0 0").toString());
        assertThat(shorter).endsWith("l-10-10").doesNotContain("E");
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThatThrownBy(() -> PathText.shorten("M0 0 A1 1 0 0 0 1 1")).isInstanceOf(IllegalArgumentException.class);
    }
}
