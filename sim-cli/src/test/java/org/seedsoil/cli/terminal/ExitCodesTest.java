package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitCodesTest {
    /** Of the signals that end a process: hang-up, interrupt and terminate, plus 128. */
    private static final List<Integer> OF_SIGNALS = List.of(129, 130, 143);

    /** The table of the page lists every code once, and no other. */
    @Test
    void thePageListsEveryCodeOnce() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "results.md"));
        List<Integer> listed = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|")
                .matcher(page)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(Integer::valueOf)
                .toList();
        List<Integer> codes = Stream.concat(Arrays.stream(Exit.values()).map(Exit::code), OF_SIGNALS.stream())
                .toList();
        assertThat(listed).containsExactlyElementsOf(codes);
    }
}
