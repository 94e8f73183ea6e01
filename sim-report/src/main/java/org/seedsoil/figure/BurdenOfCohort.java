package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.observe.BandPoint;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Measure;

/** Tells how much tumour the patients of a cohort carried. */
final class BurdenOfCohort {
    private static final String CAPTION =
            "Each day the patients alive on it are ranked by burden. The line is the middle one, the dark band holds the middle"
                    + " half, the light band the middle nine tenths. Bands that touch the bottom hold patients without a"
                    + " cell, and the line runs along it while more than half have none. The diameters on the right are those of"
                    + " one ball of all cells. Patients leave when they die, so a falling curve may mean that those with most"
                    + " tumour have died: how many are left stands under the axis, which ends when fewer than a tenth are.";

    private BurdenOfCohort() {}

    static Figure figure(CohortSummary summary, ClinicalMarks marks) {
        List<BandPoint> primary = summary.burden().bands(Measure.PRIMARY_CELLS);
        List<BandPoint> metastases = summary.burden().bands(Measure.METASTATIC_CELLS);
        Drawing drawing = BurdenFigure.draw(bands(primary), bands(metastases), marks);
        String description =
                "Two charts over time on logarithmic scales: cells of the primary, and cells of all metastases, as"
                        + " median with bands of 25 to 75 and 5 to 95 per cent of the patients alive.";
        return new Figure(
                "burden", "Tumour burden over time", CAPTION, description, table(primary, metastases), drawing);
    }

    private static List<BurdenFigure.Band> bands(List<BandPoint> points) {
        return points.stream()
                .map(point -> new BurdenFigure.Band(
                        point.day() / DAYS_PER_YEAR,
                        point.patients(),
                        point.q05(),
                        point.q25(),
                        point.median(),
                        point.q75(),
                        point.q95()))
                .toList();
    }

    private static NumberTable table(List<BandPoint> primary, List<BandPoint> metastases) {
        List<List<String>> rows = new ArrayList<>();
        int n = Math.min(primary.size(), metastases.size());
        double years = n == 0 ? 0 : primary.get(n - 1).day() / DAYS_PER_YEAR;
        for (double year : years > 0
                ? Axis.linear("years", 0, Math.max(years, Math.rint(years))).ticks()
                : List.<Double>of()) {
            int i = nearest(primary.subList(0, n), year * DAYS_PER_YEAR);
            rows.add(row(primary.get(i), metastases.get(i)));
        }
        return new NumberTable(
                "Burden of the patients alive, in cells: median, and the range of the middle nine tenths",
                List.of("Years", "Patients", "Primary", "5–95 %", "Metastases", "5–95 %"),
                rows);
    }

    private static int nearest(List<BandPoint> points, double day) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            best = Math.abs(points.get(i).day() - day)
                            < Math.abs(points.get(best).day() - day)
                    ? i
                    : best;
        }
        return best;
    }

    private static List<String> row(BandPoint primary, BandPoint metastases) {
        return List.of(
                Numbers.fixed(primary.day() / DAYS_PER_YEAR, 1),
                Numbers.count(primary.patients()),
                Numbers.threeDigits(primary.median()),
                Numbers.threeDigits(primary.q05()) + " – " + Numbers.threeDigits(primary.q95()),
                Numbers.threeDigits(metastases.median()),
                Numbers.threeDigits(metastases.q05()) + " – " + Numbers.threeDigits(metastases.q95()));
    }
}
