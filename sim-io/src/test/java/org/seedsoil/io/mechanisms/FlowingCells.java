package org.seedsoil.io.mechanisms;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.cascade.Cascade;

/**
 * How the number of flowing seeds falls when a steady source stops. A chain in continuous time over "flows to the bed of o"
 * and "lies in the bed of o", for every size and cloak; legs of a minute last an exponential time here, which moves a half-life
 * of hours by less than a minute.
 */
final class FlowingCells {
    private static final double STEP = 0.1 / 1440;
    private static final int HORIZON = (int) (24 / 24.0 / STEP);

    private FlowingCells() {}

    /** Hours until half as many flow as did while the source was steady. */
    static double halfLifeHours(Preset preset) {
        double[] flowing = new double[HORIZON];
        Cascade cascade = Cascade.of(preset.disease());
        double cloaked = cascade.circulation().cloaked(0);
        for (int k = 1; k <= cascade.detachment().largest(0); k++) {
            double enters =
                    cascade.detachment().leaves(0, k) * cascade.intravasation().toBlood(0, k);
            for (boolean shielded : List.of(false, true)) {
                double weight = enters * (shielded ? cloaked : 1 - cloaked);
                if (weight > 0) {
                    add(flowing, weight, new Chain(cascade, preset, k, shielded));
                }
            }
        }
        double steady = Arrays.stream(flowing).sum();
        double left = steady;
        int step = 0;
        while (left > steady / 2) {
            left -= flowing[step++];
        }
        return step * STEP * 24;
    }

    private static void add(double[] flowing, double weight, Chain chain) {
        for (int i = 0; i < flowing.length; i++) {
            flowing[i] += weight * chain.flowing();
            chain.step();
        }
    }

    /**
     * Seeds that entered the blood together. The flowing number after a steady source stops is, t later, the sum over those
     * that entered s before the stop of the share that still flows at s + t: the tail of this chain's curve.
     */
    private static final class Chain {
        private final Cascade cascade;
        private final Preset preset;
        private final int cells;
        private final boolean shielded;
        private double[] flow;
        private double[] bed;

        Chain(Cascade cascade, Preset preset, int cells, boolean shielded) {
            this.cascade = cascade;
            this.preset = preset;
            this.cells = cells;
            this.shielded = shielded;
            this.flow = new double[preset.anatomy().size()];
            this.bed = new double[flow.length];
            leave(flow, preset.anatomy().indexOf(preset.source()), 1);
        }

        private void leave(double[] into, int organ, double weight) {
            for (Leg leg : preset.anatomy().outflow(organ)) {
                into[leg.to()] += weight * leg.fraction();
            }
        }

        double flowing() {
            return Arrays.stream(flow).sum();
        }

        void step() {
            double[] nextFlow = new double[flow.length];
            double[] nextBed = new double[flow.length];
            double arrive = STEP * 1440;
            double dies = STEP * cascade.circulation().hazard(0, cells, shielded);
            for (int o = 0; o < flow.length; o++) {
                double stops = cascade.arrest().arrests(cells, o);
                nextFlow[o] += flow[o] * (1 - arrive - dies);
                nextBed[o] += flow[o] * arrive * stops;
                leave(nextFlow, o, flow[o] * arrive * (1 - stops));
                double ends = STEP * cascade.extravasation().rate(0, cells, shielded, o);
                nextBed[o] += bed[o] * (1 - ends);
                leave(nextFlow, o, bed[o] * ends * cascade.extravasation().released(0, cells, shielded, o));
            }
            flow = nextFlow;
            bed = nextBed;
        }
    }
}
