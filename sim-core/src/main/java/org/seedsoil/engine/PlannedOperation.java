package org.seedsoil.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.care.Metastasectomy;
import org.seedsoil.care.Operation;
import org.seedsoil.care.Selection;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.LesionSize;

/**
 * An operation on metastases that was planned beforehand: whatever has the visible diameter on its day is seen.
 *
 * @param body the patient
 * @param plan what was planned
 */
record PlannedOperation(Body body, Metastasectomy plan) implements Excising {
    @Override
    public double day() {
        double origin = plan.after() == TimeOrigin.START
                ? 0
                : plan.after() == TimeOrigin.DIAGNOSIS ? body.diagnosisDay : body.detectionDay;
        return Double.isNaN(origin) ? Double.POSITIVE_INFINITY : origin + plan.delayDays();
    }

    @Override
    public Operation operation() {
        return plan.operation();
    }

    @Override
    public boolean isSure() {
        return plan.always();
    }

    @Override
    public boolean reaches(int organ) {
        return plan.which().reaches(organ, isNode(organ));
    }

    @Override
    public boolean isFor(LesionState lesion, double day) {
        return reaches(lesion.organ()) && lesion.drawnAt(day) >= visibleCells();
    }

    @Override
    public List<LesionState> seen(double day) {
        double least = visibleCells();
        return body.living.stream()
                .filter(lesion -> !lesion.primary() && lesion.drawnAt(day) >= least)
                .toList();
    }

    @Override
    public List<LesionState> chosen(List<LesionState> seen, double day) {
        Selection which = plan.which();
        long burden = seen.stream().filter(lesion -> !isNode(lesion.organ())).count();
        if (burden > which.ifAtMost()) {
            return List.of();
        }
        double density = body.patient.disease().cellsPerCm3();
        return seen.stream()
                .filter(lesion -> reaches(lesion.organ())
                        && LesionSize.diameterMm(lesion.drawnAt(day), density) <= which.largestMm())
                .sorted(Comparator.comparingDouble((LesionState lesion) -> -lesion.drawnAt(day))
                        .thenComparingInt(lesion -> lesion.id))
                .limit(which.atMost())
                .toList();
    }

    @Override
    public Set<Integer> opened() {
        Set<Integer> organs = new TreeSet<>();
        for (int organ = 0;
                plan.always() && organ < body.patient.disease().anatomy().size();
                organ++) {
            if (plan.operation().part(organ) > 0) {
                organs.add(organ);
            }
        }
        return organs;
    }

    @Override
    public int beside() {
        return 0;
    }

    /** Cells from which a lesion is seen. */
    private double visibleCells() {
        double cells = LesionSize.cells(
                plan.which().visibleMm(), body.patient.disease().cellsPerCm3());
        return Math.max(body.leastMetastasis, cells);
    }

    private boolean isNode(int organ) {
        return body.patient.disease().anatomy().organ(organ).node();
    }
}
