package org.seedsoil.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.FolderName;
import org.seedsoil.cli.terminal.Interruption;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.Watch;
import org.seedsoil.cli.terminal.WholeNumber;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.engine.Pace;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.Subject;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.lab.BundledLabs;
import org.seedsoil.lab.Claim;
import org.seedsoil.lab.Heading;
import org.seedsoil.lab.LabDocument;
import org.seedsoil.lab.LabResult;
import org.seedsoil.lab.LabRun;
import org.seedsoil.lab.Laboratory;
import org.seedsoil.run.LabFiles;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the laboratories, or runs one. */
@Command(
        name = "lab",
        header = "Shows a known result of the field as an experiment; lists them without a name.",
        description = {
            "%nA laboratory runs the same patients on several sides, and writes a page:",
            "question, pictures of all sides in one frame, what is claimed beside what is",
            "published."
        },
        footer = {
            "  seedsoil lab",
            "  seedsoil lab the-cxcr4-key",
            "  seedsoil lab number-and-volume --patients 2000 --seed 7"
        })
public final class LabCommand extends TerminalCommand {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "which; without it they are listed")
    private @Nullable String name;

    @Option(
            names = "--patients",
            paramLabel = "N",
            order = 50,
            converter = WholeNumber.Patients.class,
            description = "how many patients on each side (default: what the laboratory says)")
    private @Nullable Long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 51,
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DestinationOptions destination = new DestinationOptions();

    @Option(names = "--no-plots", order = 63, description = "no pictures, neither in files nor on the page")
    private boolean noPlots;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            order = 64,
            converter = FolderName.class,
            description = "write the pages of all laboratories into a folder that keeps them, such as docs/labs")
    private @Nullable Path kept;

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public LabCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (kept != null) {
            return keep(kept);
        }
        return name == null ? list() : run(named(name));
    }

    private static Laboratory named(String name) {
        if (!BundledLabs.names().contains(name)) {
            throw new Refusal(
                    Exit.NO_INPUT,
                    Names.unknown("laboratory", name, BundledLabs.names()) + "; 'seedsoil lab' lists them");
        }
        return BundledLabs.read(name);
    }

    private int list() {
        if (json()) {
            ObjectNode document = Json.object();
            ArrayNode list = document.putArray("laboratories");
            for (Heading lab : BundledLabs.headings()) {
                list.addObject()
                        .put("name", lab.name())
                        .put("number", lab.number())
                        .put("title", lab.title())
                        .put("idea", lab.idea());
            }
            terminal().out().print(Json.text(document));
        } else {
            LabText.list(BundledLabs.headings()).forEach(terminal()::print);
        }
        return Exit.DONE.code();
    }

    private LabResult result(Laboratory lab) {
        LabRun run = new LabRun(lab, patients == null ? lab.patients() : patients, seed);
        Pace pace = new Pace();
        try (Watch watch = Watch.of(terminal(), run.patients(), quiet() || run.patients() == 0, pace)) {
            return run.run(threads.number(), pace, outcome -> watch.step());
        }
    }

    @SuppressWarnings("try")
    private int run(Laboratory lab) throws IOException {
        try (DraftFolder draft = DraftFolder.of(destination.named("lab-" + lab.name()), TableFormat.CSV);
                Interruption ignored = Interruption.of(draft::abandon, terminal())) {
            draft.start();
            LabResult result = result(lab);
            LabFiles.fill(draft, result, !noPlots);
            if (!noPlots) {
                FigureFiles.obstacle().ifPresent(why -> terminal().tellFolded("seedsoil: there are no plots: " + why));
            }
            draft.write("lab.json", LabDocument.of(result));
            Path folder = draft.commit(facts(result), null);
            tell(result, folder);
            boolean failed = lab.claims().stream()
                    .anyMatch(claim -> claim.reasonMissed().isEmpty()
                            && claim.verdict(result.estimate(claim.that())) == Claim.Verdict.FAILS);
            return (failed ? Exit.FAILED : Exit.DONE).code();
        }
    }

    private void tell(LabResult result, Path folder) {
        if (json()) {
            terminal().out().print(Json.text(LabDocument.of(result).put("folder", folder.toString())));
        } else if (!quiet()) {
            LabText.claims(result).forEach(terminal()::print);
            terminal().print("");
            terminal().printFolded("Page: " + Wording.path(folder.resolve("page.html")));
        }
    }

    private RunFacts facts(LabResult result) {
        Scenario base = result.lab().sides().get(0).scenario();
        return new RunFacts(
                Subject.of("lab-" + result.lab().name(), base),
                asTyped(),
                result.patients(),
                result.randomSeed(),
                new Following("theory", "a laboratory: its sides stand in lab.json"),
                Version.text(),
                Optional.empty());
    }

    private int keep(Path folder) throws IOException {
        if (name != null || patients != null) {
            throw new Refusal(
                    Exit.USAGE, "--keep writes the pages of all laboratories as they are; leave out the rest");
        }
        for (String each : BundledLabs.names()) {
            LabFiles.keep(result(BundledLabs.read(each)), folder);
        }
        Files.writeString(folder.resolve(LabFiles.INDEX), LabFiles.index(BundledLabs.headings()));
        return Exit.DONE.code();
    }
}
