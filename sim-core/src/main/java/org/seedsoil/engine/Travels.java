package org.seedsoil.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.Travel;
import org.seedsoil.disease.Disease;

/**
 * How seeds travel under the last few laws that an engine has come to know. Most patients of a cohort differ by their soil, growth and shedding alone, and
 * most treatments change no more: then the ways through vessels and beds are solved once. What is found is what would be worked out, to the last bit.
 */
final class Travels {
    private static final int MOST = 8;

    private final Deque<Travel> known = new ArrayDeque<>();

    /** The ways of the seeds of a disease. */
    Travel of(Disease disease) {
        for (Travel travel : known) {
            if (travel.isOf(disease)) {
                return travel;
            }
        }
        if (known.size() == MOST) {
            known.removeLast();
        }
        Travel travel = Travel.of(Cascade.of(disease));
        known.addFirst(travel);
        return travel;
    }
}
