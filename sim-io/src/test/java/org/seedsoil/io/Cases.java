package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tables of a text to find, what to put in its place, and the faults that follow, one per line. */
final class Cases {
    private Cases() {}

    static Stream<Arguments> read(String resource) {
        List<Arguments> cases = new ArrayList<>();
        for (String block : text(resource).split("\n\n", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                cases.add(Arguments.of(written(lines.get(0)), written(lines.get(1)), lines.subList(2, lines.size())));
            }
        }
        return cases.stream();
    }

    private static String written(String line) {
        return line.equals("(nothing)") ? "" : line.replace("\\n", "\n");
    }

    private static String text(String resource) {
        try (InputStream stream = Cases.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
