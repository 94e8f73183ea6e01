package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.List;
import org.seedsoil.quantity.Quantity;

/** Rules of what an operation leaves, planned or ordered. */
final class ResidueRules {
    /** Each is walked by itself. */
    private static final double MOST_LINES = 1e5;

    private final Validation findings;

    private ResidueRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings, KeyPath operation) {
        ResidueRules rules = new ResidueRules(findings);
        rules.margins(operation.child("margins"));
        KeyPath elsewhere = operation.child(ResectingMetastases.MARGINS_IN.name());
        findings.keys(elsewhere).forEach(organ -> rules.margins(elsewhere.child(organ)));
        rules.residual(operation);
        rules.onlyOnce(operation.child("beta"));
    }

    /** Drugs that the scenario tells act on what is left; their share of survivors is not told a second time. */
    private void onlyOnce(KeyPath beta) {
        boolean drugs = !findings.keys(path("care.courses")).isEmpty()
                || findings.items(path("care.effects")) + findings.items(path("care.pulses")) > 0;
        if (drugs && findings.numberOr(beta, 1) < 1) {
            findings.fault(
                    beta,
                    "drugs are told under care, and what they leave alive follows from that; allowed: beta: 1, or"
                            + " no courses, effects and pulses");
        }
    }

    private void residual(KeyPath key) {
        double standard = Resecting.REGROWTH.absent() instanceof Setting.Amount amount ? amount.value() : 0;
        double most = findings.numberOr(key.child("regrowth"), standard);
        KeyPath elsewhere = key.child(ResectingMetastases.REGROWTH_IN.name());
        for (String organ : findings.keys(elsewhere)) {
            most = Math.max(most, findings.numberOr(elsewhere.child(organ), 0));
        }
        for (String margin : List.of("R0", "R1")) {
            KeyPath clonogens = key.child("residual").child(margin);
            double regrow = findings.numberOr(clonogens, 0) * most;
            if (regrow > MOST_LINES) {
                findings.fault(
                        clonogens,
                        Quantity.number(regrow)
                                + " of them would regrow on average; allowed: at most 100,000, or R2 for what"
                                + " is not microscopic");
            }
        }
    }

    private void margins(KeyPath margins) {
        double sum = findings.sum(margins);
        if (findings.keys(margins).size() == 3 && Math.abs(sum - 1) > 1e-6) {
            findings.fault(margins, "R0, R1 and R2 sum to " + Quantity.number(sum) + "; allowed: 1 within 1e-6");
        }
    }
}
