package org.seedsoil.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.Scope;

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

        int takes(List<String> key, int from, Scope scope) {
            return parameter == null ? 1 : parameter.takes(key, from, scope);
        }

        /** Tells how far it can be followed from a step of the key on, where it cannot be read. */
        Match astray(List<String> key, int from, Scope scope) {
            List<String> words = words(scope);
            int right = 0;
            Set<String> next = new LinkedHashSet<>();
            for (String each : words) {
                List<String> steps = List.of(each.split("\\.", -1));
                int same = Parameter.agreeing(each, key, from);
                if (same > right) {
                    right = same;
                    next.clear();
                }
                if (same == right && same < steps.size()) {
                    next.add(steps.get(same));
                }
            }
            return new Match(from + right, List.copyOf(next), false, null);
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
        int at = 0;
        for (Step step : steps) {
            int until = at + (at < key.size() ? step.takes(key, at, scope) : 0);
            String written = String.join(".", key.subList(at, until));
            Arguments read = at < until ? step.read(written, scope, arguments) : null;
            if (read == null) {
                return step.astray(key, at, scope);
            }
            arguments = read;
            at = until;
        }
        return new Match(at, List.of(), true, at == key.size() ? arguments : null);
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
