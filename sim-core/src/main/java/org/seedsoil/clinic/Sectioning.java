package org.seedsoil.clinic;

import java.util.List;

/**
 * How a pathologist looks at nodes: each is cut into parallel slices, and what a cut meets is seen. The distance of a deposit's middle from the nearest cut is
 * uniform from 0 to half the interval; a ball of diameter d is met with probability min(1, d/interval), and what is seen of it is the disc of the cut.
 *
 * @param intervalMm distance between cuts, in mm; 0: everything is seen, at its size
 */
public record Sectioning(double intervalMm) {
    /** Deposits up to this diameter are isolated tumour cells (AJCC 8). */
    public static final double ISOLATED_MM = 0.2;
    /** Deposits of up to so many cells are isolated tumour cells (AJCC 8). */
    public static final double ISOLATED_CELLS = 200;
    /** Deposits up to this diameter are micrometastases (AJCC 8). */
    public static final double MICRO_MM = 2;

    /**
     * A deposit in a node.
     *
     * @param node number of the node
     * @param cells its cells
     * @param diameterMm its diameter
     * @param place where it lies between two cuts, in (0, 1)
     */
    public record Deposit(int node, double cells, double diameterMm, double place) {}

    /**
     * Returns what is seen of a deposit.
     *
     * @param deposit the deposit
     * @return the diameter of the disc, in mm; 0 where no cut meets it
     */
    public double seenMm(Deposit deposit) {
        if (intervalMm == 0) {
            return deposit.diameterMm();
        }
        double off = deposit.place() * intervalMm / 2;
        double radius = deposit.diameterMm() / 2;
        return off < radius ? 2 * Math.sqrt(radius * radius - off * off) : 0;
    }

    /**
     * Reads a station.
     *
     * @param organ index of the station
     * @param nodes how many nodes it has
     * @param deposits what lies in them
     * @return what is seen
     */
    public NodeReading read(int organ, int nodes, List<Deposit> deposits) {
        double[] largest = new double[nodes];
        boolean[] few = new boolean[nodes];
        for (Deposit deposit : deposits) {
            double seen = seenMm(deposit);
            int node = deposit.node();
            if (seen > largest[node]) {
                largest[node] = seen;
                few[node] = deposit.cells() <= ISOLATED_CELLS;
            }
        }
        int isolated = 0;
        int micro = 0;
        int macro = 0;
        double most = 0;
        for (int node = 0; node < nodes; node++) {
            boolean seen = largest[node] > 0;
            boolean isIsolated = seen && (largest[node] <= ISOLATED_MM || few[node]);
            boolean isMicro = seen && !isIsolated && largest[node] <= MICRO_MM;
            isolated += isIsolated ? 1 : 0;
            micro += isMicro ? 1 : 0;
            macro += seen && !isIsolated && !isMicro ? 1 : 0;
            most = Math.max(most, largest[node]);
        }
        return new NodeReading(organ, nodes, isolated, micro, macro, most);
    }
}
