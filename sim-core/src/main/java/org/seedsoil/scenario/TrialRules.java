package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.quantity.Quantity;

/** Rules of arms and of how they are compared. */
final class TrialRules {
    private static final KeyPath ARMS = path("arms");
    private static final KeyPath TRIAL = path("trial");
    private static final KeyPath ENROL = TRIAL.child("enrol");
    private static final KeyPath RANDOMIZE = TRIAL.child("randomize");
    /** What a trial sees in which each patient gets one arm only. */
    private static final List<String> OF_RANDOMIZED = List.of("accrual", "drop-out", "data-cut", "alpha", "sided");

    private static final KeyPath BY_CANCER = TRIAL.child("subgroups").child("cancer");

    private final Validation findings;
    private final List<String> arms;

    private TrialRules(Validation findings) {
        this.findings = findings;
        this.arms = List.copyOf(findings.keys(ARMS));
    }

    static void check(Validation findings) {
        TrialRules rules = new TrialRules(findings);
        boolean trial = findings.isSection(TRIAL);
        if (rules.arms.isEmpty() && !trial) {
            return;
        }
        rules.arms(trial);
        if (trial) {
            rules.enrolment();
            rules.endpoints();
            rules.times();
            rules.cancers();
            rules.randomization();
            rules.observation();
        }
    }

    private void arms(boolean trial) {
        if (arms.size() < 2 && trial) {
            findings.fault(
                    arms.isEmpty() ? TRIAL : ARMS,
                    "a trial compares two arms or more, and there "
                            + (arms.isEmpty() ? "is none" : "is one, " + arms.get(0))
                            + "; allowed: arms with at least two names, of which one may change nothing");
        } else if (!trial) {
            findings.fault(ARMS, "nothing says how the arms are compared; allowed: trial with at least enrol");
        }
    }

    private void enrolment() {
        String at = findings.words(ENROL.child("at"));
        boolean diagnosis = findings.isSection(path("care.diagnosis"));
        if ((at.equals("diagnosis") || at.equals("metastasis")) && !diagnosis) {
            findings.fault(
                    ENROL.child("at"),
                    "nobody is diagnosed in this scenario; allowed: care.diagnosis, or another moment");
        }
        if (at.equals("metastasis") && !findings.isSection(path("care.detection"))) {
            findings.fault(
                    ENROL.child("at"),
                    "no metastasis becomes manifest in this scenario; allowed: care.detection, or another moment");
        }
        if (findings.isOn(ENROL.child("disease-free")) && !at.equals("resection")) {
            findings.fault(
                    ENROL.child("disease-free"),
                    "disease is taken out by the resection; allowed: at: resection, or disease-free: off");
        }
        scan(at.equals("scan"));
        range(ENROL.child("age"));
        range(ENROL.child("metastases"));
        if (at.equals("metastasis")
                && findings.numberOr(ENROL.child("metastases").child("to"), 1) < 1) {
            findings.fault(
                    ENROL.child("metastases").child("to"),
                    "who is enrolled at a metastasis has one; allowed: at least 1, or another moment");
        }
        double age = findings.numberOr(path("patients.age"), Double.NaN);
        boolean young = age < findings.numberOr(ENROL.child("age").child("from"), 0);
        boolean old = age > findings.numberOr(ENROL.child("age").child("to"), Double.POSITIVE_INFINITY);
        if (at.equals("diagnosis") && (young || old)) {
            findings.fault(
                    ENROL.child("age"),
                    "all patients are " + Quantity.number(age) + " years old at diagnosis, so nobody enters;"
                            + " allowed: a range with that age, or ages that differ in patients.age");
        }
    }

    private void scan(boolean atScan) {
        KeyPath when = ENROL.child("when");
        if (atScan && findings.keys(path("care.clinic.imaging")).isEmpty()) {
            findings.fault(
                    ENROL.child("at"),
                    "nobody is scanned in this scenario; allowed: care.clinic.imaging, or another moment");
        }
        ConditionRules.check(findings, when);
        if (!atScan && ConditionRules.asks(findings, when)) {
            findings.fault(when, "the chart is read at a scan; allowed: at: scan, or no condition on the chart");
        }
    }

    private void range(KeyPath range) {
        double from = findings.numberOr(range.child("from"), Double.NEGATIVE_INFINITY);
        double to = findings.numberOr(range.child("to"), Double.POSITIVE_INFINITY);
        if (from > to) {
            findings.fault(
                    range,
                    "nobody is between " + Quantity.number(from) + " and " + Quantity.number(to)
                            + "; allowed: from at most to");
        }
    }

    private void endpoints() {
        KeyPath endpoints = TRIAL.child("endpoints");
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < findings.items(endpoints); i++) {
            KeyPath here = endpoints.item(i);
            String what = findings.words(here.child("what"));
            String from = findings.words(here.child("from"));
            if (what.isEmpty() || from.isEmpty()) {
                continue;
            }
            if (!told.add(what + " " + from)) {
                findings.fault(here, what + " from " + from + " stands here twice; allowed: each endpoint once");
            }
            clock(here, from);
            if (TrialDesign.Event.of(what).byLesion() && !from.equals("enrolment")) {
                findings.fault(
                        here.child("from"),
                        "lesions are those that the scan of enrolment shows; allowed: from: enrolment, or another endpoint");
            }
            event(here.child("what"), TrialDesign.Event.of(what));
        }
    }

    /** A clock that starts after enrolment counts those only who get there, and the arm may decide who does. */
    private void clock(KeyPath endpoint, String from) {
        String at = findings.words(ENROL.child("at"));
        List<String> allowed = switch (at) {
            case "start" -> List.of("enrolment", "start");
            case "diagnosis" -> List.of("enrolment", "start", "diagnosis");
            case "resection" -> List.of("enrolment", "start", "diagnosis", "resection");
            case "scan" -> List.of("enrolment", "start", "diagnosis");
            default -> List.of("enrolment", "start", "metastasis");
        };
        if (!at.isEmpty() && !allowed.contains(from)) {
            findings.fault(
                    endpoint.child("from"),
                    "patients enter at " + at + ", before this clock may start or without it, and the arm may decide"
                            + " for whom it does; allowed: " + String.join(", ", allowed));
        }
    }

    private void event(KeyPath what, TrialDesign.Event event) {
        boolean without = findings.numberOr(ENROL.child("metastases").child("to"), 1) == 0;
        boolean free = findings.isOn(ENROL.child("disease-free"));
        if (event.needsScans() && !findings.isSection(path("care.clinic"))) {
            findings.fault(
                    what, "nobody looks at patients in this scenario; allowed: care.clinic, or another endpoint");
        } else if (event.needsResponse() && !findings.isSection(path("care.clinic.response"))) {
            findings.fault(
                    what,
                    "nobody judges response in this scenario; allowed: care.clinic.response, or another endpoint");
        }
        if (event.needsBaseline() && !findings.words(ENROL.child("at")).equals("scan")) {
            findings.fault(
                    what,
                    "this is judged against the scan of enrolment; allowed: enrol with at: scan, or another endpoint");
        }
        if (event.needsNoMetastasis() && !without && !free) {
            findings.fault(
                    what,
                    "who has a manifest metastasis at enrolment cannot wait for the first; allowed: enrol with"
                            + " metastases: {to: 0}, or another endpoint");
        }
        if (event.needsDiseaseFree() && !free) {
            findings.fault(
                    what,
                    "this is told of patients whose disease was all taken out; allowed: enrol with at: resection and"
                            + " disease-free: on, or another endpoint");
        }
        if (event.needsDetection() && !findings.isSection(path("care.detection"))) {
            findings.fault(
                    what,
                    "no metastasis becomes manifest in this scenario; allowed: care.detection, or another endpoint");
        }
    }

    private void times() {
        double horizon = findings.numberOr(path("horizon"), Double.POSITIVE_INFINITY);
        double follow = findings.numberOr(TRIAL.child("follow-up"), Double.POSITIVE_INFINITY);
        if (follow > horizon && Double.isFinite(follow)) {
            findings.fault(
                    TRIAL.child("follow-up"),
                    "follow-up is longer than the horizon; allowed: at most " + Quantity.number(horizon) + " d");
        }
        KeyPath times = TRIAL.child("times");
        Set<Double> known = new TreeSet<>();
        for (int i = 0; i < findings.items(times); i++) {
            double time = findings.numberOr(times.item(i), Double.NaN);
            if (!Double.isNaN(time) && !known.add(time)) {
                findings.fault(times.item(i), "this time stands here twice; allowed: each once");
            }
            if (time > Math.min(horizon, follow)) {
                findings.fault(
                        times.item(i),
                        "nobody is followed so long; allowed: at most " + Quantity.number(Math.min(horizon, follow))
                                + " d");
            }
        }
    }

    private void cancers() {
        KeyPath free = TRIAL.child("subgroups").child("disease-free");
        if (findings.has(free) && !findings.words(ENROL.child("at")).equals("scan")) {
            findings.fault(
                    free, "this is read off the chart at a scan; allowed: enrol with at: scan, or other subgroups");
        }
        if (findings.isOn(BY_CANCER) && findings.keys(path("mixture")).size() < 2) {
            findings.fault(
                    BY_CANCER, "all patients have the same cancer; allowed: off, or several cancers under mixture");
        }
    }

    private void randomization() {
        if (!findings.isSection(RANDOMIZE)) {
            return;
        }
        KeyPath weights = RANDOMIZE.child("weights");
        findings.knownKeys(weights, "arm", arms);
        double sum = 0;
        for (String arm : arms) {
            sum += findings.numberOr(weights.child(arm), 1);
        }
        double block = findings.numberOr(RANDOMIZE.child("block"), sum);
        if (sum > 0 && block % sum != 0) {
            findings.fault(
                    RANDOMIZE.child("block"),
                    "a block of " + Quantity.number(block) + " cannot be filled by weights of " + Quantity.number(sum)
                            + " in all; allowed: a multiple of " + Quantity.number(sum));
        }
        List<String> known = new ArrayList<>(findings.keys(TRIAL.child("subgroups")));
        if (!findings.isOn(BY_CANCER)) {
            known.remove("cancer");
        }
        List<String> strata = findings.texts(RANDOMIZE.child("stratify"));
        for (int i = 0; i < strata.size(); i++) {
            KeyPath here = RANDOMIZE.child("stratify").item(i);
            if (!known.contains(strata.get(i))) {
                findings.fault(
                        here,
                        "subgroups says nothing of " + strata.get(i) + "; allowed: "
                                + (known.isEmpty() ? "nothing, until subgroups says how" : String.join(", ", known)));
            } else if (strata.indexOf(strata.get(i)) < i) {
                findings.fault(here, strata.get(i) + " stands here twice; allowed: each once");
            }
        }
    }

    private void observation() {
        if (!findings.isSection(RANDOMIZE)) {
            paired();
            return;
        }
        oneOf(TRIAL.child("accrual"), "rate", "time");
        oneOf(TRIAL.child("data-cut"), "time", "events");
        double patients = findings.numberOr(TRIAL.child("patients"), 0);
        double rate = findings.numberOr(TRIAL.child("accrual").child("rate"), Double.NaN);
        double accrual = findings.numberOr(TRIAL.child("accrual").child("time"), patients / rate);
        KeyPath cut = TRIAL.child("data-cut").child("time");
        if (findings.numberOr(cut, Double.POSITIVE_INFINITY) < accrual) {
            findings.fault(
                    cut,
                    "the data are cut before accrual ends after about " + Quantity.number(Math.ceil(accrual))
                            + " d; allowed: later than that, or a faster accrual");
        }
        KeyPath events = TRIAL.child("data-cut").child("events");
        if (findings.numberOr(events, 0) > patients) {
            findings.fault(
                    events, "there are no more events than patients; allowed: at most " + Quantity.number(patients));
        }
    }

    private void paired() {
        if (!findings.isOn(TRIAL.child("paired")) && findings.has(TRIAL.child("paired"))) {
            findings.fault(
                    TRIAL.child("paired"),
                    "unpaired patients get one arm each, and nothing says how; allowed: randomize, or paired: on");
        }
        if (findings.has(TRIAL.child("test"))) {
            findings.fault(
                    TRIAL.child("test"),
                    "the arms hold the same patients, and a test for independent samples counts what they share as if it"
                            + " were noise; allowed: no test (differences come with paired intervals), or randomize");
        }
        for (String key : OF_RANDOMIZED) {
            if (findings.has(TRIAL.child(key))) {
                findings.fault(
                        TRIAL.child(key),
                        "this is about patients who get one arm each, and here each gets every arm; allowed: randomize"
                                + " beside it, or to remove this key");
            }
        }
    }

    private void oneOf(KeyPath section, String one, String other) {
        if (findings.isSection(section) && findings.has(section.child(one)) == findings.has(section.child(other))) {
            findings.fault(section, "exactly one of two belongs here; allowed: " + one + ", or " + other);
        }
    }
}
