package org.seedsoil.report;

import java.util.List;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;

/**
 * All that a report tells. Every text is taken as plain text, never as HTML.
 *
 * @param heading what the scenario says of itself
 * @param question what the run asks, in one paragraph
 * @param treatment what is given, seen and ordered, a sentence each
 * @param keyNumbers the numbers to take home
 * @param figures the pictures, in reading order
 * @param tables further tables, in reading order
 * @param run how it was run
 * @param stages the parts of the cascade
 * @param assumptions every parameter
 * @param limits what the model leaves out, a sentence each
 * @param warnings what a reader must know before believing the numbers, a sentence each
 */
public record Report(
        Heading heading,
        String question,
        List<String> treatment,
        List<KeyNumber> keyNumbers,
        List<Figure> figures,
        List<NumberTable> tables,
        Reproduction run,
        List<StageSwitch> stages,
        List<Assumption> assumptions,
        List<String> limits,
        List<String> warnings) {
    /** Copies the lists. */
    public Report {
        treatment = List.copyOf(treatment);
        keyNumbers = List.copyOf(keyNumbers);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        stages = List.copyOf(stages);
        assumptions = List.copyOf(assumptions);
        limits = List.copyOf(limits);
        warnings = List.copyOf(warnings);
    }

    /** Returns how much was simulated, in one line. */
    String facts() {
        return Numbers.count(run.patients())
                + (run.patients() == 1 ? " virtual patient" : " virtual patients")
                + " · "
                + run.mode()
                + " mode · random seed "
                + run.randomSeed();
    }
}
