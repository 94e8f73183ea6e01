package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.theory.IndividualNumbers;
import org.seedsoil.trial.ReproductionAmong;

/** The tables of the reproduction number among patients who differ. */
public final class AmongTables {
    private AmongTables() {}

    /**
     * What theory says about one patient.
     *
     * @param patient number of the patient, from 0
     * @param numbers what it says
     */
    public record Row(int patient, IndividualNumbers numbers) {}

    /**
     * A point of a curve or plane.
     *
     * @param x first number varied, in the canonical unit
     * @param y second number, or NaN
     * @param numbers R_m of all patients there
     */
    public record Point(double x, double y, ExtendedSample numbers) {
        private Estimate aboveOne() {
            return Estimate.of(numbers.share(number -> number > 1));
        }
    }

    /**
     * Describes the patients.
     *
     * @return one row per patient
     */
    public static Table<Row> patients() {
        return new Table<>(
                "reproduction-among",
                "one row per patient of `--among`",
                List.of(
                        Column.integer("patient", "", "number of the patient, from 0", Row::patient),
                        Column.text(
                                "answer",
                                "finite, infinite, or unknown where theory has no answer for R_m",
                                r -> answer(r.numbers().number())),
                        Column.number(
                                "reproduction_number",
                                "lesions",
                                "R_m, where it is finite",
                                r -> r.numbers().number()),
                        Column.number(
                                "before_detection",
                                "lesions",
                                "R_pre, where it is finite",
                                r -> r.numbers().preDetection()),
                        Column.text(
                                "coverage",
                                "not-needed, possible or impossible: whether some coverage brings R_m to 1",
                                r -> control(r.numbers().coverage(), false)),
                        Column.number(
                                "critical_coverage",
                                "",
                                "c*, where it is possible",
                                r -> possible(r.numbers().coverage())),
                        Column.text(
                                "scans",
                                "not-needed (any interval will do), possible or impossible: whether some interval between scans does",
                                r -> control(r.numbers().scanDays(), true)),
                        Column.number(
                                "longest_scan_interval",
                                "d",
                                "that interval, where it is possible",
                                r -> possible(r.numbers().scanDays()))));
    }

    private static String answer(double number) {
        return Double.isNaN(number) ? "unknown" : Double.isInfinite(number) ? "infinite" : "finite";
    }

    /** A coverage is best small, an interval best long. */
    private static String control(double value, boolean longIsEasy) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return "possible";
        }
        return value > 0 == longIsEasy ? "not-needed" : "impossible";
    }

    private static double possible(double value) {
        return value > 0 ? value : Double.NaN;
    }

    /**
     * Lists the patients.
     *
     * @param among what was found
     * @return a row each
     */
    public static List<Row> rows(ReproductionAmong among) {
        List<Row> rows = new ArrayList<>();
        for (int patient = 0; patient < among.patients().size(); patient++) {
            rows.add(new Row(patient, among.patients().get(patient)));
        }
        return rows;
    }

    /**
     * Describes a curve.
     *
     * @return one row per point
     */
    public static Table<Point> curve() {
        return new Table<>(
                "reproduction-among-curve",
                "one row per point of a curve or plane (`--vary` with `--among`), the same patients at each",
                List.of(
                        Column.number("x", "d, mm or none", "the number varied first", Point::x),
                        Column.number("y", "d, mm or none", "the number varied second; empty along a curve", Point::y),
                        Column.integer(
                                "patients",
                                "",
                                "patients that theory has an answer for",
                                p -> p.numbers().size()),
                        Column.integer(
                                "infinite",
                                "",
                                "those of them whose R_m is infinite",
                                p -> p.numbers().share(Double::isInfinite).successes()),
                        Column.number(
                                "q05",
                                "lesions",
                                "R_m that 5 % do not exceed; empty where it is infinite, as below",
                                p -> p.numbers().quantile(0.05)),
                        Column.number(
                                "median",
                                "lesions",
                                "R_m that half do not exceed",
                                p -> p.numbers().quantile(0.5)),
                        Column.number(
                                "q95",
                                "lesions",
                                "R_m that 95 % do not exceed",
                                p -> p.numbers().quantile(0.95)),
                        Column.number(
                                "above_one",
                                "",
                                "fraction of patients whose R_m is above 1",
                                p -> p.aboveOne().value()),
                        Column.number(
                                "above_one_low",
                                "",
                                "lower end of its 95 % interval, as a sample of all such patients",
                                p -> p.aboveOne().low()),
                        Column.number(
                                "above_one_high",
                                "",
                                "upper end",
                                p -> p.aboveOne().high())));
    }
}
