package org.seedsoil.io.result;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.seedsoil.statistics.Figure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of a document that is no result of a cohort, declared once: what it means, and how it is read off. Results are declared in {@link
 * org.seedsoil.catalogue.Catalogue}.
 *
 * @param <T> what the document tells of
 * @param name the key, with "[]" behind it for a list and a further word in capitals for what its keys stand for
 * @param type what it holds
 * @param meaning what it says, in a line
 * @param put puts it into an object
 */
record Field<T>(String name, String type, String meaning, Putting<T> put) {
    /** Puts a value into an object. */
    @FunctionalInterface
    interface Putting<T> {
        void into(ObjectNode node, T of);
    }

    /** A text; none where there is null. */
    static <T> Field<T> text(String name, String meaning, Function<T, @Nullable String> value) {
        return new Field<>(name, ColumnType.TEXT.label(), meaning, (node, of) -> {
            String text = value.apply(of);
            if (text != null) {
                node.put(name, text);
            }
        });
    }

    /** Several texts. */
    static <T> Field<T> texts(String name, String meaning, Function<T, List<String>> values) {
        return new Field<>(name + "[]", ColumnType.TEXT.label(), meaning, (node, of) -> {
            ArrayNode list = node.putArray(name);
            values.apply(of).forEach(list::add);
        });
    }

    /** A whole number. */
    static <T> Field<T> integer(String name, String meaning, ToLongFunction<T> value) {
        return new Field<>(
                name, ColumnType.INTEGER.label(), meaning, (node, of) -> node.put(name, value.applyAsLong(of)));
    }

    /** A number; none where it is not finite. */
    static <T> Field<T> number(String name, String meaning, ToDoubleFunction<T> value) {
        return new Field<>(
                name,
                ColumnType.NUMBER.label(),
                meaning,
                (node, of) -> Json.putFinite(node, name, value.applyAsDouble(of)));
    }

    /** A number, or under the name with "-absent" why there is none. */
    static <T> Field<T> figure(String name, String meaning, Function<T, Figure> value) {
        return new Field<>(
                name, ColumnType.NUMBER.label(), meaning, (node, of) -> Json.putFigure(node, name, value.apply(of)));
    }

    /** True or false. */
    static <T> Field<T> flag(String name, String meaning, Predicate<T> value) {
        return new Field<>(name, ColumnType.FLAG.label(), meaning, (node, of) -> node.put(name, value.test(of)));
    }

    /** Is left out of documents that tell of something else. */
    Field<T> when(Predicate<T> told) {
        return new Field<>(name, type, meaning, (node, of) -> {
            if (told.test(of)) {
                put.into(node, of);
            }
        });
    }
}
