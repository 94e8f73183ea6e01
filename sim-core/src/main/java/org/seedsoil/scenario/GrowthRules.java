package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.Arrays;
import org.seedsoil.growth.GrowthLaw;

/** Rules of growth: each law has the numbers it needs, in every organ. */
final class GrowthRules {
    private final Validation findings;
    private final KeyPath base;
    private final KeyPath here;

    private GrowthRules(Validation findings, KeyPath base, KeyPath here) {
        this.findings = findings;
        this.base = base;
        this.here = here;
    }

    static void check(Validation findings, String clone) {
        KeyPath base = path("clones").child(clone).child("growth");
        if (!findings.isSection(base)) {
            return;
        }
        new GrowthRules(findings, base, base).check();
        KeyPath organs = path("clones").child(clone).child("growth-in");
        for (String organ : findings.keys(organs)) {
            new GrowthRules(findings, base, organs.child(organ)).check();
        }
    }

    private void check() {
        String law = words("law");
        if (law.isEmpty()) {
            return;
        }
        if (here.equals(base) || changes("law", "birth", "doubling-time", "turnover")) {
            speed(law);
        }
        if (here.equals(base) || changes("law", "capacity", "process")) {
            capacity(law);
        }
    }

    /** Whether the growth of an organ writes one of these keys itself; if not, a fault is that of the general growth. */
    private boolean changes(String... keys) {
        return Arrays.stream(keys).anyMatch(key -> findings.has(here.child(key)));
    }

    private void speed(String law) {
        boolean birthHere = findings.has(here.child("birth"));
        boolean timeHere = findings.has(here.child("doubling-time"));
        if (birthHere && timeHere) {
            findings.fault(here.child("doubling-time"), "birth is given too; allowed: one of the two");
            return;
        }
        boolean birth = birthHere || !timeHere && findings.has(base.child("birth"));
        boolean time = timeHere || !birthHere && findings.has(base.child("doubling-time"));
        if (!birth && !time) {
            String allowed = GrowthLaw.of(law).doubles() ? "birth or doubling-time" : "birth";
            findings.fault(here, "how fast it grows is missing; allowed: " + allowed);
        } else if (time && !GrowthLaw.of(law).doubles()) {
            findings.fault(
                    timeHere ? here.child("doubling-time") : here,
                    "the law " + law + " has no doubling time of small lesions; allowed: birth");
        } else if (time && number("turnover") >= 1) {
            findings.fault(
                    here, "with a turnover of 1 or more a lesion never doubles; allowed: a turnover below 1, or birth");
        }
    }

    private void capacity(String law) {
        double capacity = number("capacity");
        double escape = findings.numberOr(path("immune.escaped-at"), 0);
        KeyPath key = findings.has(here.child("capacity")) ? here.child("capacity") : here;
        if (!GrowthLaw.of(law).bounded()) {
            return;
        }
        if (Double.isNaN(capacity)) {
            findings.fault(
                    here, "the law " + law + " needs a largest size; allowed: capacity, a number of cells above 1");
        } else if (capacity <= escape && !words("process").equals("deterministic")) {
            findings.fault(
                    key, "no colony could escape, for immune.escaped-at is as large; allowed: more cells than that");
        }
    }

    private String words(String key) {
        String own = findings.words(here.child(key));
        return own.isEmpty() ? findings.words(base.child(key)) : own;
    }

    private double number(String key) {
        return findings.numberOr(here.child(key), findings.numberOr(base.child(key), Double.NaN));
    }
}
