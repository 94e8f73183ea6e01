package org.seedsoil.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedsoil.random.RandomKey;

/**
 * Names one seed of a patient, dead or alive: the lesion that offered it, when, which clone, and its number among the
 * potential detachments of that lesion, step and clone. Its text is a line to copy, such as {@code
 * 1bb9b84ccc351d5e2befcfb6241e1c2a-1825000000-0-42}.
 *
 * @param lesion lineage of the lesion
 * @param step first moment of the step, in millionths of a day
 * @param cloneIndex index of the clone
 * @param index number in the step, from 0; in thinned mode the rank among the survivors
 */
public record SeedId(RandomKey lesion, long step, int cloneIndex, long index) {
    private static final Pattern LINEAGE = Pattern.compile("\\p{XDigit}{32}");
    private static final Pattern TEXT = Pattern.compile("(" + LINEAGE + ")-(\\d{1,18})-(\\d{1,9})-(\\d{1,18})");

    /**
     * Reads an id.
     *
     * @param text as {@link #toString} writes it
     * @return the id
     * @throws IllegalArgumentException if it is something else
     */
    public static SeedId parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not name a seed: LESION-STEP-CLONE-NUMBER, the lineage of "
                            + "the lesion that shed it (32 hexadecimal digits), the step's first moment in millionths of a day, the "
                            + "clone and the seed's number, both from 0");
        }
        return new SeedId(
                lineage(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Long.parseLong(matcher.group(4)));
    }

    /**
     * Returns the lineage of the seed that a text names: by its id, or by the lineage itself, which is also that of the lesion
     * that it founded.
     *
     * @param text an id, or 32 hexadecimal digits
     * @param mode the mode of the run
     * @return the key of the seed
     * @throws IllegalArgumentException if it is neither
     */
    public static RandomKey lineageOf(String text, Mode mode) {
        return LINEAGE.matcher(text.strip()).matches()
                ? lineage(text.strip())
                : parse(text).lineage(mode);
    }

    private static RandomKey lineage(String digits) {
        return new RandomKey(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }

    /**
     * Returns the key of the seed, from which all its traits are drawn; if it founds a lesion, that lesion's lineage.
     *
     * @param mode the mode of the run
     * @return the key
     */
    public RandomKey lineage(Mode mode) {
        return lesion.child("shedding")
                .child(step)
                .child(mode.batchWord(cloneIndex))
                .child(index);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016x%016x-%d-%d-%d", lesion.high(), lesion.low(), step, cloneIndex, index);
    }
}
