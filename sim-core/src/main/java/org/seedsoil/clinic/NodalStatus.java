package org.seedsoil.clinic;

import java.util.List;

/**
 * What pathologists have seen in the nodes that were taken out so far.
 *
 * @param load the most in any of them
 * @param positive how many held more than isolated tumour cells
 * @param day when it is known, in days from day 0
 */
public record NodalStatus(NodeLoad load, int positive, double day) {
    /**
     * Reads it off stations.
     *
     * @param stations what was seen in each that was taken out
     * @param day when it is known, in days from day 0
     * @return the worst of all nodes
     */
    public static NodalStatus of(List<NodeReading> stations, double day) {
        int macro = stations.stream().mapToInt(NodeReading::macro).sum();
        int micro = stations.stream().mapToInt(NodeReading::micro).sum();
        int isolated = stations.stream().mapToInt(NodeReading::isolated).sum();
        NodeLoad load = macro > 0
                ? NodeLoad.MACRO
                : micro > 0 ? NodeLoad.MICRO : isolated > 0 ? NodeLoad.ITC : NodeLoad.NOTHING;
        return new NodalStatus(load, macro + micro, day);
    }
}
