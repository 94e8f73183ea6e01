package org.seedsoil.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.Scope;

/**
 * A result of a cohort, declared once. Its parameters stand in capitals in the key: {@code organs.ORGAN.first} is as many results
 * as there are organs.
 */
public final class Result {
    private final List<Template> spellings;
    private final Method method;
    private final String unit;
    private final String meaning;
    private final Reading reading;
    private final boolean told;
    private final List<Line> lines;
    private final List<Card> cards;

    private Result(
            List<Template> spellings,
            Method method,
            String unit,
            String meaning,
            Reading reading,
            boolean told,
            List<Line> lines,
            List<Card> cards) {
        this.spellings = List.copyOf(spellings);
        this.method = method;
        this.unit = unit;
        this.meaning = meaning;
        this.reading = reading;
        this.told = told;
        this.lines = List.copyOf(lines);
        this.cards = List.copyOf(cards);
    }

    static Result of(String key, Method method, String unit, String meaning, Reading reading) {
        return new Result(List.of(Template.of(key)), method, unit, meaning, reading, true, List.of(), List.of());
    }

    /** Has further spellings of its key; what they leave out has a default. */
    Result alsoSpelt(String... keys) {
        List<Template> more = new ArrayList<>(spellings);
        Stream.of(keys).map(Template::of).forEach(more::add);
        return new Result(more, method, unit, meaning, reading, told, lines, cards);
    }

    /** Is known by its key, but no part of summary.json. */
    Result notInSummary() {
        return new Result(spellings, method, unit, meaning, reading, false, lines, cards);
    }

    /** Is a line of the terminal. */
    Result line(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Result(spellings, method, unit, meaning, reading, told, more, cards);
    }

    /** Is a card of the report. */
    Result card(Card card) {
        List<Card> more = new ArrayList<>(cards);
        more.add(card);
        return new Result(spellings, method, unit, meaning, reading, told, lines, more);
    }

    /**
     * Returns the key, which is also the path in {@code summary.json}.
     *
     * @return words joined by dots; parameters in capitals
     */
    public String key() {
        return spellings.get(0).toString();
    }

    /**
     * Returns all spellings of the key.
     *
     * @return the key first
     */
    public List<String> spellings() {
        return spellings.stream().map(Template::toString).toList();
    }

    /**
     * Returns how it is estimated.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * Returns the unit.
     *
     * @return the unit, "fraction" for a fraction; empty for a plain number, and where the number of a patient says it
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns what it says.
     *
     * @return a line
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Says whether {@code summary.json} has it.
     *
     * @return false for what is only known by its key
     */
    public boolean told() {
        return told;
    }

    /**
     * Returns its lines on the terminal.
     *
     * @return the lines
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * Returns its cards in the report.
     *
     * @return the cards
     */
    public List<Card> cards() {
        return cards;
    }

    /**
     * Returns its parameters.
     *
     * @return in the order of the key
     */
    public List<Parameter> parameters() {
        return spellings.get(0).parameters();
    }

    /** Reads a key: what its parameters stand for, those that the spelling leaves out at their first word; empty for another key. */
    Optional<Arguments> read(List<String> key, Scope scope) {
        for (Template spelling : spellings) {
            Arguments read = spelling.match(key, scope).arguments();
            if (read != null) {
                Arguments whole = read;
                for (Parameter parameter : parameters()) {
                    whole = whole.has(parameter)
                            ? whole
                            : whole.with(parameter, parameter.words(scope).get(0), 0);
                }
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    Reading reading() {
        return reading;
    }

    List<Template> templates() {
        return spellings;
    }
}
