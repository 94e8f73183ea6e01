package org.seedsoil.io.result;

import java.io.Writer;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * How trees become text, without what the library keeps ready for objects of any class: that is no use to a tree, and making it would
 * take a short run as long as all its files of JSON.
 */
final class JsonWriting {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonWriting() {}

    /** Opens a generator of indented text; what it writes to stays open. */
    static JsonGenerator to(Writer writer) {
        return FACTORY.createGenerator(new Indented(), writer);
    }

    /** Opens a parser. */
    static JsonParser parser(byte[] text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Writes a tree of objects, lists, texts, numbers and truths. */
    static void write(JsonNode node, JsonGenerator to) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                to.writeStartObject();
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    to.writeName(entry.getKey());
                    write(entry.getValue(), to);
                }
                to.writeEndObject();
            }
            case ARRAY -> {
                to.writeStartArray();
                for (JsonNode item : node.values()) {
                    write(item, to);
                }
                to.writeEndArray();
            }
            case STRING -> to.writeString(node.stringValue());
            case BOOLEAN -> to.writeBoolean(node.booleanValue());
            case NULL -> to.writeNull();
            case NUMBER -> number(node, to);
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("not part of any result: " + node.getNodeType());
        }
    }

    private static void number(JsonNode node, JsonGenerator to) {
        switch (node.numberType()) {
            case INT, LONG -> to.writeNumber(node.longValue());
            case DOUBLE -> to.writeNumber(node.doubleValue());
            case FLOAT, BIG_INTEGER, BIG_DECIMAL ->
                throw new IllegalArgumentException("not part of any result: " + node.numberType());
        }
    }

    /** Every generator has a printer of its own, as it counts how deep it is. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new JsonIndenter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
