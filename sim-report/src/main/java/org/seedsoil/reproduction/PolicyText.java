package org.seedsoil.reproduction;

import java.util.Locale;
import java.util.Set;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.Radiotherapy;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Digits;

/** A treatment in words. */
public final class PolicyText {
    private final Set<Knob> varied;

    private PolicyText(Set<Knob> varied) {
        this.varied = varied;
    }

    private String said(Knob knob, String number) {
        return varied.contains(knob) ? knob.word().toUpperCase(Locale.ROOT) : number;
    }

    /**
     * Tells a treatment.
     *
     * @param treatment what is done to metastases
     * @return a sentence without its end
     */
    public static String of(Ablation treatment) {
        return new PolicyText(Set.of()).text(treatment);
    }

    /** With the names of what is varied in place of its numbers. */
    static String along(Ablation treatment, Set<Knob> varied) {
        return new PolicyText(varied).text(treatment);
    }

    private String text(Ablation treatment) {
        return treatment.acts() ? acting(treatment) : "no ablation of metastases";
    }

    private String acting(Ablation rule) {
        return timing(rule.timing()) + ", of "
                + said(Knob.COVERAGE, Digits.three(100 * rule.coverage()) + " %")
                + " of metastases, each time "
                + outcome(rule);
    }

    private String outcome(Ablation rule) {
        if (rule.remnant() instanceof Radiotherapy) {
            return rule.remnant().describe().replaceFirst("^is ", "by ");
        }
        String success = "with success " + said(Knob.CONTROL, Digits.three(rule.control()));
        return rule.leavesPart() ? success + ", else it " + rule.remnant().describe() : success;
    }

    private String timing(AblationTiming timing) {
        if (timing instanceof AblationTiming.AtAge at) {
            return "ablation at an age of " + said(Knob.DELAY, Digits.three(at.days()) + " d");
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return "ablation at a rate of " + Digits.three(at.perDay()) + " /d";
        }
        if (timing instanceof AblationTiming.AtSize at) {
            return "ablation at a size of " + said(Knob.VISIBLE, size(at.visible()));
        }
        if (timing instanceof AblationTiming.Scans scans) {
            String phase = scans.phase().random()
                    ? ""
                    : " from an age of " + Digits.three(scans.phase().firstDays()) + " d";
            return "ablation of what scans every "
                    + said(Knob.SCAN_EVERY, Digits.three(scans.everyDays()) + " d") + phase + " find, from "
                    + said(Knob.VISIBLE, size(scans.visible())) + ", with probability "
                    + said(Knob.DETECTION, Digits.three(scans.detection()));
        }
        return "no ablation of metastases";
    }

    private static String size(VisibleSize size) {
        return Digits.three(size.amount()) + (size.measure() == VisibleSize.Measure.CELLS ? " cells" : " mm");
    }
}
