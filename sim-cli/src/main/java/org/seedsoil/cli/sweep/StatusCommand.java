package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.io.result.Json;
import org.seedsoil.journal.Journal;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.Work;
import org.seedsoil.sweep.WorkList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Tells how far a sweep is. */
@Command(
        name = "status",
        header = "Tells how far a sweep is: done, missing, failed, damaged.",
        footer = {
            "  seedsoil status out/mine",
            "  sbatch --array=$(seedsoil status out/mine --missing --format slurm) mine.slurm"
        })
public final class StatusCommand extends TerminalCommand {
    @Mixin
    private SweepArgument sweep = new SweepArgument();

    @Option(names = "--missing", order = 40, description = "print the parts that hold missing work: 3,17,41-44")
    private boolean missing;

    @Option(
            names = "--format",
            paramLabel = "F",
            order = 41,
            defaultValue = "slurm",
            description = "how they are printed: slurm, or list, one a line (default: ${DEFAULT-VALUE})")
    private String format = "slurm";

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public StatusCommand(Terminal terminal) {
        super(terminal);
    }

    /** What is done of a part. */
    private record Part(long all, long done, long failed) {
        boolean complete() {
            return done == all;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("slurm", "list").contains(format)) {
            throw new Refusal(Exit.USAGE, "--format '" + format + "'; allowed: slurm, list");
        }
        SweepFolder folder = sweep.open();
        Sweep stored = folder.sweep();
        Journal.Contents contents = folder.journal("status").contents();
        List<Part> parts = parts(folder, stored, contents);
        if (missing) {
            List<Integer> open = IntStream.range(0, parts.size())
                    .filter(i -> !parts.get(i).complete())
                    .boxed()
                    .toList();
            if (format.equals("slurm")) {
                terminal().print(ranges(open));
            } else {
                open.forEach(part -> terminal().print(String.valueOf(part)));
            }
        } else {
            tell(folder, parts, contents.damaged().size());
        }
        return (parts.stream().allMatch(Part::complete) ? Exit.DONE : Exit.INCOMPLETE).code();
    }

    private static List<Part> parts(SweepFolder folder, Sweep sweep, Journal.Contents contents) {
        WorkList list = folder.work(sweep);
        int shards = folder.manifest().shards();
        List<Part> parts = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            long all = 0;
            long done = 0;
            long failed = 0;
            for (Work work : list.of(shard, shards)) {
                boolean whole = contents.has(work.name());
                boolean broken = !whole && contents.has(work.failedName());
                all++;
                done += whole || broken ? 1 : 0;
                failed += broken ? 1 : 0;
            }
            parts.add(new Part(all, done, failed));
        }
        return parts;
    }

    /** Writes numbers as ranges. */
    static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? "" + numbers.get(from) : numbers.get(from) + "-" + numbers.get(to));
            from = to + 1;
        }
        return ranges.stream().collect(Collectors.joining(","));
    }

    private void tell(SweepFolder folder, List<Part> parts, int damaged) {
        long all = parts.stream().mapToLong(Part::all).sum();
        long done = parts.stream().mapToLong(Part::done).sum();
        long failed = parts.stream().mapToLong(Part::failed).sum();
        if (json()) {
            ObjectNode document = Json.object().put("folder", folder.path().toString());
            document.put("pieces", all)
                    .put("done", done)
                    .put("missing", all - done)
                    .put("failed", failed);
            document.put("damaged-files", damaged).put("parts", parts.size());
            terminal().out().print(Json.text(document));
            return;
        }
        terminal().print(done + " of " + all + " pieces are done, " + (all - done) + " missing, " + failed + " failed");
        if (damaged > 0) {
            terminal()
                    .printFolded(damaged
                            + " files of the journal are damaged; 'seedsoil sweep' computes what was in them again");
        }
        if (parts.size() > 1) {
            long complete = parts.stream().filter(Part::complete).count();
            terminal().print(complete + " of " + parts.size() + " parts are complete");
        }
    }
}
