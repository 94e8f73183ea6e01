package org.seedsoil.sweep;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.FaultList;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** What is wrong in the file of a sweep; reads the parts that it is made of. */
final class SweepFaults extends FaultList {
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
