package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which transitions a lesion allows, and what a cut takes back. */
class LesionStateTest {
    private static LesionState small() {
        return ColonySketch.colony(false, 5);
    }

    private static LesionState escaped() {
        LesionState lesion = small();
        lesion.escape(3);
        return lesion;
    }

    private static void refuses(LesionState lesion, String why, Consumer<LesionState> transition) {
        assertThatThrownBy(() -> transition.accept(lesion))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aLesionThatHasEndedDoesNothingMore() {
        LesionState lesion = small();
        lesion.dieOut(4);
        refuses(lesion, "cannot escape: it has ended", dead -> dead.escape(5));
        refuses(lesion, "cannot die out", dead -> dead.dieOut(5));
        refuses(lesion, "cannot be removed", dead -> dead.remove(5));
        refuses(lesion, "cannot be cut back", dead -> dead.cutBack(5, Residue.Given.NOTHING));
        refuses(lesion, "cannot be given", LesionState::survive);
        refuses(lesion, "cannot fall", dead -> dead.become(null, true));
        assertThat(lesion.removed()).isFalse();
    }

    @Test
    void aLesionEscapesOnceUntilItIsCutBack() {
        LesionState lesion = escaped();
        refuses(lesion, "cannot escape: it has escaped", large -> large.escape(4));
        lesion.cutBack(5, Residue.Given.NOTHING);
        assertThat(lesion.escaped()).isFalse();
        lesion.escape(7);
        assertThat(lesion.escaped()).isTrue();
        assertThat(lesion.escapedDay()).isEqualTo(3);
    }

    @Test
    void aCutTakesBackWhatWasDrawnForLater() {
        LesionState lesion = escaped();
        lesion.vascularize(4);
        lesion.detect(6);
        lesion.see(7);
        lesion.dieOut(9);
        lesion.forgetAfter(5);
        assertThat(lesion.ended()).isFalse();
        assertThat(lesion.escapedDay()).isEqualTo(3);
        assertThat(lesion.vascularizedDay()).isEqualTo(4);
        assertThat(lesion.detected()).isFalse();
        assertThat(lesion.visibleDay()).isNaN();
        lesion.forgetAfter(2);
        assertThat(lesion.escaped()).isFalse();
        assertThat(lesion.vascularized()).isFalse();
    }

    @Test
    void vesselsThatTreatmentTookCountUntilThen() {
        LesionState lesion = escaped();
        lesion.vascularize(4);
        lesion.cutBack(8, Residue.Given.EVERY_CLONE);
        assertThat(lesion.vascularized()).isFalse();
        assertThat(lesion.vascular(6)).isTrue();
        assertThat(lesion.vascular(8)).isFalse();
        lesion.vascularize(12);
        assertThat(lesion.vascular(10)).isFalse();
        assertThat(lesion.vascular(12)).isTrue();
        assertThat(lesion.formerVessels()).containsExactly(new Vessels(4, 8));
    }

    @Test
    void surveillanceGoesOnUnlessWhatIsLeftIsGivenToSurvive() {
        for (Residue.Given given : Residue.Given.values()) {
            LesionState lesion = small();
            lesion.cutBack(1, given);
            assertThat(lesion.guarded()).isEqualTo(given == Residue.Given.NOTHING);
            assertThat(lesion.cuts()).isEqualTo(1);
        }
    }

    @Test
    void whatNeverHappenedHasNoDay() {
        LesionState lesion = small();
        assertThat(lesion.escapedDay()).isNaN();
        assertThat(lesion.vascularizedDay()).isNaN();
        assertThat(lesion.visibleDay()).isNaN();
        assertThat(lesion.metDay()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(lesion.treatedDay()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(lesion.formerVessels()).isEmpty();
        assertThat(lesion.ablations(1)).isEmpty();
        lesion.vascularize(Double.NaN);
        lesion.detect(Double.NaN);
        lesion.see(Double.NaN);
        assertThat(lesion.vascularized() || lesion.detected()).isFalse();
    }
}
