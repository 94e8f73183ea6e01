package org.seedsoil.clinic;

import java.util.List;
import java.util.Locale;

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
        GROWING
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
            List<Finding> all = switch (which) {
                case VISIBLE -> chart.last().metastases();
                case NEW -> chart.fresh();
                case GROWING -> chart.growing();
            };
            List<Finding> here = all.stream()
                    .filter(finding -> organ < 0 || finding.organ() == organ)
                    .toList();
            return here.size() <= atMost ? here : List.of();
        }

        @Override
        public String tell() {
            return name;
        }

        @Override
        public String describe() {
            String most = atMost == Integer.MAX_VALUE ? "" : " if at most " + atMost;
            return name + " what is " + which.name().toLowerCase(Locale.ROOT) + most + details;
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

    /** Nothing is done but to look again. */
    record Wait() implements Order {
        @Override
        public String tell() {
            return Decision.WAIT;
        }
    }
}
