package org.seedsoil.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.seedsoil.elementary.Elementary;

/**
 * Laws of the net growth rate r(N) of a lesion of N cells, and their exact solutions.
 *
 * <p>Each law has a coordinate y(N) in which its mean path is an exponential, y(t) = y(0)·e<sup>−kt</sup>; solving the law is
 * going there and back. For every law the path is monotone between 0 and the capacity, so a time to a size exists and is
 * unique.
 *
 * <p>All that a law is told by stands here: whoever adds one writes its case, its word in docs/model, and nothing else.
 */
public enum GrowthLaw {
    /** Constant r; y = N, k = −r. */
    EXPONENTIAL {
        @Override
        public boolean bounded() {
            return false;
        }

        @Override
        public OptionalDouble netRateOfOneCell(double netRate, double capacity) {
            return OptionalDouble.of(netRate);
        }

        @Override
        double logCells(Growth g, double cells, double days) {
            return Elementary.log(cells) + g.initialNetRate() * days;
        }

        @Override
        double finalRate(Growth g) {
            return g.initialNetRate();
        }

        @Override
        double netRate(Growth g, double cells) {
            return g.untreatedNetRate();
        }

        @Override
        double decay(Growth g) {
            return -g.untreatedNetRate();
        }

        @Override
        double coordinate(Growth g, double cells) {
            return cells;
        }

        @Override
        double cells(Growth g, double coordinate) {
            return coordinate;
        }
    },
    /** r = a·ln(K/N) with a = (b − d)/ln K (Norton 1988); y = ln(K/N), k = a. */
    GOMPERTZ {
        @Override
        double netRate(Growth g, double cells) {
            return decay(g) * coordinate(g, cells);
        }

        @Override
        double netRate(Growth g, double decay, double coordinate) {
            return decay * coordinate;
        }

        @Override
        double[] netRates(Growth g, int largest) {
            double logCapacity = Elementary.log(g.capacity());
            double slowing = g.untreatedNetRate() / logCapacity;
            double[] rates = new double[largest + 1];
            for (int i = 1; i <= largest; i++) {
                rates[i] = slowing * (logCapacity - Elementary.log(i));
            }
            return rates;
        }

        @Override
        double decay(Growth g) {
            return g.untreatedNetRate() / Elementary.log(g.capacity());
        }

        @Override
        double coordinate(Growth g, double cells) {
            return Elementary.log(g.capacity() / cells);
        }

        @Override
        double cells(Growth g, double coordinate) {
            return g.capacity() * Elementary.exp(-coordinate);
        }

        @Override
        double cells(Growth g, double coordinate, double excess) {
            return g.capacity() * Elementary.exp(excess - coordinate);
        }
    },
    /** r·(1 − N/K), scaled so that r holds at N = 1; y = K/N − 1, k = r. */
    LOGISTIC {
        @Override
        double netRate(Growth g, double cells) {
            return decay(g) * (1 - cells / g.capacity());
        }

        @Override
        double decay(Growth g) {
            return g.untreatedNetRate() / (1 - 1 / g.capacity());
        }

        @Override
        double coordinate(Growth g, double cells) {
            return g.capacity() / cells - 1;
        }

        @Override
        double cells(Growth g, double coordinate) {
            return g.capacity() / (1 + coordinate);
        }
    },
    /** r = (ln 2/DT)(1 − (N/K)<sup>1/4</sup>) (West 2001; Coumans 2013); y = (K/N)<sup>1/4</sup> − 1, k = ln 2/(4 DT). */
    WEST {
        @Override
        public OptionalDouble netRateOfOneCell(double netRate, double capacity) {
            return OptionalDouble.of(netRate * (1 - Elementary.pow(capacity, -0.25)));
        }

        private double root(double x) {
            return Math.sqrt(Math.sqrt(x));
        }

        @Override
        double netRate(Growth g, double cells) {
            return 4 * decay(g) * (1 - root(cells / g.capacity()));
        }

        @Override
        double[] netRates(Growth g, int largest) {
            double rate = 4 * decay(g);
            double[] rates = new double[largest + 1];
            for (int i = 1; i <= largest; i++) {
                rates[i] = rate * (1 - root(i / g.capacity()));
            }
            return rates;
        }

        @Override
        double decay(Growth g) {
            return g.untreatedNetRate() / (1 - root(1 / g.capacity())) / 4;
        }

        @Override
        double coordinate(Growth g, double cells) {
            return root(g.capacity() / cells) - 1;
        }

        @Override
        double cells(Growth g, double coordinate) {
            double square = (1 + coordinate) * (1 + coordinate);
            return g.capacity() / (square * square);
        }
    };

    /**
     * Returns how a scenario says it.
     *
     * @return its word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Lists how scenarios say them.
     *
     * @return the words of all laws
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(GrowthLaw::word).toList();
    }

    /**
     * Finds a law.
     *
     * @param word how a scenario says it, one of {@link #words}
     * @return the law
     */
    public static GrowthLaw of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Says whether growth ends at a capacity.
     *
     * @return false where a lesion grows for ever, and needs no largest size
     */
    public boolean bounded() {
        return true;
    }

    /**
     * Returns the net rate of one cell, where small lesions grow at a rate of their own, so that one may speak of their doubling time.
     *
     * @param netRate r of small lesions, N far below the capacity, per day: ln 2 over their doubling time
     * @param capacity largest size in cells
     * @return r(1) per day; nothing where r depends on N however small
     */
    public OptionalDouble netRateOfOneCell(double netRate, double capacity) {
        return OptionalDouble.empty();
    }

    /**
     * Says whether small lesions have a doubling time.
     *
     * @return false where they grow slower with every cell
     */
    public boolean doubles() {
        return netRateOfOneCell(1, 2).isPresent();
    }

    /** Returns ln N after some days on the mean path, a number even where N is none. */
    double logCells(Growth g, double cells, double days) {
        return Elementary.log(g.after(cells, days));
    }

    /** Returns r where the mean path ends, per day. */
    double finalRate(Growth g) {
        return 0;
    }

    abstract double netRate(Growth g, double cells);

    /** Returns r(i) at entry i for every size up to the largest; entry 0 is 0. Agrees with netRate up to rounding. */
    double[] netRates(Growth g, int largest) {
        double[] rates = new double[largest + 1];
        for (int i = 1; i <= largest; i++) {
            rates[i] = netRate(g, i);
        }
        return rates;
    }

    /** Returns r(N) where k and y(N) are known. */
    double netRate(Growth g, double decay, double coordinate) {
        return netRate(g, cells(g, coordinate));
    }

    /** Returns k, per day. */
    abstract double decay(Growth g);

    /** Returns y(N). */
    abstract double coordinate(Growth g, double cells);

    /** Returns N at a coordinate. */
    abstract double cells(Growth g, double coordinate);

    /** Returns N·e^excess at a coordinate. */
    double cells(Growth g, double coordinate, double excess) {
        return cells(g, coordinate) * Elementary.exp(excess);
    }
}
