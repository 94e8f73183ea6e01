package org.seedsoil.io.result;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.statistics.Figure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as results write it: keys in the order they were put, the same bytes on every Java and system. */
public final class Json {
    private Json() {}

    /** Reads. A short run reads nothing, and what a mapper prepares would take a thirtieth of its time. */
    private static final class Reading {
        private static final JsonMapper MAPPER = new JsonMapper();
    }

    /**
     * Makes an empty object.
     *
     * @return the object
     */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Writes a document as text.
     *
     * @param document the document
     * @return its text, indented, ended by a line feed
     */
    public static String text(JsonNode document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonWriting.to(text)) {
            JsonWriting.write(document, generator);
        }
        return text.append('\n').toString();
    }

    /**
     * Writes a number as the shortest text that reads back to it, whole ones without a fraction.
     *
     * @param value a finite number
     * @return its text, the same on every Java
     */
    public static String number(double value) {
        String text = shortest(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Shortest text that reads back to the same number; not Double.toString, which differs between Java versions. */
    static String shortest(double value) {
        return NumberOutput.toString(value, true);
    }

    /**
     * Returns a constant as results and people write it.
     *
     * @param constant the constant
     * @return its name in lower case, with hyphens
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Puts a number. JSON has no NaN and no infinity: what is not known is left out.
     *
     * @param node where it is put
     * @param key its name
     * @param value any number
     */
    public static void putFinite(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        }
    }

    /**
     * Puts a number under its name, or under the name with "-absent" why there is none.
     *
     * @param node where it is put
     * @param key the name
     * @param figure the number
     */
    public static void putFigure(ObjectNode node, String key, Figure figure) {
        if (figure.isKnown()) {
            node.put(key, figure.value());
        } else {
            node.put(key + "-absent", figure.reason());
        }
    }

    static void write(JsonNode document, Path file) throws IOException {
        Files.writeString(file, text(document));
    }

    /** Reads a document; empty where the file is no JSON. */
    static Optional<JsonNode> parsed(Path file) throws IOException {
        try {
            return Optional.of(Reading.MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /**
     * Reads a document.
     *
     * @param text its text
     * @return the document; empty where it is no JSON
     */
    public static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Reading.MAPPER.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A text at the top of a document, found without a mapper; empty where there is none or the file is no JSON. */
    static String textAt(Path file, String key) throws IOException {
        String found = "";
        try (JsonParser parser = JsonWriting.parser(Files.readAllBytes(file))) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            while (object && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(key);
                if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    found = parser.getString();
                }
                parser.skipChildren();
            }
            return parser.nextToken() == null ? found : "";
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
