package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import org.seedsoil.bone.BoneState;
import org.seedsoil.bone.Remodeling;
import org.seedsoil.quantity.Quantity;

/** Rules of bone: there is some, lesions that feel it have escaped, and its cells come to rest or circle, whatever the tumour. */
final class BoneRules {
    static final KeyPath BONE = path("bone");

    private static final KeyPath COUPLED_AT = BONE.child("coupled-at");
    private static final KeyPath OSTEOCLASTS = BONE.child("osteoclasts");
    private static final KeyPath OSTEOBLASTS = BONE.child("osteoblasts");
    private static final KeyPath TUMOUR = BONE.child("tumour");

    private static final double FEWEST = 1e-3;
    private static final double MOST = 1e6;

    private final Validation findings;

    private BoneRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        if (findings.isSection(BONE)) {
            BoneRules rules = new BoneRules(findings);
            rules.organs();
            rules.size();
            rules.cells();
        }
    }

    private void organs() {
        boolean known = !findings.organs().isEmpty();
        boolean bone = findings.organs().stream().anyMatch(name -> name.equals("bone") || name.startsWith("bone-"));
        if (known && !bone) {
            findings.fault(
                    BONE,
                    "no organ of the body is bone, so this does nothing; allowed: with an organ bone, or one whose name begins with bone-");
        }
    }

    private void size() {
        double coupled = findings.numberOr(COUPLED_AT, Double.NaN);
        double escaped = findings.numberOr(path("immune.escaped-at"), Double.NaN);
        if (coupled < escaped) {
            findings.fault(
                    COUPLED_AT,
                    "colonies of " + Quantity.number(coupled)
                            + " cells have not escaped and feel no bone; allowed: at least immune.escaped-at, "
                            + Quantity.number(escaped));
        }
    }

    private void cells() {
        Remodeling law = new Remodeling(
                line(OSTEOCLASTS),
                line(OSTEOBLASTS),
                new Remodeling.Tumour(
                        number(TUMOUR, "osteoclasts-self"),
                        number(TUMOUR, "osteoclasts-other"),
                        number(TUMOUR, "osteoblasts-other"),
                        number(TUMOUR, "osteoblasts-self")));
        if (!Double.isNaN(sum(law))) {
            explain(law.unstableAt());
            atRest(law);
        }
    }

    private void atRest(Remodeling law) {
        BoneState rest = law.atRest(0);
        if (!isCountable(rest.osteoclasts()) || !isCountable(rest.osteoblasts())) {
            findings.fault(
                    OSTEOCLASTS,
                    "healthy bone rests at " + Quantity.number(rest.osteoclasts()) + " osteoclasts and "
                            + Quantity.number(rest.osteoblasts()) + " osteoblasts; allowed: from 1e-3 to 1e6 of each");
        }
    }

    private static boolean isCountable(double cells) {
        return cells >= FEWEST && cells <= MOST;
    }

    /** Not a number where one was missing, after a fault of form. */
    private static double sum(Remodeling law) {
        Remodeling.Tumour tumour = law.tumour();
        return sum(law.osteoclasts())
                + sum(law.osteoblasts())
                + tumour.osteoclastSelf()
                + tumour.osteoclastOther()
                + tumour.osteoblastOther()
                + tumour.osteoblastSelf();
    }

    private static double sum(Remodeling.Line line) {
        return line.formation() + line.removal() + line.self() + line.other() + line.work();
    }

    private void explain(double effect) {
        if (effect == 0) {
            findings.fault(
                    OSTEOCLASTS,
                    "bone cells without a tumour neither come to rest nor circle: they explode or die out; allowed: exponents for which"
                            + " (1 - g11)(1 - g22) > g12 g21 and removal of osteoclasts times (g11 - 1) is at most that of osteoblasts"
                            + " times (1 - g22), g11 and g22 being self, g21 and g12 other");
        } else if (effect > 0) {
            findings.fault(
                    TUMOUR,
                    "bone cells explode or die out where a tumour has " + Quantity.number(effect)
                            + " of its full effect; allowed: effects for which they come to rest or circle");
        }
    }

    private Remodeling.Line line(KeyPath cells) {
        return new Remodeling.Line(
                number(cells, "formation"),
                number(cells, "removal"),
                number(cells, "self"),
                number(cells, "other"),
                number(cells, "work"));
    }

    private double number(KeyPath section, String key) {
        return findings.numberOr(section.child(key), Double.NaN);
    }
}
