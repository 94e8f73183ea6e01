package org.seedsoil.care;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * Ablation of metastases, nodes included, as a part of care: the rule, and from when on it is followed. Followed from the
 * diagnosis on, what would have been due before is done on the day of diagnosis; scans before it do not happen, and the clock of
 * an exponential delay begins there.
 *
 * @param rule which metastases are ablated, when, and how often that succeeds
 * @param fromDiagnosis whether it is followed from the diagnosis on (else from day 0)
 */
public record AblationPolicy(Ablation rule, boolean fromDiagnosis) {
    /** Nothing is ablated. */
    public static final AblationPolicy NONE = new AblationPolicy(Ablation.NONE, false);

    /**
     * Says whether any metastasis is met at all.
     *
     * @return false if coverage is 0
     */
    public boolean meets() {
        return rule.coverage() > 0;
    }

    /**
     * Tells the policy in sentences.
     *
     * @return what is done; empty if nothing is
     */
    public List<String> describe() {
        List<String> sentences = new ArrayList<>();
        if (meets()) {
            String from = fromDiagnosis ? "From the diagnosis on" : "From day 0 on";
            sentences.add(
                    from + ", " + percent(rule.coverage()) + " of the metastases" + where() + ", " + when() + ".");
            sentences.add(outcome(rule) + again());
            if (rule.manner().bySize()) {
                sentences.add("That probability is for a lesion of "
                        + length(rule.manner().referenceMm()) + "; its odds are multiplied by "
                        + Digits.three(rule.manner().oddsPerCm()) + " for each centimetre more.");
            }
            if (rule.manner().margin() > 0) {
                sentences.add(
                        "A deposit of the organ that nobody sees lies in what is treated around a lesion with probability "
                                + percent(rule.manner().margin()) + ", and is killed.");
            }
        }
        return List.copyOf(sentences);
    }

    private String where() {
        List<String> organs = rule.manner().organs();
        return organs.isEmpty() ? ", nodes included" : " in " + String.join(", ", organs);
    }

    private String again() {
        int times = rule.times();
        if (times == 1) {
            return " and is not treated again.";
        }
        if (rule.timing() instanceof AblationTiming.Scans) {
            return " until the next scan that finds it"
                    + (times < Integer.MAX_VALUE ? ", " + times + " times at most." : ".");
        }
        return "; a lesion that has the size again is treated again, "
                + time(rule.manner().againAfterDays()) + " later at the earliest, " + times + " times at most.";
    }

    private static String length(double mm) {
        return Quantity.format(mm, Dimension.LENGTH);
    }

    private static String outcome(Ablation rule) {
        if (rule.remnant() instanceof Radiotherapy) {
            return "Ablation " + rule.remnant().describe() + "; what is left regrows";
        }
        return "An ablation removes the whole lesion with probability " + percent(rule.control()) + "; when it fails "
                + (rule.leavesPart() ? "it " + rule.remnant().describe() : "the lesion stays as it was");
    }

    private String when() {
        AblationTiming timing = rule.timing();
        if (timing instanceof AblationTiming.AtAge at) {
            return "are ablated at an age of " + time(at.days());
        }
        if (timing instanceof AblationTiming.AtSize at) {
            return "are ablated when they reach " + at.visible().words();
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return "are ablated at a rate of " + Quantity.format(at.perDay(), Dimension.RATE);
        }
        return timing instanceof AblationTiming.Scans scans ? scanned(scans) : "are left alone";
    }

    private static String scanned(AblationTiming.Scans scans) {
        String phase = scans.phase().random()
                ? " in a phase of its own"
                : ", first at an age of " + time(scans.phase().firstDays());
        return "are scanned every " + time(scans.everyDays()) + phase + ", found from "
                + scans.visible().words() + " on with probability " + percent(scans.detection()) + " and ablated then";
    }

    private static String time(double days) {
        return Quantity.format(days, Dimension.TIME);
    }

    static String percent(double share) {
        BigDecimal rounded = new BigDecimal(100 * share).round(new MathContext(3));
        return rounded.stripTrailingZeros().toPlainString() + " %";
    }
}
