package org.seedsoil.cli.sweep;

import java.nio.file.Path;
import java.util.Locale;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.sweep.SweepCost;

/** The batch file of an array of jobs, for Slurm. */
final class BatchFile {
    private static final double SPARE = 1.5;
    private static final long LEAST_SECONDS = 600;
    private static final int MEGABYTES_PER_THREAD = 1000;

    private BatchFile() {}

    static String of(Path folder, String name, int shards, int threads, SweepCost cost) {
        long seconds = Math.max(LEAST_SECONDS, Math.round(SPARE * cost.seconds(threads) / shards));
        return String.format(
                Locale.ROOT,
                """
                #!/bin/bash
                #SBATCH --job-name=%s
                #SBATCH --array=0-%d
                #SBATCH --cpus-per-task=%d
                #SBATCH --time=%02d:%02d:00
                #SBATCH --mem=%dM
                #SBATCH --signal=B:TERM@60
                # The task is the part. A job that is stopped or killed is sent again as it is; what is done is found.
                exec seedsoil sweep %s --shard "$SLURM_ARRAY_TASK_ID" --threads "$SLURM_CPUS_PER_TASK" --quiet
                """,
                name,
                shards - 1,
                threads,
                seconds / 3600,
                seconds % 3600 / 60 + 1,
                (threads + 1) * MEGABYTES_PER_THREAD,
                TerminalCommand.quoted(folder.toString()));
    }
}
