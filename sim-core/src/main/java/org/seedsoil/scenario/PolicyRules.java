package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.care.TimeOrigin;

/** Rules of policies. */
final class PolicyRules {
    private static final KeyPath CARE = path("care");
    private static final KeyPath COURSES = CARE.child("courses");
    private static final KeyPath POLICY = CARE.child("clinic").child("policy");
    private static final KeyPath SERIES = CARE.child("clinic").child("imaging");
    /** Orders for what was found. */
    private static final List<String> FOUND = List.of("ablate", "resect", "irradiate", "biopsy");

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
        boolean staged = false;
        for (int i = 0; i < findings.items(POLICY); i++) {
            rules.rule(POLICY.item(i));
            staged |= ConditionRules.asksForStage(findings, POLICY.item(i).child("when"));
        }
        if (staged) {
            ConditionRules.delay(findings);
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
        KeyPath perGrade = rule.child("uptake-per-grade");
        if (findings.numberOr(perGrade, 1) != 1
                && !findings.isSection(CARE.child("clinic").child("fitness"))) {
            findings.fault(perGrade, "nobody grades fitness; allowed: care.clinic.fitness, or no uptake-per-grade");
        }
        ConditionRules.check(findings, rule.child("when"));
        if (findings.items(rule.child("do")) == 0) {
            findings.fault(rule.child("do"), "nothing is ordered; allowed: at least one order, such as wait: on");
        }
        orders(rule.child("do"));
        orders(rule.child("else"));
    }

    private void orders(KeyPath orders) {
        for (int i = 0; i < findings.items(orders); i++) {
            KeyPath order = orders.item(i);
            for (String local : FOUND) {
                KeyPath organ = order.child(local).child("organ");
                if (findings.has(organ)) {
                    findings.known(organ, "organ", findings.words(organ), findings.organsAndNodes());
                }
            }
            operation(order.child("resect"));
            dissection(order.child(PolicySpec.DISSECT));
            visit(order.child("visit").child("imaging"));
            course(order.child("start"));
            course(order.child("stop"));
            String stopped = findings.words(order.child("stop"));
            if (findings.keys(COURSES).contains(stopped) && !begun.contains(stopped)) {
                findings.fault(order.child("stop"), "no order begins this course; allowed: one that start names");
            }
        }
    }

    private void dissection(KeyPath stations) {
        if (findings.has(stations) && !findings.isSection(path("primary"))) {
            findings.fault(stations, "there is no primary whose nodes could be taken out; allowed: with a primary");
        }
    }

    private void visit(KeyPath imaging) {
        if (findings.has(imaging)) {
            findings.known(imaging, "series of images", findings.words(imaging), findings.keys(SERIES));
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
