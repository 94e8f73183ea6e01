package org.seedsoil.io.result;

import java.io.Closeable;
import java.io.Writer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object that is written part by part, so that a long list of it is never whole in memory. It looks as {@link Json#text} writes it. */
public final class JsonStream implements Closeable {
    private final JsonGenerator generator;

    private JsonStream(JsonGenerator generator) {
        this.generator = generator;
        generator.writeStartObject();
    }

    /**
     * Opens an object.
     *
     * @param to where it is written; stays open
     * @return the object, to be closed
     */
    public static JsonStream to(Writer to) {
        return new JsonStream(JsonWriting.to(to));
    }

    /**
     * Writes all that an object holds.
     *
     * @param part its keys and values
     */
    public void put(ObjectNode part) {
        part.properties().forEach(entry -> {
            generator.writeName(entry.getKey());
            JsonWriting.write(entry.getValue(), generator);
        });
    }

    /**
     * Writes a list.
     *
     * @param name its name
     * @param items its items, each made when it is written
     */
    public void list(String name, Stream<ObjectNode> items) {
        generator.writeName(name);
        generator.writeStartArray();
        items.forEachOrdered(item -> JsonWriting.write(item, generator));
        generator.writeEndArray();
    }

    /** Ends the object. */
    @Override
    public void close() {
        generator.writeEndObject();
        generator.writeRaw("\n");
        generator.close();
    }
}
