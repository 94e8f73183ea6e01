package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.care.DiseaseHazard;

/**
 * What the disease does to the patient, integrated over time. Where the hazard is proportional to the cells, every lesion adds
 * its own cell days, piece by piece of its path; else burdens are added up at six points of each interval between the days on
 * which treatment makes a lesion jump.
 */
final class Suffering {
    private final Body body;
    private final DiseaseHazard law;
    private final double[] byOrgan;

    Suffering(Body body, DiseaseHazard law) {
        this.body = body;
        this.law = law;
        this.byOrgan = new double[body.laws.organs()];
    }

    /** Cumulative hazard of a part of the step. */
    double within(double from, double until) {
        return law.proportional() ? ofCellDays(from, until) : atPoints(from, until);
    }

    private double ofCellDays(double from, double until) {
        Arrays.fill(byOrgan, 0);
        for (LesionState lesion : body.living) {
            if (law.kills(lesion.organ())) {
                byOrgan[lesion.organ()] += lesion.cellDays(from, until);
            }
        }
        return hazardOfBurdens();
    }

    private double atPoints(double from, double until) {
        double sum = 0;
        double start = from;
        while (start < until) {
            double end = until;
            for (double cut : body.cutDays) {
                end = cut > start && cut < end ? cut : end;
            }
            for (int k = 0; k < GaussLegendre.POINTS; k++) {
                double day = GaussLegendre.at(GaussLegendre.POINTS, k, start, end);
                sum += GaussLegendre.weight(GaussLegendre.POINTS, k) * (end - start) * at(day);
            }
            start = end;
        }
        return sum;
    }

    private double at(double day) {
        Arrays.fill(byOrgan, 0);
        for (LesionState lesion : body.living) {
            if (law.kills(lesion.organ())) {
                byOrgan[lesion.organ()] += lesion.drawnAt(day);
            }
        }
        return hazardOfBurdens();
    }

    /** The part of each organ in the hazard of a day of the step. */
    double[] ofOrgans(double day) {
        at(day);
        return byOrgan.clone();
    }

    /** Turns the burden of each organ into its hazard, and returns their sum. */
    private double hazardOfBurdens() {
        double sum = 0;
        for (int o = 0; o < byOrgan.length; o++) {
            byOrgan[o] = law.perDay(o, byOrgan[o]);
            sum += byOrgan[o];
        }
        return sum;
    }
}
