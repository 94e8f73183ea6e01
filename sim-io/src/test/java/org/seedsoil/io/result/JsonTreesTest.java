package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trees are written without the library's mapper, and look as it would write them. */
class JsonTreesTest {
    private static final JsonMapper LIBRARY = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    @TempDir
    private Path folder;

    @Test
    void textIsThatOfTheLibrary() {
        ObjectNode document = document();
        assertThat(Json.text(document)).isEqualTo(LIBRARY.writeValueAsString(document) + "\n");
        assertThat(Json.text(Json.object())).isEqualTo("{ }\n");
        assertThat(Json.parsed(Json.text(document))).contains(document);
    }

    @Test
    void whatNoResultHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(Json.object().put("bytes", new byte[1])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(Json.object().put("short", 1.5f)));
    }

    @Test
    void aTextAtTheTopIsFoundInDocumentsThatAreWhole() throws IOException {
        assertThat(top("{\"deep\": {\"format\": \"no\"}, \"list\": [{\"format\": 1}], \"format\": \"yes\", \"n\": 2}"))
                .isEqualTo("yes");
        for (String none : new String[] {
            "",
            "[]",
            "7",
            "\"format\"",
            "{\"format\": 1}",
            "{\"form\": \"yes\"}",
            "{\"format\": \"yes\"",
            "{\"format\": \"yes\"} x"
        }) {
            assertThat(top(none)).as(none).isEmpty();
        }
    }

    private String top(String text) throws IOException {
        return Json.textAt(Files.writeString(folder.resolve("document.json"), text), "format");
    }

    private static ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("text", "a \"quoted\" / line\nwith ü, 𝄞 and \u0001").put("empty", "");
        document.put("whole", 7).put("long", Long.MIN_VALUE).put("yes", true).putNull("nothing");
        document.putObject("hollow");
        document.putArray("none");
        ObjectNode numbers = document.putObject("numbers");
        for (double value :
                new double[] {0, -0.0, 1, 0.1, 1e22, 2e-3, 4.9e-324, 1.7976931348623157e308, 9007199254740992.0}) {
            numbers.put("n" + numbers.size(), value);
        }
        document.putArray("list")
                .add(1)
                .add("two")
                .add(Json.object().put("three", 3))
                .addArray()
                .addArray()
                .add(4);
        return document;
    }
}
