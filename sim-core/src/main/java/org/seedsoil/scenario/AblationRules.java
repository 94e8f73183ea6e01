package org.seedsoil.scenario;

import static org.seedsoil.scenario.Findings.path;

import java.util.List;

/** Rules of ablation: when, from when on, and that nothing else does the same. */
final class AblationRules {
    private static final KeyPath REMOVE = path("oracle.remove");
    private static final KeyPath VARY = path("patients.vary");
    private static final int MOST_SCANS = 100_000;

    private final Findings findings;
    private boolean found;

    AblationRules(Findings findings) {
        this.findings = findings;
    }

    /** Checks one intervention, which need not be an ablation. */
    void check(KeyPath intervention, boolean diagnosis) {
        KeyPath key = intervention.child("ablate");
        if (!findings.has(key)) {
            return;
        }
        if (found) {
            findings.fault(key, "metastases are ablated by one rule, and another stands above; allowed: one ablate");
        }
        found = true;
        when(key);
        scans(key.child("scans"));
        howComplete(key);
        if (!diagnosis && findings.words(key.child("from")).equals("diagnosis")) {
            findings.fault(
                    key.child("from"), "there is no diagnosis to begin at; allowed: care.diagnosis, or from: start");
        }
        if (oracleRemoves()) {
            findings.fault(
                    key,
                    "the oracle removes metastases, too (oracle.remove); allowed: one of the two, or"
                            + " oracle.remove.of: primary");
        }
    }

    private void when(KeyPath key) {
        List<String> given = AblationSpec.TIMINGS.stream()
                .filter(timing -> findings.has(key.child(timing)))
                .toList();
        if (given.size() != 1) {
            findings.fault(
                    key,
                    (given.isEmpty()
                                    ? "when lesions are ablated is missing"
                                    : String.join(" and ", given) + " are given")
                            + "; allowed: one of " + String.join(", ", AblationSpec.TIMINGS));
        }
    }

    /** What radiotherapy controls follows from the cells that it kills; a number beside it would be ignored. */
    private void howComplete(KeyPath key) {
        if (!findings.has(key.child("radiotherapy"))) {
            return;
        }
        for (String other : List.of("control", "leaves")) {
            KeyPath coin = key.child(other);
            String sentence =
                    "what radiotherapy leaves follows from its dose; allowed: " + other + " or radiotherapy, not both";
            if (findings.numberOr(coin, 1) != 1) {
                findings.fault(coin, sentence);
            }
            for (String varied : findings.keys(VARY)) {
                if (path(varied).equals(coin)) {
                    findings.fault(VARY.child(varied), sentence);
                }
            }
        }
    }

    private void scans(KeyPath key) {
        double horizon = findings.numberOr(path("horizon"), Double.NaN);
        if (horizon / findings.numberOr(key.child("every"), Double.NaN) > MOST_SCANS) {
            findings.fault(
                    key.child("every"), "that makes more than 100,000 scans; allowed: a longer time between them");
        }
    }

    private boolean oracleRemoves() {
        boolean removes = findings.has(REMOVE.child("age"))
                || findings.has(REMOVE.child("size"))
                || findings.numberOr(REMOVE.child("rate"), 0) > 0;
        return removes && !findings.words(REMOVE.child("of")).equals("primary");
    }
}
