package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.List;
import org.seedsoil.clinic.Modality;
import org.seedsoil.clinic.Tissue;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Rules of what is looked at. */
final class ClinicRules {
    private static final KeyPath CLINIC = path("care.clinic");
    private static final KeyPath IMAGING = CLINIC.child("imaging");

    private final Validation findings;

    private ClinicRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        if (findings.isSection(CLINIC)) {
            new ClinicRules(findings).check();
            BloodRules.check(findings);
            StagingRules.check(findings);
        }
    }

    private void check() {
        if (!findings.isSection(path("care.diagnosis"))) {
            findings.fault(
                    CLINIC,
                    "the calendar begins with the diagnosis, and nobody is diagnosed; allowed: care.diagnosis, or no clinic");
        }
        if (findings.isSection(IMAGING) && findings.keys(IMAGING).isEmpty()) {
            findings.fault(IMAGING, "there are no images; allowed: at least one series");
        }
        for (String name : findings.keys(IMAGING)) {
            imaging(IMAGING.child(name));
        }
        nodules();
        markers();
        findings.knownKeys(CLINIC.child("resectability").child("remnant"), "organ", findings.organsAndNodes());
        symptoms();
        series(CLINIC.child("response"));
        baseline();
    }

    private void imaging(KeyPath series) {
        calendar(findings, series, "scan");
        findings.knownKeys(series.child("detection"), "organ", findings.organsAndNodes());
        organs(series);
    }

    /** Rules of the days of a series, whose single one is called so. */
    static void calendar(Validation findings, KeyPath series, String what) {
        double horizon = findings.numberOr(path("horizon"), Double.NaN);
        double from = findings.numberOr(series.child("from"), 0);
        if (from >= horizon) {
            findings.fault(
                    series.child("from"),
                    "following ends before it begins; allowed: less than the horizon, "
                            + Quantity.format(horizon, Dimension.TIME));
        }
        if (findings.numberOr(series.child("until"), Double.POSITIVE_INFINITY) < from) {
            findings.fault(
                    series.child("until"),
                    "the schedule never visits: it ends before it begins; allowed: at least from, "
                            + Quantity.format(from, Dimension.TIME));
        }
        boolean every = findings.has(series.child("every"));
        if (every && findings.has(series.child("by-year"))) {
            findings.fault(
                    series, "every and by-year are both given; allowed: one of them, or neither for a single " + what);
        }
        if (findings.has(series.child("by-year")) && findings.items(series.child("by-year")) == 0) {
            findings.fault(
                    series.child("by-year"), "there is no interval in it; allowed: one for the first year, and more");
        }
        if (!every && !findings.has(series.child("by-year")) && findings.has(series.child("until"))) {
            findings.fault(
                    series.child("until"),
                    "there is one " + what + " only; allowed: every or by-year with it, or no until");
        }
    }

    private void organs(KeyPath series) {
        List<String> looked = findings.texts(series.child("organs"));
        for (int i = 0; i < looked.size(); i++) {
            KeyPath item = series.child("organs").item(i);
            boolean known = findings.known(item, "organ", looked.get(i), findings.organsAndNodes());
            String modality = findings.words(series.child("modality"));
            if (known && Modality.words().contains(modality) && !sees(series, modality, looked.get(i))) {
                findings.fault(
                        item,
                        modality + " finds nothing in " + looked.get(i)
                                + "; allowed: another organ or modality, or a detection of its own");
            }
        }
    }

    private boolean sees(KeyPath series, String modality, String organ) {
        boolean node = findings.keys(path("nodes")).contains(organ);
        int hyphen = organ.indexOf('-');
        String site = node || hyphen < 0 ? organ : organ.substring(0, hyphen);
        return findings.has(series.child("detection").child(organ))
                || Modality.of(modality).detection(Tissue.of(site, node)).isPresent();
    }

    private void nodules() {
        KeyPath nodules = CLINIC.child("nodules");
        findings.knownKeys(nodules, "organ", findings.organsAndNodes());
        for (String organ : findings.keys(nodules)) {
            KeyPath law = nodules.child(organ);
            boolean never =
                    findings.numberOr(law.child("present"), 0) == 0 && findings.numberOr(law.child("appear"), 0) == 0;
            if (never) {
                findings.fault(law, "there never is one; allowed: present or appear above 0");
            }
        }
    }

    private void markers() {
        KeyPath markers = CLINIC.child("markers");
        for (String name : findings.keys(markers)) {
            KeyPath clones = markers.child(name).child("clones");
            List<String> named = findings.texts(clones);
            if (findings.items(clones) == 0 && findings.has(clones)) {
                findings.fault(clones, "no cell carries it; allowed: at least one clone");
            }
            for (int i = 0; i < named.size(); i++) {
                findings.known(clones.item(i), "clone", named.get(i), findings.clones());
            }
            if (!tissue()) {
                findings.fault(
                        markers.child(name),
                        "no tissue is ever taken in which it could be found; allowed: with a resection of the primary, or an order"
                                + " of a biopsy");
            }
        }
    }

    /** Whether anything is taken out at which a pathologist looks: the primary, or a biopsy. */
    private boolean tissue() {
        KeyPath interventions = path("care.interventions");
        for (int i = 0; i < findings.items(interventions); i++) {
            if (findings.words(interventions.item(i).child("resect").child("lesions"))
                    .equals("primary")) {
                return true;
            }
        }
        return ordered("biopsy");
    }

    /** Whether some rule orders a thing. */
    private boolean ordered(String order) {
        for (int i = 0; i < findings.items(CLINIC.child("policy")); i++) {
            for (String orders : List.of("do", "else")) {
                KeyPath list = CLINIC.child("policy").item(i).child(orders);
                for (int k = 0; k < findings.items(list); k++) {
                    if (findings.has(list.item(k).child(order))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void symptoms() {
        KeyPath symptoms = CLINIC.child("symptoms");
        series(symptoms);
        findings.knownKeys(symptoms.child("diameter-in"), "organ", findings.organsAndNodes());
        boolean never = !findings.has(symptoms.child("diameter"))
                && findings.keys(symptoms.child("diameter-in")).isEmpty();
        if (findings.isSection(symptoms) && never) {
            findings.fault(symptoms, "nothing gives symptoms; allowed: diameter or diameter-in");
        }
    }

    private void series(KeyPath user) {
        String name = findings.words(user.child("imaging"));
        if (!name.isEmpty()) {
            findings.known(user.child("imaging"), "series of images", name, findings.keys(IMAGING));
        }
    }

    private void course(KeyPath response, double from) {
        if (from > 0) {
            findings.fault(response.child("from"), "the first course says when the baseline is; allowed: no from");
        }
        if (!ordered("start")) {
            findings.fault(
                    response.child("baseline"),
                    "no rule of the policy begins a course; allowed: calendar, or a rule with start");
        }
    }

    /** A baseline must be followed by a look with which it is compared. */
    private void baseline() {
        KeyPath response = CLINIC.child("response");
        KeyPath series = IMAGING.child(findings.words(response.child("imaging")));
        if (!findings.isSection(response) || !findings.isSection(series)) {
            return;
        }
        boolean several = findings.has(series.child("every")) || findings.has(series.child("by-year"));
        double from = findings.numberOr(response.child("from"), 0);
        if (!several) {
            findings.fault(
                    response.child("imaging"),
                    "nothing is compared where there is one scan; allowed: a series with every or by-year");
        } else if (findings.words(response.child("baseline")).equals("course")) {
            course(response, from);
        } else if (findings.numberOr(series.child("until"), Double.POSITIVE_INFINITY) < from) {
            findings.fault(
                    response.child("from"),
                    "the series has ended by then, so there is no baseline; allowed: before its until");
        }
    }
}
