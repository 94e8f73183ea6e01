package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Texts of at most 1 MiB in UTF-8. */
final class TextFile {
    static final int LARGEST = 1 << 20;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param name its name in messages
     * @return its text
     * @throws ScenarioException if it cannot be read, is too large or is not UTF-8
     */
    static String read(Path file, String name) {
        try (InputStream stream = Files.newInputStream(file)) {
            return decode(stream.readNBytes(LARGEST + 1), name);
        } catch (NoSuchFileException e) {
            throw whole(name, "there is no such file");
        } catch (IOException e) {
            throw whole(name, "the file cannot be read");
        }
    }

    /**
     * Reads bytes as UTF-8.
     *
     * @param bytes the bytes
     * @param name name in messages
     * @return the text
     * @throws ScenarioException if there are too many or they are not UTF-8
     */
    static String decode(byte[] bytes, String name) {
        if (bytes.length > LARGEST) {
            throw tooLarge(name);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = 1
                    + text.substring(text.lastIndexOf('\n') + 1)
                            .codePointCount(0, text.length() - text.lastIndexOf('\n') - 1);
            throw ScenarioException.of(
                    new Fault(name, line, column, "", "this byte is not UTF-8; save the file as UTF-8"));
        }
        return text;
    }

    /**
     * Refuses a text that would be too large as a file.
     *
     * @param text the text
     * @param name name in messages
     */
    static void checkSize(String text, String name) {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw tooLarge(name);
        }
    }

    /**
     * Removes a byte order mark.
     *
     * @param text the text
     * @return the text behind the mark
     */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ScenarioException tooLarge(String name) {
        return whole(name, "the file is larger than 1 MiB; allowed: up to 1 MiB");
    }

    private static ScenarioException whole(String name, String message) {
        return ScenarioException.of(new Fault(name, 1, 1, "", message));
    }
}
