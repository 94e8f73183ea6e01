package org.seedsoil.engine;

import org.seedsoil.care.OperativeRisk;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** When a patient dies of an operation, if at all: of several the earliest. Draws for each operation: whether, and when. */
final class OperativeDeath {
    private final Body body;
    private double day = Double.POSITIVE_INFINITY;

    OperativeDeath(Body body) {
        this.body = body;
    }

    /** The day; infinite where nobody dies of it as far as is known. */
    double day() {
        return day;
    }

    /** An operation takes place. */
    void risk(OperativeRisk risk, double operationDay, RandomKey key) {
        if (risk.probability() == 0) {
            return;
        }
        RandomStream random = key.stream();
        if (random.nextOpen() < risk.at(ageYears(operationDay))) {
            day = Math.min(day, operationDay + random.nextOpen() * risk.withinDays());
        }
    }

    /** Ages count from the diagnosis, once there is one. */
    private double ageYears(double onDay) {
        double atDiagnosis = body.patient.ageYears();
        return body.diagnosed() ? atDiagnosis + (onDay - body.diagnosisDay) / Dimension.DAYS_PER_YEAR : atDiagnosis;
    }
}
