package org.seedsoil.cascade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.quantity.Digits;

/** Numbers as the stages' sentences write them: three digits, no zeros at the end. */
final class Prose {
    private static final int MOST_VALUES = 8;

    private Prose() {}

    static String number(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x == 0 ? "0" : Digits.fixed(x, 0);
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(3)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent <= 6) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    static String percent(double probability) {
        return number(100 * probability) + " %";
    }

    static String days(double days) {
        if (days >= 1 || days == 0) {
            return number(days) + " d";
        }
        return days * 24 >= 1 ? number(days * 24) + " h" : number(days * 24 * 60) + " min";
    }

    /**
     * Tells a number for each organ, equal ones together: "0.02 in liver and bone; 0.003 in lung; 0 elsewhere".
     *
     * @param anatomy the body
     * @param counts which organs are meant
     * @param value the number of each
     * @return words; "nothing" where no organ is meant
     */
    static String byOrgan(Anatomy anatomy, IntPredicate counts, IntToDoubleFunction value) {
        Map<String, List<String>> organs = new LinkedHashMap<>();
        for (int o = 0; o < anatomy.size(); o++) {
            if (counts.test(o)) {
                organs.computeIfAbsent(number(value.applyAsDouble(o)), x -> new ArrayList<>())
                        .add(anatomy.organ(o).name());
            }
        }
        if (organs.size() == 1) {
            return organs.keySet().iterator().next();
        }
        return organs.size() <= MOST_VALUES ? grouped(organs) : range(anatomy, counts, value);
    }

    private static String grouped(Map<String, List<String>> organs) {
        String usual = "";
        int most = 1;
        for (Map.Entry<String, List<String>> group : organs.entrySet()) {
            if (group.getValue().size() > most) {
                most = group.getValue().size();
                usual = group.getKey();
            }
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : organs.entrySet()) {
            if (!group.getKey().equals(usual)) {
                parts.add(group.getKey() + " in " + String.join(", ", group.getValue()));
            }
        }
        if (!usual.isEmpty()) {
            parts.add(usual + " elsewhere");
        }
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    private static String range(Anatomy anatomy, IntPredicate counts, IntToDoubleFunction value) {
        int least = -1;
        int most = -1;
        for (int o = 0; o < anatomy.size(); o++) {
            if (counts.test(o)) {
                double x = value.applyAsDouble(o);
                least = least < 0 || x < value.applyAsDouble(least) ? o : least;
                most = most < 0 || x > value.applyAsDouble(most) ? o : most;
            }
        }
        return "from " + number(value.applyAsDouble(least)) + " ("
                + anatomy.organ(least).name() + ") to " + number(value.applyAsDouble(most)) + " ("
                + anatomy.organ(most).name() + ")";
    }
}
