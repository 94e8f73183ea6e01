package org.seedsoil.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What the parameters of a key stand for. */
public final class Arguments {
    /** No parameters. */
    static final Arguments NONE = new Arguments(new EnumMap<>(Parameter.class));

    private final Map<Parameter, Argument> values;

    private Arguments(EnumMap<Parameter, Argument> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** A word and the index or measure that it stands for. */
    private record Argument(String word, double number) {}

    Arguments with(Parameter parameter, String word, double number) {
        EnumMap<Parameter, Argument> more = new EnumMap<>(Parameter.class);
        more.putAll(values);
        more.put(parameter, new Argument(word, number));
        return new Arguments(more);
    }

    /**
     * Says whether a parameter is given.
     *
     * @param parameter the parameter
     * @return false where the result has no such parameter
     */
    public boolean has(Parameter parameter) {
        return values.containsKey(parameter);
    }

    /**
     * Returns the word that stands in the key.
     *
     * @param parameter one that is given
     * @return the word
     */
    public String word(Parameter parameter) {
        return argument(parameter).word();
    }

    /**
     * Returns which of its words a parameter is.
     *
     * @param parameter one that is given
     * @return the index, from 0
     */
    public int index(Parameter parameter) {
        return (int) argument(parameter).number();
    }

    /**
     * Returns what an open parameter measures.
     *
     * @param parameter one that is given
     * @return days of a time, the fraction of a quantile
     */
    public double measure(Parameter parameter) {
        return argument(parameter).number();
    }

    private Argument argument(Parameter parameter) {
        Argument found = values.get(parameter);
        if (found == null) {
            throw new IllegalArgumentException("this key has no " + parameter.noun());
        }
        return found;
    }
}
