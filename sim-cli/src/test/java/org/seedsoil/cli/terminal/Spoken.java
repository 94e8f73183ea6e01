package org.seedsoil.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.seedsoil.cli.Program;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command said, and how it ended.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Spoken(int code, String out, String err) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Runs the program in this process, as if its messages went to a file. */
    public static Spoken of(String... arguments) {
        return of(false, arguments);
    }

    public static Spoken of(boolean live, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                live);
        int code = Program.run(terminal, arguments);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Reads standard output as one JSON document and nothing beside it. */
    public JsonNode json() {
        return STRICT.readTree(out);
    }

    /** Lines for people that are longer than a terminal is wide, but for single words that cannot be folded, such as the name of a file. */
    public List<String> wideLines() {
        Stream<String> read = out.startsWith("{") ? Stream.of() : out.lines();
        return Stream.concat(read, err.lines())
                .filter(line -> line.length() > Terminal.WIDTH)
                .filter(line -> line.strip().contains(" "))
                .toList();
    }
}
