package org.seedsoil.cli;

import java.util.Locale;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.SystemicEffect;
import org.seedsoil.care.Treatment;
import org.seedsoil.care.VisibleSize;

/** A treatment in words. */
final class PolicyText {
    private PolicyText() {}

    static String of(Treatment treatment) {
        Ablation rule = treatment.ablation();
        StringBuilder text = new StringBuilder(rule.acts() ? acting(rule) : "no ablation of metastases");
        SystemicEffect effect = treatment.systemic();
        if (!effect.equals(SystemicEffect.NONE)) {
            text.append(String.format(
                    Locale.ROOT,
                    "; systemic factors: shedding %s, survival %s, establishment %s",
                    Wording.number(effect.shedding()),
                    Wording.number(effect.survival()),
                    Wording.number(effect.establishment())));
        }
        return text.toString();
    }

    private static String acting(Ablation rule) {
        return timing(rule.timing()) + ", of " + Wording.number(100 * rule.coverage())
                + " % of metastases, each time with success " + Wording.number(rule.control());
    }

    private static String timing(AblationTiming timing) {
        if (timing instanceof AblationTiming.AtAge at) {
            return "ablation at an age of " + Wording.number(at.days()) + " d";
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return "ablation at a rate of " + Wording.number(at.perDay()) + " /d";
        }
        if (timing instanceof AblationTiming.AtSize at) {
            return "ablation at a size of " + size(at.visible());
        }
        if (timing instanceof AblationTiming.Scans scans) {
            String phase = scans.phase().random()
                    ? ""
                    : " from an age of " + Wording.number(scans.phase().firstDays()) + " d";
            return "ablation of what scans every " + Wording.number(scans.everyDays()) + " d" + phase + " find, from "
                    + size(scans.visible()) + ", with probability " + Wording.number(scans.detection());
        }
        return "no ablation of metastases";
    }

    static String size(VisibleSize size) {
        return Wording.number(size.amount()) + (size.measure() == VisibleSize.Measure.CELLS ? " cells" : " mm");
    }
}
