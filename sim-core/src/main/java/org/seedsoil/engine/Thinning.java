package org.seedsoil.engine;

import java.util.Optional;
import org.seedsoil.care.Ablation;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.Oracle;
import org.seedsoil.patient.Patient;

/**
 * Whether the fate of a small colony may be decided when its seed is shed, so that those that die out small need not be drawn. That is
 * exact unless something other than its own lesion would notice a seed or colony that is not there.
 */
final class Thinning {
    private Thinning() {}

    /**
     * Whether those whose group is doomed by the laws of its day may be drawn when laws change: nothing else may have met their colonies by then. A
     * patient without systemic treatment has no such day.
     */
    static boolean mayThaw(Patient patient) {
        boolean treated =
                !patient.care().effects().isEmpty() || !patient.care().pulses().isEmpty();
        int escapedAt = patient.disease().escapedAt();
        Ablation ablation = patient.care().ablation().rule();
        double seen = ablation.visible()
                .map(size -> size.cells(patient.disease().cellsPerCm3()))
                .orElse(0.0);
        boolean ablates = ablation.coverage() > 0 && seen < escapedAt;
        Oracle oracle = patient.oracle();
        boolean removes = oracle.removePerDay() > 0
                || oracle.removeAtDays() < Double.POSITIVE_INFINITY
                || oracle.removeAtCells() < escapedAt;
        return treated && !ablates && !(removes && oracle.removes() != Oracle.Reach.PRIMARY);
    }

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
