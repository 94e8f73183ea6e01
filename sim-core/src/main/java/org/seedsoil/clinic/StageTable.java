package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules by which a cancer is staged, as a table gives them: the tumour by size or by depth, nodes by number and size of what they hold, metastases by
 * organ, and the group of all three.
 *
 * @param title its name and edition
 * @param sizes categories of the tumour by its diameter, the smallest first; empty where the table goes by depth
 * @param nodes categories of nodes
 * @param spread categories of metastases by the number of organs, the fewest first
 * @param places categories of metastases in places that have one of their own, by name of the site
 * @param groups stage groups; of several that fit the first holds
 */
public record StageTable(
        String title,
        List<UpTo> sizes,
        Nodes nodes,
        List<UpTo> spread,
        Map<String, String> places,
        List<Group> groups) {
    /** A category that cannot be told. */
    public static final String UNKNOWN = "X";

    /** No metastasis. */
    private static final String NO_METASTASIS = "M0";

    /** Copies the lists. */
    public StageTable {
        sizes = List.copyOf(sizes);
        spread = List.copyOf(spread);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        groups = List.copyOf(groups);
    }

    /**
     * A category and the largest number that belongs to it.
     *
     * @param category its name
     * @param most the number; infinite for the last
     */
    public record UpTo(String category, double most) {
        static String of(List<UpTo> categories, double value) {
            return categories.stream()
                    .filter(one -> value <= one.most())
                    .map(UpTo::category)
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * Categories of nodes. A node counts by its largest deposit: isolated tumour cells up to 0.2 mm or 200 cells, a micrometastasis up to 2 mm, else a macrometastasis.
     *
     * @param none where no node holds anything
     * @param isolated where nodes hold isolated tumour cells alone
     * @param micro where none holds more than a micrometastasis; empty where a micrometastasis counts as any other
     * @param counts by the number of nodes with micro- and macrometastases, the fewest first
     */
    public record Nodes(String none, String isolated, String micro, List<UpTo> counts) {
        /** Copies the list. */
        public Nodes {
            counts = List.copyOf(counts);
        }

        String of(List<NodeReading> stations) {
            int isolatedOnly = stations.stream().mapToInt(NodeReading::isolated).sum();
            int small = stations.stream().mapToInt(NodeReading::micro).sum();
            int large = stations.stream().mapToInt(NodeReading::macro).sum();
            if (stations.stream().mapToInt(NodeReading::examined).sum() == 0) {
                return "N" + UNKNOWN;
            }
            if (small + large == 0) {
                return isolatedOnly > 0 ? isolated : none;
            }
            return large == 0 && !micro.isEmpty() ? micro : UpTo.of(counts, (double) (small + large));
        }
    }

    /**
     * A stage group.
     *
     * @param name its name
     * @param tumour categories of the tumour that belong to it; empty: any
     * @param nodes categories of nodes; empty: any
     * @param metastases categories of metastases; empty: any
     */
    public record Group(String name, List<String> tumour, List<String> nodes, List<String> metastases) {
        /** Copies the lists. */
        public Group {
            tumour = List.copyOf(tumour);
            nodes = List.copyOf(nodes);
            metastases = List.copyOf(metastases);
        }

        boolean fits(String t, String n, String m) {
            return holds(tumour, t) && holds(nodes, n) && holds(metastases, m);
        }

        private static boolean holds(List<String> allowed, String category) {
            return allowed.isEmpty() || allowed.contains(category);
        }
    }

    /**
     * Stages a patient.
     *
     * @param tumour the category of the tumour where it is not read off the size; empty where it is
     * @param diameterMm diameter of the tumour, in mm; NaN where none was taken out
     * @param stations what was seen in the nodes that were taken out
     * @param sites names of the sites of distant metastases that were found
     * @param day when it is known, in days from day 0
     * @return the stage
     */
    public Stage stage(String tumour, double diameterMm, List<NodeReading> stations, Set<String> sites, double day) {
        String t = tumour.isEmpty() ? "T" + UNKNOWN : tumour;
        if (tumour.isEmpty() && !sizes.isEmpty() && !Double.isNaN(diameterMm)) {
            t = UpTo.of(sizes, diameterMm);
        }
        String n = nodes.of(stations);
        String m = metastases(sites);
        String known = t;
        String group = groups.stream()
                .filter(one -> one.fits(known, n, m))
                .map(Group::name)
                .findFirst()
                .orElse(UNKNOWN);
        return new Stage(t, n, m, group, day);
    }

    private String metastases(Set<String> sites) {
        if (sites.isEmpty()) {
            return NO_METASTASIS;
        }
        for (Map.Entry<String, String> place : places.entrySet()) {
            if (sites.contains(place.getKey())) {
                return place.getValue();
            }
        }
        return UpTo.of(spread, (double) sites.size());
    }

    /**
     * Returns the names of its groups.
     *
     * @return each once, in the order of the table
     */
    public List<String> groupNames() {
        return groups.stream().map(Group::name).distinct().toList();
    }

    /**
     * Returns the categories of nodes.
     *
     * @return each once, the least first
     */
    public List<String> nodeCategories() {
        List<String> all = new ArrayList<>(List.of(nodes.none(), nodes.isolated(), nodes.micro()));
        nodes.counts().forEach(one -> all.add(one.category()));
        return all.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /**
     * Returns the categories of the tumour.
     *
     * @return each once: those by size, or those of which groups know where it goes by depth
     */
    public List<String> tumourCategories() {
        return sizes.isEmpty()
                ? groups.stream()
                        .flatMap(group -> group.tumour().stream())
                        .distinct()
                        .sorted()
                        .toList()
                : sizes.stream().map(UpTo::category).distinct().toList();
    }

    /**
     * Returns the categories of distant metastases.
     *
     * @return each once, none first
     */
    public List<String> metastasisCategories() {
        List<String> all = new ArrayList<>(List.of(NO_METASTASIS));
        spread.forEach(one -> all.add(one.category()));
        all.addAll(places.values());
        return all.stream().distinct().toList();
    }
}
