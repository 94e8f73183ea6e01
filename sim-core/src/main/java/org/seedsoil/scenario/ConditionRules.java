package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.StagePart;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Rules of conditions on the chart: what they name is there, and the clinic does what they ask about. */
final class ConditionRules {
    private static final KeyPath CLINIC = path("care.clinic");
    private static final KeyPath STAGING = CLINIC.child("staging");
    private static final String NOBODY = "nobody is staged";
    private static final KeyPath MARKERS = CLINIC.child("markers");

    private final Validation findings;
    private final KeyPath when;

    private ConditionRules(Validation findings, KeyPath when) {
        this.findings = findings;
        this.when = when;
    }

    static void check(Validation findings, KeyPath when) {
        ConditionRules rules = new ConditionRules(findings, when);
        rules.sites();
        rules.bounds();
        rules.response();
        for (StagePart part : StagePart.values()) {
            rules.stage(part);
        }
        rules.clinic(ConditionSpec.NODES_HOLD, STAGING, NOBODY);
        rules.clinic(Measure.POSITIVE_NODES.word(), STAGING, NOBODY);
        rules.markers(when.child(ConditionSpec.MARKERS));
        rules.markers(when.child(ConditionSpec.WITHOUT_MARKERS));
        rules.clinic(ConditionSpec.RESECTABLE, CLINIC.child("resectability"), "nothing says what can be taken out");
        rules.clinic(Measure.FITNESS.word(), CLINIC.child("fitness"), "nobody grades fitness");
    }

    private void clinic(String asked, KeyPath needed, String said) {
        if (findings.has(when.child(asked)) && !findings.isSection(needed)) {
            findings.fault(when.child(asked), said + "; allowed: " + needed + ", or no condition on it");
        }
    }

    /** Whether a condition asks anything. */
    static boolean asks(Validation findings, KeyPath when) {
        return findings.keys(when).stream().map(when::child).anyMatch(key -> !findings.isEmptyList(key));
    }

    /** Whether a condition asks for the stage. */
    static boolean asksForStage(Validation findings, KeyPath when) {
        for (StagePart part : StagePart.values()) {
            if (findings.has(when.child(part.word()))) {
                return true;
            }
        }
        return findings.has(when.child(ConditionSpec.NODES_HOLD))
                || findings.has(when.child(Measure.POSITIVE_NODES.word()));
    }

    private void sites() {
        List<String> sites = new ArrayList<>(findings.organs());
        sites.add("bone");
        List<String> named = findings.texts(when.child("only-in"));
        for (int i = 0; i < named.size(); i++) {
            findings.known(when.child("only-in").item(i), "site", named.get(i), sites);
        }
    }

    private void bounds() {
        for (Measure measure : Measure.values()) {
            KeyPath bounds = when.child(measure.word());
            double from = findings.numberOr(bounds.child("from"), 0);
            if (findings.numberOr(bounds.child("to"), Double.POSITIVE_INFINITY) < from) {
                findings.fault(bounds.child("to"), "no number lies there; allowed: at least from");
            }
            if (findings.isSection(bounds)) {
                measure.analyte().ifPresent(analyte -> BloodRules.looksFor(findings, analyte, bounds));
            }
        }
    }

    private void response() {
        if (findings.items(when.child("response")) > 0 && !findings.isSection(CLINIC.child("response"))) {
            findings.fault(
                    when.child("response"),
                    "nobody judges response; allowed: care.clinic.response, or no condition on it");
        }
    }

    private void stage(StagePart part) {
        KeyPath list = when.child(part.word());
        if (!findings.has(list)) {
            return;
        }
        if (!findings.isSection(STAGING)) {
            findings.fault(list, NOBODY + "; allowed: care.clinic.staging, or no condition on it");
            return;
        }
        Optional<StageTable> table = findings.stageTable();
        List<String> named = findings.texts(list);
        for (int i = 0; table.isPresent() && i < named.size(); i++) {
            if (part.members(table.get(), named.get(i)).isEmpty()) {
                String noun = part == StagePart.GROUP ? "stage" : "category";
                findings.fault(list.item(i), Names.unknown(noun, named.get(i), part.categories(table.get())));
            }
        }
    }

    /** A policy reads the stage when its result comes; what nodes hold is known when the step of the operation is complete. */
    static void delay(Validation findings) {
        double step = findings.numberOr(path("step"), 0);
        double delay = findings.numberOr(STAGING.child("delay"), Double.POSITIVE_INFINITY);
        if (delay < step) {
            findings.fault(
                    STAGING.child("delay"),
                    "a rule waits for the stage, and what nodes hold is worked out at the end of a step; allowed: at least "
                            + Quantity.format(step, Dimension.TIME) + ", or a shorter step");
        }
    }

    private void markers(KeyPath list) {
        Set<String> known = findings.keys(MARKERS);
        List<String> named = findings.texts(list);
        for (int i = 0; i < named.size(); i++) {
            if (known.isEmpty()) {
                findings.fault(
                        list.item(i), "no marker is looked for; allowed: care.clinic.markers, or no condition on it");
            } else {
                findings.known(list.item(i), "marker", named.get(i), known);
            }
        }
    }
}
