package org.seedsoil.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.TestKeys;

/** 200 kills at random moments. Its figures stand in docs/validation/reliability.md. */
@Tag("campaign")
@DisabledOnOs(OS.WINDOWS)
class KillCampaignTest {
    private static final int KILLS = 200;
    private static final int LATEST_MILLIS = 1200;

    @TempDir
    private Path folder;

    /** A sweep of 384 pieces is killed again and again until it is done for all that, then the next one is; all have the same tables. */
    @Test
    void twoHundredKillsAtRandomMoments() throws Exception {
        CommandedSweep own = new CommandedSweep(folder, "design: {sobol: 64}");
        assertThat(own.sweep("whole").code()).isZero();
        Map<String, String> expected = own.tables("whole");
        Random random = new Random(TestKeys.of("kill campaign").high());
        int kills = 0;
        int whileWriting = 0;
        int sweeps = 0;
        while (kills < KILLS) {
            String out = "killed-" + sweeps++;
            boolean ended = false;
            while (!ended) {
                long before = own.segments(out);
                Process process = own.start(out);
                if (kills % 8 != 0) {
                    untilAtWork(own, out, before, process); // else it is killed while it begins
                }
                ended = kills == KILLS
                        ? process.waitFor(120, TimeUnit.SECONDS)
                        : process.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
                if (ended) {
                    assertThat(process.exitValue())
                            .as(Files.readString(folder.resolve("stderr")))
                            .isZero();
                } else {
                    process.destroyForcibly().waitFor();
                    kills++;
                    whileWriting += own.segments(out) > before ? 1 : 0;
                }
            }
            assertThat(own.tables(out)).isEqualTo(expected);
        }
        assertThat(whileWriting).isGreaterThan(KILLS / 4);
        System.out.println("campaign: " + kills + " kills of " + sweeps + " sweeps, " + whileWriting
                + " of them after results had been written; every table byte for byte that of a sweep nobody killed");
    }

    /** Waits until the process has written something. */
    private static void untilAtWork(CommandedSweep own, String out, long before, Process process) throws Exception {
        while (process.isAlive() && own.segments(out) <= before) {
            Thread.sleep(5);
        }
    }
}
