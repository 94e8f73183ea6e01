package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.quantity.Quantity;

/**
 * One way in which a variant differs from a scenario. What is written differs before it means anything, so that every rule of
 * scenarios holds for a variant, too, and every fault has its place.
 */
public sealed interface Difference {
    /**
     * Where it changes something.
     *
     * @param path the key
     * @param mark where that is written
     * @param says what is written there
     */
    record Place(KeyPath path, Mark mark, String says) {}

    /**
     * Returns what it writes to.
     *
     * @return the paths
     */
    List<Place> places();

    /**
     * A value at a path, whatever the value is.
     *
     * @param path its key; mappings on the way that are not there are made
     * @param value what is written there
     * @param mark where that is said
     */
    record Value(KeyPath path, Written value, Mark mark) implements Difference {
        @Override
        public List<Place> places() {
            return List.of(new Place(path, mark, value.says()));
        }
    }

    /**
     * A text laid over the scenario's: mappings key by key, everything else as a whole; a key without a value takes the key away.
     *
     * @param text what it says
     */
    record Section(Written.Mapping text) implements Difference {
        @Override
        public List<Place> places() {
            List<Place> places = new ArrayList<>();
            collect(text, KeyPath.ROOT, places);
            return List.copyOf(places);
        }

        private static void collect(Written.Mapping mapping, KeyPath path, List<Place> places) {
            for (Written.Entry entry : mapping.entries()) {
                KeyPath here = path.child(entry.key());
                if (entry.value() instanceof Written.Mapping inner) {
                    collect(inner, here, places);
                } else {
                    places.add(new Place(here, entry.keyMark(), entry.value().says()));
                }
            }
        }
    }

    /**
     * A number in the canonical unit of its key, as a sweep takes it from a design. It is not written and read again, so it is
     * the number to the last bit.
     *
     * @param path its key
     * @param value the number
     * @param mark what to name in messages
     */
    record Numeric(KeyPath path, double value, Mark mark) implements Difference {
        @Override
        public List<Place> places() {
            return List.of(new Place(path, mark, Quantity.number(value)));
        }
    }
}
