package org.seedsoil.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number of a run: a result of one side, over that of another, how much of a pattern over all sites two sides share, or a mean of
 * such numbers.
 *
 * @param terms the results; several where they form a pattern, none of a mean
 * @param relation how they relate to those of the other side
 * @param others the results of the other side, as many; none where there is no other
 * @param parts the numbers that it is the mean of; none elsewhere
 */
public record Expression(List<Term> terms, Relation relation, List<Term> others, List<Expression> parts) {
    /** Copies the lists. */
    public Expression {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
        parts = List.copyOf(parts);
    }

    static Expression of(List<Term> terms, Relation relation, List<Term> others) {
        return new Expression(terms, relation, others, List.of());
    }

    static Expression mean(List<Expression> parts) {
        return new Expression(List.of(), Relation.MEAN, List.of(), parts);
    }

    /** How two sides are set against each other. */
    public enum Relation {
        /** There is one side. */
        ALONE,
        /** The first over the second. */
        RATIO,
        /** The squared correlation over all sites: the share of the variance of one pattern that the other explains. */
        EXPLAINED,
        /** The mean of several numbers. */
        MEAN
    }

    /**
     * A result of a side.
     *
     * @param number the result
     * @param side the side
     */
    public record Term(LabNumber number, Side side) {}

    /**
     * Returns the only result, where it is one of one side.
     *
     * @return the term; empty where sides are compared
     */
    public Optional<Term> alone() {
        return relation == Relation.ALONE ? Optional.of(terms.get(0)) : Optional.empty();
    }

    /**
     * Says whether it rests on no simulated patient.
     *
     * @return true where all of it is exact
     */
    public boolean isExact() {
        return simulated().isEmpty();
    }

    /** Returns the results that it takes from simulated patients. */
    List<Term> simulated() {
        return Stream.concat(
                        Stream.concat(terms.stream(), others.stream())
                                .filter(term -> !term.number().isExact()),
                        parts.stream().flatMap(part -> part.simulated().stream()))
                .toList();
    }

    /** How a number in a sentence is written. */
    public enum Form {
        /** Three digits. */
        NUMBER(""),
        /** As per cent. */
        PERCENT("percent"),
        /** Times a million. */
        OF_A_MILLION("of a million");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /** Reads a word; null where it is none. */
        static @Nullable Form of(String word) {
            for (Form form : values()) {
                if (form.word.equals(word)) {
                    return form;
                }
            }
            return null;
        }
    }
}
