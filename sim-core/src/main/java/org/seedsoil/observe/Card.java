package org.seedsoil.observe;

import java.util.List;

/**
 * A result among the key numbers at the head of the report.
 *
 * @param keys the result, all of its parameters given; of several the first that rests on a patient
 * @param label what it is, in two or three words
 * @param sentence what the number says; "{clock}" stands for what time counts from
 */
public record Card(List<String> keys, String label, String sentence) {
    /** Copies the list. */
    public Card {
        keys = List.copyOf(keys);
    }

    /**
     * A card of one result.
     *
     * @param key the result
     * @param label what it is
     * @param sentence what the number says
     * @return the card
     */
    public static Card of(String key, String label, String sentence) {
        return new Card(List.of(key), label, sentence);
    }
}
