package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Progress;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.io.result.Json;
import org.seedsoil.journal.DiskFiles;
import org.seedsoil.journal.Writers;
import org.seedsoil.run.Version;
import org.seedsoil.sweep.PartLock;
import org.seedsoil.sweep.RunLog;
import org.seedsoil.sweep.Stopping;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepCheck;
import org.seedsoil.sweep.SweepCost;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepReader;
import org.seedsoil.sweep.SweepRun;
import org.seedsoil.sweep.WorkList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Runs a scenario at many points, and goes on where it was stopped. */
@Command(
        name = "sweep",
        header = "Runs a scenario at many points; goes on where it was stopped.",
        description = {
            "%nSWEEP is a design (see docs/sweeps.md) or the folder of a sweep that was begun.",
            "What is done is safe after a second, whatever happens. The same command goes on."
        },
        footer = {
            "  seedsoil sweep scenarios/sweeps/seed-and-soil-grid.yaml",
            "  seedsoil sweep mine.yaml --dry-run",
            "  seedsoil sweep out/mine --stop-after 55m"
        })
public final class SweepCommand extends TerminalCommand {
    @Parameters(paramLabel = "SWEEP", description = "a design, or the folder of a sweep", converter = FolderName.class)
    private Path target = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 60,
            converter = FolderName.class,
            description = "folder of the sweep (default: out/NAME)")
    private @Nullable Path out;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 51,
            converter = WholeNumber.Seed.class,
            description = "root of all randomness (default: that of the design, else 1)")
    private @Nullable Long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--dry-run", order = 40, description = "tell points, patients, time and size, and run nothing")
    private boolean dryRun;

    @Option(
            names = "--stop-after",
            paramLabel = "TIME",
            order = 41,
            converter = StopAfter.class,
            description = "end in good order after 90s, 55m, 2h; exit 75 when something is left")
    private long seconds = Long.MAX_VALUE;

    @Option(names = "--fail-fast", order = 42, description = "end with the first point that fails")
    private boolean failFast;

    @Option(names = "--again", order = 43, description = "try again what failed before")
    private boolean again;

    @Option(
            names = "--shards",
            paramLabel = "N",
            order = 44,
            converter = WholeNumber.Threads.class,
            description = "divide the work into N parts")
    private @Nullable Long shards;

    @Option(
            names = "--shard",
            paramLabel = "I",
            order = 45,
            converter = WholeNumber.Index.class,
            description = "do part I, from 0; 'merge' makes the tables")
    private @Nullable Long shard;

    @Option(
            names = "--write-slurm",
            paramLabel = "FILE",
            order = 46,
            converter = FolderName.class,
            description = "write a batch file for an array of jobs, and run nothing")
    private @Nullable Path slurm;

    @Option(
            names = "--point",
            paramLabel = "P",
            order = 47,
            converter = WholeNumber.Index.class,
            description = "run one point alone, tell what comes of it, and compare it with what is stored")
    private @Nullable Long point;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            order = 53,
            converter = WholeNumber.Patients.class,
            description = "patients in one go (default: about 3 s of work, as measured)")
    private @Nullable Long chunk;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            order = 48,
            converter = FolderName.class,
            description = "a folder on a disk of this machine for results; they are moved at the end")
    private @Nullable Path scratch;

    @Option(names = "--beside", order = 49, description = "work on a part although another process does")
    private boolean beside;

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Mixin
    private SweepFormat format = new SweepFormat();

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public SweepCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        boolean begun = Files.isDirectory(target);
        if (!begun && !Files.isRegularFile(target)) {
            throw new Refusal(
                    Exit.NO_INPUT,
                    "there is no file or folder '" + target + "'; name a design or the folder of a sweep");
        }
        if (begun && (out != null || seed != null || chunk != null)) {
            throw new Refusal(
                    Exit.USAGE, "--out, --seed and --chunk are for a design; a folder has them in its manifest");
        }
        Sweep sweep = begun
                ? SweepArgument.open(target).sweep()
                : SweepReader.read(target, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
        Path folder = begun ? target : out == null ? Path.of("out", sweep.name()) : out;
        if (spark.master() != null) {
            SparkProcess.of(spark);
        }
        if (point != null) {
            SweepFolder stored = SweepFolder.isOne(folder) ? SweepArgument.open(folder) : null;
            return new PointOutcome(terminal(), json(), threads.number()).tell(sweep, stored, point);
        }
        sweep.wanted().uncompared().forEach(each -> tell("Not in the table of differences: " + each));
        if (dryRun) {
            return tellCost(sweep, SweepCost.measure(sweep, System::nanoTime));
        }
        return run(opened(folder, sweep), sweep);
    }

    private int tellCost(Sweep sweep, SweepCost cost) {
        SweepCheck.check(sweep, new WorkList(sweep, sweep.patients(), List.of()), threads.number());
        long chunks = (sweep.patients() + cost.chunk(sweep) - 1) / cost.chunk(sweep);
        double megabytes = cost.points() * chunks * cost.bytesPerResult() / 1e6;
        if (json()) {
            ObjectNode document = Json.object();
            document.put("points", cost.points()).put("patients", cost.patients());
            document.put("seconds", cost.seconds(threads.number())).put("megabytes", megabytes);
            terminal().out().print(Json.text(document));
        } else {
            long ruledOut = sweep.experiment().size() - cost.points();
            terminal()
                    .printFolded(sweep.name() + ": "
                            + sweep.experiment().design().word() + ", " + cost.points() + " points of "
                            + sweep.factors().size() + " factors (" + String.join(", ", sweep.factors()) + ")"
                            + (ruledOut == 0 ? "" : ", " + ruledOut + " ruled out"));
            terminal()
                    .printFolded(String.format(
                            Locale.ROOT,
                            "%s; about %s on %d threads, up to %.3g MB. Every point is a scenario.",
                            told(sweep, cost),
                            Progress.duration(cost.seconds(threads.number())),
                            threads.number(),
                            megabytes));
        }
        return Exit.DONE.code();
    }

    private static String told(Sweep sweep, SweepCost cost) {
        boolean theory = cost.patients() == cost.points() && sweep.patients() != 1;
        return theory
                ? "Theory alone, no patients"
                : sweep.patients() + " patients each, " + cost.patients() + " in all";
    }

    private SweepFolder opened(Path folder, Sweep sweep) throws IOException {
        DiskFiles files = new DiskFiles();
        SweepFolder opened;
        if (SweepFolder.isOne(folder)) {
            SweepFolder before = SweepFolder.open(files, folder);
            if (!before.manifest().source().equals(sweep.source())) {
                SweepCheck.check(sweep, new WorkList(sweep, sweep.patients(), List.of()), threads.number());
            }
            opened = before.grownTo(sweep, Version.text());
        } else {
            refuseForeign(folder);
            refuseReadOnly(folder);
            SweepCheck.check(sweep, new WorkList(sweep, sweep.patients(), List.of()), threads.number());
            long size =
                    chunk == null ? SweepCost.measure(sweep, System::nanoTime).chunk(sweep) : chunk;
            opened = SweepFolder.create(
                    files,
                    folder,
                    new SweepFolder.Manifest(
                            Version.text(), sweep.source(), sweep.experiment().randomSeed(), size, List.of(), 1));
        }
        return shards == null ? opened : opened.dividedInto(Math.toIntExact(shards));
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new Refusal(Exit.CANNOT_CREATE, folder + " is a file; name a folder with --out");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new Refusal(
                            Exit.CANNOT_CREATE,
                            folder + " holds something other than a sweep; name another with --out");
                }
            }
        }
    }

    /** Told before the first patient: the folder that is there, or the nearest above it, must take files. */
    private static void refuseReadOnly(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        Path above = there.getParent();
        while (!Files.exists(there) && above != null) {
            there = above;
            above = there.getParent();
        }
        if (!Files.isDirectory(there) || !takesFiles(there)) {
            throw new Refusal(
                    Exit.CANNOT_CREATE,
                    folder + " cannot be written: " + there
                            + (Files.isDirectory(there) ? " takes no files" : " is no folder")
                            + "; name another with --out");
        }
    }

    /** Rights alone do not tell: some file systems, such as that of processes, take nothing from anybody. */
    private static boolean takesFiles(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".seedsoil", ".try"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private int run(SweepFolder folder, Sweep sweep) throws IOException {
        int parts = folder.manifest().shards();
        if (slurm != null) {
            return writeSlurm(slurm, folder, sweep);
        }
        int part = shard == null ? 0 : Math.toIntExact(shard);
        if (part >= parts) {
            throw new Refusal(Exit.USAGE, "--shard " + part + ": allowed: 0 to " + (parts - 1) + ", as --shards says");
        }
        boolean alone = shard == null;
        SweepRun.Options options = new SweepRun.Options(
                threads.number(), part, alone ? 1 : parts, failFast, again, Writers.freshName(), System::nanoTime);
        SweepRun.Progress progress = worked(scratch == null ? folder : folder.onScratch(scratch, part), sweep, options);
        if (!progress.complete()) {
            tell("Not all is done: " + progress.done() + " of " + progress.all()
                    + " pieces. The same command goes on, or: seedsoil sweep " + folder.path());
            return Exit.INCOMPLETE.code();
        }
        if (alone) {
            new SweepOutcome(terminal(), json(), quiet(), threads.number(), format.tables())
                    .write(folder, sweep, false);
        } else {
            tell("Part " + part + " of " + parts + " is done. When all are: seedsoil merge " + folder.path());
        }
        return (progress.failed() > 0 ? Exit.FAILED : Exit.DONE).code();
    }

    private SweepRun.Progress worked(SweepFolder folder, Sweep sweep, SweepRun.Options options) throws IOException {
        SweepProgress shown = new SweepProgress(terminal(), System::nanoTime);
        Optional<PartLock> lock = PartLock.take(folder, options.shard(), options.shards());
        if (lock.isEmpty() && !beside) {
            throw new Refusal(
                    Exit.INCOMPLETE,
                    "another process is at work on "
                            + (options.shards() == 1 ? "this sweep" : "part " + options.shard())
                            + ", and this one would do the same; --beside lets it, and results are the same");
        }
        Instant begun = Instant.now();
        long start = System.nanoTime();
        try (Stopping stopping = Stopping.within(seconds)) {
            SweepRun.Progress progress = spark.master() == null
                    ? SweepRun.run(folder, sweep, options, stopping, quiet() ? any -> {} : shown)
                    : onSpark(folder, options, stopping, quiet() ? any -> {} : shown);
            shown.end();
            if (progress.damaged() > 0) {
                terminal()
                        .tellFolded("seedsoil: " + progress.damaged()
                                + " files of the journal were damaged and put aside; " + progress.saved()
                                + " results in them were whole, the others were computed again");
            }
            RunLog.add(
                    folder,
                    new RunLog.Entry(
                            begun.truncatedTo(ChronoUnit.SECONDS).toString(),
                            (System.nanoTime() - start) / 1e9,
                            options.threads(),
                            options.shard(),
                            options.shards(),
                            progress.done() - progress.before(),
                            progress.patients()));
            if (progress.before() > 0) {
                tell(progress.before() + " of " + progress.all() + " pieces were done before");
            }
            return progress;
        } finally {
            lock.ifPresent(PartLock::close);
        }
    }

    private SweepRun.Progress onSpark(
            SweepFolder folder, SweepRun.Options options, Stopping stopping, SweepRun.Watcher watcher)
            throws IOException {
        SweepRun.Progress before = SweepRun.count(folder, options);
        AtomicLong patients = new AtomicLong();
        if (!before.complete() || before.damaged() > 0 || options.again()) {
            SparkProcess.of(spark).run(folder, options, shard != null, stopping, progress -> {
                patients.set(progress.patients());
                watcher.see(progress);
            });
        }
        SweepRun.Progress now = SweepRun.count(folder, options);
        return new SweepRun.Progress(
                now.all(), before.before(), now.done(), now.failed(), patients.get(), before.damaged(), before.saved());
    }

    private void tell(String sentence) {
        if (!quiet()) {
            terminal().tellFolded(sentence);
        }
    }

    private int writeSlurm(Path file, SweepFolder folder, Sweep sweep) throws IOException {
        int parts = folder.manifest().shards();
        SweepCost cost = SweepCost.measure(sweep, System::nanoTime);
        Files.writeString(
                file,
                BatchFile.of(folder.path().toAbsolutePath(), sweep.name(), parts, threads.number(), cost),
                StandardCharsets.UTF_8);
        tell("Written: " + file + ", an array of " + parts + " jobs. When all are done: seedsoil merge "
                + folder.path());
        return Exit.DONE.code();
    }
}
