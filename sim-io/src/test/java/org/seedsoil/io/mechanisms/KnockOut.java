package org.seedsoil.io.mechanisms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Organ;

/**
 * Something taken away from a preset, or put on top.
 *
 * @param name what it is called
 * @param changes the settings that do it, as {@code --set} takes them; none where it does not apply
 * @param published what experiments found
 * @param verdict how the model compares
 */
record KnockOut(String name, Function<Preset, List<String>> changes, String published, String verdict) {
    private static KnockOut of(String name, String change, String published, String verdict) {
        return new KnockOut(name, preset -> List.of(change), published, verdict);
    }

    Preset applied(Preset preset) {
        return preset.with(changes.apply(preset));
    }

    boolean applies(Preset preset) {
        return !changes.apply(preset).isEmpty();
    }

    /** All of them, in the order of the page. */
    static List<KnockOut> all() {
        return List.of(
                of(
                        "CXCR4 lost",
                        "clones.main.receptors.CXCR4=0",
                        "an antibody against CXCR4 impaired metastasis of breast cancer cells to nodes and lung (Müller 2001); so did a peptide against it (Liang 2004)",
                        "as published in direction; no figure that fits the model's count was read"),
                of(
                        "CXCR4 over-expressed (1)",
                        "clones.main.receptors.CXCR4=1",
                        "one of the genes that make breast cancer cells form more bone metastases (Kang 2003)",
                        "as published in direction"),
                of(
                        "CXCR4 blocked by 0.9",
                        "block.CXCR4=0.9",
                        "the antagonist POL5551 reduced distant metastasis of breast cancer in mice (Xiang 2015)",
                        "as published in direction"),
                of(
                        "CXCL12 gone",
                        "block.CXCL12=1",
                        "antibodies against the receptor or its ligand stop cells that follow it (Müller 2001)",
                        "the same as CXCR4 lost: the law knows them as a product"),
                of(
                        "no cloak",
                        "clones.main.cloak=0",
                        "without platelet function metastasis, experimental and spontaneous, falls profoundly (Palumbo 2005); held: 0.2 to 0.7 left",
                        "as published"),
                of("all cloaked", "clones.main.cloak=1", "no figure known", "no figure known"),
                of(
                        "no natural killers",
                        "circulation.nk=0 /d",
                        "10 times the lung foci of B16 cells in mice whose natural killers were depleted (Gorelik 1982), 3.8 times as many lung metastases in mice without perforin (Brodbeck 2014); held: at least 2.5",
                        "as published, at the lower end"),
                new KnockOut(
                        "no natural killers, no cloak",
                        preset -> List.of("circulation.nk=0 /d", "clones.main.cloak=0"),
                        "where natural killers are depleted, platelets no longer matter (Palumbo 2005)",
                        "as published: the same as without natural killers"),
                new KnockOut(
                        "surveillance + 10 %",
                        preset -> surveillance(preset, 1.1),
                        "no figure known",
                        "no figure known: the steepest law of all"),
                new KnockOut(
                        "surveillance - 10 %",
                        preset -> surveillance(preset, 0.9), "no figure known", "no figure known"),
                of(
                        "no clusters",
                        "clones.main.clusters.budding=0",
                        "a cluster is 23 to 50 times as potent as a single cell (Aceto 2014)",
                        "as published (see potency)"),
                of(
                        "clusters only (adhesion 1)",
                        "clones.main.adhesion=1",
                        "no figure known: cells that never let go",
                        "no figure known"),
                of(
                        "single cells only (adhesion 0)",
                        "clones.main.adhesion=0",
                        "lobular cancer: peritoneum, bowel and ovary many times as often (Borst and Ingold 1993)",
                        "as published for the serosa, the reverse for liver and lung (below)"),
                of(
                        "protease 0",
                        "clones.main.protease=0",
                        "in-situ disease does not spread",
                        "as published, by definition"),
                new KnockOut(
                        "portal route closed",
                        KnockOut::portalClosed,
                        "portal primaries go to the liver first (Weiss 1986)",
                        "weaker than a filter would be: cells pass several beds before they die"),
                new KnockOut(
                        "vertebral veins closed",
                        KnockOut::vertebralClosed,
                        "a way past the lung into the spine (Batson 1940); its share is not known",
                        "held: at least 0.6 of bone left in breast, at most 0.6 in prostate"),
                new KnockOut(
                        "soil equal everywhere",
                        KnockOut::soilEqual,
                        "flow accounts for 40 % of the distribution of metastases (Font-Clos 2020)",
                        "the organ pattern is soil first, as in Paget 1889"),
                new KnockOut(
                        "flow equal everywhere",
                        KnockOut::flowEqual,
                        "the same",
                        "organs of little flow gain, the first bed keeps its place"));
    }

    /** Everywhere in proportion, for organs may have surveillance of their own. */
    static List<String> surveillance(Preset preset, double factor) {
        List<String> changes = new ArrayList<>();
        for (int o = 0; o < preset.anatomy().size(); o++) {
            double now = preset.disease().soil(0, o).surveillance();
            changes.add("immune.surveillance-in." + preset.anatomy().organ(o).name() + "=" + factor * now + " /d");
        }
        return changes;
    }

    private static List<String> portalClosed(Preset preset) {
        List<String> changes = new ArrayList<>();
        for (Organ organ : preset.anatomy().organs()) {
            if (organ.drainage() == Drainage.PORTAL) {
                changes.add("organs." + organ.name() + ".drainage=caval");
            }
        }
        return changes;
    }

    private static List<String> vertebralClosed(Preset preset) {
        boolean has = List.of("breast", "prostate").contains(preset.source());
        return has ? List.of("edges." + preset.source() + ".bone-axial.fraction=0") : List.of();
    }

    private static List<String> soilEqual(Preset preset) {
        List<String> changes = new ArrayList<>();
        double sum = 0;
        for (int o = 0; o < preset.anatomy().size(); o++) {
            double niche = preset.disease().soil(0, o).niche();
            if (!preset.anatomy().organ(o).node() && niche > 0) {
                sum += niche;
                changes.add("clones.main.soil." + preset.anatomy().organ(o).name() + "=");
            }
        }
        double mean = sum / changes.size();
        return changes.stream().map(change -> change + mean).toList();
    }

    private static List<String> flowEqual(Preset preset) {
        List<Organ> organs =
                preset.anatomy().organs().stream().filter(o -> !o.node()).toList();
        return organs.stream()
                .map(o -> "organs." + o.name() + ".flow=" + 1.0 / organs.size())
                .toList();
    }
}
