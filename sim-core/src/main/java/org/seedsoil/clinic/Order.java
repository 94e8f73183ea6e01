package org.seedsoil.clinic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** What a rule has done. */
public sealed interface Order {
    /**
     * Tells it.
     *
     * @return a few words
     */
    String tell();

    /**
     * Describes it.
     *
     * @return a few words
     */
    default String describe() {
        return tell();
    }

    /** Which things are treated. */
    enum Which {
        /** Every metastasis in the last look, nodes included. */
        VISIBLE,
        /** Those that no look before it shows. */
        NEW,
        /** Those that have grown by a fifth, and 5 mm, since they were smallest. */
        GROWING,
        /** The primary in the last look: for biopsies alone. */
        PRIMARY;

        /**
         * Chooses.
         *
         * @param chart what is known
         * @param organ index of the only organ; −1 for all
         * @return what is meant, in the order of numbers
         */
        List<Finding> of(Chart chart, int organ) {
            List<Finding> all = switch (this) {
                case VISIBLE -> chart.last().metastases();
                case NEW -> chart.fresh();
                case GROWING -> chart.growing();
                case PRIMARY ->
                    chart.last().findings().stream().filter(Finding::primary).toList();
            };
            return all.stream()
                    .filter(finding -> organ < 0 || finding.organ() == organ)
                    .toList();
        }

        /** Tells it, as the end of a sentence. */
        String tell() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A local treatment.
     *
     * @param means which of the means of local treatment that orders may use, by number
     * @param name what it is, for people
     * @param details what else is told of it where it is described; may be empty
     * @param which which things
     * @param organ index of the only organ; −1 for all
     * @param atMost where there are more, none is treated
     */
    record Local(int means, String name, String details, Which which, int organ, int atMost) implements Order {
        /**
         * Chooses what is treated.
         *
         * @param chart what is known
         * @return numbers of things; none where there are more than allowed
         */
        public List<Finding> targets(Chart chart) {
            List<Finding> here = which.of(chart, organ);
            return here.size() <= atMost ? here : List.of();
        }

        @Override
        public String tell() {
            return name;
        }

        @Override
        public String describe() {
            String most = atMost == Integer.MAX_VALUE ? "" : " if at most " + atMost;
            return name + " what is " + which.tell() + most + details;
        }
    }

    /**
     * A course of a drug begins.
     *
     * @param course its name
     */
    record Start(String course) implements Order {
        @Override
        public String tell() {
            return "start " + course;
        }
    }

    /**
     * A course of a drug ends.
     *
     * @param course its name
     */
    record Stop(String course) implements Order {
        @Override
        public String tell() {
            return "stop " + course;
        }
    }

    /**
     * Tissue is taken out of what a scan shows: it says what it is, and which markers it has. What has been told by a biopsy, or waits for its result, is left alone.
     *
     * @param which which things
     * @param organ index of the only organ; −1 for all
     * @param number of how many at most, the largest first
     * @param finds probability that the needle meets what it is for
     * @param delayDays from the biopsy to the result
     */
    record Biopsy(Which which, int organ, int number, double finds, double delayDays) implements Order {
        /**
         * Chooses what is met by the needle.
         *
         * @param chart what is known
         * @param done numbers of what has been told, or waits for it
         * @return the largest first
         */
        public List<Finding> targets(Chart chart, Set<Integer> done) {
            return which.of(chart, organ).stream()
                    .filter(finding -> !done.contains(finding.number()))
                    .sorted(Comparator.comparingDouble(Finding::diameterMm).reversed())
                    .limit(number)
                    .toList();
        }

        @Override
        public String tell() {
            return "biopsy";
        }

        @Override
        public String describe() {
            return "biopsy of " + (number == 1 ? "the largest" : "at most " + number) + " of what is " + which.tell();
        }
    }

    /**
     * The next scan of a series is on another day than planned, and the calendar goes on from there.
     *
     * @param imaging name of the series
     * @param inDays from the day on which what is ordered takes place
     */
    record Visit(String imaging, double inDays) implements Order {
        @Override
        public String tell() {
            return imaging + " in " + Quantity.format(inDays, Dimension.TIME);
        }
    }

    /**
     * Watchful waiting: nothing is done for a time. Neither this rule nor those after it are read until then; those before it are.
     *
     * @param days how long
     */
    record Watch(double days) implements Order {
        /** What is told of it. */
        static final String WORD = "watch";

        @Override
        public String tell() {
            return WORD + " for " + Quantity.format(days, Dimension.TIME);
        }
    }

    /**
     * Nodes are taken out, as a dissection that waits for what the sentinel said. Stations that have been taken out have no further part in it.
     *
     * @param stations stations of the primary's lymph that are gone then, the sentinel first
     */
    record Dissect(int stations) implements Order {
        @Override
        public String tell() {
            return "dissect";
        }

        @Override
        public String describe() {
            return stations == 1
                    ? "take the first station of nodes out"
                    : "take out what is left of the first " + stations + " stations of nodes";
        }
    }

    /** Nothing is done but to look again. */
    record Wait() implements Order {
        @Override
        public String tell() {
            return Decision.WAIT;
        }
    }
}
