package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The nodes that lymph from each organ and from each node meets. */
final class LymphChains {
    private LymphChains() {}

    /**
     * Returns the chains.
     *
     * @param root valid settings
     * @param names names of organs and nodes by index
     * @return per organ and node, the indices of the nodes ahead
     */
    static List<List<Integer>> of(Part root, List<String> names) {
        List<List<Integer>> chains = new ArrayList<>();
        root.parts("organs").values().forEach(organ -> chains.add(indices(organ.texts("nodes"), names)));
        root.parts("nodes").forEach((name, node) -> {
            List<String> ahead = node.has("nodes") ? node.texts("nodes") : ahead(root, name);
            chains.add(indices(ahead, names));
        });
        return chains;
    }

    /** What follows a node in the chains of the organs: the longest, since valid settings agree. */
    private static List<String> ahead(Part root, String node) {
        List<String> longest = List.of();
        for (List<String> tail : tails(root.parts("organs"), node)) {
            longest = tail.size() > longest.size() ? tail : longest;
        }
        return longest;
    }

    /**
     * Returns what follows a node in each chain that it stands in.
     *
     * @param organs organs by name
     * @param node name of the node
     * @return the nodes after it, per chain
     */
    static List<List<String>> tails(Map<String, Part> organs, String node) {
        List<List<String>> tails = new ArrayList<>();
        for (Part organ : organs.values()) {
            List<String> chain = organ.has("nodes") ? organ.texts("nodes") : List.of();
            int at = chain.indexOf(node);
            if (at >= 0) {
                tails.add(chain.subList(at + 1, chain.size()));
            }
        }
        return tails;
    }

    private static List<Integer> indices(List<String> chain, List<String> names) {
        return chain.stream().map(names::indexOf).toList();
    }
}
