package org.seedsoil.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * Where a command speaks.
 *
 * @param out for what was asked for
 * @param err for progress and complaints
 * @param charset what both can show
 * @param live whether lines on {@code err} may be overwritten: it is a terminal
 */
public record Terminal(PrintStream out, PrintStream err, Charset charset, boolean live) {
    /** Longest line that is printed, in characters. */
    public static final int WIDTH = 80;

    /**
     * Prints a line that was asked for.
     *
     * @param line the line
     */
    public void print(String line) {
        out.println(shown(line));
    }

    /**
     * Prints a line of progress or complaint.
     *
     * @param line the line
     */
    public void tell(String line) {
        err.println(shown(line));
    }

    /**
     * Prints a sentence that was asked for, folded where it is longer than a line.
     *
     * @param sentence the sentence
     */
    public void printFolded(String sentence) {
        Wording.folded(sentence, WIDTH).forEach(this::print);
    }

    /**
     * Prints a sentence of complaint, folded where it is longer than a line.
     *
     * @param sentence the sentence
     */
    public void tellFolded(String sentence) {
        Wording.folded(sentence, WIDTH).forEach(this::tell);
    }

    /** Letters that cannot be shown lose their accents, or become question marks. */
    public String shown(String text) {
        if (charset.newEncoder().canEncode(text)) {
            return text;
        }
        String plain = text.replace('–', '-')
                .replace("—", "-")
                .replace('−', '-')
                .replace('×', 'x')
                .replace("±", "+-")
                .replace('µ', 'u')
                .replace('·', '*')
                .replace("ß", "ss")
                .replace("³", "3")
                .replace("→", "->");
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return new String(bare.getBytes(charset), charset);
    }
}
