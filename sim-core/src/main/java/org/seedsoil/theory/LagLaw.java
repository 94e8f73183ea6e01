package org.seedsoil.theory;

/**
 * The law of a lesion's lag L, the time by which chance delays it: a lesion of age u has the size that the mean path from its
 * start has at u − L.
 */
interface LagLaw {
    /** E[e<sup>−r·L</sup>; L &lt; x] as a function of x. */
    interface Discounted {
        /**
         * Returns the truncated transform.
         *
         * @param days x, may be infinite
         * @return at least 0
         */
        double below(double days);
    }

    /**
     * Returns the law weighted by e<sup>−r·L</sup>.
     *
     * @param rate r, per day, may be negative
     * @return its distribution function
     */
    Discounted discounted(double rate);

    /** Returns the smallest lag there is, in days. */
    double earliestDays();

    /** Returns the scale on which the law varies, in days; infinite where it is one point. */
    double scaleDays();

    /** Returns how fast the chance of a longer lag falls in the end, per day. */
    double tailRate();

    /** No lag at all. */
    LagLaw NONE = new LagLaw() {
        @Override
        public Discounted discounted(double rate) {
            return days -> days > 0 ? 1 : 0;
        }

        @Override
        public double earliestDays() {
            return 0;
        }

        @Override
        public double scaleDays() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double tailRate() {
            return Double.POSITIVE_INFINITY;
        }
    };
}
