package org.seedsoil.clinic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How single things grow, each by the rule that RECIST 1.1 has for a sum: at least 1.2 times the smallest diameter so far and 5 mm above it. What is not found
 * counts 0, so that one that was gone and is found again at 5 mm or more has grown. Looks are judged in order. One owner; not thread-safe.
 */
public final class OwnGrowth {
    private final List<Site> sites;
    private final Map<Integer, Double> smallest = new LinkedHashMap<>();

    /**
     * Follows nothing yet.
     *
     * @param sites the site of each organ, by index
     */
    public OwnGrowth(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    /**
     * Begins to follow a thing at what a look shows of it.
     *
     * @param finding what was found
     */
    public void follow(Finding finding) {
        smallest.put(finding.number(), Recist.counted(finding, sites));
    }

    /**
     * Begins to follow a thing, or begins anew, at what the next look shows: for one that was treated just now.
     *
     * @param number which
     */
    public void treated(int number) {
        smallest.put(number, Double.POSITIVE_INFINITY);
    }

    /**
     * Says whether a thing is followed.
     *
     * @param number which
     * @return true from when it is
     */
    public boolean follows(int number) {
        return smallest.containsKey(number);
    }

    /**
     * Judges the next look.
     *
     * @param look one after all judged before
     * @return numbers of what has grown
     */
    public List<Integer> grown(Look look) {
        List<Integer> grown = smallest.entrySet().stream()
                .filter(each -> Recist.beyond(counted(look, each.getKey()), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        smallest.replaceAll((number, least) -> Math.min(least, counted(look, number)));
        return grown;
    }

    private double counted(Look look, int number) {
        return look.find(number).map(finding -> Recist.counted(finding, sites)).orElse(0.0);
    }
}
