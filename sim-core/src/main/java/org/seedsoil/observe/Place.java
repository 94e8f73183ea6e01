package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Organ;

/**
 * One or several organs that are counted as one.
 *
 * @param name the name in results
 * @param node whether it is lymph nodes
 * @param organs indices of its organs
 */
public record Place(String name, boolean node, List<Integer> organs) {
    /** Name of the place that all lymph nodes make up among the sites. */
    public static final String NODES = "nodes";

    /** Copies the list. */
    public Place {
        organs = List.copyOf(organs);
    }

    /**
     * Takes every organ and node for itself.
     *
     * @param anatomy the body
     * @return a place per organ, in the order of their index
     */
    public static List<Place> organs(Anatomy anatomy) {
        List<Place> places = new ArrayList<>();
        for (int o = 0; o < anatomy.size(); o++) {
            Organ organ = anatomy.organ(o);
            places.add(new Place(organ.name(), organ.node(), List.of(o)));
        }
        return List.copyOf(places);
    }

    /**
     * Groups organs as clinicians count them: organs that share the name before the first hyphen are one site
     * (bone-axial and bone-appendicular are bone), and all lymph nodes are one.
     *
     * @param anatomy the body
     * @return the sites, in the order of their first organ
     */
    public static List<Place> sites(Anatomy anatomy) {
        Map<String, List<Integer>> organsBySite = new LinkedHashMap<>();
        for (int o = 0; o < anatomy.size(); o++) {
            organsBySite
                    .computeIfAbsent(site(anatomy.organ(o)), name -> new ArrayList<>())
                    .add(o);
        }
        return organsBySite.entrySet().stream()
                .map(site -> new Place(site.getKey(), site.getKey().equals(NODES), site.getValue()))
                .toList();
    }

    private static String site(Organ organ) {
        return organ.node() ? NODES : organ.site();
    }
}
