package org.seedsoil.io.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seedsoil.arms.TrialNumbers;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Method;
import org.seedsoil.catalogue.Parameter;
import org.seedsoil.catalogue.Result;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.observe.Examined;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;
import org.seedsoil.patient.DrawnNumber;

/**
 * The parts of docs/results.md that follow from declarations: columns of tables, results of a cohort. Each stands between {@code
 * <!-- generated: NAME -->} and {@code <!-- end -->}; the words around them are written by hand.
 */
final class ResultsReference {
    private static final String OTHER = "OTHER";
    /** A table of stages with few names, for what follows from any. */
    private static final StageTable SAMPLE = new StageTable(
            "",
            List.of(),
            new StageTable.Nodes("N0", "N0(i+)", "N1mi", List.of(new StageTable.UpTo("N1a", 1))),
            List.of(),
            Map.of(),
            List.of(
                    new StageTable.Group("IA", List.of(), List.of(), List.of()),
                    new StageTable.Group("IIA", List.of(), List.of(), List.of())));

    /** Stands for what a cohort may be named after. A second clone is there for the first to be one of several. */
    private static final Scope NAMES = new Scope(
            Scope.NOBODY.anatomy(),
            List.of("CLONE", OTHER),
            List.of(new DrawnNumber("KEY", "its own", Double.NaN)),
            true,
            true,
            true,
            true,
            new Examined(true, Optional.of(SAMPLE), List.of(Analyte.values()), true, true, List.of("MARKER")));

    private static final String END = "<!-- end -->";

    private ResultsReference() {}

    /** Puts what is generated into the page. */
    static String in(String page, List<Table<?>> ofCohorts, List<Table<?>> ofReproduction) {
        String tables = put(page, "tables", describe(ofCohorts));
        String all = put(tables, "tables of reproduction", describe(ofReproduction));
        String run = put(all, "what was run", fields(SummaryFields.before()));
        String facts = put(run, "reproduction and expectations", fields(SummaryFields.after()));
        String results = put(facts, "results", results());
        String trials = put(results, "results of trials", trials());
        return put(put(trials, "parameters", parameters()), "numbers of patients", numbers());
    }

    private static String trials() {
        StringBuilder text = new StringBuilder(head("key", "unit", "interval", "of endpoints", "meaning"));
        for (TrialNumbers number : TrialNumbers.values()) {
            String of = switch (number.of()) {
                case WHOLE -> "with which nothing competes";
                case COMPETING -> "with which something competes";
                case ANY -> "all";
                case DIVIDED -> "all but those of lesions; not in trial.json";
                case PRIMARY -> "the first, of trials that randomize; not in trial.json";
            };
            text.append(row("`" + number.key() + "`", orDash(number.unit()), number.interval(), of, number.meaning()));
        }
        return text.toString();
    }

    /** The table of patients, with names of what differs from scenario to scenario in capitals. */
    static Table<PatientCase> patients() {
        Table<PatientCase> all = PatientTable.of(NAMES);
        return new Table<>(
                all.name(),
                all.meaning(),
                all.columns().stream()
                        .filter(column -> !column.name().contains(OTHER))
                        .toList());
    }

    private static String put(String page, String name, String text) {
        String begin = "<!-- generated: " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int until = page.indexOf(END, from);
        if (from < begin.length() || until < 0) {
            throw new IllegalArgumentException("the page has no place for " + name);
        }
        return page.substring(0, from) + text + page.substring(until);
    }

    private static String describe(List<Table<?>> tables) {
        return String.join("\n", tables.stream().map(ResultsReference::describe).toList());
    }

    /** What is told of one table. */
    static String describe(Table<?> table) {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(table.name()).append("\n\n");
        text.append(sentence(table.meaning())).append("\n\n");
        text.append(head("column", "type", "unit", "meaning"));
        for (Column<?> column : table.columns()) {
            text.append(row(column.name(), column.type().label(), orDash(column.unit()), column.meaning()));
        }
        return text.toString();
    }

    private static List<Result> all() {
        return Catalogue.all();
    }

    private static String results() {
        StringBuilder text = new StringBuilder(head("key", "type", "unit", "interval", "meaning"));
        for (Result result : all()) {
            Method method = result.method();
            text.append(row(
                    "`" + result.key() + "`",
                    method.type(),
                    result.parameters().contains(Parameter.NUMBER) ? "its own" : orDash(result.unit()),
                    orDash(method.interval()),
                    result.meaning() + spellings(result) + (result.told() ? "" : "; not in summary.json")));
        }
        return text.toString();
    }

    private static String spellings(Result result) {
        List<String> others = result.spellings();
        return others.size() == 1
                ? ""
                : "; also `" + String.join("`, `", others.subList(1, others.size()))
                        + "`, from diagnosis where no clock is named";
    }

    private static String parameters() {
        StringBuilder text = new StringBuilder(head("in the key", "stands for", "words"));
        for (Parameter parameter : Parameter.values()) {
            text.append(row(parameter.name(), parameter.meaning(), orDash(String.join(", ", parameter.examples()))));
        }
        return text.toString();
    }

    private static String numbers() {
        StringBuilder text = new StringBuilder(head("NUMBER", "unit", "in summary.json", "meaning"));
        for (PatientNumber number : PatientValues.numbers(NAMES)) {
            if (number.key().contains(OTHER)) {
                continue;
            }
            text.append(row(
                    "`" + number.key() + "`",
                    orDash(number.unit()),
                    number.told() ? "yes" : "–",
                    number.meaning() + (number.counted().isEmpty() ? "" : "; of " + number.counted())));
        }
        return text.toString();
    }

    private static String fields(List<Fields<?>> parts) {
        StringBuilder text = new StringBuilder(head("path", "type", "meaning"));
        for (Fields<?> part : parts) {
            for (Field<?> field : part.all()) {
                text.append(row("`" + part.path() + field.name() + "`", field.type(), field.meaning()));
            }
        }
        return text.toString();
    }

    private static String head(String... cells) {
        return row(cells) + "|" + "---|".repeat(cells.length) + "\n";
    }

    private static String row(String... cells) {
        return "| "
                + String.join(
                        " | ",
                        Stream.of(cells).map(cell -> cell.replace("|", "\\|")).toList())
                + " |\n";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
