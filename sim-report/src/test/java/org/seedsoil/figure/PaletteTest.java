package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @Test
    void contrastIsThatOfTheAccessibilityGuidelines() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Palette.contrast(Color.WHITE, new Color(0x767676))).isBetween(4.54, 4.55);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0072B2, 0xD55E00, 0x009E73})
    void linesStandOutFromThePaper(int color) {
        assertThat(Palette.contrast(new Color(color), Palette.PAPER)).isGreaterThan(3);
    }

    @Test
    void lettersCanBeRead() {
        assertThat(Palette.contrast(Palette.INK, Palette.PAPER)).isGreaterThan(7);
        assertThat(Palette.contrast(Palette.MUTED, Palette.PAPER)).isGreaterThan(4.5);
    }

    @Test
    void everyCategoryHasAColourOfItsOwnAndTheRestAreGrey() {
        assertThat(IntStream.range(0, Palette.categories()).mapToObj(Palette::category))
                .doesNotHaveDuplicates()
                .doesNotContain(Palette.GREY, Palette.BLUE);
        assertThat(Palette.category(Palette.categories())).isEqualTo(Palette.GREY);
    }
}
