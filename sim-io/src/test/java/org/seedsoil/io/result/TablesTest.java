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
import java.util.List;
import java.util.stream.Collectors;
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

    @BeforeAll
    static void store() throws IOException {
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
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
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
        for (Column<?> column : table.columns()) {
            assertThat(ask("SELECT count(\"" + column.name() + "\") FROM (" + fromParquet(table) + ")"))
                    .as(column.name())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void parquetTypesAreThoseOfTheColumns(Table<?> table) throws SQLException {
        for (Column<?> column : table.columns()) {
            long right = ask("SELECT count(*) FROM (SELECT typeof(\"" + column.name() + "\") AS t FROM ("
                    + fromParquet(table) + ") LIMIT 1) WHERE t = '" + type(column.type()) + "'");
            assertThat(right).as(column.name()).isEqualTo(1);
        }
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
