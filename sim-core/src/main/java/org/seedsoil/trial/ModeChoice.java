package org.seedsoil.trial;

import java.util.Locale;
import java.util.Optional;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.disease.Shedding;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.growth.Growth;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;

/**
 * Which mode a trial runs in, and why: decided once, from the potential detachments that the reference patient's primary
 * offers until it is diagnosed or the horizon is reached.
 *
 * @param mode the mode
 * @param seedsPerPatient expected potential detachments of the reference patient
 * @param reason a sentence for the reader of the results
 */
public record ModeChoice(Mode mode, double seedsPerPatient, String reason) {
    /**
     * Up to this many seeds in a trial are followed one by one. The estimate is the reference patient's; where shedding varies
     * a cohort may hold a thousand times as many, still a minute on one core.
     */
    public static final double MOST_WALKS = 2e7;

    /**
     * Decides for a trial.
     *
     * @param reference the reference patient
     * @param patients how many patients the trial has
     * @return the choice
     */
    public static ModeChoice auto(Patient reference, long patients) {
        double seeds = offeredByPrimary(reference);
        double all = seeds * patients;
        Optional<String> obstacle = Engine.obstacleToThinning(reference.disease());
        if (obstacle.isPresent()) {
            return new ModeChoice(Mode.EXPLICIT, seeds, "explicit: " + obstacle.get());
        }
        boolean walk = all <= MOST_WALKS;
        String reason = String.format(
                        Locale.ROOT,
                        "%s: about %.1e seeds in all, %s the %.0e that are followed one by one",
                        walk ? "explicit" : "thinned",
                        all,
                        walk ? "no more than" : "more than",
                        MOST_WALKS)
                .replaceAll("e[+]0?", "e");
        return new ModeChoice(walk ? Mode.EXPLICIT : Mode.THINNED, seeds, reason);
    }

    /**
     * Says that the user chose.
     *
     * @param mode the mode asked for
     * @param reference the reference patient
     * @return the choice
     * @throws IllegalArgumentException if thinned mode is asked for and would not be exact
     */
    public static ModeChoice asked(Mode mode, Patient reference) {
        Optional<String> obstacle = Engine.obstacleToThinning(reference.disease());
        if (mode == Mode.THINNED && obstacle.isPresent()) {
            throw new IllegalArgumentException("thinned mode would not be exact: " + obstacle.get());
        }
        String name = mode.name().toLowerCase(Locale.ROOT);
        return new ModeChoice(mode, offeredByPrimary(reference), name + ": as asked for");
    }

    private static double offeredByPrimary(Patient patient) {
        Primary primary = patient.primary();
        if (primary.organ() < 0) {
            return 0;
        }
        double total = 0;
        for (double cells : primary.cells()) {
            total += cells;
        }
        Disease disease = patient.disease();
        double days = daysShedding(patient, total);
        double offered = 0;
        for (int c = 0; c < disease.clones().size(); c++) {
            double share = primary.cells().get(c) / total;
            if (share > 0) {
                Growth growth = disease.soil(c, primary.organ()).growth();
                Shedding shedding = disease.clones().get(c).shedding();
                offered += share * integral(growth, shedding, total, days);
            }
        }
        return offered;
    }

    private static double daysShedding(Patient patient, double cells) {
        Disease disease = patient.disease();
        double horizon = patient.course().horizonDays();
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
            sum += shedding.rate() * StrictMath.pow(size, shedding.exponent()) * width;
        }
        return sum;
    }
}
