package org.seedsoil.theory;

import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.Resection;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.disease.Shedding;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;

/**
 * What the primary founds, from day 0 to its first resection: the row of the matrix that no other lesion has. What regrows after
 * an incomplete resection is not counted; systemic effects on metastases are not applied to it.
 */
final class PrimarySource {
    private final Patient patient;
    private final Network network;
    private final LesionType type;
    private final double cells;

    PrimarySource(Patient patient, Network network) {
        this.patient = patient;
        this.network = network;
        Primary primary = patient.primary();
        int clone = onlyClone(primary.cells());
        this.type = new LesionType(clone, primary.organ());
        this.cells = primary.cells().get(clone);
        if (cells > Integer.MAX_VALUE) {
            throw new NotEstimableException("a primary that begins with " + cells + " cells");
        }
    }

    private static int onlyClone(List<Double> cells) {
        int found = -1;
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c) > 0) {
                if (found >= 0) {
                    throw new NotEstimableException("a primary of several clones");
                }
                found = c;
            }
        }
        if (found < 0) {
            throw new NotEstimableException("a primary without cells");
        }
        return found;
    }

    /** Returns the mean number of lesions of each type that it founds by a day. */
    double[] founds(double horizonDays) {
        double killed = patient.primary().establishes()
                ? 0
                : network.cascade().surveillance().killsPerDay(type.lineage(), type.organ());
        int founders = (int) cells;
        LesionCourse course = network.course(type, killed, founders, founders, founders);
        Shedding shedding = network.disease().clones().get(type.lineage()).shedding();
        double shed = shedding.rate() * new LesionBirths(course, presence(course, horizonDays)).mean();
        SeedRoutes routes = network.routesFrom(type.asPrimary());
        double[] row = new double[network.size()];
        for (int to = 0; to < row.length; to++) {
            for (int k = 1; k <= routes.largest(); k++) {
                double founds = network.founds(routes, type.lineage(), to, k, 0);
                row[to] += founds > 0 ? founds * shed : 0;
            }
        }
        return row;
    }

    private Presence presence(LesionCourse course, double horizonDays) {
        Ablation oracle = OracleRule.of(patient.oracle(), true);
        List<Resection> resections = patient.care().resections();
        if (oracle.acts()) {
            if (!resections.isEmpty()) {
                throw new NotEstimableException("a primary that is both resected and removed by the oracle");
            }
            return AblationPresence.of(
                    oracle, course.path(), course.isRandom(), network.disease().cellsPerCm3(), horizonDays);
        }
        if (resections.isEmpty()) {
            return AblationPresence.until(Double.POSITIVE_INFINITY, horizonDays);
        }
        double calendar = firstDelay(resections, false);
        double waiting = firstDelay(resections, true);
        double diagnosed = LesionSize.cells(
                patient.care().diagnosisDiameterMm(), network.disease().cellsPerCm3());
        double relative = waiting < Double.POSITIVE_INFINITY
                ? course.path().daysTo(diagnosed) + waiting
                : Double.POSITIVE_INFINITY;
        return AblationPresence.until(relative, Math.min(horizonDays, calendar));
    }

    private static double firstDelay(List<Resection> resections, boolean fromDiagnosis) {
        return resections.stream()
                .filter(resection -> resection.fromDiagnosis() == fromDiagnosis)
                .mapToDouble(Resection::delayDays)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
