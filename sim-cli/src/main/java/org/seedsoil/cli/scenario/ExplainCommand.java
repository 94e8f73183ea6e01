package org.seedsoil.cli.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Engine;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.Place;
import org.seedsoil.patient.Primary;
import org.seedsoil.report.Assumption;
import org.seedsoil.report.Assumptions;
import org.seedsoil.report.ChangeText;
import org.seedsoil.report.MixtureText;
import org.seedsoil.report.TreatmentText;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the cascade of a scenario as prose, with every number and where it comes from. */
@Command(
        name = "explain",
        header = "Tells the cascade as prose, with every number, unit and source.",
        footer = {"  seedsoil explain prostate-bone", "  seedsoil explain mine.yaml --set clones.main.adhesion=0.2"})
public final class ExplainCommand extends TerminalCommand {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Scenario loaded = scenario.load(terminal());
        if (json()) {
            terminal().out().print(Json.text(document(loaded)));
            return Exit.DONE.code();
        }
        paragraph(loaded.title().isEmpty() ? loaded.name() : loaded.title());
        paragraph(loaded.description());
        list("Changed", loaded.changes().stream().map(ChangeText::of).toList());
        list("Cancers, of which each patient has one", MixtureText.of(loaded));
        if (loaded.mixed()) {
            each(loaded, this::cascade);
        } else {
            cascade("", loaded);
        }
        list("Treatment of metastases", TreatmentText.of(loaded));
        steps(loaded);
        if (loaded.mixed()) {
            shared(loaded);
            each(loaded, this::numbers);
        } else {
            numbers("", loaded);
        }
        list("Sources", loaded.sources());
        list("Notes", loaded.notes());
        return Exit.DONE.code();
    }

    /** Tells something of every cancer of a mixture. */
    private static void each(Scenario loaded, BiConsumer<String, Scenario> teller) {
        for (int i = 0; i < loaded.cancers().size(); i++) {
            String name = loaded.settings().mixture().cancers().get(i).name();
            teller.accept(": " + name, loaded.cancers().get(i));
        }
    }

    private void cascade(String of, Scenario one) {
        section("The cascade" + of);
        Cascade.of(one.reference().disease()).describe().forEach(line -> indented("", line));
        fates(one);
    }

    private void fates(Scenario loaded) {
        Disease disease = loaded.reference().disease();
        Primary primary = loaded.reference().primary();
        CascadeProbabilities exact = CascadeProbabilities.of(Cascade.of(disease));
        for (int clone = 0; clone < disease.clones().size() && primary.organ() >= 0; clone++) {
            SourceFates fates = exact.from(Source.primary(clone, primary.organ()));
            section("Fates of what the primary offers, exact, clone "
                    + disease.clones().get(clone).name());
            for (Fate fate : Fate.values()) {
                terminal()
                        .print(String.format(
                                Locale.ROOT, "  %-18s %s", word(fate), Wording.number(fates.probability(fate))));
            }
            terminal()
                    .print(String.format(
                            Locale.ROOT, "  %-18s %s", "grows for good", Wording.number(fates.survival())));
            for (Place site : Place.sites(disease.anatomy())) {
                double there =
                        site.organs().stream().mapToDouble(fates::survival).sum();
                if (there > 0) {
                    terminal()
                            .print(String.format(
                                    Locale.ROOT, "    %-16s %s", "in " + site.name(), Wording.number(there)));
                }
            }
            indented(
                    "",
                    "Fractions of the potential detachments; what grows for good is part of what is founded or"
                            + " dormant.");
        }
    }

    private void steps(Scenario loaded) {
        section("What is done in each step of "
                + Wording.number(loaded.reference().timeFrame().stepDays()) + " d, in this order");
        int number = 1;
        for (String part : Engine.stepOrder()) {
            indented("", number++ + ". " + part);
        }
    }

    /** Numbers that no cancer has: weights, arms and how they are compared. */
    private void shared(Scenario loaded) {
        Set<String> told = loaded.cancers().stream()
                .flatMap(cancer -> Assumptions.of(cancer).stream())
                .map(Assumption::path)
                .collect(Collectors.toCollection(TreeSet::new));
        section("Every number of the mixture");
        NumberGroup.of(Assumptions.of(loaded).stream()
                        .filter(number -> !told.contains(number.path()))
                        .toList())
                .forEach(this::numbers);
    }

    private void numbers(String of, Scenario one) {
        section("Every number" + of);
        NumberGroup.of(Assumptions.of(one)).forEach(this::numbers);
    }

    private void numbers(NumberGroup group) {
        indented("", group.path() + ": " + group.meaning());
        group.lines().forEach(line -> indented("  ", line));
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            section(title);
            items.forEach(item -> indented("", "- " + item));
        }
    }

    private void section(String title) {
        terminal().print("");
        terminal().print(title);
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            Wording.wrap(text, Terminal.WIDTH).forEach(terminal()::print);
        }
    }

    private void indented(String more, String text) {
        String indent = "  " + more;
        for (String line : Wording.folded(text, Terminal.WIDTH - indent.length())) {
            terminal().print(indent + line);
        }
    }

    private static ObjectNode document(Scenario loaded) {
        ObjectNode document = Json.object();
        document.put("name", loaded.name()).put("title", loaded.title());
        document.put("description", loaded.description());
        if (loaded.mixed()) {
            ArrayNode cancers = document.putArray("cancers");
            MixtureText.of(loaded).forEach(cancers::add);
        }
        ArrayNode cascade = document.putArray("cascade");
        Cascade.of(loaded.reference().disease()).describe().forEach(cascade::add);
        ArrayNode treatment = document.putArray("treatment");
        TreatmentText.of(loaded).forEach(treatment::add);
        ArrayNode step = document.putArray("step");
        Engine.stepOrder().forEach(step::add);
        ArrayNode numbers = document.putArray("numbers");
        for (Assumption assumption : Assumptions.of(loaded)) {
            numbers.addObject()
                    .put("path", assumption.path())
                    .put("value", assumption.value())
                    .put("meaning", assumption.meaning())
                    .put("source", NumberGroup.source(assumption));
        }
        ArrayNode sources = document.putArray("sources");
        loaded.sources().forEach(sources::add);
        ArrayNode notes = document.putArray("notes");
        loaded.notes().forEach(notes::add);
        return document;
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
