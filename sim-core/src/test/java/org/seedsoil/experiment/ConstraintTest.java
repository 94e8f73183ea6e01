package org.seedsoil.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;

class ConstraintTest {
    private static final List<Factor> FACTORS = List.of(
            factor("nodes", new Span(0, 10, Scale.LINEAR, false)),
            factor("soil", new Span(0, 10, Scale.LINEAR, false)),
            factor("anatomy", new Choices(List.of(new Setting.Words("mouse"), new Setting.Words("human")))));

    private static Factor factor(String name, Range range) {
        return new Factor(name, List.of(KeyPath.parse(name)), false, range, range.level(0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nodes <= 2 | true
            nodes < 2 | false
            nodes == 2 and soil > 2.5 | true
            nodes == 3 or soil > 2.5 | true
            nodes == 3 or soil > 2.5 and nodes > 2 | false
            (nodes == 3 or soil > 2.5) and not nodes > 2 | true
            nodes + soil * 2 == 8 | true
            (nodes + soil) * 2 == 10 | true
            -nodes ^ 2 == -4 | true
            2 ^ 3 ^ 0 == 2 | true
            2^-1 == .5 | true
            nodes-soil==-1 | true
            8 / nodes / 2 == 2 | true
            1e-1 < nodes / 1E+1 | true
            min(nodes, soil) == 2 and max(nodes, soil) == 3 | true
            log(exp(nodes)) > 1.99 and abs(nodes - soil) == 1 | true
            anatomy == 'human' | true
            anatomy != "mouse" | true
            anatomy == 'mouse' | false
            not not nodes == 2 | true
            nodes / 0 > 1 | true
            0 / 0 == 0 / 0 | false
            """)
    void holds(String text, boolean expected) throws ConstraintException {
        List<Setting> point = List.of(new Setting.Amount(2), new Setting.Amount(3), new Setting.Words("human"));
        assertThat(Constraint.parse(text, FACTORS).holds(point)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            node <= 2 | 1 | 'node' is no factor (did you mean 'nodes'?); factors: nodes, soil, anatomy
            nodes <= | 9 | the end stands where a factor, a number or ( is expected
            nodes | 1 | a number stands where a condition is expected
            nodes = 2 | 7 | '=' means nothing here; equal is ==
            nodes < 2 && soil < 1 | 11 | '&' means nothing here; allowed: and, or
            1 < nodes < 3 | 11 | two comparisons in a row; allowed: a < b and b < c
            (nodes < 2 | 11 | the end stands where ) is expected
            nodes < 2) | 10 | ')' is not expected here
            nodes + (soil < 2) > 1 | 10 | a condition stands where a number is expected
            anatomy == 'rat' | 12 | 'rat' is none of its values
            nodes == 'mouse' | 10 | a word in quotes is compared with a factor of words
            anatomy == 'mouse | 12 | a quote is not closed
            min(nodes) > 1 | 1 | 'min' takes two numbers
            nodes > 1.2.3 | 9 | '1.2.3' is no number
            nodes > 1 soil > 2 | 11 | 'soil' is not expected here
            'mouse' == anatomy | 1 | 'mouse' stands where a factor
            """)
    void isRefusedWithItsColumn(String text, int column, String message) {
        ConstraintException refusal =
                catchThrowableOfType(ConstraintException.class, () -> Constraint.parse(text, FACTORS));
        assertThat(refusal).hasMessageContaining(message);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void depthIsBounded() {
        String deep = "(".repeat(5000) + "nodes < 1" + ")".repeat(5000);
        assertThat(catchThrowableOfType(ConstraintException.class, () -> Constraint.parse(deep, FACTORS)))
                .hasMessageContaining("nested too deep");
        assertThat(catchThrowableOfType(
                        ConstraintException.class,
                        () -> Constraint.parse("nodes < " + "-".repeat(5000) + "1", FACTORS)))
                .hasMessageContaining("nested too deep");
    }
}
