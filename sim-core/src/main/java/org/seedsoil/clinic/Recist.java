package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Response by RECIST 1.1 (Eisenhauer 2009, doi:10.1016/j.ejca.2008.10.026), on what is seen in one series of images.
 *
 * <p>Targets are chosen at the baseline, the largest first: up to five, two of a site, of at least 10 mm, or 15 mm in the short axis of a node; nodes are one
 * site. Bone without soft tissue cannot be measured; the primary, which is operated on, is no target. All else that is found then is followed as
 * non-target, but for nodes below 10 mm, which are normal. A target that is found at less than 5 mm counts 5 mm, one that is not found 0. Progression is a sum of at least 1.2
 * times the smallest so far, the baseline included, and 5 mm above it; anything new (of nodes, from 10 mm on); or unequivocal growth of non-targets,
 * read as 1.73 times the smallest of their total volumes so far. What is treated locally leaves the sums; it progresses by the same rule for itself.
 *
 * <p>One owner; not thread-safe. Looks are judged in order.
 */
public final class Recist {
    private static final int MOST_TARGETS = 5;
    private static final int MOST_OF_SITE = 2;
    private static final double MEASURABLE_MM = 10;
    private static final double MEASURABLE_NODE_MM = 15;
    private static final double NORMAL_NODE_MM = 10;
    private static final double TOO_SMALL_MM = 5;
    private static final double PARTIAL = 0.7;
    private static final double GROWTH = 1.2;
    private static final double GROWTH_MM = 5;
    /** In volume what a fifth is in diameter. */
    private static final double GROWTH_OF_VOLUME = 1.73;

    private final List<Site> sites;
    private final Look baseline;
    private final Set<Integer> targets = new LinkedHashSet<>();
    private final Set<Integer> others = new LinkedHashSet<>();
    private final OwnGrowth treated;
    private final List<Look> judged = new ArrayList<>();

    /**
     * A judgement.
     *
     * @param day day of the scan
     * @param response the response then
     * @param sumMm sum of the diameters of targets
     * @param baselineMm that of the same targets at the baseline; 0 where there are none, or all were treated locally
     * @param newLesions things that were not there at baseline
     * @param knownGrown whether what was known has grown enough to be progression by itself
     */
    public record Judgement(
            double day, Response response, double sumMm, double baselineMm, int newLesions, boolean knownGrown) {
        /**
         * Returns how the sum has changed since the baseline.
         *
         * @return −1 where nothing is left, 0 where it is the same; NaN without targets
         */
        public double change() {
            return baselineMm > 0 ? sumMm / baselineMm - 1 : Double.NaN;
        }
    }

    /**
     * Chooses targets.
     *
     * @param baseline the look with which later ones are compared
     * @param sites the site of each organ, by index
     */
    public Recist(Look baseline, List<Site> sites) {
        this.sites = List.copyOf(sites);
        this.baseline = baseline;
        this.treated = new OwnGrowth(sites);
        Map<Site, Integer> ofSite = new LinkedHashMap<>();
        List<Finding> largest = baseline.metastases().stream()
                .sorted(Comparator.comparingDouble(Finding::diameterMm)
                        .reversed()
                        .thenComparingInt(Finding::number))
                .toList();
        for (Finding finding : largest) {
            Site site = sites.get(finding.organ());
            int already = ofSite.getOrDefault(site, 0);
            if (measurable(finding) && already < MOST_OF_SITE && targets.size() < MOST_TARGETS) {
                ofSite.put(site, already + 1);
                targets.add(finding.number());
            } else if (pathological(finding)) {
                others.add(finding.number());
            }
        }
        judged.add(baseline);
    }

    private boolean node(Finding finding) {
        return node(finding, sites);
    }

    private static boolean node(Finding finding, List<Site> sites) {
        return sites.get(finding.organ()).tissue() == Tissue.NODE;
    }

    private boolean measurable(Finding finding) {
        boolean bone = sites.get(finding.organ()).tissue() == Tissue.BONE;
        return !bone && finding.diameterMm() >= (node(finding) ? MEASURABLE_NODE_MM : MEASURABLE_MM);
    }

    private boolean pathological(Finding finding) {
        return !node(finding) || finding.diameterMm() >= NORMAL_NODE_MM;
    }

    /**
     * Returns the targets.
     *
     * @return their numbers, the largest first; those treated locally have left
     */
    public List<Integer> targets() {
        return List.copyOf(targets);
    }

    /**
     * Says whether something was found at the baseline.
     *
     * @param number which
     * @return true if it was
     */
    public boolean isKnown(int number) {
        return baseline.find(number).isPresent();
    }

    /**
     * Takes something out of what is judged that a local treatment has met.
     *
     * @param number which
     */
    public void treated(int number) {
        targets.remove(number);
        others.remove(number);
        treated.treated(number);
    }

    /**
     * Returns the sum of the diameters of targets, as they are now chosen.
     *
     * @param look a look
     * @return mm
     */
    public double sumMm(Look look) {
        double sum = 0;
        for (int target : targets) {
            sum += look.find(target).map(finding -> counted(finding, sites)).orElse(0.0);
        }
        return sum;
    }

    /** The diameter that counts: what is too small to be measured counts 5 mm, a node its short axis. */
    static double counted(Finding finding, List<Site> sites) {
        return node(finding, sites) ? finding.diameterMm() : Math.max(TOO_SMALL_MM, finding.diameterMm());
    }

    private double volumeOfOthers(Look look) {
        double sum = 0;
        for (int other : others) {
            sum += look.find(other).map(Finding::volumeCm3).orElse(0.0);
        }
        return sum;
    }

    /**
     * Judges the next look.
     *
     * @param look one after the baseline and all judged before
     * @return the response at that time
     */
    public Judgement judge(Look look) {
        double sum = sumMm(look);
        int fresh = fresh(look).size();
        boolean local = !treated.grown(look).isEmpty();
        boolean known = local || grown(sum) || othersGrown(look);
        judged.add(look);
        Response response = known || fresh > 0 ? Response.PROGRESSION : response(look, sum);
        return new Judgement(look.day(), response, sum, sumMm(baseline), fresh, known);
    }

    private Response response(Look look, double sum) {
        if (targets.isEmpty() && others.isEmpty()) {
            return Response.NO_DISEASE;
        }
        if (gone(look)) {
            return Response.COMPLETE;
        }
        return !targets.isEmpty() && sum <= PARTIAL * sumMm(baseline) ? Response.PARTIAL : Response.STABLE;
    }

    private boolean gone(Look look) {
        return look.metastases().stream()
                .noneMatch(finding -> (targets.contains(finding.number()) || others.contains(finding.number()))
                        && pathological(finding));
    }

    /**
     * Returns what counts as new.
     *
     * @param look a look after the baseline
     * @return what is taken for a metastasis and was neither there at baseline nor treated since; nodes from 10 mm on
     */
    public List<Finding> fresh(Look look) {
        return look.metastases().stream()
                .filter(finding -> pathological(finding) && !treated.follows(finding.number()))
                .filter(finding -> baseline.find(finding.number())
                        .filter(this::pathological)
                        .isEmpty())
                .toList();
    }

    private boolean grown(double sum) {
        double smallest = judged.stream().mapToDouble(this::sumMm).min().orElse(sum);
        return !targets.isEmpty() && beyond(sum, smallest);
    }

    static boolean beyond(double mm, double smallestMm) {
        return mm >= GROWTH * smallestMm && mm >= smallestMm + GROWTH_MM;
    }

    private boolean othersGrown(Look look) {
        double smallest =
                judged.stream().mapToDouble(this::volumeOfOthers).min().orElse(0);
        double now = volumeOfOthers(look);
        return smallest > 0 ? now >= GROWTH_OF_VOLUME * smallest : now > 0 && !others.isEmpty();
    }

    /**
     * Returns the best response up to progression.
     *
     * @param judgements in order of day
     * @param confirmed whether a response counts only if the next judgement is one, too
     * @return the best; progression where that came first, or nothing was judged
     */
    public static Response best(List<Judgement> judgements, boolean confirmed) {
        Response best = Response.PROGRESSION;
        for (int i = 0; i < judgements.size(); i++) {
            Response here = judgements.get(i).response();
            if (here == Response.PROGRESSION) {
                break;
            }
            boolean lasts = i + 1 < judgements.size()
                    && judgements.get(i + 1).response().objective();
            Response counted = confirmed && here.objective() && !lasts ? Response.STABLE : here;
            best = counted.compareTo(best) < 0 ? counted : best;
        }
        return best;
    }
}
