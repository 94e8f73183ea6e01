package org.seedsoil.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.clinic.Sectioning.Deposit;

/** What cuts through a node show: geometry, and the classes of AJCC 8. */
class SectioningTest {
    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 0.4583", "0.5, 0.249, 0.0447", "0.5, 0.251, 0", "4, 0.99, 3.4756", "1, 0, 1"})
    @DisplayName("a ball is seen as the disc of the nearest cut, and not where none meets it")
    void disc(double diameter, double place, double seen) {
        Deposit deposit = new Deposit(0, 1e6, diameter, place);
        assertThat(new Sectioning(2).seenMm(deposit)).isCloseTo(seen, within(1e-3));
        assertThat(new Sectioning(0).seenMm(deposit)).isEqualTo(diameter);
    }

    /** Of equally spaced places the share that is met is exact: min(1, d/interval). */
    @ParameterizedTest
    @CsvSource({"0.2, 0.1", "1, 0.5", "3, 1"})
    @DisplayName("cuts every 2 mm meet a ball of diameter d with probability d/2 mm")
    void met(double diameter, double share) {
        int met = 0;
        for (int i = 0; i < 1000; i++) {
            met += new Sectioning(2).seenMm(new Deposit(0, 1e6, diameter, (i + 0.5) / 1000)) > 0 ? 1 : 0;
        }
        assertThat(met / 1000.0).isCloseTo(share, within(1e-9));
    }

    @Test
    @DisplayName("a node counts by its largest deposit: 0.2 mm or 200 cells, 2 mm, more")
    void classes() {
        List<Deposit> deposits = List.of(
                new Deposit(0, 1, 0.027, 0.5),
                new Deposit(0, 400, 0.197, 0.5),
                new Deposit(1, 200, 0.3, 0.5),
                new Deposit(2, 1e4, 0.21, 0.5),
                new Deposit(3, 1e6, 2.0, 0.5),
                new Deposit(4, 1e7, 2.01, 0.5),
                new Deposit(4, 1e4, 0.5, 0.5));
        NodeReading read = new Sectioning(0).read(7, 9, deposits);
        assertThat(read).isEqualTo(new NodeReading(7, 9, 2, 2, 1, 2.01));
        assertThat(read.positive()).isEqualTo(3);
    }
}
