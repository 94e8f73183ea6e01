package org.seedsoil.engine;

import java.util.Optional;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * Whether the fate of a small colony may be decided when its seed is shed, so that those that die out small need not be drawn. That is
 * exact unless something other than its own lesion would notice a seed or colony that is not there.
 */
final class Thinning {
    private Thinning() {}

    /** Why not; nothing where it may. */
    static Optional<String> obstacle(Disease disease) {
        if (disease.has(CascadeStage.SELF_SEEDING)) {
            return Optional.of("self-seeding depends on where every seed goes");
        }
        for (int c = 0; c < disease.clones().size() && disease.has(CascadeStage.SECONDARY); c++) {
            boolean early = disease.clones().get(c).shedding().vascularizedAt() < disease.escapedAt();
            boolean mayDieOut = disease.soils().get(c).stream()
                    .anyMatch(soil -> !soil.growth().deterministic());
            if (early && mayDieOut) {
                return Optional.of("clone " + disease.clones().get(c).name() + " sheds before its colonies escape");
            }
        }
        return Optional.empty();
    }
}
