package org.seedsoil.observe;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.quantity.Digits;

/** Up to which ages of lesions an estimate counts, and the exact number beside it. */
public final class FollowedAges {
    private static final int MOST_NAMES = 3;

    private FollowedAges() {}

    /**
     * Tells the ages.
     *
     * @param horizonDays H
     * @param names of the types of lesions
     * @param reachDays age up to which each was followed, at most H
     * @return words that follow a number
     */
    public static String of(double horizonDays, List<String> names, List<Double> reachDays) {
        List<Integer> shorter = IntStream.range(0, names.size())
                .filter(type -> reachDays.get(type) < horizonDays)
                .boxed()
                .toList();
        if (shorter.isEmpty()) {
            return "of all ages up to H = " + years(horizonDays);
        }
        List<Double> reaches = shorter.stream().map(reachDays::get).sorted().toList();
        double least = reaches.get(0);
        double most = reaches.get(reaches.size() - 1);
        if (shorter.size() == names.size()) {
            return "of ages up to " + (least == most ? years(least) : range(least, most) + ", by place") + " (H = "
                    + years(horizonDays) + ")";
        }
        String start = "of ages up to H = " + years(horizonDays) + ", but ";
        return shorter.size() > MOST_NAMES
                ? start + range(least, most) + " in " + shorter.size() + " of " + names.size() + " places"
                : start + each(shorter, names, reachDays);
    }

    private static String years(double days) {
        return Digits.three(days / DAYS_PER_YEAR) + " y";
    }

    private static String range(double least, double most) {
        return Digits.three(least / DAYS_PER_YEAR) + " to " + years(most);
    }

    private static String each(List<Integer> shorter, List<String> names, List<Double> reachDays) {
        List<String> parts = new ArrayList<>();
        for (int type : shorter) {
            double days = reachDays.get(type);
            parts.add(names.get(type) + (days > 0 ? " up to " + years(days) : " none"));
        }
        return String.join(", ", parts);
    }
}
