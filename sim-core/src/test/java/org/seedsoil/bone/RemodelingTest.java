package org.seedsoil.bone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.bone.Remodeling.Line;
import org.seedsoil.bone.Remodeling.Tumour;

/** V33 of the design's list: cells at rest, exactly; and where there are none. */
class RemodelingTest {
    private static final double PRINTED = 1e-4;

    private static void rests(Remodeling law, double t, double osteoclasts, double osteoblasts) {
        assertThat(law.atRest(t).osteoclasts()).isCloseTo(osteoclasts, within(PRINTED));
        assertThat(law.atRest(t).osteoblasts()).isCloseTo(osteoblasts, within(PRINTED));
    }

    @Test
    void healthyBoneRestsWhereItIsPublished() {
        rests(Remodeling.KOMAROVA, 0, 1.06066, 212.13203);
        rests(Remodeling.AYATI, 0, 1.15862, 231.72380);
    }

    /** Also printed in BIOMD0000000402. */
    @Test
    void boneUnderALargeTumourRestsWhereItIsPublished() {
        rests(Remodeling.AYATI, 1, 4.99381, 315.90149);
    }

    @Test
    void theSystemStaysWhereItRests() {
        for (double share : new double[] {0, 0.3, 1}) {
            BoneCycle cycle = cycle(Remodeling.AYATI, share == 0 ? 1 : share);
            BoneState rest = Remodeling.AYATI.atRest(share);
            // A lesion far above its scale has its full effect, times the factor.
            TumourPath lesion = share == 0 ? TumourPath.NONE : new TumourPath(1e30, 0);

            BoneState later = new BoneSolver().follow(cycle, rest, 100, lesion).state();

            assertThat(later.logOsteoclasts()).isCloseTo(rest.logOsteoclasts(), within(1e-7));
            assertThat(later.logOsteoblasts()).isCloseTo(rest.logOsteoblasts(), within(1e-7));
        }
    }

    @Test
    void bothPublishedSystemsAreStableForEveryTumour() {
        assertThat(Remodeling.KOMAROVA.unstableAt()).isNaN();
        assertThat(Remodeling.AYATI.unstableAt()).isNaN();
    }

    /** Ayati without r22, or with T/L of 10 in place of t, is what explodes. */
    @Test
    void whatExplodesIsFound() {
        Line osteoclasts = Remodeling.AYATI.osteoclasts();
        Line osteoblasts = Remodeling.AYATI.osteoblasts();
        assertThat(new Remodeling(osteoclasts, osteoblasts, new Tumour(0.005, 0, 0, 0)).unstableAt())
                .isPositive();
        assertThat(new Remodeling(osteoclasts, osteoblasts, new Tumour(0.06, 0, 0, 2.4)).unstableAt())
                .isPositive();
        Line fierce = new Line(3, 0.2, 1.3, -0.5, 0.0748);
        assertThat(new Remodeling(fierce, osteoblasts, new Tumour(0, 0, 0, 0)).unstableAt())
                .isZero();
    }

    static BoneCycle cycle(Remodeling law, double tumourFactor) {
        return new BoneCycle(law, 0.02, 1e6, 1e9, tumourFactor, 1e-3);
    }
}
