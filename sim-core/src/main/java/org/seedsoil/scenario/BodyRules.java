package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.quantity.Quantity;

/** Rules of the body: its blood and lymph lead somewhere, and fractions add up. */
final class BodyRules {
    private static final KeyPath ORGANS = path("organs");
    private static final KeyPath NODES = path("nodes");
    private static final KeyPath EDGES = path("edges");
    private static final int MOST = 200;
    private static final double ROUNDING = 1e-6;

    private final Validation findings;

    private BodyRules(Validation findings) {
        this.findings = findings;
    }

    static void check(Validation findings) {
        BodyRules rules = new BodyRules(findings);
        rules.names();
        if (findings.organsAndNodes().size() > MOST) {
            return;
        }
        rules.flow();
        rules.drainage();
        rules.edges();
        rules.ligands();
        rules.lymph();
    }

    private void names() {
        if (findings.organs().isEmpty() && findings.words(path("anatomy")).equals("none")) {
            findings.fault(ORGANS, "no organ is defined; allowed: at least one, or another anatomy");
        }
        if (findings.organsAndNodes().size() > MOST) {
            findings.fault(
                    ORGANS,
                    "there are " + findings.organsAndNodes().size() + " organs and nodes; allowed: at most " + MOST);
        }
        for (String node : findings.keys(NODES)) {
            if (findings.organs().contains(node)) {
                findings.fault(NODES.child(node), "an organ has this name too; allowed: a name of its own");
            }
        }
    }

    private void flow() {
        double sum = 0;
        for (String organ : findings.organs()) {
            Double flow = findings.number(ORGANS.child(organ).child("flow"));
            if (flow == null) {
                return;
            }
            sum += flow;
        }
        boolean unused = findings.byTable() && sum == 0;
        if (!findings.organs().isEmpty() && !unused && Math.abs(sum - 1) > ROUNDING) {
            findings.fault(
                    ORGANS, "the flows of the organs sum to " + Quantity.number(sum) + "; allowed: 1 within 1e-6");
        }
    }

    private void drainage() {
        int lungs = 0;
        String portalBed = findings.words(path("portal-bed"));
        for (String organ : findings.organs()) {
            KeyPath key = ORGANS.child(organ).child("drainage");
            String drainage = findings.words(key);
            if (drainage.equals("pulmonary") && ++lungs > 1) {
                findings.fault(key, "a second organ drains into the pulmonary veins; allowed: one");
            }
            if (drainage.equals("portal") && organ.equals(portalBed)) {
                findings.fault(key, "the portal bed drains into itself; allowed: caval");
            } else if (drainage.equals("portal") && !findings.organs().contains(portalBed)) {
                findings.fault(
                        key,
                        "there is no organ '" + portalBed + "' for the portal vein to lead to; allowed: caval,"
                                + " or the name of an organ under portal-bed");
            }
        }
    }

    private void edges() {
        findings.knownKeys(EDGES, "organ", findings.organsAndNodes());
        for (String from : findings.keys(EDGES)) {
            KeyPath row = EDGES.child(from);
            findings.knownKeys(row, "organ", findings.organs());
            edgesOf(row, from);
        }
    }

    private void edgesOf(KeyPath row, String from) {
        double blood = 0;
        double serosa = 0;
        for (String to : findings.keys(row)) {
            KeyPath edge = row.child(to);
            boolean single = findings.words(edge.child("for")).equals(BodySpec.SINGLE_CELLS);
            double fraction = findings.numberOr(edge.child("fraction"), 0);
            blood += single ? 0 : fraction;
            serosa += single ? fraction : 0;
            if (!single && findings.has(edge.child("exponent"))) {
                findings.fault(
                        edge.child("exponent"),
                        "this edge is a vessel, and takes whatever is in the blood; allowed: an exponent beside for:"
                                + " single cells");
            }
            if (to.equals(from)) {
                findings.fault(edge, "an edge leads back to its own organ; allowed: another organ");
            }
        }
        atMostAll(row, "the edges of an organ take ", blood, " of its outflow");
        atMostAll(row, "the serosal edges of an organ take ", serosa, " of its single cells");
    }

    private void atMostAll(KeyPath row, String who, double sum, String ofWhat) {
        if (sum > 1 + ROUNDING) {
            findings.fault(row, who + Quantity.number(sum) + ofWhat + "; allowed: at most 1");
        }
    }

    /** A ligand that no receptor follows would be written in vain. */
    private void ligands() {
        KeyPath axes = path("axes");
        List<String> followed = findings.keys(axes).stream()
                .map(receptor -> findings.words(axes.child(receptor)))
                .toList();
        for (String name : findings.organsAndNodes()) {
            KeyPath kind = findings.organs().contains(name) ? ORGANS : NODES;
            KeyPath ligands = kind.child(name).child("ligands");
            for (String ligand : findings.keys(ligands)) {
                if (TextSpec.Kind.MOLECULE.accepts(ligand) && !followed.contains(ligand)) {
                    findings.fault(
                            ligands.child(ligand),
                            Names.unknown("receptor for the ligand", ligand, followed) + " (see axes)");
                }
            }
        }
    }

    private void lymph() {
        for (String organ : findings.organs()) {
            chain(ORGANS.child(organ).child("nodes"), "");
        }
        for (String node : findings.keys(NODES)) {
            KeyPath key = NODES.child(node).child("nodes");
            if (findings.has(key)) {
                chain(key, node);
            } else {
                agreement(node);
            }
        }
    }

    private void chain(KeyPath key, String self) {
        Set<String> met = new LinkedHashSet<>();
        List<String> chain = findings.texts(key);
        for (int i = 0; i < chain.size(); i++) {
            String node = chain.get(i);
            if (!findings.keys(NODES).contains(node)) {
                findings.fault(key.item(i), Names.unknown("node", node, findings.keys(NODES)));
            } else if (!met.add(node) || node.equals(self)) {
                findings.fault(key.item(i), "lymph meets the node '" + node + "' twice; allowed: once");
            }
        }
    }

    private void agreement(String node) {
        Set<List<String>> tails = new LinkedHashSet<>();
        for (String organ : findings.organs()) {
            List<String> chain = findings.texts(ORGANS.child(organ).child("nodes"));
            int at = chain.indexOf(node);
            if (at >= 0) {
                tails.add(chain.subList(at + 1, chain.size()));
            }
        }
        if (tails.size() > 1) {
            findings.fault(
                    NODES.child(node),
                    "different nodes follow it in the chains of the organs; allowed: write those that follow under 'nodes'");
        }
    }
}
