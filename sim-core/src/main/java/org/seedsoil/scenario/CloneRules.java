package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.quantity.Quantity;

/** Rules of the clones: what they name exists, and every seed can leave every place it can be in. */
final class CloneRules {
    private static final KeyPath CLONES = path("clones");
    private static final int MOST = 50;

    private final Validation findings;
    private final KeyPath clone;
    private final String name;

    private CloneRules(Validation findings, String name) {
        this.findings = findings;
        this.clone = CLONES.child(name);
        this.name = name;
    }

    static void check(Validation findings) {
        if (findings.isSection(CLONES) && findings.clones().isEmpty()) {
            findings.fault(CLONES, "no clone is defined; allowed: at least one");
        }
        if (findings.clones().size() > MOST) {
            findings.fault(CLONES, "there are " + findings.clones().size() + " clones; allowed: at most " + MOST);
            return;
        }
        for (String name : findings.clones()) {
            CloneRules rules = new CloneRules(findings, name);
            rules.organs();
            rules.receptors();
            rules.mutations();
            rules.intravasation();
            rules.beds();
            GrowthRules.check(findings, name);
        }
        blocks(findings);
    }

    /** Receptors of any clone, and the ligands that they follow. */
    static Set<String> molecules(Validation findings) {
        Set<String> targets = new TreeSet<>(receptors(findings));
        targets.addAll(ligands(findings));
        return targets;
    }

    /** The receptors that clones have. */
    static List<String> receptors(Validation findings) {
        Set<String> receptors = new TreeSet<>();
        findings.clones()
                .forEach(name ->
                        receptors.addAll(findings.keys(CLONES.child(name).child("receptors"))));
        return List.copyOf(receptors);
    }

    /** The ligands that they follow. */
    static List<String> ligands(Validation findings) {
        return receptors(findings).stream()
                .map(receptor -> findings.words(path("axes").child(receptor)))
                .filter(ligand -> !ligand.isEmpty())
                .distinct()
                .toList();
    }

    /** The clones of which there are cells on day 0, and those that they mutate to. */
    static Set<String> living(Validation findings) {
        Set<String> living = new LinkedHashSet<>();
        List<String> found = new ArrayList<>(given(findings));
        while (!found.isEmpty()) {
            String name = found.remove(0);
            if (living.add(name)) {
                found.addAll(findings.keys(CLONES.child(name).child("mutates-to")));
            }
        }
        return living;
    }

    private static List<String> given(Validation findings) {
        List<String> names = new ArrayList<>();
        KeyPath cells = path("primary.cells");
        if (findings.isSection(cells)) {
            findings.keys(cells).stream()
                    .filter(name -> findings.numberOr(cells.child(name), 1) > 0)
                    .forEach(names::add);
        } else if (findings.isSection(path("primary"))) {
            findings.clones().stream().findFirst().ifPresent(names::add);
        }
        for (String list : List.of("lesions", "dormant")) {
            KeyPath items = path("oracle").child(list);
            for (int i = 0; i < findings.items(items); i++) {
                String named = findings.words(items.item(i).child("clone"));
                names.add(
                        named.isEmpty() ? findings.clones().stream().findFirst().orElse("") : named);
            }
        }
        return names;
    }

    /** A drug against what no clone has would do nothing. */
    private static void blocks(Validation findings) {
        Set<String> targets = molecules(findings);
        for (String molecule : findings.keys(path("block"))) {
            if (!targets.contains(molecule)) {
                findings.fault(
                        path("block").child(molecule),
                        "no clone has a receptor '" + molecule
                                + "', or one that follows it, so blocking it does nothing;" + " allowed: "
                                + (targets.isEmpty()
                                        ? "nothing, for no clone has receptors"
                                        : String.join(", ", targets)));
            }
        }
    }

    private void organs() {
        for (String key : List.of("growth-in", "soil", "dormancy", "extravasation-in")) {
            findings.knownKeys(clone.child(key), "organ", findings.organsAndNodes());
        }
    }

    private void receptors() {
        Set<String> axes = findings.keys(path("axes"));
        for (String receptor : findings.keys(clone.child("receptors"))) {
            if (!axes.contains(receptor)) {
                findings.fault(
                        clone.child("receptors").child(receptor),
                        Names.unknown("axis for the receptor", receptor, axes) + " (see axes)");
            }
        }
    }

    private void mutations() {
        KeyPath key = clone.child("mutates-to");
        findings.knownKeys(key, "clone", findings.clones());
        if (findings.keys(key).contains(name)) {
            findings.fault(key.child(name), "a clone cannot mutate to itself; allowed: another clone");
        }
        double sum = findings.sum(key);
        if (sum > 1) {
            findings.fault(key, "the probabilities sum to " + Quantity.number(sum) + "; allowed: at most 1");
        }
    }

    private void intravasation() {
        KeyPath key = clone.child("intravasation");
        if (!findings.on(CascadeStage.INTRAVASATION) || !findings.isSection(key)) {
            return;
        }
        double lymph = findings.numberOr(key.child("lymph"), Double.NaN);
        double doorways = findings.numberOr(key.child("doorways"), Double.NaN);
        double sum = lymph
                + doorways * findings.numberOr(key.child("blood"), Double.NaN)
                + findings.numberOr(key.child("anoikis"), Double.NaN);
        if (sum == 0) {
            findings.fault(
                    key,
                    "blood, lymph and anoikis are all 0, so a detached seed would stay for ever; allowed: at"
                            + " least one rate above 0, or stages.intravasation: off");
        }
        if (lymph > 0 && findings.on(CascadeStage.LYMPH) && !findings.byTable() && !hasLung()) {
            findings.fault(
                    key.child("lymph"),
                    "lymph leads to the lung, but no organ drains into the pulmonary veins;"
                            + " allowed: 0 /d, stages.lymph: off, or an organ with drainage: pulmonary");
        }
    }

    /** Whether some organ is the lung, or may be once a fault in it is mended. */
    private boolean hasLung() {
        return findings.organs().isEmpty()
                || findings.organs().stream()
                        .map(organ -> findings.words(path("organs").child(organ).child("drainage")))
                        .anyMatch(drainage -> drainage.isEmpty() || drainage.equals("pulmonary"));
    }

    private void beds() {
        if (!findings.on(CascadeStage.EXTRAVASATION)) {
            return;
        }
        KeyPath base = clone.child("extravasation");
        if (findings.isSection(base)) {
            bed(base, base);
        }
        for (String organ : findings.keys(clone.child("extravasation-in"))) {
            bed(clone.child("extravasation-in").child(organ), base);
        }
    }

    /** The rate of natural killers in a bed: of its organ, or of those that have no number of their own. */
    private double killers(KeyPath here) {
        double usual = findings.numberOr(path("circulation.nk"), Double.NaN);
        return findings.numberOr(path("circulation.nk-in").child(here.last()), usual);
    }

    private void bed(KeyPath here, KeyPath base) {
        double sum = killers(here);
        for (String key : List.of("rate", "crush", "release")) {
            boolean table = key.equals("release") && findings.byTable();
            double inherited = findings.numberOr(base.child(key), Double.NaN);
            sum += table ? 0 : findings.numberOr(here.child(key), inherited);
        }
        if (sum == 0) {
            findings.fault(
                    here,
                    "a seed arrested here would stay for ever; allowed: at least one of rate, crush and release"
                            + " above 0, or stages.extravasation: off");
        }
    }
}
