package org.seedsoil.cascade;

import java.util.Map;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Intravasation;

/** Clones that differ from another in one trait. */
final class Clones {
    private Clones() {}

    static Clone with(Clone c, Intravasation intravasation) {
        return new Clone(
                c.name(),
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                intravasation,
                c.immuneEvasion(),
                c.cloak(),
                c.receptors(),
                c.docking(),
                c.mutations());
    }

    static Clone with(Clone c, double adhesion, Clusters clusters) {
        return new Clone(
                c.name(),
                c.shedding(),
                adhesion,
                clusters,
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                c.immuneEvasion(),
                c.cloak(),
                c.receptors(),
                c.docking(),
                c.mutations());
    }

    static Clone withReceptors(Clone c, Map<String, Double> receptors) {
        return new Clone(
                c.name(),
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                c.immuneEvasion(),
                c.cloak(),
                receptors,
                c.docking(),
                c.mutations());
    }

    static Clone docking(Clone c, double docking, Map<String, Double> receptors) {
        return new Clone(
                c.name(),
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                c.immuneEvasion(),
                c.cloak(),
                receptors,
                docking,
                c.mutations());
    }

    static Clone withImmuneEvasion(Clone c, double evasion) {
        return new Clone(
                c.name(),
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                evasion,
                c.cloak(),
                c.receptors(),
                c.docking(),
                c.mutations());
    }

    static Clone named(Clone c, String name) {
        return new Clone(
                name,
                c.shedding(),
                c.adhesion(),
                c.clusters(),
                c.protease(),
                c.proteaseHalf(),
                c.intravasation(),
                c.immuneEvasion(),
                c.cloak(),
                c.receptors(),
                c.docking(),
                c.mutations());
    }
}
