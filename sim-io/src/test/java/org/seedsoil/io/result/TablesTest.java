package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;

/** Tables are read back by DuckDB, which shares no code with what wrote them. */
class TablesTest {
    @TempDir
    private static Path folder;

    private static Path parquet = Path.of("");
    private static Path csv = Path.of("");

    @AutoClose
    private static Connection duck;

    @BeforeAll
    static void store() throws IOException, SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        parquet = ToyRun.store(TableFormat.PARQUET, Destination.free(folder, "parquet"));
        csv = ToyRun.store(TableFormat.CSV, Destination.free(folder, "csv"));
    }

    static List<Table<?>> tables() {
        Disease disease = ToyRun.scenario().reference().disease();
        return List.of(
                PatientTable.of(Scope.of(ToyRun.scenario().reference())),
                LesionTable.of(disease),
                OperationTable.table(),
                StageTable.of(disease),
                SeriesTable.table());
    }

    private static long ask(String query) throws SQLException {
        return Long.parseLong(row(query, 1).get(0));
    }

    /** Returns the first row of an answer. */
    private static List<String> row(String query, int columns) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(answer.getString(i));
            }
            return row;
        }
    }

    /** Returns what a function of DuckDB says of every column that was written. */
    private static List<String> ofEveryColumn(String function, Table<?> table) throws SQLException {
        String asked = table.columns().stream()
                .map(c -> function + "(\"" + c.name() + "\")")
                .collect(Collectors.joining(", "));
        return row(
                "SELECT " + asked + " FROM (" + fromParquet(table) + ") LIMIT 1",
                table.columns().size());
    }

    private static String fromParquet(Table<?> table) {
        String columns = table.columns().stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM read_parquet('" + parquet.resolve(table.name() + ".parquet") + "')";
    }

    private static String fromCsv(Table<?> table) {
        String columns = table.columns().stream()
                .map(c -> "CAST(\"" + c.name() + "\" AS " + type(c.type()) + ")")
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM read_csv('" + csv.resolve(table.name() + ".csv")
                + "', header = true, all_varchar = true, nullstr = '', delim = ',', quote = '\"', escape = '\"')";
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case TEXT -> "VARCHAR";
            case FLAG -> "BOOLEAN";
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void parquetAndCsvHoldTheSameRowsToTheLastBit(Table<?> table) throws SQLException {
        String left = fromParquet(table);
        String right = fromCsv(table);
        assertThat(ask("SELECT count(*) FROM (" + left + ")")).isPositive();
        assertThat(ask("SELECT count(*) FROM ((" + left + ") EXCEPT ALL (" + right + "))"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM ((" + right + ") EXCEPT ALL (" + left + "))"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noColumnIsEmptyInARunInWhichEverythingHappens(Table<?> table) throws SQLException {
        List<String> counts = ofEveryColumn("count", table);
        for (int i = 0; i < counts.size(); i++) {
            assertThat(Long.parseLong(counts.get(i)))
                    .as(table.columns().get(i).name())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void parquetTypesAreThoseOfTheColumns(Table<?> table) throws SQLException {
        assertThat(ofEveryColumn("typeof", table))
                .isEqualTo(table.columns().stream().map(c -> type(c.type())).toList());
    }

    @Test
    void rowsCountPatientsAndLesions() throws SQLException {
        Disease disease = ToyRun.scenario().reference().disease();
        assertThat(ask("SELECT count(*) FROM ("
                        + fromParquet(PatientTable.of(Scope.of(ToyRun.scenario().reference()))) + ")"))
                .isEqualTo(ToyRun.PATIENTS);
        long lesions =
                ToyRun.outcomes().stream().mapToLong(o -> o.lesions().size()).sum();
        assertThat(ask("SELECT count(*) FROM (" + fromParquet(LesionTable.of(disease)) + ")"))
                .isEqualTo(lesions);
    }

    /** In this run some relapse after each of R0, R1 and R2. */
    @Test
    void theDiseaseFreeIntervalIsOneAfterR0AsInTheSummary() throws SQLException {
        String patients =
                "(" + fromParquet(PatientTable.of(Scope.of(ToyRun.scenario().reference()))) + ")";
        String relapsed = patients + " WHERE first_manifest_day > resection_day AND margin ";
        assertThat(ask("SELECT count(*) FROM " + relapsed + "<> 'R0'")).isPositive();
        assertThat(ask("SELECT count(disease_free_days) FROM " + relapsed + "<> 'R0'"))
                .isZero();
        assertThat(ask("SELECT count(disease_free_days) FROM " + patients))
                .isEqualTo(ask("SELECT count(*) FROM " + relapsed + "= 'R0'"))
                .isEqualTo(ToyRun.result()
                        .summary()
                        .distribution(PatientValues.DISEASE_FREE_DAYS)
                        .patients());
    }

    @Test
    void textIsUtf8WithLineFeedsOnly() throws IOException {
        assertThat(Files.readString(csv.resolve("patients.csv")))
                .doesNotContain("\r")
                .endsWith("\n");
    }
}
