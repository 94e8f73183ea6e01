package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.SerosalWay;
import org.seedsoil.disease.Source;
import org.seedsoil.random.RandomStream;

/** Follows the potential detachments of one source and clone until they may settle, as probabilities. Used once. */
final class JourneyReckoning {
    private final Cascade cascade;
    private final int source;
    private final int clone;
    private final FateSums fates;
    private final List<Landing> landings = new ArrayList<>();
    private final double[] shed;

    /** Where the chains come from. */
    @FunctionalInterface
    interface Chains {
        /**
         * Returns the chain of the clone's seeds of one kind.
         *
         * @param cells K
         * @param shielded whether they wear a platelet cloak
         * @return the solved chain
         */
        BedChain of(int cells, boolean shielded);
    }

    JourneyReckoning(Cascade cascade, Source from) {
        this.cascade = cascade;
        this.source = from.organ();
        this.clone = from.cloneIndex();
        int organs = cascade.disease().anatomy().size();
        int largest = cascade.detachment().largest(clone);
        this.fates = new FateSums(organs);
        this.shed = new double[largest + 1];
        detach(from.primary());
    }

    private void detach(boolean primary) {
        double leaves = 0;
        for (int k = 1; k < shed.length; k++) {
            double leaving = cascade.detachment().leaves(clone, k);
            shed[k] = leaving * cascade.membrane().breached(clone, primary);
            leaves += leaving;
        }
        double held =
                cascade.detachment().stays(clone) + leaves * cascade.membrane().holds(clone, primary);
        fates.add(Fate.STAYED, source, held, 0);
    }

    /**
     * Follows the seeds of every size.
     *
     * @param chains the chain of each kind
     * @return where they come to, and what becomes of the others
     */
    Journeys reckon(Chains chains) {
        for (int k = 1; k < shed.length; k++) {
            if (shed[k] > 0) {
                leave(k, chains);
            }
        }
        return new Journeys(clone, shed, fates, landings);
    }

    private void leave(int cells, Chains chains) {
        Intravasation out = cascade.intravasation();
        double days = out.isOn() ? out.meanDays(clone, cells) : 0;
        double dead = shed[cells] * out.dies(clone, cells);
        fates.add(Fate.DIED_LEAVING, source, dead, dead * days);
        double bound = shed[cells] * out.toBlood(clone, cells);
        double blood = bound - crossCavities(cells, bound, days);
        double duct = passNodes(cells, shed[cells] * out.toLymph(clone, cells), days);
        double cloaked = cascade.circulation().cloaked(clone);
        if (cloaked < 1) {
            circulate(cells, false, chains.of(cells, false), blood * (1 - cloaked), duct * (1 - cloaked));
        }
        if (cloaked > 0) {
            circulate(cells, true, chains.of(cells, true), blood * cloaked, duct * cloaked);
        }
    }

    /** Returns the probability of leaving through a body cavity. */
    private double crossCavities(int cells, double bound, double days) {
        SerosalSpread serosa = cascade.serosa();
        double taken = 0;
        for (int w = 0; w < serosa.ways(source, cells); w++) {
            SerosalWay way = serosa.way(source, w);
            double takes = bound * serosa.takes(clone, source, w);
            land(cells, false, way.to(), takes, takes * (days + way.days()), (organ, random) -> way.days());
            taken += takes;
        }
        return taken;
    }

    /** Returns the probability of passing the last node. */
    private double passNodes(int cells, double entering, double days) {
        LymphaticSpread lymph = cascade.lymph();
        double carried = entering;
        for (int station = 0; station < lymph.nodes(source); station++) {
            int node = lymph.node(source, station);
            double hops = (station + 1) * lymph.hopDays();
            double lodged = carried * lymph.lodges(clone, node);
            land(cells, false, node, lodged, lodged * (days + hops), (organ, random) -> hops);
            carried *= 1 - lymph.lodges(clone, node);
        }
        return carried;
    }

    private void circulate(int cells, boolean shielded, BedChain chain, double blood, double duct) {
        if (blood + duct <= 0) {
            return;
        }
        VesselPaths paths = new VesselPaths(chain, cascade.circulation());
        double days = cascade.intravasation().isOn() ? cascade.intravasation().meanDays(clone, cells) : 0;
        double hops = (cascade.lymph().nodes(source) + 1) * cascade.lymph().hopDays();
        if (cascade.destinations().areUsed()) {
            jump(paths, blood, days, 0);
            jump(paths, duct, days, hops);
        } else {
            flowOut(paths, chain, blood, days, 0);
            flowFromDuct(paths, chain, duct, days, hops);
        }
        meetBeds(cells, shielded, chain, paths);
    }

    private void jump(VesselPaths paths, double weight, double days, double hops) {
        if (weight <= 0) {
            return;
        }
        Destinations table = cascade.destinations();
        double lost = weight * table.loses(source);
        fates.add(Fate.DIED_IN_TRANSIT, source, lost, lost * (days + hops));
        for (int o = 0; o < cascade.circulation().organs(); o++) {
            if (table.reaches(source, o) > 0) {
                paths.enter(o, weight * table.reaches(source, o), days + hops, hops);
            }
        }
    }

    private void flowOut(VesselPaths paths, BedChain chain, double weight, double days, double hops) {
        Circulation vessels = cascade.circulation();
        for (int leg = vessels.firstLeg(source); leg < vessels.firstLeg(source + 1) && weight > 0; leg++) {
            double takes = weight * vessels.fraction(leg);
            ride(chain.legs(), leg, vessels.to(leg), takes, takes * (days + hops));
            double after = hops + vessels.days(leg);
            paths.enter(vessels.to(leg), takes * chain.legs().survives(leg), days + after, after);
        }
    }

    private void flowFromDuct(VesselPaths paths, BedChain chain, double weight, double days, double hops) {
        LymphaticSpread lymph = cascade.lymph();
        if (!lymph.hasDuct()) {
            flowOut(paths, chain, weight, days, hops);
        } else if (weight > 0) {
            double flow = lymph.ductDays(source);
            LegFates duct = LegFates.of(chain.hazard(), new double[] {flow});
            ride(duct, 0, lymph.lung(), weight, weight * (days + hops));
            paths.enter(lymph.lung(), weight * duct.survives(0), days + hops + flow, hops + flow);
        }
    }

    /** Books those that die on a leg, and the time that all who take it flow. */
    private void ride(LegFates legs, int leg, int to, double weight, double weightDays) {
        double dieDays = weightDays * legs.dies(leg) + weight * legs.dieDays(leg);
        fates.add(Fate.DIED_IN_TRANSIT, to, weight * legs.dies(leg), dieDays);
        fates.flow(weight * legs.flowDays(leg));
    }

    private void meetBeds(int cells, boolean shielded, BedChain chain, VesselPaths paths) {
        double[] arrivals = paths.arrivals();
        double[] arrivalDays = paths.arrivalDays();
        BedLaw beds = chain.beds();
        for (int o = 0; o < arrivals.length; o++) {
            if (arrivals[o] > 0) {
                double stayDays = arrivalDays[o] + arrivals[o] * beds.meanDays(o);
                fates.add(Fate.DIED_IN_BED, o, arrivals[o] * beds.dies(o), stayDays * beds.dies(o));
                fates.add(Fate.JOINED, o, arrivals[o] * beds.joins(o), arrivalDays[o] * beds.joins(o));
                Landing.Origin origin =
                        (organ, random) -> paths.sampleDays(organ, random) + bedDays(beds.meanDays(organ), random);
                land(cells, shielded, o, arrivals[o] * beds.extravasates(o), stayDays * beds.extravasates(o), origin);
                flowOn(chain, o, arrivals[o], arrivalDays[o]);
            }
        }
    }

    private static double bedDays(double meanDays, RandomStream random) {
        return meanDays > 0 ? random.nextWait(1 / meanDays) : 0;
    }

    private void flowOn(BedChain chain, int organ, double arrivals, double arrivalDays) {
        Circulation vessels = cascade.circulation();
        BedLaw beds = chain.beds();
        double leaving = arrivals * beds.onward(organ);
        double leavingDays = arrivalDays * beds.onward(organ) + arrivals * beds.released(organ) * beds.meanDays(organ);
        for (int leg = vessels.firstLeg(organ); leg < vessels.firstLeg(organ + 1) && leaving > 0; leg++) {
            double takes = vessels.fraction(leg);
            ride(chain.legs(), leg, vessels.to(leg), leaving * takes, leavingDays * takes);
        }
    }

    private void land(int cells, boolean shielded, int organ, double weight, double weightDays, Landing.Origin origin) {
        landings.add(new Landing(cells, shielded, organ, weight, weightDays, origin));
    }
}
