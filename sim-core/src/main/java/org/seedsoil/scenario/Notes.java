package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.disease.CascadeStage;

/** What is allowed and yet may surprise. */
final class Notes {
    private final Validation findings;
    private final List<String> notes = new ArrayList<>();

    private Notes(Settings settings) {
        this.findings = new Validation(settings);
    }

    static List<String> of(Settings settings) {
        Notes notes = new Notes(settings);
        notes.surveillance();
        notes.destinations();
        notes.clones();
        notes.mortality();
        return List.copyOf(notes.notes);
    }

    private void surveillance() {
        boolean kills = findings.on(CascadeStage.IMMUNE)
                && (findings.numberOr(path("immune.surveillance"), 0) > 0
                        || !findings.keys(path("immune.surveillance-in")).isEmpty());
        for (String clone : findings.clones()) {
            KeyPath process = path("clones").child(clone).child("growth").child("process");
            if (kills && findings.words(process).equals("deterministic")) {
                notes.add("immune.surveillance has no effect on " + clone + ", whose growth is deterministic");
            }
        }
    }

    private void destinations() {
        if (!findings.byTable() && !findings.keys(path("destinations")).isEmpty()) {
            notes.add("destinations are not used, for stages.circulation or stages.arrest is on");
        }
    }

    private void clones() {
        for (String name : findings.clones()) {
            KeyPath clone = path("clones").child(name);
            if (findings.on(CascadeStage.SOIL) && findings.sum(clone.child("soil")) == 0) {
                notes.add(name + " finds a niche nowhere (clones." + name + ".soil), so it founds no metastasis");
            }
            if (findings.on(CascadeStage.MEMBRANE) && findings.numberOr(clone.child("protease"), 1) == 0) {
                notes.add(name + " has no protease, so it never leaves the primary: in-situ disease");
            }
        }
    }

    private void mortality() {
        boolean lethal = findings.organsAndNodes().stream().anyMatch(this::lethal);
        if (findings.isOn(path("mortality.disease")) && !lethal) {
            notes.add("no organ has a lethality, so nobody dies of the disease");
        }
    }

    private boolean lethal(String organ) {
        return findings.numberOr(path("organs").child(organ).child("lethality"), 0) > 0
                || findings.numberOr(path("nodes").child(organ).child("lethality"), 0) > 0;
    }
}
