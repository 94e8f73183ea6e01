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
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Result;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.Writers;

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
        String text = line.split(",", -1)[at];
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
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

    /** Every mean, share and quantile that a run tells, and chances over time. */
    private static List<String> comparable(Sweep sweep) {
        Catalogue catalogue = Catalogue.of(sweep.base().reference());
        List<String> keys = new ArrayList<>();
        for (Result result : catalogue.results()) {
            catalogue.told(result).stream()
                    .filter(metric -> result.method().isMetric()
                            && Compared.obstacle(metric).isEmpty())
                    .map(Metric::key)
                    .forEach(keys::add);
        }
        for (String curve : List.of("overall-survival", "metastasis-free-survival", "p-metastasis-free")) {
            keys.add(curve + ".from-start.at.5mo");
            keys.add(curve + ".from-diagnosis.at.1mo");
        }
        keys.add("over-time.metastases.q75.5mo");
        return keys;
    }

    /**
     * Whatever can be compared, some 200 keys: the difference of every metric is that of the estimates which results tell, it is absent where one of
     * these is, the interval holds it, and of a point and itself there is none. Only what cannot be compared is left out, with the reason.
     */
    @Test
    void differencesAreThoseOfTheEstimates() throws IOException {
        List<String> keys = comparable(fixture.read());
        assertThat(keys).hasSizeGreaterThan(150);
        fixture.design("design: {random: 3}\ndifferences-from: 1");
        Files.writeString(
                fixture.file(),
                Files.readString(fixture.file())
                        .replaceFirst(
                                "metrics: .*",
                                "metrics: [efficiency, overall-survival.median-days, " + String.join(", ", keys) + "]")
                        .replace("patients: 6", "patients: 8"));
        Sweep sweep = fixture.read();
        assertThat(sweep.wanted().compared()).isEqualTo(keys);
        assertThat(sweep.wanted().uncompared())
                .satisfiesExactly(
                        ratio -> assertThat(ratio)
                                .isEqualTo("efficiency: it is a ratio of two sums, no number of a patient"),
                        median -> assertThat(median).startsWith("overall-survival.median-days: whether a curve falls"));
        SweepFolder whole = fixture.create("whole", sweep, 5);
        SweepFixture.run(whole, sweep, 2, () -> false);
        SweepTables.write(SweepResults.read(whole, sweep, 2), whole, TableFormat.CSV);
        List<String> results = Files.readAllLines(whole.path().resolve("results.csv"));
        List<String> differences = Files.readAllLines(whole.path().resolve("differences.csv"));
        assertThat(differences).hasSize(1 + 3 * keys.size());
        int known = 0;
        for (int point = 0; point < 3; point++) {
            for (String key : keys) {
                double own = cell(results, only(results, point + ",", key), "estimate");
                double reference = cell(results, only(results, "1,", key), "estimate");
                String row = only(differences, point + ",", key);
                double difference = cell(differences, row, "difference");
                assertThat(Double.isNaN(difference)).as(key).isEqualTo(Double.isNaN(own - reference));
                if (!Double.isNaN(difference)) {
                    known++;
                    assertThat(difference).as(key).isEqualTo(own - reference, within(1e-9 * (1 + Math.abs(own))));
                    double low = cell(differences, row, "lower");
                    double high = cell(differences, row, "upper");
                    assertThat(low).as(key).isLessThanOrEqualTo(difference + 1e-12);
                    assertThat(high).as(key).isGreaterThanOrEqualTo(difference - 1e-12);
                    assertThat(point == 1 && high > low).as(key).isFalse();
                }
            }
        }
        assertThat(known).isGreaterThan(3 * 100);
    }

    private static String only(List<String> table, String start, String metric) {
        return table.stream()
                .skip(1)
                .filter(line -> line.startsWith(start) && line.contains("," + metric + ","))
                .findFirst()
                .orElseThrow();
    }

    /** Who was killed while it wrote a table leaves a half behind: the next one writes all tables, and takes it away. */
    @Test
    void halfATableOfAKilledWriterIsInNobodysWay() throws IOException {
        Sweep sweep = fixture.reading("design: {random: 2}");
        SweepFolder whole = fixture.create("whole", sweep, 100);
        SweepFixture.run(whole, sweep, 1, () -> false);
        Path hidden = Files.createDirectories(whole.path().resolve(".tables-p1r2"));
        Files.writeString(hidden.resolve("results-wide.csv"), "point,shed");
        SweepTables.write(SweepResults.read(whole, sweep, 1), whole, TableFormat.CSV);
        assertThat(hidden).doesNotExist();
        assertThat(Files.readAllLines(whole.path().resolve("results-wide.csv"))).hasSize(3);
    }

    /** Two who finish one sweep at the same time: neither takes away or renames what the other has half written. */
    @Test
    void whatALiveWriterHasHalfWrittenStays() throws IOException {
        Sweep sweep = fixture.reading("design: {random: 2}");
        SweepFolder whole = fixture.create("whole", sweep, 100);
        SweepFixture.run(whole, sweep, 1, () -> false);
        Path hidden = Files.createDirectories(whole.path().resolve(".tables-p1r2"));
        Path half = Files.writeString(hidden.resolve("results-wide.csv"), "point,shed");
        try (Writers other = Writers.enter(whole.path(), "p1r2")) {
            assertThat(other.mayBeAlive("p1r2")).isTrue();
            SweepTables.write(SweepResults.read(whole, sweep, 1), whole, TableFormat.CSV);
            assertThat(half).hasContent("point,shed");
            assertThat(Files.readAllLines(whole.path().resolve("results-wide.csv")))
                    .hasSize(3);
        }
        SweepTables.write(SweepResults.read(whole, sweep, 1), whole, TableFormat.CSV);
        assertThat(hidden).doesNotExist();
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
