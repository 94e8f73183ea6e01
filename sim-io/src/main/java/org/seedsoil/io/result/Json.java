package org.seedsoil.io.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.statistics.Figure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as results write it: keys in the order they were put, the same bytes on every Java and system. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    /**
     * Makes an empty object.
     *
     * @return the object
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Writes a document as text.
     *
     * @param document the document
     * @return its text, indented, ended by a line feed
     */
    public static String text(JsonNode document) {
        return MAPPER.writeValueAsString(document) + "\n";
    }

    /** Opens an object that is written part by part; what it is written to stays open. */
    static JsonStream stream(Writer to) {
        return new JsonStream(
                MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(to));
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
            return Optional.of(MAPPER.readTree(Files.readAllBytes(file)));
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
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    static JsonNode read(Path file) throws IOException {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
