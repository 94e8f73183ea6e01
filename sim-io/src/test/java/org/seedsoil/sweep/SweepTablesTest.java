package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.io.result.TableFormat;

/** The tables of a sweep, as other programs read them. */
class SweepTablesTest {
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
        for (TableFormat format : TableFormat.values()) {
            SweepTables.write(results, whole.path(), whole.files(), format);
            String table = whole.path().resolve("results." + format.ending()).toString();
            String query = "SELECT shedding, avg(estimate) FROM '" + table
                    + "' WHERE metric = 'metastases.mean' GROUP BY shedding ORDER BY shedding";
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                int count = 0;
                while (rows.next()) {
                    assertThat(rows.getDouble(1)).isBetween(1e-5, 1e-4);
                    assertThat(rows.getDouble(2)).isNotNegative();
                    count++;
                }
                assertThat(count).isEqualTo(8);
            }
        }
    }
}
