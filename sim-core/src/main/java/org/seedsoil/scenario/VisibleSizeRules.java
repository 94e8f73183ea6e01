package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.quantity.Quantity;

/**
 * A deposit is a metastasis once it has escaped, so it cannot be seen or felt before: it might still die out, and of colonies
 * that do a thinned run knows the number alone.
 */
final class VisibleSizeRules {
    private static final KeyPath CARE = path("care");
    private static final KeyPath ESCAPE = path("immune.escaped-at");
    private static final MathContext THREE_DIGITS_UP = new MathContext(3, RoundingMode.CEILING);

    private final Validation findings;

    private VisibleSizeRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        VisibleSizeRules rules = new VisibleSizeRules(findings);
        if (rules.mayDieOut()) {
            rules.size(CARE.child("detection").child("diameter"), "be manifest");
            rules.size(CARE.child("diagnosis").child("metastasis"), "give symptoms");
            KeyPath interventions = CARE.child("interventions");
            for (int i = 0; i < findings.items(interventions); i++) {
                rules.size(interventions.item(i).child("resect").child("visible"), "be taken out");
            }
        }
    }

    /** Whether some colony grows by chance; one that follows the mean escapes at once. */
    private boolean mayDieOut() {
        return findings.clones().stream().map(path("clones")::child).anyMatch(this::mayDieOut);
    }

    private boolean mayDieOut(KeyPath clone) {
        String general = findings.words(clone.child("growth").child("process"));
        KeyPath organs = clone.child("growth-in");
        boolean somewhere = findings.keys(organs).stream()
                .anyMatch(organ ->
                        findings.words(organs.child(organ).child("process")).equals("stochastic"));
        return somewhere || !general.equals("deterministic");
    }

    private void size(KeyPath key, String what) {
        double density = findings.numberOr(path("tissue.cells-per-cm3"), Double.NaN);
        double escape = findings.numberOr(ESCAPE, Double.NaN);
        double cells = LesionSize.cells(findings.numberOr(key, Double.NaN), density);
        if (cells < escape) {
            BigDecimal least = new BigDecimal(LesionSize.diameterMm(escape, density)).round(THREE_DIGITS_UP);
            findings.fault(
                    key,
                    "a colony would " + what + " at "
                            + Math.round(cells) + " cells, and is no metastasis below " + Quantity.number(escape) + " ("
                            + ESCAPE + "); allowed: at least " + Quantity.number(least.doubleValue())
                            + " mm, or a smaller " + ESCAPE);
        }
    }
}
