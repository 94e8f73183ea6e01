package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.anatomy.SerosalWay;

/** Puts the body of valid settings together. */
final class BodyBuilder {
    private static final double USUAL_EXPONENT = 3;

    private final String bodyName;
    private final Part root;
    private final Part legs;
    private final Map<String, Part> edges;
    private final List<Organ> organs = new ArrayList<>();
    private final List<String> names;

    private BodyBuilder(Part root, String bodyName) {
        this.bodyName = bodyName;
        this.root = root;
        this.legs = root.part("legs");
        this.edges = root.parts("edges");
        root.parts("organs").forEach((name, part) -> organs.add(organ(name, part)));
        root.parts("nodes").forEach((name, part) -> organs.add(node(name, part)));
        this.names = organs.stream().map(Organ::name).toList();
    }

    static Anatomy build(Part root, String bodyName) {
        return new BodyBuilder(root, bodyName).build();
    }

    /** Names of organs and nodes in the order of their index. */
    static List<String> names(Part root) {
        List<String> names =
                new ArrayList<>(root.part("organs").group().entries().keySet());
        names.addAll(root.part("nodes").group().entries().keySet());
        return names;
    }

    private Anatomy build() {
        List<List<Leg>> outflows = organs.stream().map(this::outflow).toList();
        return Anatomy.of(
                        bodyName,
                        organs,
                        outflows,
                        LymphChains.of(root, names),
                        root.names("axes"),
                        legs.number("lymph"),
                        root.number("blood-volume"))
                .withSerosa(organs.stream().map(this::serosa).toList());
    }

    private static boolean isSerosal(Part edge) {
        return edge.words("for").equals(BodySpec.SINGLE_CELLS);
    }

    private List<SerosalWay> serosa(Organ organ) {
        Map<String, Part> direct =
                edges.containsKey(organ.name()) ? root.part("edges").parts(organ.name()) : Map.of();
        List<SerosalWay> ways = new ArrayList<>();
        direct.forEach((to, edge) -> {
            if (isSerosal(edge)) {
                double days = edge.numberOr("time", legs.number("direct"));
                double exponent = edge.numberOr("exponent", USUAL_EXPONENT);
                ways.add(new SerosalWay(names.indexOf(to), edge.number("fraction"), days, exponent));
            }
        });
        return ways;
    }

    private static Organ organ(String name, Part part) {
        return new Organ(
                name,
                false,
                part.number("flow"),
                Drainage.valueOf(part.words("drainage").toUpperCase(Locale.ROOT)),
                part.number("lodging"),
                part.numbers("ligands"),
                part.number("mass"),
                part.number("lethality"));
    }

    private static Organ node(String name, Part part) {
        return new Organ(
                name,
                true,
                0,
                Drainage.CAVAL,
                part.number("lodging"),
                part.numbers("ligands"),
                part.number("mass"),
                part.number("lethality"));
    }

    private List<Leg> outflow(Organ organ) {
        List<Leg> ways = new ArrayList<>();
        double rest = 1;
        Part direct = edges.get(organ.name());
        if (direct != null) {
            for (String to : direct.group().entries().keySet()) {
                Part edge = direct.part(to);
                if (isSerosal(edge)) {
                    continue;
                }
                double fraction = edge.number("fraction");
                rest -= fraction;
                ways.add(new Leg(names.indexOf(to), fraction, edge.numberOr("time", legs.number("direct"))));
            }
        }
        double usual = Math.max(0, rest);
        usual(organ, usual < 1e-12 ? 0 : usual, ways);
        return ways.stream().filter(leg -> leg.fraction() > 0).toList();
    }

    private void usual(Organ organ, double share, List<Leg> ways) {
        int lung = lung();
        switch (organ.drainage()) {
            case PORTAL -> ways.add(new Leg(names.indexOf(root.words("portal-bed")), share, legs.number("portal")));
            case PULMONARY -> arterial(organ, share, legs.number("arterial"), ways);
            case CAVAL -> {
                if (lung >= 0) {
                    ways.add(new Leg(lung, share, legs.number("venous")));
                } else {
                    arterial(organ, share, legs.number("venous"), ways);
                }
            }
        }
    }

    /** Splits by flow; where nothing flows (a toy body with circulation off) blood stays in its organ. */
    private void arterial(Organ organ, double share, double days, List<Leg> ways) {
        double total = organs.stream().mapToDouble(Organ::flowFraction).sum();
        if (total == 0) {
            ways.add(new Leg(names.indexOf(organ.name()), share, days));
            return;
        }
        for (int i = 0; i < organs.size(); i++) {
            ways.add(new Leg(i, share * organs.get(i).flowFraction() / total, days));
        }
    }

    private int lung() {
        for (int i = 0; i < organs.size(); i++) {
            if (organs.get(i).drainage() == Drainage.PULMONARY) {
                return i;
            }
        }
        return -1;
    }
}
