package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.MomentSpec.Moment;

/** Rules of resections, in the order of the list: each is checked by itself, and against those before it. */
final class ResectionRules {
    /** Each is walked by itself. */
    private static final double MOST_LINES = 1e5;

    private final Findings findings;
    /** The last operation so far, of those after day 0 and of those after the diagnosis: whether it counts from the latter. */
    private final Map<Boolean, Moment> last = new LinkedHashMap<>();

    ResectionRules(Findings findings) {
        this.findings = findings;
    }

    void check(KeyPath intervention, boolean primary, boolean diagnosis) {
        KeyPath key = intervention.child("resect");
        if (!findings.has(key)) {
            return;
        }
        KeyPath at = key.child("at");
        if (!primary) {
            findings.fault(key, "there is no primary to resect; allowed: a primary");
        } else if (!diagnosis && findings.words(at).startsWith("diagnosis")) {
            findings.fault(
                    at,
                    "there is no diagnosis to count from; allowed: care.diagnosis, or a time after"
                            + " day 0 such as 20 d");
        }
        inOrder(at);
        margins(key.child("margins"));
        residual(key);
    }

    /** What one cannot know: an operation of the calendar and one that waits for a diagnosis come as the patient's course has it. */
    private void inOrder(KeyPath at) {
        String words = findings.words(at);
        if (words.isEmpty()) {
            return;
        }
        Moment moment = Moment.parse(words);
        Moment before = last.get(moment.fromDiagnosis());
        if (before != null && moment.days() < before.days()) {
            findings.fault(
                    at,
                    "the operation before it in the list comes later, after "
                            + Quantity.format(before.days(), Dimension.TIME) + "; allowed: operations in order of day");
        } else {
            last.put(moment.fromDiagnosis(), moment);
        }
    }

    private void residual(KeyPath key) {
        KeyPath clonogens = key.child("residual").child("R1");
        double regrow = findings.numberOr(clonogens, 0) * findings.numberOr(key.child("regrowth"), 0);
        if (regrow > MOST_LINES) {
            findings.fault(
                    clonogens,
                    Quantity.number(regrow)
                            + " of them would regrow on average; allowed: at most 100,000, or R2 for what"
                            + " is not microscopic");
        }
    }

    private void margins(KeyPath margins) {
        double sum = findings.sum(margins);
        if (findings.keys(margins).size() == 3 && Math.abs(sum - 1) > 1e-6) {
            findings.fault(margins, "R0, R1 and R2 sum to " + Quantity.number(sum) + "; allowed: 1 within 1e-6");
        }
    }
}
