package org.seedsoil.clinic;

import java.util.List;

/**
 * How patients are staged after the first operation on the primary.
 *
 * @param table the rules
 * @param nodes how many nodes each organ has, by index; 0 for what is no station
 * @param sectioning how nodes are looked at
 * @param depths categories of the tumour with the share of patients who have them, where the table goes by depth; empty: the tumour is TX there
 * @param delayDays from the operation to the result
 */
public record Staging(
        StageTable table, List<Integer> nodes, Sectioning sectioning, List<Depth> depths, double delayDays) {
    /** Copies the lists. */
    public Staging {
        nodes = List.copyOf(nodes);
        depths = List.copyOf(depths);
    }

    /**
     * A category of depth.
     *
     * @param category its name
     * @param share share of the patients
     */
    public record Depth(String category, double share) {}

    /**
     * Draws how deep a tumour goes.
     *
     * @param draw uniform in (0, 1)
     * @return a category; empty where depth is not told
     */
    public String depth(double draw) {
        double below = 0;
        for (Depth depth : depths) {
            below += depth.share();
            if (draw < below) {
                return depth.category();
            }
        }
        return depths.isEmpty() ? "" : depths.get(depths.size() - 1).category();
    }

    /**
     * Describes it.
     *
     * @return a sentence
     */
    public String describe() {
        String cuts = sectioning.intervalMm() == 0
                ? "whatever nodes hold is seen"
                : "nodes are cut every " + sectioning.intervalMm() + " mm, and what no cut meets is not seen";
        return "Stage after the first operation on the primary by " + table.title() + ": " + cuts + ".";
    }
}
