package org.seedsoil.cli.sweep;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        long minutes = seconds / 60 + 1;
        String time = String.format(Locale.ROOT, "%02d:%02d:00", minutes / 60, minutes % 60);
        return Stream.of(
                        "#!/bin/bash",
                        "#SBATCH --job-name=" + name,
                        "#SBATCH --array=0-" + (shards - 1),
                        "#SBATCH --cpus-per-task=" + threads,
                        "#SBATCH --time=" + time,
                        "#SBATCH --mem=" + (threads + 1) * MEGABYTES_PER_THREAD + "M",
                        "#SBATCH --signal=B:TERM@60",
                        "# The task is the part. A job that is stopped or killed is sent again as it is; what is done is found.",
                        "exec seedsoil sweep " + TerminalCommand.quoted(folder.toString())
                                + " --shard \"$SLURM_ARRAY_TASK_ID\" --threads \"$SLURM_CPUS_PER_TASK\" --quiet")
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
