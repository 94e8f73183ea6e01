package org.seedsoil.anatomy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body: its organs, the vessels between them and the lymph nodes that drain them. Immutable.
 *
 * <p>Organs are known by index in hot code and by name everywhere else.
 */
public final class Anatomy {
    private final String name;
    private final List<Organ> organs;
    private final Map<String, Integer> indexByName;
    private final List<List<Leg>> outflows;
    private final List<List<Integer>> nodes;
    private final Map<String, String> axes;
    private final double lymphDays;
    private final double bloodLitres;
    private final int lung;
    private final List<List<SerosalWay>> serosa;

    private Anatomy(
            String name,
            List<Organ> organs,
            List<List<Leg>> outflows,
            List<List<Integer>> nodes,
            Map<String, String> axes,
            double lymphDays,
            double bloodLitres,
            List<List<SerosalWay>> serosa) {
        this.name = name;
        this.organs = List.copyOf(organs);
        this.outflows = outflows.stream().map(List::copyOf).toList();
        this.nodes = nodes.stream().map(List::copyOf).toList();
        this.axes = Collections.unmodifiableMap(new TreeMap<>(axes));
        this.lymphDays = lymphDays;
        this.bloodLitres = bloodLitres;
        this.indexByName = new LinkedHashMap<>();
        for (int i = 0; i < organs.size(); i++) {
            indexByName.put(organs.get(i).name(), i);
        }
        this.lung = firstPulmonary(organs);
        this.serosa = serosa.stream().map(List::copyOf).toList();
    }

    private static int firstPulmonary(List<Organ> organs) {
        for (int i = 0; i < organs.size(); i++) {
            if (organs.get(i).drainage() == Drainage.PULMONARY) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Puts a body together.
     *
     * @param name the name in scenarios
     * @param organs every organ and node, in the order of their index
     * @param outflows per organ, the legs that its venous (for the lung: arterial) blood takes; fractions sum to 1, but for
     *     an organ that no blood leaves there may be none
     * @param nodes per organ, the indices of the nodes its lymph meets, the sentinel first; for a node, those after it
     * @param axes ligand that each receptor follows, by receptor name
     * @param lymphDays time between two stations of the lymph, in days
     * @param bloodLitres blood volume in litres
     * @return the body
     * @throws IllegalArgumentException if the lists differ in length, a leg or a chain of nodes leads nowhere, or the
     *     fractions of an outflow do not sum to 1
     */
    public static Anatomy of(
            String name,
            List<Organ> organs,
            List<List<Leg>> outflows,
            List<List<Integer>> nodes,
            Map<String, String> axes,
            double lymphDays,
            double bloodLitres) {
        if (outflows.size() != organs.size() || nodes.size() != organs.size()) {
            throw new IllegalArgumentException("one outflow and one chain of nodes per organ");
        }
        outflows.forEach(legs -> checkLegs(legs, organs.size()));
        for (List<Integer> chain : nodes) {
            for (int node : chain) {
                if (node < 0 || node >= organs.size()) {
                    throw new IllegalArgumentException("lymph leads to organ " + node + " of " + organs.size());
                }
            }
        }
        List<List<SerosalWay>> closed = Collections.nCopies(organs.size(), List.of());
        return new Anatomy(name, organs, outflows, nodes, axes, lymphDays, bloodLitres, closed);
    }

    /**
     * Returns the same body with ways through its cavities.
     *
     * @param ways per organ, those that begin there; their fractions sum to 1 at most
     * @return the body
     * @throws IllegalArgumentException if the lists differ in length, a way leads nowhere or fractions sum to more than 1
     */
    public Anatomy withSerosa(List<List<SerosalWay>> ways) {
        if (ways.size() != organs.size()) {
            throw new IllegalArgumentException("one list of serosal ways per organ");
        }
        for (List<SerosalWay> begin : ways) {
            double sum = 0;
            for (SerosalWay way : begin) {
                if (way.to() < 0 || way.to() >= organs.size()) {
                    throw new IllegalArgumentException("a serosal way leads to organ " + way.to() + " of " + size());
                }
                sum += way.fraction();
            }
            if (!(sum <= 1 + 1e-6)) {
                throw new IllegalArgumentException("the serosal ways of an organ take " + sum + ", more than all");
            }
        }
        return new Anatomy(name, organs, outflows, nodes, axes, lymphDays, bloodLitres, ways);
    }

    private static void checkLegs(List<Leg> legs, int organs) {
        double sum = 0;
        for (Leg leg : legs) {
            if (leg.to() < 0 || leg.to() >= organs) {
                throw new IllegalArgumentException("a leg leads to organ " + leg.to() + " of " + organs);
            }
            sum += leg.fraction();
        }
        if (!legs.isEmpty() && !(Math.abs(sum - 1) < 1e-6)) {
            throw new IllegalArgumentException("the legs of an outflow take " + sum + " of it, not 1");
        }
    }

    /**
     * Returns the name in scenarios.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns how many organs and nodes there are.
     *
     * @return their number
     */
    public int size() {
        return organs.size();
    }

    /**
     * Returns an organ.
     *
     * @param index its index
     * @return the organ
     */
    public Organ organ(int index) {
        return organs.get(index);
    }

    /**
     * Returns every organ and node.
     *
     * @return them in the order of their index
     */
    public List<Organ> organs() {
        return organs;
    }

    /**
     * Finds an organ by name.
     *
     * @param organName the name
     * @return its index, or −1 if there is none of that name
     */
    public int indexOf(String organName) {
        return indexByName.getOrDefault(organName, -1);
    }

    /**
     * Returns the lung: the organ whose blood goes to the arteries. The thoracic duct leads there.
     *
     * @return its index (of the first, if there are several), or −1 in a body without one
     */
    public int lung() {
        return lung;
    }

    /**
     * Returns where an organ's blood goes next.
     *
     * @param organ its index
     * @return the legs; their fractions sum to 1
     */
    public List<Leg> outflow(int organ) {
        return outflows.get(organ);
    }

    /**
     * Returns the ways through body cavities that begin at an organ.
     *
     * @param organ its index
     * @return the ways; empty if there are none
     */
    public List<SerosalWay> serosa(int organ) {
        return serosa.get(organ);
    }

    /**
     * Returns the nodes that lymph from an organ meets.
     *
     * @param organ its index
     * @return indices, the sentinel first; empty if its lymph meets none
     */
    public List<Integer> nodes(int organ) {
        return nodes.get(organ);
    }

    /**
     * Returns the ligand that a receptor follows.
     *
     * @return ligand names by receptor name
     */
    public Map<String, String> axes() {
        return axes;
    }

    /**
     * Returns the time between two stations of the lymph.
     *
     * @return days
     */
    public double lymphDays() {
        return lymphDays;
    }

    /**
     * Returns the blood volume.
     *
     * @return litres
     */
    public double bloodLitres() {
        return bloodLitres;
    }
}
