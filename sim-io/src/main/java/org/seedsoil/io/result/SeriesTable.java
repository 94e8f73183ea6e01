package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seedsoil.observe.BandPoint;
import org.seedsoil.observe.BurdenCurve;
import org.seedsoil.observe.Measure;

/** The table of measures over time. */
final class SeriesTable {
    private SeriesTable() {}

    /** One measure on one day. */
    record Row(Measure measure, BandPoint band) {}

    static Table<Row> table() {
        return new Table<>(
                "series",
                "one row per measure and day of the grid, over the patients alive and followed that day",
                List.of(
                        Column.text(
                                "measure",
                                "primary_cells, metastatic_cells, metastases, manifest_metastases (nodes included) or"
                                        + " circulating_per_7_5_ml (expected seeds in a draw of 7.5 mL)",
                                r -> r.measure().column()),
                        Column.number(
                                "day",
                                "days from day 0",
                                "day of the grid",
                                r -> r.band().day()),
                        Column.integer(
                                "patients",
                                "",
                                "patients alive and followed then",
                                r -> r.band().patients()),
                        value("mean", "mean over them", BandPoint::mean),
                        value("q05", "value that 5 % do not exceed", BandPoint::q05),
                        value("q25", "value that 25 % do not exceed", BandPoint::q25),
                        value("median", "value that half do not exceed", BandPoint::median),
                        value("q75", "value that 75 % do not exceed", BandPoint::q75),
                        value("q95", "value that 95 % do not exceed", BandPoint::q95)));
    }

    private static Column<Row> value(String name, String meaning, ToDoubleFunction<BandPoint> value) {
        return Column.number(name, "of the measure", meaning, row -> value.applyAsDouble(row.band()));
    }

    static List<Row> rows(BurdenCurve burden) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (BandPoint band : burden.bands(measure)) {
                rows.add(new Row(measure, band));
            }
        }
        return rows;
    }
}
