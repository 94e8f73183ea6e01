package org.seedsoil.engine;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.seedsoil.outcome.Series;

/** Reads the patient's state off on the days of a grid. */
final class SeriesRecorder {
    private static final double DRAW_LITRES = 7.5e-3;

    private final Body body;
    /** By epoch. */
    private final IntFunction<SeedLedger> ledgers;

    private final double every;
    private int points;
    private final double[] days;
    private final double[] primary;
    private final double[] metastatic;
    private final int[] metastases;
    private final int[] manifest;
    private final double[] circulating;
    /** By clone, where there are several. */
    private final double[][] byClone;

    SeriesRecorder(Body body, IntFunction<SeedLedger> ledgers) {
        this.body = body;
        this.ledgers = ledgers;
        this.every = body.patient.timeFrame().seriesEveryDays();
        int most = (int) (body.patient.timeFrame().horizonDays() / every + 1e-9) + 1;
        this.days = new double[most];
        this.primary = new double[most];
        this.metastatic = new double[most];
        this.metastases = new int[most];
        this.manifest = new int[most];
        this.circulating = new double[most];
        int clones = body.patient.disease().clones().size();
        this.byClone = new double[clones > 1 ? clones : 0][most];
    }

    /** Records every day of the grid from the last one recorded to a moment of the current step. */
    void upTo(double until) {
        int first = points;
        while (points < days.length && points * every <= until * (1 + 1e-12)) {
            days[points] = points * every;
            circulating[points] = circulating(Math.min(days[points], until));
            points++;
        }
        if (first < points) {
            for (LesionState lesion : body.living) {
                record(lesion, first, until);
            }
        }
    }

    /** Lesion by lesion, so that a small colony is walked again once for all days of a step. */
    private void record(LesionState lesion, int first, double until) {
        for (int p = first; p < points; p++) {
            double day = Math.min(days[p], until);
            double cells = body.sizes.total(lesion, day);
            for (int clone = 0; clone < byClone.length; clone++) {
                byClone[clone][p] += body.sizes.cells(lesion, day, clone);
            }
            if (lesion.primary()) {
                primary[p] += cells;
            } else {
                metastatic[p] += cells;
                metastases[p] += cells > 0 && lesion.escapedDay() <= day ? 1 : 0;
                manifest[p] += cells >= body.detectionCells ? 1 : 0;
            }
        }
    }

    private double circulating(double day) {
        SeedLedger ledger = ledgers.apply(body.epochs.at(day));
        double[] intensity = ledger.intensities(body, day);
        double units = 0;
        for (int s = 0; s < intensity.length; s++) {
            if (intensity[s] > 0) {
                units += intensity[s] * ledger.fates(s).flowingDays();
            }
        }
        double litres = body.patient.disease().anatomy().bloodLitres();
        return litres > 0 ? units * DRAW_LITRES / litres : 0;
    }

    Series close() {
        return new Series(
                Arrays.copyOf(days, points),
                Arrays.copyOf(primary, points),
                Arrays.copyOf(metastatic, points),
                Arrays.copyOf(metastases, points),
                Arrays.copyOf(manifest, points),
                Arrays.copyOf(circulating, points),
                Arrays.stream(byClone)
                        .map(cells -> Arrays.copyOf(cells, points))
                        .toArray(double[][]::new));
    }
}
