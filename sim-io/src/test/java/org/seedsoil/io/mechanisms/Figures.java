package org.seedsoil.io.mechanisms;

import org.seedsoil.cascade.SourceFates;

/** What clusters are worth in a preset. */
final class Figures {
    private Figures() {}

    private static double ofSingleCells(Preset preset) {
        return preset.with("clones.main.clusters.budding=0").distant();
    }

    /** Share of metastases beyond the nodes that clusters found. */
    static double ofClusters(Preset preset) {
        return 1 - ofSingleCells(preset) / preset.distant();
    }

    /** Share of what is shed that is clusters. */
    static double clustersShed(Preset preset) {
        SourceFates fates = preset.primary();
        return 1 - fates.clusterProbability(1) / fates.shed();
    }

    /** Metastases per cluster over metastases per single cell, of what is shed. */
    static double potency(Preset preset) {
        double share = ofClusters(preset);
        double shed = clustersShed(preset);
        return share / shed / ((1 - share) / (1 - shed));
    }
}
