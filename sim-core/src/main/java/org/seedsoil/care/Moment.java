package org.seedsoil.care;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.quantity.QuantityException;

/**
 * A day of a patient's course, as all treatment says it: {@code diagnosis + 30 d}, {@code R0 resection}, or a time after day 0 such as
 * {@code 20 d}.
 *
 * @param after from where its days count; if that never comes, nor does the day
 * @param days how many, at least 0
 */
public record Moment(TimeOrigin after, double days) {
    /** Checks the days. */
    public Moment {
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "days count forward from " + after.meaning() + ", so they are at least 0, not " + days);
        }
    }

    /**
     * Reads a day.
     *
     * @param text such as "diagnosis + 30 d"
     * @param events those that its days may count from, but for the start
     * @return the day
     * @throws IllegalArgumentException if it is none; the message says what is wrong and what is allowed
     */
    public static Moment parse(String text, List<TimeOrigin> events) {
        for (TimeOrigin event : events) {
            if (text.equals(event.word())) {
                return new Moment(event, 0);
            }
            String rest = text.startsWith(event.word())
                    ? text.substring(event.word().length()).strip()
                    : "";
            if (rest.startsWith("+")) {
                return new Moment(event, days(text, rest.substring(1).strip(), events));
            }
        }
        return new Moment(TimeOrigin.START, days(text, text, events));
    }

    private static double days(String text, String time, List<TimeOrigin> events) {
        double days;
        try {
            days = Quantity.parse(time, Dimension.TIME);
        } catch (QuantityException e) {
            String told = String.valueOf(e.getMessage());
            boolean number = !time.isEmpty() && "+-.0123456789".indexOf(time.charAt(0)) >= 0;
            String wrong = number ? told : "'" + shown(text) + "' is no day of a course";
            throw new IllegalArgumentException(
                    number && told.contains("allowed: ") ? told : wrong + "; allowed: " + allowed(events), e);
        }
        if (days < 0) {
            throw new IllegalArgumentException("'" + shown(text) + "' lies before "
                    + (time.equals(text) ? "day 0" : "its event") + "; allowed: " + allowed(events));
        }
        return days;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{C}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /**
     * Says what may be written.
     *
     * @param events those that days may count from, but for the start
     * @return a list in words
     */
    public static String allowed(List<TimeOrigin> events) {
        String words = String.join(", ", events.stream().map(TimeOrigin::word).toList());
        return "a time after day 0 such as 20 d, or " + words + ", alone or with a time, such as "
                + events.get(0).word() + " + 30 d";
    }

    /**
     * Returns every event that days may count from, but for the start.
     *
     * @return the events, in order
     */
    public static List<TimeOrigin> events() {
        return Arrays.stream(TimeOrigin.values())
                .filter(origin -> origin != TimeOrigin.START)
                .toList();
    }

    /**
     * Writes the day so that {@link #parse} gives it back.
     *
     * @return such as "diagnosis + 30 d"
     */
    public String text() {
        String time = Quantity.format(days, Dimension.TIME);
        if (after == TimeOrigin.START) {
            return time;
        }
        return days == 0 ? after.word() : after.word() + " + " + time;
    }

    /**
     * Says it in a sentence.
     *
     * @return such as "day 20", "the diagnosis" or "30 d after the diagnosis"
     */
    public String says() {
        if (after == TimeOrigin.START) {
            return "day " + Quantity.number(days);
        }
        return days == 0 ? after.meaning() : Quantity.format(days, Dimension.TIME) + " after " + after.meaning();
    }

    /**
     * Says when something is done.
     *
     * @return the beginning of a sentence, such as "On day 20", "At the diagnosis" or "30 d after the diagnosis"
     */
    String at() {
        boolean dated = after == TimeOrigin.START;
        return (dated ? "On " : days == 0 ? "At " : "") + says();
    }

    /**
     * Swaps the days; what they count from stays.
     *
     * @param other how many, at least 0
     * @return the other day
     */
    public Moment withDays(double other) {
        return new Moment(after, other);
    }
}
