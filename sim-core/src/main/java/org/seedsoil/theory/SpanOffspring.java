package org.seedsoil.theory;

import java.util.List;
import org.seedsoil.care.Ablation;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.elementary.Elementary;

/** What lesions found while they have the ages of one span. */
final class SpanOffspring {
    private final Network network;
    private final LawSpan span;
    private final double until;
    private final List<Double> wakesAtEnd;
    private final Generation before;
    private final Generation after;

    /**
     * Prepares one span.
     *
     * @param network under whose laws lesions grow: the same in all spans
     * @param span the ages, and the laws of seeds
     * @param treatment what is done to each lesion
     * @param horizonDays H, above the begin of the span
     * @param wakesAtEnd the chance that a sleeper of each type wakes from the end of the span on
     */
    SpanOffspring(Network network, LawSpan span, Ablation treatment, double horizonDays, List<Double> wakesAtEnd) {
        this.network = network;
        this.span = span;
        this.until = Math.min(horizonDays, span.untilAge());
        this.wakesAtEnd = wakesAtEnd;
        this.after = new Generation(network, treatment, until);
        this.before = span.fromAge() > 0 ? new Generation(network, treatment, span.fromAge()) : after;
    }

    /** Adds to a matrix over types and founders: index type · most + founders − 1. */
    void addTo(double[][] entries, int most) {
        for (int from = 0; from < network.size(); from++) {
            double intensity = intensity(from);
            SeedRoutes routes = span.network().routes(from);
            for (int parents = 1; parents <= network.mostFounders(from) && intensity > 0; parents++) {
                for (int to = 0; to < network.size(); to++) {
                    if (network.type(to).lineage() == network.type(from).lineage()) {
                        add(entries, routes, new Pair(from, parents, to), most);
                    }
                }
            }
        }
    }

    /** A parent with its founders, and a type it may found. */
    private record Pair(int from, int parents, int to) {}

    private void add(double[][] entries, SeedRoutes routes, Pair pair, int most) {
        int organ = network.type(pair.to()).organ();
        double[] row = entries[pair.from() * most + pair.parents() - 1];
        for (int k = 1; k <= routes.largest(); k++) {
            double awake = routes.awake(organ, k);
            double asleep = routes.asleep(organ, k);
            double founds = awake > 0 ? awake * shed(pair, 0) : 0;
            founds += asleep > 0 ? asleep * woken(pair) : 0;
            row[pair.to() * most + k - 1] += founds > 0 ? intensity(pair.from()) * founds : 0;
        }
    }

    private double intensity(int type) {
        if (!span.network().disease().has(CascadeStage.SECONDARY)) {
            return 0;
        }
        return span.network().sheddingRate(type);
    }

    /** E[∫ e^(rate·u) dΛ] over the span. */
    private double shed(Pair pair, double rate) {
        double all = after.births(pair.from(), pair.parents()).discounted(0, -rate);
        double already =
                span.fromAge() > 0 ? before.births(pair.from(), pair.parents()).discounted(0, -rate) : 0;
        return all == Double.POSITIVE_INFINITY ? all : Math.max(0, all - already);
    }

    /** E[∫ w(u) dΛ] over the span, w the chance of a sleeper to wake that fell asleep at age u. */
    private double woken(Pair pair) {
        double steady = span.stationary().get(pair.to());
        double end = wakesAtEnd.get(pair.to());
        double leaves = span.sleep(pair.to()).leaves();
        if (end == steady || span.untilAge() == Double.POSITIVE_INFINITY) {
            return steady > 0 ? steady * shed(pair, 0) : 0;
        }
        if (leaves == 0) {
            return end > 0 ? end * shed(pair, 0) : 0;
        }
        return steady * shed(pair, 0) + (end - steady) * Elementary.exp(-leaves * span.untilAge()) * shed(pair, leaves);
    }
}
