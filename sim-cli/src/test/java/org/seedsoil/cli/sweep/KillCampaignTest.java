package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.TestKeys;

/**
 * 200 kills of a process, each at a moment drawn uniformly over the time that it takes when nobody kills it: while Java starts, while it works,
 * while it writes tables. Its figures stand in docs/validation/reliability.md.
 */
@Tag("campaign")
@DisabledOnOs(OS.WINDOWS)
class KillCampaignTest {
    private static final int KILLS = 200;
    private static final int LONGEST_SECONDS = 600;

    @TempDir
    private Path folder;

    private CommandedSweep own;
    private int kills;
    private int afterResults;
    private int amongTables;

    @BeforeEach
    void write() throws IOException {
        own = CommandedSweep.brief(folder);
    }

    /** A sweep of 96 pieces is killed again and again until it is done for all that, then the next one is; all have the same tables. */
    @Test
    void twoHundredKillsAtRandomMoments() throws Exception {
        long whole = millisOfWhole();
        Map<String, String> expected = own.tables("whole");
        Random random = new Random(TestKeys.of("kill campaign").high());
        int sweeps = 0;
        while (kills < KILLS) {
            String out = "killed-" + sweeps++;
            while (kills < KILLS && !endsWithin(random.nextLong(whole), out)) {
                kills++;
            }
            if (kills == KILLS) {
                assertThat(endsWithin(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS), out))
                        .isTrue();
            }
            assertThat(own.tables(out)).isEqualTo(expected);
            assertThat(own.parts(out)).isEmpty();
        }
        assertThat(afterResults).isGreaterThan(KILLS / 10);
        System.out.println(
                "campaign: " + kills + " kills of " + sweeps + " sweeps within " + whole + " ms of their start, "
                        + afterResults + " of them after the process had written results, " + amongTables
                        + " with a part of the tables there; every table byte for byte that of a sweep nobody killed");
    }

    /** How long a process takes for the sweep that nobody kills. */
    private long millisOfWhole() throws Exception {
        long start = System.nanoTime();
        assertThat(endsWithin(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS), "whole"))
                .isTrue();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Lets a process work on a sweep, kills it when its time is over, and says whether it ended by itself. */
    private boolean endsWithin(long millis, String out) throws Exception {
        long before = own.segments(out);
        Process process = own.start(out);
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("stderr")))
                    .isZero();
            return true;
        }
        process.destroyForcibly().waitFor();
        afterResults += own.segments(out) > before ? 1 : 0;
        amongTables += Files.exists(folder.resolve(out).resolve("points.csv")) && !own.hasTables(out) ? 1 : 0;
        return false;
    }
}
