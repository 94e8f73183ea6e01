package org.seedsoil.engine;

import org.seedsoil.patient.Oracle;
import org.seedsoil.random.RandomStream;

/** The removals of the oracle, which sees every lesion and never fails. */
final class OracleRemovals implements LocalTreatment {
    private final Oracle oracle;

    OracleRemovals(Body body) {
        this.oracle = body.patient.oracle();
    }

    @Override
    public double next(LesionState lesion) {
        if (!reaches(lesion)) {
            return Double.POSITIVE_INFINITY;
        }
        double first = lesion.foundedDay + oracle.removeAtDays();
        if (oracle.removePerDay() > 0) {
            RandomStream random = lesion.key().child("removed").stream();
            double wait = random.nextWait(oracle.removePerDay());
            first = Math.min(first, Math.max(0, lesion.foundedDay) + wait);
        }
        double passed = lesion.passage(oracle.removeAtCells());
        double next = Double.isNaN(passed) ? first : Math.min(first, passed);
        return Math.max(lesion.path.start(), next);
    }

    private boolean reaches(LesionState lesion) {
        return switch (oracle.removes()) {
            case ALL -> true;
            case PRIMARY -> lesion.primary();
            case METASTASES -> !lesion.primary();
        };
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        return Residue.removed();
    }
}
