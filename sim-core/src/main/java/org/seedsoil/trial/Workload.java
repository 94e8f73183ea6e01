package org.seedsoil.trial;

import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.disease.Shedding;
import org.seedsoil.disease.Source;
import org.seedsoil.growth.Growth;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;

/**
 * How much there is to follow in a patient: what the primary is expected to shed until it is diagnosed or the horizon is reached. Where
 * metastases seed as well it is more, where the patient dies early less.
 *
 * @param seeds potential detachments
 * @param groups those of them that found a colony which survives, or sleep
 */
public record Workload(double seeds, double groups) {
    /**
     * Reckons the work of a patient.
     *
     * @param patient who; mostly the reference patient
     * @return the work; none without a primary
     */
    public static Workload of(Patient patient) {
        Primary primary = patient.primary();
        if (primary.organ() < 0) {
            return new Workload(0, 0);
        }
        double total = 0;
        for (double cells : primary.cells()) {
            total += cells;
        }
        Disease disease = patient.disease();
        Cascade cascade = Cascade.of(disease);
        boolean reckoned = !cascade.canCirculateForever();
        double days = daysShedding(patient, total);
        double seeds = 0;
        double groups = 0;
        for (int c = 0; c < disease.clones().size(); c++) {
            double share = primary.cells().get(c) / total;
            if (share > 0) {
                Growth growth = disease.soil(c, primary.organ()).growth();
                Shedding shedding = disease.clones().get(c).shedding();
                double offered = share * integral(growth, shedding, total, days);
                seeds += offered;
                groups += reckoned ? offered * survival(cascade, primary.organ(), c) : 0;
            }
        }
        return new Workload(seeds, groups);
    }

    private static double survival(Cascade cascade, int organ, int clone) {
        return CascadeProbabilities.of(cascade)
                .from(Source.primary(clone, organ))
                .survival();
    }

    private static double daysShedding(Patient patient, double cells) {
        Disease disease = patient.disease();
        double horizon = patient.timeFrame().horizonDays();
        double diagnosis = LesionSize.cells(patient.care().diagnosisDiameterMm(), disease.cellsPerCm3());
        Growth growth = disease.soil(0, patient.primary().organ()).growth();
        boolean operated = !patient.care().resections().isEmpty();
        return operated ? Math.min(horizon, growth.daysTo(cells, diagnosis)) : horizon;
    }

    private static double integral(Growth growth, Shedding shedding, double cells, double days) {
        double wait = growth.daysTo(cells, shedding.vascularizedAt());
        if (!(wait < days)) {
            return 0;
        }
        int steps = 1000;
        double width = (days - wait) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double size = growth.after(cells, wait + (i + 0.5) * width);
            sum += shedding.perDay(size) * width;
        }
        return sum;
    }
}
