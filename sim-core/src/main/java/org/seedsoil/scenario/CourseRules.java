package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Quantity;

/** Rules of what happens to a patient: how disease begins, what is done, how long it is followed. */
final class CourseRules {
    private static final KeyPath PRIMARY = path("primary");
    private static final KeyPath CARE = path("care");
    private static final KeyPath INTERVENTIONS = CARE.child("interventions");
    private static final KeyPath ORACLE = path("oracle");
    private static final int MOST_POINTS = 100_000;
    private static final int MOST_STEPS = 10_000_000;

    private final Validation findings;

    private CourseRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        CourseRules rules = new CourseRules(findings);
        rules.time();
        rules.followUp();
        rules.primary();
        rules.care();
        rules.oracle();
        rules.places();
        rules.expectations();
    }

    private void time() {
        double horizon = findings.numberOr(path("horizon"), Double.NaN);
        double step = findings.numberOr(path("step"), Double.NaN);
        double every = findings.numberOr(path("output.series-every"), Double.NaN);
        if (horizon / step > MOST_STEPS) {
            findings.fault(path("step"), "that makes more than 10 million steps; allowed: a longer step");
        }
        if (horizon / every > MOST_POINTS) {
            findings.fault(
                    path("output.series-every"),
                    "that makes more than 100,000 points; allowed: a longer time between them");
        }
    }

    private void followUp() {
        KeyPath follow = path("follow-up");
        if (!findings.isSection(follow)) {
            return;
        }
        double horizon = findings.numberOr(path("horizon"), Double.NaN);
        if (findings.numberOr(follow.child("time"), Double.NaN) > horizon) {
            findings.fault(
                    follow.child("time"),
                    "follow-up ends after the horizon, where following ends; allowed: at most "
                            + Digits.timeInYears(horizon) + ", or a longer horizon");
        }
        if (findings.words(follow.child("from")).equals("diagnosis") && !findings.isSection(CARE.child("diagnosis"))) {
            findings.fault(
                    follow,
                    "nobody is diagnosed, so follow-up from diagnosis never begins; allowed: from: start, or care.diagnosis");
        }
    }

    private void primary() {
        if (!findings.isSection(PRIMARY)) {
            if (findings.has(PRIMARY)
                    && findings.items(ORACLE.child("lesions")) + findings.items(ORACLE.child("dormant")) == 0) {
                findings.fault(
                        PRIMARY,
                        "there is no primary and nothing else on day 0; allowed: a primary, or oracle.lesions"
                                + " or oracle.dormant");
            }
            return;
        }
        String organ = findings.words(PRIMARY.child("organ"));
        if (!organ.isEmpty()) {
            findings.known(PRIMARY.child("organ"), "organ", organ, findings.organs());
        }
        KeyPath cells = PRIMARY.child("cells");
        findings.knownKeys(cells, "clone", findings.clones());
        double total = findings.isSection(cells) ? findings.sum(cells) : findings.numberOr(cells, Double.NaN);
        if (total == 0) {
            findings.fault(cells, "the primary has no cells; allowed: at least one");
        }
        if (total >= findings.numberOr(path("population-cap"), Double.NaN)) {
            findings.fault(cells, "the primary is as large as population-cap; allowed: fewer cells");
        }
        capacity(cells, total, organ, first(cells));
    }

    private String first(KeyPath byClone) {
        Set<String> named = findings.isSection(byClone) ? findings.keys(byClone) : findings.clones();
        return named.stream().findFirst().orElse("");
    }

    /** Laws of growth are told from 0 to the capacity; a lesion does not begin above it. */
    private void capacity(KeyPath key, double cells, String organ, String clone) {
        KeyPath base = path("clones").child(clone);
        double general = findings.numberOr(base.child("growth").child("capacity"), Double.NaN);
        double capacity = findings.numberOr(base.child("growth-in").child(organ).child("capacity"), general);
        if (cells > capacity) {
            findings.fault(
                    key,
                    "the lesion is larger than the capacity of its clone there, " + Quantity.number(capacity)
                            + " cells; allowed: at most that");
        }
    }

    private void care() {
        boolean absent = findings.words(PRIMARY).equals("none");
        boolean diagnosis = findings.isSection(CARE.child("diagnosis"));
        if (diagnosis && absent) {
            findings.fault(CARE.child("diagnosis"), "there is no primary to diagnose; allowed: none, or a primary");
        }
        Map<Intervention, Intervention.Rules> rules = new LinkedHashMap<>();
        Intervention.ALL.forEach(kind -> rules.put(kind, kind.rules(findings)));
        for (int i = 0; i < findings.items(INTERVENTIONS); i++) {
            KeyPath item = INTERVENTIONS.item(i);
            rules.forEach((kind, rule) -> {
                if (findings.has(item.child(kind.word()))) {
                    rule.check(item.child(kind.word()), !absent, diagnosis);
                }
            });
        }
    }

    private void oracle() {
        if (findings.words(ORACLE.child("remove").child("of")).equals("primary")
                && findings.words(PRIMARY).equals("none")) {
            findings.fault(
                    ORACLE.child("remove").child("of"), "there is no primary to remove; allowed: all, metastases");
        }
        for (int i = 0; i < findings.items(ORACLE.child("lesions")); i++) {
            KeyPath lesion = ORACLE.child("lesions").item(i);
            given(lesion);
            String clone = findings.words(lesion.child("clone"));
            capacity(
                    lesion.child("cells"),
                    findings.numberOr(lesion.child("cells"), Double.NaN),
                    findings.words(lesion.child("organ")),
                    clone.isEmpty() ? first(path("clones")) : clone);
        }
        for (int i = 0; i < findings.items(ORACLE.child("dormant")); i++) {
            KeyPath group = ORACLE.child("dormant").item(i);
            given(group);
            number(group);
        }
    }

    private void given(KeyPath thing) {
        String organ = findings.words(thing.child("organ"));
        String clone = findings.words(thing.child("clone"));
        if (!organ.isEmpty()) {
            findings.known(thing.child("organ"), "organ", organ, findings.organsAndNodes());
        }
        if (!clone.isEmpty()) {
            findings.known(thing.child("clone"), "clone", clone, findings.clones());
        }
    }

    private void number(KeyPath group) {
        boolean number = findings.has(group.child("number"));
        if (number == findings.has(group.child("poisson"))) {
            findings.fault(
                    group,
                    (number ? "number and poisson are both given" : "how many groups is missing")
                            + "; allowed: one of number and poisson");
        }
        double count = findings.numberOr(group.child("number"), 0);
        if (count != Math.rint(count)) {
            findings.fault(group.child("number"), "a number of groups is whole; allowed: a whole number, or poisson");
        }
    }

    private void places() {
        findings.knownKeys(path("circulation.nk-in"), "organ", findings.organsAndNodes());
        findings.knownKeys(path("immune.surveillance-in"), "organ", findings.organsAndNodes());
        KeyPath table = path("destinations");
        findings.knownKeys(table, "organ", findings.organsAndNodes());
        for (String source : findings.keys(table)) {
            findings.knownKeys(table.child(source), "organ", findings.organsAndNodes());
            double sum = findings.sum(table.child(source));
            if (sum > 1 + 1e-6) {
                findings.fault(
                        table.child(source),
                        "a row sums to " + Quantity.number(sum) + "; allowed: at most 1, the rest is lost");
            }
        }
    }

    private void expectations() {
        boolean diagnosis = findings.isSection(CARE.child("diagnosis"));
        boolean resection = IntStream.range(0, findings.items(INTERVENTIONS))
                .anyMatch(i -> findings.has(INTERVENTIONS.item(i).child("resect")));
        for (int i = 0; i < findings.items(path("expects")); i++) {
            KeyPath from = path("expects").item(i).child("from");
            boolean timed = findings.has(path("expects").item(i).child("at"));
            String clock = findings.words(from);
            if (timed && (clock.equals("diagnosis") && !diagnosis || clock.equals("resection") && !resection)) {
                findings.fault(from, "there is no " + clock + " in this scenario; allowed: start");
            }
        }
    }
}
