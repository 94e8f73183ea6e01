package org.seedsoil.io.mechanisms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.disease.CascadeStage;

/**
 * A mechanism, what switches it, and where a reader sees what it is worth.
 *
 * @param mechanism what it is called
 * @param stage the stage of the cascade that it belongs to, if it does
 * @param path what is set to switch it, a path of {@code --set}
 * @param laboratory the laboratory that shows it; none where there is none so far
 * @param reason why there is none
 */
record Shown(String mechanism, Optional<CascadeStage> stage, String path, Optional<String> laboratory, String reason) {
    private static Shown of(String mechanism, CascadeStage stage, String path, String laboratory) {
        return new Shown(mechanism, Optional.of(stage), path, Optional.of(laboratory), "");
    }

    private static Shown beside(String mechanism, String path, String laboratory) {
        return new Shown(mechanism, Optional.empty(), path, Optional.of(laboratory), "");
    }

    private static Shown notYet(String mechanism, CascadeStage stage, String reason) {
        String path = "stages." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Shown(mechanism, Optional.of(stage), path, Optional.empty(), reason);
    }

    /** All of them, in the order in which a seed meets them. */
    static List<Shown> all() {
        return List.of(
                of("E-cadherin", CascadeStage.DETACHMENT, "clones.main.adhesion", "clumps-and-loners"),
                of("clusters", CascadeStage.DETACHMENT, "clones.main.clusters.budding", "clumps-and-loners"),
                of("basement membrane, protease", CascadeStage.MEMBRANE, "clones.main.protease", "the-doorways"),
                of("doorways", CascadeStage.INTRAVASATION, "clones.main.intravasation.doorways", "the-doorways"),
                of("anoikis", CascadeStage.INTRAVASATION, "clones.main.intravasation.anoikis", "the-gauntlet"),
                of("lymph and its nodes", CascadeStage.LYMPH, "clones.main.intravasation.lymph", "the-doorways"),
                of("ways over the serosa", CascadeStage.SEROSA, "stages.serosa", "clumps-and-loners"),
                of("portal and caval drainage", CascadeStage.CIRCULATION, "organs.colon.drainage", "first-pass"),
                of("vertebral veins", CascadeStage.CIRCULATION, "edges.prostate.bone-axial.fraction", "first-pass"),
                of("share of the blood", CascadeStage.CIRCULATION, "organs.lung.flow", "seed-and-soil"),
                of("shear", CascadeStage.CIRCULATION, "circulation.shear", "the-gauntlet"),
                of("natural killers, in flow and beds", CascadeStage.CIRCULATION, "circulation.nk", "the-gauntlet"),
                of("cloak of platelets", CascadeStage.CIRCULATION, "clones.main.cloak", "the-gauntlet"),
                of("size protects", CascadeStage.CIRCULATION, "circulation.size-protection", "clumps-and-loners"),
                of("lodging in a bed", CascadeStage.ARREST, "organs.lung.lodging", "first-pass"),
                of("size holds", CascadeStage.EXTRAVASATION, "circulation.size-holding", "clumps-and-loners"),
                of("release from a bed", CascadeStage.EXTRAVASATION, "clones.main.extravasation.release", "first-pass"),
                of("receptor", CascadeStage.EXTRAVASATION, "clones.main.receptors.CXCR4", "the-cxcr4-key"),
                of("blocked receptor", CascadeStage.EXTRAVASATION, "block.CXCR4", "the-cxcr4-key"),
                of("blocked ligand", CascadeStage.EXTRAVASATION, "block.CXCL12", "the-cxcr4-key"),
                of("soil", CascadeStage.SOIL, "clones.main.soil.lung", "seed-and-soil"),
                notYet("dormancy", CascadeStage.DORMANCY, "needs visits: the laboratory of the clock, number 8"),
                of("surveillance", CascadeStage.IMMUNE, "immune.surveillance", "the-gauntlet"),
                of("metastases shed", CascadeStage.SECONDARY, "clones.main.shedding.vascularized-at", "fire-spots"),
                notYet(
                        "seeds that join lesions",
                        CascadeStage.SELF_SEEDING,
                        "off in every preset; held by tests alone"),
                beside("threshold of detection", "care.detection.diameter", "number-and-volume"),
                beside("ablation", "care.interventions[1].ablate.coverage", "fire-spots"),
                beside("what bone gives back", "bone.feedback", "the-vicious-cycle"));
    }

    /** One row of the page's table. */
    List<String> row() {
        String where = laboratory
                .map(name -> "[" + name + "](../labs/" + name + ".md)")
                .orElse("none so far: " + reason);
        return List.of(mechanism, "`" + path + "`", where);
    }
}
