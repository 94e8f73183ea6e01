package org.seedsoil.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How keys of a result are spelt: words and, in capitals, parameters: {@code organs.ORGAN.first}. */
final class Template {
    private final String text;
    private final List<Step> steps;

    private Template(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    static Template of(String text) {
        return new Template(text, Stream.of(text.split("\\.", -1)).map(Step::of).toList());
    }

    /** A word, or a parameter in its place. */
    private record Step(String word, @Nullable Parameter parameter) {
        static Step of(String text) {
            boolean capital = text.equals(text.toUpperCase(Locale.ROOT));
            return new Step(text, capital ? Parameter.valueOf(text) : null);
        }

        /** What could stand here, first what summary.json has. */
        List<String> words(Scope scope) {
            return parameter == null
                    ? List.of(word)
                    : Stream.concat(parameter.told(scope).stream(), parameter.words(scope).stream())
                            .distinct()
                            .toList();
        }

        boolean takesTheRest() {
            return parameter != null && parameter.takesTheRest();
        }

        /** Reads a word of a key; null where it is none of this step. */
        @Nullable
        Arguments read(String written, Scope scope, Arguments before) {
            if (parameter == null) {
                return written.equals(word) ? before : null;
            }
            OptionalDouble number = parameter.read(written, scope);
            return number.isEmpty()
                    ? null
                    : before.with(parameter, parameter.spelt(written, number.getAsDouble()), number.getAsDouble());
        }
    }

    /**
     * How far a key follows the template.
     *
     * @param reached steps of the key that are right
     * @param expected words that could stand next; none at the end of the template
     * @param end whether the template ends there
     * @param arguments what its parameters stand for; null where the key does not follow to its end, or goes on
     */
    record Match(
            int reached,
            List<String> expected,
            boolean end,
            @Nullable Arguments arguments) {}

    Match match(List<String> key, Scope scope) {
        Arguments arguments = Arguments.NONE;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i == key.size()) {
                return new Match(i, step.words(scope), false, null);
            }
            String written = step.takesTheRest() ? String.join(".", key.subList(i, key.size())) : key.get(i);
            Arguments read = step.read(written, scope, arguments);
            if (read == null) {
                return new Match(i, step.words(scope), false, null);
            }
            arguments = read;
        }
        boolean whole =
                key.size() <= steps.size() || steps.get(steps.size() - 1).takesTheRest();
        return new Match(steps.size(), List.of(), true, whole ? arguments : null);
    }

    /** Writes a key. */
    String key(Arguments arguments) {
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            words.add(step.parameter() == null ? step.word() : arguments.word(step.parameter()));
        }
        return String.join(".", words);
    }

    /** Returns the parameters in their order. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (Step step : steps) {
            if (step.parameter() != null) {
                parameters.add(step.parameter());
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return text;
    }
}
