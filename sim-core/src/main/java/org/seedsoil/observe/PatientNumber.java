package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number that is known of each patient, at least 0. How it differs between patients is kept of every cohort: each of its
 * statistics is a result ({@code KEY.mean}, {@code KEY.median}, {@code KEY.q95}, …).
 *
 * @param key the name in keys
 * @param unit the unit; empty without one
 * @param meaning what it says, in a line
 * @param value reads it off a patient; NaN where there is none
 * @param whole the same where it is a whole number, else null
 * @param among which patients count among those who have it
 * @param counted who they are, in words; empty where all count
 * @param told whether {@code summary.json} has its statistics
 * @param lines lines of the terminal that tell one of them
 * @param cards cards of the report that tell one of them
 */
public record PatientNumber(
        String key,
        String unit,
        String meaning,
        ToDoubleFunction<PatientCase> value,
        @Nullable ToLongFunction<PatientCase> whole,
        Predicate<PatientCase> among,
        String counted,
        boolean told,
        List<Line> lines,
        List<Card> cards)
        implements PatientValue {
    /** Copies the lists. */
    public PatientNumber {
        lines = List.copyOf(lines);
        cards = List.copyOf(cards);
    }

    /**
     * A real number.
     *
     * @param key the name in keys
     * @param unit the unit; empty without one
     * @param meaning what it says, in a line
     * @param value reads it off a patient; at least 0, or NaN where there is none
     * @return the number
     */
    public static PatientNumber real(String key, String unit, String meaning, ToDoubleFunction<PatientCase> value) {
        return new PatientNumber(key, unit, meaning, value, null, patient -> true, "", false, List.of(), List.of());
    }

    /**
     * A whole number, which every patient has.
     *
     * @param key the name in keys
     * @param meaning what it says, in a line
     * @param value reads it off a patient; at least 0
     * @return the number
     */
    public static PatientNumber whole(String key, String meaning, ToLongFunction<PatientCase> value) {
        return new PatientNumber(
                key,
                "",
                meaning,
                patient -> (double) value.applyAsLong(patient),
                value,
                patient -> true,
                "",
                false,
                List.of(),
                List.of());
    }

    /**
     * Counts some patients only.
     *
     * @param who they are, in words
     * @param which whether a patient is one of them
     * @return the number whose statistics are over those
     */
    public PatientNumber among(String who, Predicate<PatientCase> which) {
        return new PatientNumber(key, unit, meaning, value, whole, which, who, told, lines, cards);
    }

    /**
     * Is told by {@code summary.json}.
     *
     * @return the number whose statistics stand there
     */
    public PatientNumber inSummary() {
        return new PatientNumber(key, unit, meaning, value, whole, among, counted, true, lines, cards);
    }

    /**
     * Tells a statistic on the terminal.
     *
     * @param statistic which: mean, median, q95, …
     * @param label what stands before the number
     * @return the number with one more line
     */
    public PatientNumber line(String statistic, String label) {
        return line(statistic, label, line -> line);
    }

    /**
     * Tells a statistic on the terminal.
     *
     * @param statistic which: mean, median, q95, …
     * @param label what stands before the number
     * @param form changes the line: where it stands, when it is told
     * @return the number with one more line
     */
    public PatientNumber line(String statistic, String label, Function<Line, Line> form) {
        Line line = form.apply(Line.of(key + "." + statistic, label));
        return new PatientNumber(key, unit, meaning, value, whole, among, counted, told, longer(lines, line), cards);
    }

    /**
     * Tells a statistic on a card of the report.
     *
     * @param statistic which: mean, median, q95, …
     * @param label what it is, in two or three words
     * @param sentence what the number says
     * @return the number with one more card
     */
    public PatientNumber card(String statistic, String label, String sentence) {
        Card card = Card.of(key + "." + statistic, label, sentence);
        return new PatientNumber(key, unit, meaning, value, whole, among, counted, told, lines, longer(cards, card));
    }

    private static <T> List<T> longer(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
