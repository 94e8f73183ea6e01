package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.anatomy.SerosalWay;

/** Puts small bodies together for tests. */
final class BodySketch {
    private final List<Organ> organs = new ArrayList<>();
    private final List<List<Leg>> outflows = new ArrayList<>();
    private final List<List<Integer>> nodes = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Integer, List<SerosalWay>> serosa = new HashMap<>();
    private double lymphDays = 0.25;

    BodySketch organ(String name, double lodging, Drainage drainage, double cxcl12) {
        return add(new Organ(name, false, 0.1, drainage, lodging, Map.of("CXCL12", cxcl12), 100, 0.001));
    }

    BodySketch node(String name, double lodging) {
        return add(new Organ(name, true, 0, Drainage.CAVAL, lodging, Map.of("CXCL12", 0.5), 5, 0.001));
    }

    private BodySketch add(Organ organ) {
        index.put(organ.name(), organs.size());
        organs.add(organ);
        outflows.add(new ArrayList<>());
        nodes.add(new ArrayList<>());
        return this;
    }

    BodySketch leg(String from, String to, double fraction, double days) {
        outflows.get(at(from)).add(new Leg(at(to), fraction, days));
        return this;
    }

    /** A way of single cells through a body cavity. */
    BodySketch serosa(String from, String to, double fraction, double days, double exponent) {
        serosa.computeIfAbsent(at(from), x -> new ArrayList<>()).add(new SerosalWay(at(to), fraction, days, exponent));
        return this;
    }

    BodySketch lymph(String from, String... stations) {
        for (String station : stations) {
            nodes.get(at(from)).add(at(station));
        }
        return this;
    }

    private int at(String name) {
        return index.getOrDefault(name, -1);
    }

    BodySketch lymphDays(double days) {
        lymphDays = days;
        return this;
    }

    Anatomy build() {
        List<List<SerosalWay>> ways = IntStream.range(0, organs.size())
                .mapToObj(o -> serosa.getOrDefault(o, List.of()))
                .toList();
        return Anatomy.of("sketch", organs, outflows, nodes, Map.of("CXCR4", "CXCL12"), lymphDays, 5)
                .withSerosa(ways);
    }

    /** Lung and bone: blood from the breast meets the lung, the lung feeds the bone alone, the bone drains to the lung. */
    static Anatomy ring() {
        return new BodySketch()
                .organ("lung", 0.5, Drainage.PULMONARY, 0.8)
                .organ("breast", 0, Drainage.CAVAL, 0)
                .organ("bone", 1, Drainage.CAVAL, 1)
                .leg("lung", "bone", 1, 0)
                .leg("breast", "lung", 1, 0)
                .leg("bone", "lung", 1, 0)
                .build();
    }

    /** A portal organ with two nodes, a vertebral edge, two serosal ways, and arteries to every organ; legs of different length. */
    static Anatomy abdomen() {
        return new BodySketch()
                .organ("lung", 0.7, Drainage.PULMONARY, 0.8)
                .organ("liver", 0.6, Drainage.CAVAL, 0.7)
                .organ("colon", 0.4, Drainage.PORTAL, 0.1)
                .organ("spine", 0.5, Drainage.CAVAL, 1)
                .organ("brain", 0.9, Drainage.CAVAL, 0)
                .node("pericolic", 0.4)
                .node("mesenteric", 0.3)
                .leg("lung", "lung", 0.05, 0.02)
                .leg("lung", "liver", 0.25, 0.03)
                .leg("lung", "colon", 0.2, 0.03)
                .leg("lung", "spine", 0.3, 0.04)
                .leg("lung", "brain", 0.2, 0.01)
                .leg("liver", "lung", 1, 0.02)
                .leg("colon", "liver", 0.85, 0.05)
                .leg("colon", "spine", 0.15, 0.1)
                .leg("spine", "lung", 1, 0.03)
                .leg("brain", "lung", 1, 0.02)
                .leg("pericolic", "lung", 1, 0.06)
                .leg("mesenteric", "lung", 1, 0.08)
                .serosa("colon", "spine", 0.3, 0.2, 3)
                .serosa("colon", "brain", 0.1, 0.7, 0.5)
                .lymph("colon", "pericolic", "mesenteric")
                .lymph("pericolic", "mesenteric")
                .build();
    }

    /** Beds that stop little: seeds circulate for many rounds. */
    static Anatomy sieve() {
        return new BodySketch()
                .organ("muscle", 0.02, Drainage.CAVAL, 0)
                .organ("lung", 0.05, Drainage.PULMONARY, 0.2)
                .organ("kidney", 0.01, Drainage.CAVAL, 0.1)
                .node("hilar", 0.2)
                .leg("muscle", "lung", 1, 0.01)
                .leg("lung", "muscle", 0.6, 0.02)
                .leg("lung", "kidney", 0.4, 0.015)
                .leg("kidney", "lung", 0.9, 0.01)
                .leg("kidney", "muscle", 0.1, 0.03)
                .leg("hilar", "lung", 1, 0.01)
                .serosa("lung", "kidney", 0.2, 0, 1)
                .lymph("lung", "hilar")
                .lymphDays(0.1)
                .build();
    }
}
