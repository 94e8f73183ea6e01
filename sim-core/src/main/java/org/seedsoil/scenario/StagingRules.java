package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.quantity.Quantity;

/** Rules of staging. */
final class StagingRules {
    private static final KeyPath STAGING = path("care.clinic.staging");
    private static final String ANY_OF_THESE = "; allowed: a category that the table tells";

    private final Validation findings;

    private StagingRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        if (findings.isSection(STAGING)) {
            StagingRules rules = new StagingRules(findings);
            rules.nodes();
            rules.depth();
            rules.rising(STAGING.child("tumour"));
            rules.rising(STAGING.child("node-categories").child("counts"));
            rules.rising(STAGING.child("metastases"));
            rules.groups();
        }
    }

    /** Each station that an operation takes out has nodes, and no other. */
    private void nodes() {
        KeyPath nodes = STAGING.child("nodes");
        findings.knownKeys(nodes, "node", findings.keys(path("nodes")));
        boolean taken = false;
        for (int i = 0; i < findings.items(path("care.interventions")); i++) {
            taken |= findings.numberOr(
                            path("care.interventions").item(i).child("resect").child("nodes"), 0)
                    > 0;
        }
        if (!taken) {
            findings.fault(
                    STAGING,
                    "no node is ever taken out; allowed: nodes of a resection of the primary, such as nodes: 2");
        }
    }

    private void depth() {
        KeyPath depth = STAGING.child("depth");
        if (findings.keys(depth).isEmpty()) {
            return;
        }
        if (findings.items(STAGING.child("tumour")) > 0) {
            findings.fault(depth, "the table goes by size; allowed: no depth, or a table without tumour");
        } else if (Math.abs(findings.sum(depth) - 1) > 1e-6) {
            findings.fault(depth, "shares sum to " + Quantity.number(findings.sum(depth)) + "; allowed: 1 within 1e-6");
        }
    }

    /** Limits rise, and only the last category has none. */
    private void rising(KeyPath list) {
        double before = 0;
        for (int i = 0; i < findings.items(list); i++) {
            double most = findings.numberOr(list.item(i).child("up-to"), Double.POSITIVE_INFINITY);
            if (!(most > before)) {
                findings.fault(list.item(i), "nothing belongs to it that is not in one before; allowed: rising limits");
            }
            before = most;
        }
        if (findings.items(list) > 0 && before < Double.POSITIVE_INFINITY) {
            findings.fault(list, "what is above the last limit has no category; allowed: a last one without up-to");
        }
    }

    private void groups() {
        Set<String> nodes =
                new LinkedHashSet<>(named(STAGING.child("node-categories").child("counts")));
        for (String key : List.of("none", "isolated", "micro")) {
            nodes.add(findings.words(STAGING.child("node-categories").child(key)));
        }
        Set<String> tumours = new LinkedHashSet<>(named(STAGING.child("tumour")));
        tumours.addAll(findings.keys(STAGING.child("depth")));
        Set<String> metastases = new LinkedHashSet<>(named(STAGING.child("metastases")));
        metastases.add("M0");
        for (String site : findings.keys(STAGING.child("places"))) {
            metastases.add(findings.words(STAGING.child("places").child(site)));
        }
        for (int i = 0; i < findings.items(STAGING.child("groups")); i++) {
            KeyPath group = STAGING.child("groups").item(i);
            known(group.child("N"), nodes);
            known(group.child("M"), metastases);
            if (findings.items(STAGING.child("tumour")) > 0) {
                known(group.child("T"), tumours);
            }
        }
    }

    private Set<String> named(KeyPath list) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < findings.items(list); i++) {
            names.add(findings.words(list.item(i).child("category")));
        }
        return names;
    }

    private void known(KeyPath list, Set<String> categories) {
        for (String category : findings.texts(list)) {
            if (!categories.contains(category)) {
                findings.fault(list, "there is no category " + category + ANY_OF_THESE);
            }
        }
    }
}
