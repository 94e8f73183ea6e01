package org.seedsoil.growth;

/**
 * Laws of the net growth rate r(N) of a lesion of N cells, and their exact solutions.
 *
 * <p>For every law the path is monotone between 0 and the capacity, so a time to a size exists and is unique.
 */
public enum GrowthLaw {
    /** Constant r. */
    EXPONENTIAL {
        @Override
        double netRate(Growth g, double cells) {
            return g.initialNetRate();
        }

        @Override
        double after(Growth g, double cells, double days) {
            return cells * StrictMath.exp(g.initialNetRate() * days);
        }

        @Override
        double daysTo(Growth g, double from, double to) {
            return StrictMath.log(to / from) / g.initialNetRate();
        }
    },
    /** r = a·ln(K/N) with a = (b − d)/ln K (Norton 1988). */
    GOMPERTZ {
        private double slowing(Growth g) {
            return g.initialNetRate() / StrictMath.log(g.capacity());
        }

        @Override
        double netRate(Growth g, double cells) {
            return slowing(g) * StrictMath.log(g.capacity() / cells);
        }

        @Override
        double[] netRates(Growth g, int largest) {
            double logCapacity = StrictMath.log(g.capacity());
            double slowing = g.initialNetRate() / logCapacity;
            double[] rates = new double[largest + 1];
            for (int i = 1; i <= largest; i++) {
                rates[i] = slowing * (logCapacity - Logarithms.of(i));
            }
            return rates;
        }

        @Override
        double after(Growth g, double cells, double days) {
            double distance = StrictMath.log(g.capacity() / cells);
            return g.capacity() * StrictMath.exp(-distance * StrictMath.exp(-slowing(g) * days));
        }

        @Override
        double daysTo(Growth g, double from, double to) {
            double k = g.capacity();
            return StrictMath.log(StrictMath.log(k / from) / StrictMath.log(k / to)) / slowing(g);
        }
    },
    /** r·(1 − N/K), scaled so that r holds at N = 1. */
    LOGISTIC {
        private double rate(Growth g) {
            return g.initialNetRate() / (1 - 1 / g.capacity());
        }

        @Override
        double netRate(Growth g, double cells) {
            return rate(g) * (1 - cells / g.capacity());
        }

        @Override
        double after(Growth g, double cells, double days) {
            double odds = (g.capacity() / cells - 1) * StrictMath.exp(-rate(g) * days);
            return g.capacity() / (1 + odds);
        }

        @Override
        double daysTo(Growth g, double from, double to) {
            double k = g.capacity();
            return StrictMath.log((k / from - 1) / (k / to - 1)) / rate(g);
        }
    },
    /** r = (ln 2/DT)(1 − (N/K)<sup>1/4</sup>) (West 2001; Coumans 2013). */
    WEST {
        private double rate(Growth g) {
            return g.initialNetRate() / (1 - root(1 / g.capacity()));
        }

        private double root(double x) {
            return StrictMath.sqrt(StrictMath.sqrt(x));
        }

        @Override
        double netRate(Growth g, double cells) {
            return rate(g) * (1 - root(cells / g.capacity()));
        }

        @Override
        double[] netRates(Growth g, int largest) {
            double rate = rate(g);
            double[] rates = new double[largest + 1];
            for (int i = 1; i <= largest; i++) {
                rates[i] = rate * (1 - root(i / g.capacity()));
            }
            return rates;
        }

        @Override
        double after(Growth g, double cells, double days) {
            double odds = (root(g.capacity() / cells) - 1) * StrictMath.exp(-rate(g) * days / 4);
            double y = 1 / (1 + odds);
            return g.capacity() * y * y * y * y;
        }

        @Override
        double daysTo(Growth g, double from, double to) {
            double k = g.capacity();
            return 4 * StrictMath.log((root(k / from) - 1) / (root(k / to) - 1)) / rate(g);
        }
    };

    abstract double netRate(Growth g, double cells);

    /** Returns r(i) at entry i for every size up to the largest; entry 0 is 0. Agrees with netRate up to rounding. */
    double[] netRates(Growth g, int largest) {
        double[] rates = new double[largest + 1];
        for (int i = 1; i <= largest; i++) {
            rates[i] = netRate(g, i);
        }
        return rates;
    }

    abstract double after(Growth g, double cells, double days);

    abstract double daysTo(Growth g, double from, double to);
}
