package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedAgesTest {
    private static final double YEAR = 365;
    private static final List<String> THREE = List.of("liver", "lung", "bone");

    private static String ages(List<String> names, Double... years) {
        return FollowedAges.of(
                8 * YEAR, names, List.of(years).stream().map(y -> y * YEAR).toList());
    }

    @Test
    void thePlacesThatFallShortAreNamed() {
        assertThat(ages(THREE, 8.0, 8.0, 8.0)).isEqualTo("of all ages up to H = 8 y");
        assertThat(ages(THREE, 8.0, 2.5, 0.0)).isEqualTo("of ages up to H = 8 y, but lung up to 2.50 y, bone none");
        assertThat(ages(THREE, 5.0, 5.0, 5.0)).isEqualTo("of ages up to 5 y (H = 8 y)");
        assertThat(ages(THREE, 5.0, 4.0, 3.0)).isEqualTo("of ages up to 3 to 5 y, by place (H = 8 y)");
    }

    @Test
    void manyPlacesAreCounted() {
        List<String> names = List.of("a", "b", "c", "d", "e");

        assertThat(ages(names, 8.0, 1.0, 2.0, 3.0, 4.0))
                .isEqualTo("of ages up to H = 8 y, but 1 to 4 y in 4 of 5 places");
    }
}
