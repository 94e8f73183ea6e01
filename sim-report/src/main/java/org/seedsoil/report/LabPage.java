package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.lab.Claim;
import org.seedsoil.lab.Exercise;
import org.seedsoil.lab.Expression;
import org.seedsoil.lab.LabResult;
import org.seedsoil.lab.Laboratory;
import org.seedsoil.lab.Phrase;
import org.seedsoil.lab.Side;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;

/**
 * The page of a laboratory, in one form: question, prediction, command, pictures, claims, explanation, two or three more questions, sources,
 * answers. Its numbers are those of a run.
 *
 * @param lab the laboratory
 * @param blocks its parts, from the top
 * @param figures its pictures
 */
public record LabPage(Laboratory lab, List<Block> blocks, List<Figure> figures) {
    /** Copies the lists. */
    public LabPage {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** A part of the page. */
    sealed interface Block {}

    /** A heading. */
    record Section(String title) implements Block {}

    /** Words. */
    record Paragraph(String text) implements Block {}

    /** What is typed. */
    record Command(String line) implements Block {}

    /** A table. */
    record Numbered(NumberTable table) implements Block {}

    /** A picture with its numbers. */
    record Shown(Figure figure) implements Block {}

    /** A list; numbered where its items are referred to. */
    record Items(List<String> items, boolean ordered) implements Block {
        Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Writes the page of a run.
     *
     * @param result the run
     * @return the page
     */
    public static LabPage of(LabResult result) {
        return new Writer(result).page();
    }

    /** Puts a page together. */
    private static final class Writer {
        private final LabResult result;
        private final Laboratory lab;
        private final List<Block> blocks = new ArrayList<>();

        Writer(LabResult result) {
            this.result = result;
            this.lab = result.lab();
        }

        LabPage page() {
            List<Figure> figures = LabFigures.of(result);
            blocks.add(new Paragraph(lab.heading().idea()));
            section("Question", lab.question());
            section("Decide before you read on", lab.prediction());
            run();
            blocks.add(new Section("What is seen"));
            figures.forEach(figure -> blocks.add(new Shown(figure)));
            claims();
            section("Why", lab.explanation());
            blocks.add(new Section("Two more questions"));
            blocks.add(items(lab.exercises().stream().map(Exercise::asks).toList()));
            blocks.add(new Section("Sources"));
            blocks.add(new Items(lab.sources(), false));
            blocks.add(new Section("Answers"));
            blocks.add(items(lab.exercises().stream().map(Exercise::answer).toList()));
            return new LabPage(lab, blocks, figures);
        }

        private void section(String title, Phrase text) {
            blocks.add(new Section(title));
            paragraphs(text).forEach(paragraph -> blocks.add(new Paragraph(paragraph)));
        }

        private Items items(List<Phrase> phrases) {
            return new Items(
                    phrases.stream()
                            .map(phrase -> String.join(" ", paragraphs(phrase)))
                            .toList(),
                    true);
        }

        private List<String> paragraphs(Phrase phrase) {
            return phrase.paragraphs(this::written);
        }

        private String written(Expression number, Expression.Form form) {
            double value = result.estimate(number).value();
            return switch (form) {
                case NUMBER -> Numbers.threeDigits(value);
                case PERCENT -> Numbers.percent(value);
                case OF_A_MILLION -> ofAMillion(1e6 * value);
            };
        }

        private static String ofAMillion(double value) {
            return value < 10 ? Numbers.threeDigits(value) : Numbers.fiveDigits(Math.rint(value));
        }

        private void run() {
            blocks.add(new Section("Do it"));
            blocks.add(new Command("./seedsoil lab " + lab.name()));
            List<List<String>> rows = new ArrayList<>();
            List<Change> shared = shared();
            if (!shared.isEmpty()) {
                rows.add(List.of("every side", told(lab.sides().get(0), shared)));
            }
            for (Side side : lab.sides()) {
                String base = side.scenario().name().equals(lab.scenario())
                        ? ""
                        : "scenario " + side.scenario().name() + "; ";
                boolean asItIs = side.scenario().changes().isEmpty() && !base.isEmpty();
                rows.add(List.of(side.name(), base + (asItIs ? "as it is" : differs(side, shared))));
            }
            blocks.add(new Numbered(new NumberTable(
                    "The sides, and in what they differ from " + lab.scenario(),
                    List.of("side", "what differs"),
                    rows)));
            blocks.add(new Paragraph(simulated()));
        }

        /** What all sides change alike; nothing where one of them stands on another scenario. */
        private List<Change> shared() {
            boolean one =
                    lab.sides().stream().allMatch(side -> side.scenario().name().equals(lab.scenario()));
            List<Change> first = lab.sides().get(0).scenario().changes();
            return one && lab.sides().size() > 1
                    ? first.stream()
                            .filter(change -> lab.sides().stream()
                                    .allMatch(side -> side.scenario().changes().contains(change)))
                            .toList()
                    : List.of();
        }

        private String differs(Side side, List<Change> shared) {
            List<Change> own = side.scenario().changes().stream()
                    .filter(change -> !shared.contains(change))
                    .toList();
            return own.isEmpty() ? (shared.isEmpty() ? "nothing" : "nothing else") : told(side, own);
        }

        private static String told(Side side, List<Change> changes) {
            Scenario changed = side.scenario();
            Setting base = BundledScenarios.read(changed.name()).settings().values();
            return String.join(
                    "; ", ChangeGroups.tell(changes, base, changed.settings().values()));
        }

        private String simulated() {
            List<String> drawn = new ArrayList<>();
            if (!lab.simulated().isEmpty()) {
                drawn.add(Numbers.count(result.patients()) + " patients on " + who(lab.simulated())
                        + ", the same ones, random seed " + result.randomSeed());
            }
            if (!lab.tried().isEmpty()) {
                drawn.add("a trial with " + Numbers.count(result.patients()) + " enrolled on " + who(lab.tried())
                        + ", each patient in every arm, random seed " + result.randomSeed());
            }
            return drawn.isEmpty()
                    ? "All numbers of this laboratory are exact, of the reference patient: no luck is in them."
                    : "Exact numbers are of the reference patient. Whatever has an interval (95 %) was simulated: "
                            + String.join("; ", drawn) + ".";
        }

        private String who(List<Side> sides) {
            return sides.size() == lab.sides().size()
                    ? "each side"
                    : "each of "
                            + String.join(", ", sides.stream().map(Side::name).toList());
        }

        private void claims() {
            blocks.add(new Section("What is claimed"));
            List<List<String>> rows = new ArrayList<>();
            for (Claim claim : lab.claims()) {
                Estimate found = result.estimate(claim.that());
                rows.add(List.of(claim.says(), band(claim), found(found), claim.published(), verdict(claim, found)));
            }
            blocks.add(new Numbered(new NumberTable(
                    "Each claim with its band, what was found, and what is published",
                    List.of("claim", "band", "found", "published", "verdict"),
                    rows)));
            boolean exact = lab.claims().stream().allMatch(claim -> claim.that().isExact());
            blocks.add(new Paragraph(
                    exact
                            ? "A test holds every claim. Nothing was drawn for them, so none can fail or hold by luck."
                            : "A test holds every claim. Exact ones cannot fail by luck; of those with an interval a true one is"
                                    + " rejected at a rate of 4e-7."));
        }

        private static String found(Estimate found) {
            String interval =
                    found.high() > found.low() ? " (" + Estimates.interval(found, Numbers::threeDigits) + ")" : "";
            return found.known() ? Numbers.threeDigits(found.value()) + interval : "unknown";
        }

        private static String band(Claim claim) {
            if (Double.isInfinite(claim.from())) {
                return "at most " + Numbers.threeDigits(claim.to());
            }
            return Double.isInfinite(claim.to())
                    ? "at least " + Numbers.threeDigits(claim.from())
                    : claim.from() == claim.to()
                            ? Numbers.threeDigits(claim.from())
                            : Numbers.threeDigits(claim.from()) + " to " + Numbers.threeDigits(claim.to());
        }

        private static String verdict(Claim claim, Estimate found) {
            String verdict = switch (claim.verdict(found)) {
                case HOLDS -> "holds";
                case FAILS -> "does not hold";
                case UNDECIDED -> "not decided by so few patients";
            };
            return verdict + claim.reasonMissed().map(why -> ": " + why).orElse("");
        }
    }

    /**
     * Writes it as Markdown.
     *
     * @param pictures where its pictures are, relative to the page
     * @return the text
     */
    public String markdown(String pictures) {
        return new LabMarkdown(this, pictures).text();
    }

    String title() {
        return String.format(Locale.ROOT, "Laboratory %d: %s", lab.heading().number(), lab.title());
    }
}
