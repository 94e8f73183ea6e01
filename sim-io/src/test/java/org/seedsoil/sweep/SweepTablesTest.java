package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.result.TableFormat;

/** The tables of a sweep, as other programs read them. */
class SweepTablesTest {
    private static final String CURVE = "{over-time.metastases.mean: {until: 6 mo, every: 2 mo}},";

    @TempDir
    private Path folder;

    private SweepFixture fixture;

    @BeforeEach
    void write() throws IOException {
        fixture = new SweepFixture(folder);
    }

    /** DuckDB reads the tables as the page on sweeps says, in both formats. */
    @Test
    void tablesAreReadAsThePageSays() throws Exception {
        Sweep sweep = fixture.read();
        SweepFolder whole = fixture.create("whole", sweep, 100);
        SweepFixture.run(whole, sweep, 2, () -> false);
        SweepResults results = SweepResults.read(whole, sweep, 2);
        String page = Files.readString(Path.of("../docs/sweeps.md"));
        String block = page.substring(page.indexOf("```sql\n") + 7);
        for (TableFormat format : TableFormat.values()) {
            SweepTables.write(results, whole.path(), whole.files(), format);
            String script = block.substring(0, block.indexOf("```"))
                    .replace("out/seed-and-soil-grid", whole.path().toString())
                    .replace(".csv'", "." + format.ending() + "'")
                    .replace("seeds", "shedding")
                    .replace(" soil", " adhesion");
            List<Integer> rows = new ArrayList<>();
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement()) {
                for (String query : script.strip().split(";", 0)) {
                    rows.add(rows(statement, query));
                }
            }
            assertThat(rows).containsExactly(14, 8, 8, 1);
        }
    }

    private static int rows(Statement statement, String query) throws SQLException {
        int rows = 0;
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    private Map<String, List<String>> written(String more) throws IOException {
        fixture.design(more);
        Files.writeString(
                fixture.file(),
                Files.readString(fixture.file()).replace("overall-survival.5y,", more.contains("curve") ? CURVE : ""));
        Sweep sweep = fixture.read();
        SweepFolder whole = fixture.create("whole", sweep, 4);
        SweepFixture.run(whole, sweep, 2, () -> false);
        SweepTables.write(SweepResults.read(whole, sweep, 2), whole, TableFormat.CSV);
        Map<String, List<String>> tables = new TreeMap<>();
        for (String name : List.of("results", "patients", "differences", "dictionary")) {
            Path file = whole.path().resolve(name + ".csv");
            tables.put(name, Files.exists(file) ? Files.readAllLines(file) : List.of());
        }
        return tables;
    }

    private static double cell(List<String> table, String line, String column) {
        int at = List.of(table.get(0).split(",", -1)).indexOf(column);
        return Double.parseDouble(line.split(",", -1)[at]);
    }

    /** What is kept of each patient has the mean that the results tell, and the differences are those of the patients. */
    @Test
    void rowsOfPatientsAndDifferencesAreThoseOfTheSamePatients() throws IOException {
        Map<String, List<String>> tables =
                written("design: {random: 4}\nkeep: {patients: [metastases, ending]}\ndifferences-from: 1");
        List<String> patients = tables.getOrDefault("patients", List.of());
        assertThat(patients).hasSize(1 + 4 * 6);
        assertThat(patients.get(0)).endsWith(",patient,metastases,ending");
        assertThat(patients.get(1)).containsPattern(",0,[0-9.]+,(censored|died)");
        double[] means = new double[4];
        patients.stream()
                .skip(1)
                .forEach(line -> means[(int) cell(patients, line, "point")] += cell(patients, line, "metastases") / 6);
        List<String> results = tables.getOrDefault("results", List.of());
        List<String> differences = tables.getOrDefault("differences", List.of());
        assertThat(differences).hasSize(1 + 4 * 2);
        for (int point = 0; point < 4; point++) {
            String start = point + ",";
            String result = only(results, start, "metastases.mean");
            String difference = only(differences, start, "metastases.mean");
            assertThat(cell(results, result, "estimate")).isEqualTo(means[point], within(1e-12));
            double found = cell(differences, difference, "difference");
            assertThat(found).isEqualTo(means[point] - means[1], within(1e-12));
            assertThat(cell(differences, difference, "lower")).isLessThanOrEqualTo(found);
            assertThat(cell(differences, difference, "upper")).isGreaterThanOrEqualTo(found);
        }
        assertThat(tables.getOrDefault("dictionary", List.of()))
                .anyMatch(line -> line.startsWith("patients,ending,"))
                .anyMatch(line -> line.startsWith("differences,gain,"));
    }

    private static String only(List<String> table, String start, String metric) {
        return table.stream()
                .skip(1)
                .filter(line -> line.startsWith(start) && line.contains("," + metric + ","))
                .findFirst()
                .orElseThrow();
    }

    /** A curve is a metric at each of its times, told apart by columns. */
    @Test
    void curvesHaveARowForEachTime() throws IOException {
        Map<String, List<String>> tables = written("design: {random: 2}\n# curve");
        List<String> results = tables.getOrDefault("results", List.of());
        assertThat(results).hasSize(1 + 2 * (2 + 3));
        assertThat(results.get(0)).contains(",metric,unit,curve,time,estimate,");
        List<String> curve = results.stream()
                .filter(line -> line.contains(",over-time.metastases.mean,"))
                .toList();
        assertThat(curve).hasSize(2 * 3);
        assertThat(cell(results, curve.get(2), "time"))
                .isEqualTo(3 * cell(results, curve.get(0), "time"), within(1e-9));
    }
}
