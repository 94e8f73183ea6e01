package org.seedsoil.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Collects what is wrong in a file, and reads the parts that files are made of. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Mark mark, String path, String message) {
        found.add(new Fault(mark.file(), mark.line(), mark.column(), path, message));
    }

    void addAll(List<Fault> more) {
        found.addAll(more);
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** Ends the reading if anything was found. */
    void end() {
        if (any()) {
            found.sort(
                    Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column));
            throw new ScenarioException(found);
        }
    }

    /** Refuses keys that are not known. */
    void onlyKeys(Written.Mapping mapping, String path, List<String> known) {
        for (Written.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                add(
                        entry.keyMark(),
                        path,
                        "'" + Suggestion.clip(entry.key()) + "' is not known here" + Suggestion.of(entry.key(), known)
                                + "; allowed: " + String.join(", ", known));
            }
        }
    }

    @Nullable
    String words(@Nullable Written written, Mark mark, String path, String allowed) {
        if (written instanceof Written.Words words && !words.text().isEmpty()) {
            return words.text();
        }
        add(written == null ? mark : written.mark(), path, "a single value belongs here; allowed: " + allowed);
        return null;
    }

    /** Reads a whole number; the smallest allowed one where it is none, so that reading goes on. */
    long whole(@Nullable Written written, Mark mark, String path, long least, long most) {
        String allowed = "a whole number from " + least + " to " + most;
        String text = words(written, mark, path, allowed);
        if (text == null) {
            return least;
        }
        try {
            long number = text.matches("[0-9.]+[eE]\\+?[0-9]+")
                    ? new BigDecimal(text).longValueExact()
                    : Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        add(
                written == null ? mark : written.mark(),
                path,
                "'" + Suggestion.clip(text) + "' is not allowed; allowed: " + allowed);
        return least;
    }

    List<Written> list(@Nullable Written written, Mark mark, String path, String allowed) {
        if (written instanceof Written.Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        add(written == null ? mark : written.mark(), path, "a list belongs here; allowed: " + allowed);
        return List.of();
    }
}
