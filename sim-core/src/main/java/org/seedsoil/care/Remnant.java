package org.seedsoil.care;

/** What an ablation leaves of a lesion that it does not remove. */
public sealed interface Remnant permits Remnant.Untouched, Remnant.Rim, Radiotherapy {
    /** The lesion stays as it was: it was missed, or nothing in it died. */
    Remnant UNTOUCHED = new Untouched();

    /**
     * Returns the share of cells that are left and can grow again, each independently of the others.
     *
     * @return a probability; 1 if the lesion stays as it was
     */
    double survival();

    /**
     * Tells what becomes of a lesion that is not removed.
     *
     * @return words that follow "an ablation"
     */
    String describe();

    /** All of it. */
    record Untouched() implements Remnant {
        @Override
        public double survival() {
            return 1;
        }

        @Override
        public String describe() {
            return "leaves the lesion as it was";
        }
    }

    /**
     * A rim of living cells around what heat or cold has killed.
     *
     * @param survival share of the cells that it holds, at least 0 and below 1
     */
    record Rim(double survival) implements Remnant {
        /** Checks the share. */
        public Rim {
            if (!(survival >= 0 && survival < 1)) {
                throw new IllegalArgumentException("a rim holds from 0 to less than 1 of the cells, but " + survival);
            }
        }

        @Override
        public String describe() {
            return "leaves a rim of " + AblationPolicy.percent(survival) + " of the cells, which regrows";
        }
    }
}
