package org.seedsoil.io.result;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys that stand together in a document.
 *
 * @param <T> what they tell of
 * @param path where they stand: words that end in a dot, or none
 * @param all the keys, in their order
 */
record Fields<T>(String path, List<Field<T>> all) {
    Fields {
        all = List.copyOf(all);
    }

    /** Puts all into an object. */
    ObjectNode put(T of, ObjectNode node) {
        all.forEach(field -> field.put().into(node, of));
        return node;
    }
}
