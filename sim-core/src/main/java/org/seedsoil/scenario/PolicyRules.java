package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.clinic.Measure;

/** Rules of policies. */
final class PolicyRules {
    private static final KeyPath CARE = path("care");
    private static final KeyPath COURSES = CARE.child("courses");
    private static final KeyPath POLICY = CARE.child("clinic").child("policy");

    private final Validation findings;
    private final Set<String> begun = new LinkedHashSet<>();

    private PolicyRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        PolicyRules rules = new PolicyRules(findings);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < findings.items(POLICY); i++) {
            KeyPath rule = POLICY.item(i);
            String name = findings.words(rule.child("rule"));
            if (!name.isEmpty() && !names.add(name)) {
                findings.fault(rule.child("rule"), "another rule has that name; allowed: a name of its own");
            }
            rules.begins(rule.child("do"));
            rules.begins(rule.child("else"));
        }
        for (int i = 0; i < findings.items(POLICY); i++) {
            rules.rule(POLICY.item(i));
        }
        rules.courses();
    }

    private void begins(KeyPath orders) {
        for (int i = 0; i < findings.items(orders); i++) {
            String course = findings.words(orders.item(i).child("start"));
            if (!course.isEmpty()) {
                begun.add(course);
            }
        }
    }

    private void rule(KeyPath rule) {
        condition(findings, rule.child("when"));
        if (findings.items(rule.child("do")) == 0) {
            findings.fault(rule.child("do"), "nothing is ordered; allowed: at least one order, such as wait: on");
        }
        orders(rule.child("do"));
        orders(rule.child("else"));
    }

    /** Rules of a condition on the chart. */
    static void condition(Validation findings, KeyPath when) {
        List<String> sites = new ArrayList<>(findings.organs());
        sites.add("bone");
        List<String> named = findings.texts(when.child("only-in"));
        for (int i = 0; i < named.size(); i++) {
            findings.known(when.child("only-in").item(i), "site", named.get(i), sites);
        }
        for (Measure measure : Measure.values()) {
            KeyPath bounds = when.child(measure.word());
            double from = findings.numberOr(bounds.child("from"), 0);
            if (findings.numberOr(bounds.child("to"), Double.POSITIVE_INFINITY) < from) {
                findings.fault(bounds.child("to"), "no number lies there; allowed: at least from");
            }
        }
        if (findings.items(when.child("response")) > 0
                && !findings.isSection(CARE.child("clinic").child("response"))) {
            findings.fault(
                    when.child("response"),
                    "nobody judges response; allowed: care.clinic.response, or no condition on it");
        }
    }

    private void orders(KeyPath orders) {
        for (int i = 0; i < findings.items(orders); i++) {
            KeyPath order = orders.item(i);
            for (String local : PolicyBuilder.LOCAL) {
                KeyPath organ = order.child(local).child("organ");
                if (findings.has(organ)) {
                    findings.known(organ, "organ", findings.words(organ), findings.organsAndNodes());
                }
            }
            operation(order.child("resect"));
            course(order.child("start"));
            course(order.child("stop"));
            String stopped = findings.words(order.child("stop"));
            if (findings.keys(COURSES).contains(stopped) && !begun.contains(stopped)) {
                findings.fault(order.child("stop"), "no order begins this course; allowed: one that start names");
            }
        }
    }

    /** An operation is told by its margins or plainly, and what the other way would need is not passed over. */
    private void operation(KeyPath resect) {
        boolean margins = findings.has(resect.child(PolicySpec.MARGINS));
        for (String plain : List.of("control", "leaves")) {
            if (margins && findings.numberOr(resect.child(plain), 1) != 1) {
                findings.fault(
                        resect.child(plain),
                        "what is left follows from the margins; allowed: margins, or control and leaves");
            }
        }
        for (Key own : PolicySpec.OPERATION) {
            if (!margins && findings.has(resect.child(own.name()))) {
                findings.fault(
                        resect.child(own.name()), "nothing tells how complete the operation is; allowed: with margins");
            }
        }
        if (margins) {
            ResectingMetastases.named(findings, resect);
            ResidueRules.check(findings, resect);
        }
    }

    private void course(KeyPath order) {
        String name = findings.words(order);
        if (name.isEmpty()) {
            return;
        }
        if (findings.keys(COURSES).isEmpty()) {
            findings.fault(order, "there are no courses; allowed: a course of care.courses");
        } else if (findings.known(order, "course", name, findings.keys(COURSES))) {
            if (!findings.counts(from(name), TimeOrigin.ORDER)) {
                findings.fault(order, "the course does not wait for an order; allowed: one with from: order");
            }
        }
    }

    private KeyPath from(String course) {
        KeyPath path = COURSES.child(course);
        List<String> kinds = List.copyOf(findings.keys(path));
        return kinds.isEmpty() ? path : path.child(kinds.get(0)).child("from");
    }

    private void courses() {
        for (String name : findings.keys(COURSES)) {
            KeyPath from = from(name);
            if (findings.counts(from, TimeOrigin.ORDER) && !begun.contains(name)) {
                findings.fault(
                        from,
                        "no order begins this course, so it is never given; allowed: start: " + name
                                + " in care.clinic.policy, or another beginning");
            }
        }
    }
}
