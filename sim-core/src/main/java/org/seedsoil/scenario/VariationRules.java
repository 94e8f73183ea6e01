package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Domain;
import org.seedsoil.statistics.NormalLaw;

/** Rules of variation: there is a number to vary, and nearly every draw may be used. */
final class VariationRules {
    private static final KeyPath VARY = path("patients.vary");
    private static final double LEAST_USABLE = 0.01;

    private final Validation findings;

    private VariationRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        VariationRules rules = new VariationRules(findings);
        for (String target : findings.keys(VARY)) {
            KeyPath number = path(target);
            Double written = findings.number(number);
            if (written == null) {
                findings.fault(
                        VARY.child(target),
                        "there is no number at this path to vary; allowed: a number that is"
                                + " written or has a default");
            } else if (number.last().equals("turnover") && rules.doubles(number)) {
                findings.fault(
                        VARY.child(target),
                        "births follow from a doubling time only where the turnover is below 1; allowed: birth instead of"
                                + " doubling-time");
            } else {
                rules.check(
                        VARY.child(target), written, Variations.target(number).domain());
            }
        }
        if (findings.isSection(path("patients.age"))) {
            rules.check(path("patients.age"), Double.NaN, Variations.AGES);
        }
    }

    /** Whether the growth that a turnover belongs to has a doubling time, of its own or of its clone. */
    private boolean doubles(KeyPath turnover) {
        KeyPath growth = turnover.parent();
        return findings.has(growth.child("doubling-time"))
                || !findings.has(growth.child("birth"))
                        && findings.has(path("clones")
                                .child(turnover.steps().get(1))
                                .child("growth")
                                .child("doubling-time"));
    }

    private void check(KeyPath key, double written, Domain domain) {
        for (String kind : findings.keys(key)) {
            KeyPath inside = key.child(kind);
            switch (kind) {
                case "lognormal" -> lognormal(inside, written, domain);
                case "normal" -> normal(inside, written, domain);
                case "uniform" -> uniform(inside);
                default -> beta(inside, domain);
            }
        }
    }

    private void lognormal(KeyPath key, double written, Domain domain) {
        Double sigma = findings.number(key.child("sigma"));
        if (written <= 0) {
            findings.fault(
                    key,
                    "the written value is 0, and a lognormal has no such median; allowed: a value above 0, or"
                            + " another distribution");
        } else if (sigma != null && sigma > 0) {
            usable(key, usableShare(Elementary.log(written), sigma, log(domain.lower()), log(domain.upper())));
        }
    }

    private void normal(KeyPath key, double written, Domain domain) {
        Double sd = findings.number(key.child("sd"));
        double mean = findings.numberOr(key.child("mean"), written);
        if (sd != null && sd > 0 && !Double.isNaN(mean)) {
            usable(key, usableShare(mean, sd, domain.lower(), domain.upper()));
        }
    }

    /** Draws outside the domain are drawn again; if nearly all were, the result would have little of what is written. */
    private void usable(KeyPath key, double inside) {
        if (inside < LEAST_USABLE) {
            findings.fault(
                    key,
                    "less than 1 % of the draws would be in range; allowed: a distribution that is mostly in"
                            + " range");
        }
    }

    private static double usableShare(double mean, double sd, double lower, double upper) {
        return NormalLaw.below((upper - mean) / sd) - NormalLaw.below((lower - mean) / sd);
    }

    private static double log(double bound) {
        return Elementary.log(Math.max(0, bound));
    }

    private void uniform(KeyPath key) {
        Double min = findings.number(key.child("min"));
        Double max = findings.number(key.child("max"));
        if (min != null && max != null && min > max) {
            findings.fault(key, "min is larger than max; allowed: min at most max");
        }
    }

    private void beta(KeyPath key, Domain domain) {
        if (domain.lower() > 0 || domain.upper() < 1 || domain.whole()) {
            findings.fault(
                    key,
                    "a beta gives values from 0 to 1, which this number cannot all take; allowed: uniform, normal,"
                            + " lognormal");
        }
    }
}
