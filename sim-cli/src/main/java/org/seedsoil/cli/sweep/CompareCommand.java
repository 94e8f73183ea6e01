package org.seedsoil.cli.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.CohortOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.compare.Comparison;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.Estimate;
import org.seedsoil.run.ComparisonPictures;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.PairedContrast;
import org.seedsoil.statistics.PairedEffect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two scenarios, or two variants of one, in the same patients. */
@Command(
        name = "compare",
        header = "Runs the same patients under two scenarios or variants.",
        description = "%nDifferences are paired, patient by patient: what is common to both sides cancels.",
        footer = {
            "  seedsoil compare ablation-works ablation-fails",
            "  seedsoil compare colorectal-liver --second clones.main.adhesion=0.9 --out out/adhesion"
        })
public final class CompareCommand extends TerminalCommand {
    private static final int KEY_WIDTH = 24;

    @Parameters(index = "0", paramLabel = "A", description = "a scenario file, or the name of one that ships")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "another (default: A)")
    private @Nullable String second;

    @Option(names = "--first", paramLabel = "PATH=VALUE", order = 70, description = "change a value of A; repeatable")
    private List<String> ofFirst = new ArrayList<>();

    @Option(names = "--second", paramLabel = "PATH=VALUE", order = 71, description = "change a value of B; repeatable")
    private List<String> ofSecond = new ArrayList<>();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 60,
            converter = FolderName.class,
            description = "folder for a report and pictures of both sides (default: none)")
    private @Nullable Path out;

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public CompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        requireFree();
        Scenario one = ScenarioArgument.read(first, ofFirst, terminal());
        Scenario other = ScenarioArgument.read(second == null ? first : second, ofSecond, terminal());
        if (one.settings().equals(other.settings())) {
            throw new Refusal(
                    Exit.USAGE, "both sides are the same; name another scenario, or change a value by --second");
        }
        Mode mode = cohort.mode(one).mode();
        mode = mode == cohort.mode(other).mode() ? mode : Mode.EXPLICIT;
        Comparison found = Comparison.run(
                one,
                other,
                List.of(name(first, ofFirst), name(second == null ? first : second, ofSecond)),
                drawn(),
                mode);
        if (json()) {
            terminal().out().print(Json.text(document(found)));
        } else if (!quiet()) {
            tell(found);
        }
        draw(found);
        return Exit.DONE.code();
    }

    private Comparison.Cohort drawn() {
        return new Comparison.Cohort(cohort.patients(), cohort.seed(), threads.number());
    }

    private void requireFree() throws IOException {
        if (out == null || !Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new Refusal(Exit.CANNOT_CREATE, out + " is a file; name a folder with --out");
        }
        try (Stream<Path> entries = Files.list(out)) {
            if (entries.findAny().isPresent()) {
                throw new Refusal(Exit.CANNOT_CREATE, out + " is not empty; name another with --out");
            }
        }
    }

    private static String name(String scenario, List<String> changes) {
        String bare = scenario.replaceFirst(".*[/\\\\]", "").replaceFirst("[.]ya?ml$", "");
        return changes.isEmpty() ? bare : bare + ", " + String.join(", ", changes);
    }

    private void draw(Comparison found) throws IOException {
        if (out == null) {
            return;
        }
        ComparisonPictures.write(found, drawn(), out, Version.text())
                .ifPresent(obstacle -> terminal().tellFolded("seedsoil: no pictures, as " + obstacle));
        if (!quiet() && !json()) {
            terminal().printFolded("Report: " + out.resolve("report.html"));
        }
    }

    private void tell(Comparison found) {
        terminal().printFolded("A: " + found.first().name());
        terminal().printFolded("B: " + found.second().name());
        terminal()
                .printFolded(cohort.patients()
                        + " patients, the same on both sides. B less A, and its 95 % interval from - to; last, how many"
                        + " times as many patients two separate cohorts would need.");
        terminal().print("");
        terminal()
                .print(String.format(
                        Locale.ROOT, "%-" + KEY_WIDTH + "s %9s %9s %9s  %8s %8s", "", "A", "B", "B - A", "from", "to"));
        long same = found.pairs().stream().filter(CompareCommand::same).count();
        for (Comparison.Pair pair : found.pairs()) {
            PairedContrast contrast = pair.contrast();
            if (same(pair)) {
                continue;
            }
            row(
                    pair.key(),
                    contrast.first().mean(),
                    contrast.second().mean(),
                    contrast.difference().mean(),
                    contrast.interval(Estimate.LEVEL),
                    contrast.gain());
        }
        found.survivals().stream()
                .filter(survival -> survival.effect().difference().standardError() > 0)
                .forEach(survival -> {
                    PairedEffect effect = survival.effect();
                    row(
                            survival.key().replace("-survival.from-start.", " at "),
                            effect.first().value(),
                            effect.second().value(),
                            effect.difference().value(),
                            effect.difference().interval(Estimate.LEVEL),
                            effect.gain());
                });
        if (same > 0) {
            terminal().print(same + " more are the same on both sides, patient by patient.");
        }
    }

    private void row(String key, double first, double second, double difference, Interval interval, double gained) {
        boolean fits = key.length() <= KEY_WIDTH;
        if (!fits) {
            terminal().print(key);
        }
        String gain = Double.isFinite(gained) ? String.format(Locale.ROOT, "x%.1f", gained) : "";
        terminal()
                .print(String.format(
                                Locale.ROOT,
                                "%-" + KEY_WIDTH + "s %9.3g %9.3g %9.3g  %8.3g %8.3g %s",
                                fits ? key : "",
                                first,
                                second,
                                difference,
                                interval.low(),
                                interval.high(),
                                gain)
                        .stripTrailing());
    }

    private static boolean same(Comparison.Pair pair) {
        return pair.contrast().difference().min() == 0
                && pair.contrast().difference().max() == 0;
    }

    private ObjectNode document(Comparison found) {
        ObjectNode document = Json.object();
        document.put("first", found.first().name()).put("second", found.second().name());
        document.put("patients", cohort.patients()).put("random-seed", cohort.seed());
        ArrayNode pairs = document.putArray("pairs");
        for (Comparison.Pair pair : found.pairs()) {
            PairedContrast contrast = pair.contrast();
            Interval interval = contrast.interval(Estimate.LEVEL);
            ObjectNode node = pairs.addObject().put("key", pair.key()).put("unit", pair.unit());
            node.put("meaning", pair.meaning())
                    .put("patients", contrast.difference().count());
            put(node, "first", contrast.first().mean());
            put(node, "second", contrast.second().mean());
            put(node, "difference", contrast.difference().mean());
            put(node, "lower", interval.low());
            put(node, "upper", interval.high());
            put(node, "gain", contrast.gain());
        }
        ArrayNode survivals = document.putArray("survivals");
        for (Comparison.Survival survival : found.survivals()) {
            PairedEffect effect = survival.effect();
            Interval interval = effect.difference().interval(Estimate.LEVEL);
            ObjectNode node = survivals.addObject().put("key", survival.key()).put("meaning", survival.meaning());
            put(node, "first", effect.first().value());
            put(node, "second", effect.second().value());
            put(node, "difference", effect.difference().value());
            put(node, "lower", interval.low());
            put(node, "upper", interval.high());
            put(node, "gain", effect.gain());
        }
        return document;
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        }
    }
}
