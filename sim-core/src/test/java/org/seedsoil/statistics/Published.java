package org.seedsoil.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Data sets of R's package survival 3.5-3 (Therneau), as tables of numbers. {@code heart}: Stanford transplants (Crowley and Hu 1977,
 * doi:10.1080/01621459.1977.10479903), a row before and one after the transplant. {@code veteran}: lung cancer (Kalbfleisch and Prentice
 * 1980), cell types numbered. {@code kidney}: two infections of each patient (McGilchrist and Aisbett 1991, doi:10.2307/2532138).
 * {@code diabetic}: one eye treated, one not (Huster, Brookmeyer and Self 1989, doi:10.2307/2532041). {@code mgus2}: the first 240 of
 * Kyle et al. 2002 (doi:10.1056/NEJMoa01133202); cause 1 is progression, 2 is death without; sex 1 female, 2 male.
 */
public final class Published {
    private Published() {}

    /** Returns the rows of a table, its columns in the order that is asked for. */
    public static List<double[]> rows(String table, String... columns) {
        String[] lines = text(table).split("\n", -1);
        List<String> header = Arrays.asList(lines[0].split(",", -1));
        List<double[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) { // the last line is empty
            String[] fields = lines[i].split(",", -1);
            rows.add(Arrays.stream(columns)
                    .mapToDouble(column -> Double.parseDouble(fields[header.indexOf(column)]))
                    .toArray());
        }
        return rows;
    }

    private static String text(String table) {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(table + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the subjects whose row has a value in a column; rows are entry, end, cause. */
    static SurvivalTimes times(List<double[]> rows) {
        SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();
        rows.forEach(row -> times.accept(new FollowUp(row[0], row[1], (int) row[2])));
        return times.result();
    }
}
