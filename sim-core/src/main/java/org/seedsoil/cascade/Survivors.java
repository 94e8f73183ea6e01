package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.random.Discrete;
import org.seedsoil.random.RandomStream;

/**
 * The seeds of one source and clone whose groups survive: the ways they came, with their probabilities, and how to draw one.
 */
final class Survivors {
    private final Cascade cascade;
    private final int clone;
    private final List<Way> ways = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /**
     * One way to survive.
     *
     * @param cells K
     * @param organ where
     * @param dormant whether the group sleeps first
     * @param origin how seeds of this size come there
     */
    private record Way(int cells, int organ, boolean dormant, Origin origin) {}

    /** How seeds come to an organ: draws the time from intravasation until they have left the bed, or have lodged. */
    interface Origin {
        double sampleDays(int organ, RandomStream random);
    }

    Survivors(Cascade cascade, int clone) {
        this.cascade = cascade;
        this.clone = clone;
    }

    /**
     * Adds those that settle in one organ by one way.
     *
     * @param cells K
     * @param organ where
     * @param settled probability of having found a niche there
     * @param origin how they came
     */
    void add(int cells, int organ, double settled, Origin origin) {
        double sleeps = cascade.dormancy().sleeps(clone, organ);
        double survives = cascade.surveillance().bottleneck(clone, organ).survival(cells);
        double awake = settled * (1 - sleeps) * survives;
        double woken = settled * sleeps * cascade.dormancy().wakes(clone, organ) * survives;
        add(new Way(cells, organ, false, origin), awake);
        add(new Way(cells, organ, true, origin), woken);
    }

    private void add(Way way, double weight) {
        if (weight > 0) {
            ways.add(way);
            weights.add(weight);
        }
    }

    /**
     * Returns the choice among the ways.
     *
     * @return the table for {@link #sample}
     * @throws IllegalStateException if nobody survives
     */
    Discrete choice() {
        if (weights.isEmpty()) {
            throw new IllegalStateException("nobody survives");
        }
        return Discrete.of(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Sums up π by organ.
     *
     * @param organs number of organs
     * @return probability of surviving there
     */
    double[] byOrgan(int organs) {
        double[] sums = new double[organs];
        for (int i = 0; i < ways.size(); i++) {
            sums[ways.get(i).organ()] += weights.get(i);
        }
        return sums;
    }

    /**
     * Draws one survivor.
     *
     * @param choice from {@link #choice}
     * @param random numbers: the way, the time to intravasation, then the path backwards
     * @return its arrival
     */
    Arrival sample(Discrete choice, RandomStream random) {
        Way way = ways.get(choice.sample(random));
        double rate = cascade.intravasation().rate(clone, way.cells());
        double leaving = cascade.intravasation().isOn() ? random.nextWait(rate) : 0;
        double days = leaving + way.origin().sampleDays(way.organ(), random);
        return new Arrival(way.organ(), way.cells(), days, way.dormant());
    }
}
