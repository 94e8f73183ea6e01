package org.seedsoil.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body is whole: every way leads somewhere, and outflows are split without loss. */
class AnatomyTest {
    private static final Organ LUNG = organ("lung", Drainage.PULMONARY);
    private static final Organ BONE = organ("bone", Drainage.CAVAL);

    private static Organ organ(String name, Drainage drainage) {
        return new Organ(name, false, 0.5, drainage, 0.5, Map.of(), 100, 0);
    }

    private static Anatomy body(List<Leg> fromLung, List<Integer> nodes) {
        return Anatomy.of(
                "two",
                List.of(BONE, LUNG),
                List.of(List.of(new Leg(1, 1, 0)), fromLung),
                List.of(nodes, List.of()),
                Map.of(),
                0,
                5);
    }

    @Test
    void organsAreFoundByNameAndTheLungByItsDrainage() {
        Anatomy body = body(List.of(new Leg(0, 0.4, 0), new Leg(1, 0.6, 0)), List.of());
        assertThat(body.indexOf("lung")).isEqualTo(1);
        assertThat(body.indexOf("moon")).isEqualTo(-1);
        assertThat(body.lung()).isEqualTo(1);
        assertThat(Anatomy.of("one", List.of(BONE), List.of(List.of()), List.of(List.of()), Map.of(), 0, 5)
                        .lung())
                .isEqualTo(-1);
    }

    @Test
    void legsThatLoseBloodOrLeadNowhereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body(List.of(new Leg(0, 0.4, 0)), List.of()))
                .withMessageContaining("0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body(List.of(new Leg(2, 1, 0)), List.of()))
                .withMessageContaining("organ 2 of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body(List.of(new Leg(0, 1, 0)), List.of(7)))
                .withMessageContaining("organ 7 of 2");
    }
}
