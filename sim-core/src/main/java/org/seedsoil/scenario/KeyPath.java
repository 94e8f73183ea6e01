package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a scenario to one of its keys: {@code clones.main.shedding.rate},
 * {@code care.interventions[0].resect.margins.R0}.
 *
 * @param steps keys and, for items of a list, "[0]", "[1]", …
 */
public record KeyPath(List<String> steps) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** The top. */
    public static final KeyPath ROOT = new KeyPath(List.of());

    /** Copies the list. */
    public KeyPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path; the inverse of {@link #toString}.
     *
     * @param text keys joined by dots; items of a list as {@code list[0]} or {@code list.0}; a key with dots in quotes
     * @return the path
     */
    public static KeyPath parse(String text) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = end(text, at);
            steps.add(step(text.substring(at, end)));
            boolean item = end < text.length() && text.charAt(end) == '[';
            at = item ? end : end + 1;
        }
        return new KeyPath(steps);
    }

    /** Where the step that begins here ends. */
    private static int end(String text, int from) {
        char first = from < text.length() ? text.charAt(from) : '.';
        char last = first == '\'' ? '\'' : ']';
        int close = first == '\'' || first == '[' ? text.indexOf(last, from + 1) : -1;
        if (close >= 0) {
            return close + 1;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != '.' && (end == from || text.charAt(end) != '[')) {
            end++;
        }
        return end;
    }

    private static String step(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
        if (quoted) {
            return written.substring(1, written.length() - 1);
        }
        return DIGITS.matcher(written).matches() ? "[" + written + "]" : written;
    }

    /**
     * Returns the path of a key below this one.
     *
     * @param key the key
     * @return the longer path
     */
    public KeyPath child(String key) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(key);
        return new KeyPath(longer);
    }

    /**
     * Returns the path of an item of the list at this path.
     *
     * @param index from 0
     * @return the longer path
     */
    public KeyPath item(int index) {
        return child("[" + index + "]");
    }

    /**
     * Says whether this is the top.
     *
     * @return true without steps
     */
    public boolean isRoot() {
        return steps.isEmpty();
    }

    /**
     * Returns the first step.
     *
     * @return the key; empty at the top
     */
    public String first() {
        return steps.isEmpty() ? "" : steps.get(0);
    }

    /**
     * Returns the last step.
     *
     * @return the key; empty at the top
     */
    public String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    /**
     * Returns the path of what holds this key.
     *
     * @return the path without its last step
     */
    public KeyPath parent() {
        return steps.isEmpty() ? this : new KeyPath(steps.subList(0, steps.size() - 1));
    }

    /**
     * Returns what is left below the first step.
     *
     * @return the path without its first step
     */
    public KeyPath rest() {
        return steps.isEmpty() ? this : new KeyPath(steps.subList(1, steps.size()));
    }

    /**
     * Says whether this path leads to another one or further down from there.
     *
     * @param other the other path
     * @return true also for the same path
     */
    public boolean isAtOrBelow(KeyPath other) {
        int length = other.steps.size();
        return steps.size() >= length && steps.subList(0, length).equals(other.steps);
    }

    /**
     * Returns the index that a step stands for.
     *
     * @param step a step
     * @return the index, or −1 if the step is a key
     */
    static int index(String step) {
        boolean item = step.startsWith("[") && step.matches("\\[\\d{1,9}]");
        return item ? Integer.parseInt(step.substring(1, step.length() - 1)) : -1;
    }

    /** Joins the steps by dots; a key that itself has dots, as in {@code patients.vary}, stands in quotes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            if (index(step) < 0 && !text.isEmpty()) {
                text.append('.');
            }
            text.append(step.contains(".") ? '\'' + step + '\'' : step);
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyPath that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }
}
