package org.seedsoil.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text in which numbers of the run stand as what they are, so that no run can contradict it.
 *
 * @param pieces its words and numbers, in order
 */
public record Phrase(List<Piece> pieces) {
    /** Copies the list. */
    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words, or a number in its place.
     *
     * @param words the words; empty for a number
     * @param number the number; null for words
     * @param form how it is written
     */
    public record Piece(String words, @Nullable Expression number, Expression.Form form) {}

    /** Returns its numbers. */
    List<Expression> numbers() {
        return pieces.stream()
                .map(Piece::number)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Writes it with the numbers of a run.
     *
     * @param written writes a number
     * @return paragraphs
     */
    public List<String> paragraphs(BiFunction<Expression, Expression.Form, String> written) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.number() == null ? piece.words() : written.apply(piece.number(), piece.form()));
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.toString().strip().split("\\n\\s*\\n", -1)) {
            paragraphs.add(paragraph.replaceAll("\\s+", " ").strip());
        }
        return paragraphs;
    }
}
