package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Written;

/**
 * How the program asks to be cited, as CITATION.cff says.
 *
 * @param title its title
 * @param authors who wrote it
 * @param license its licence
 * @param released the day of the release, in ISO form; empty before there is one
 */
public record SoftwareCitation(String title, List<String> authors, String license, String released) {
    /** Name of the file. */
    static final String FILE = "CITATION.cff";

    /** Copies the list. */
    public SoftwareCitation {
        authors = List.copyOf(authors);
    }

    /**
     * Reads the file that ships.
     *
     * @return what it says
     */
    public static SoftwareCitation read() {
        try (InputStream stream = SoftwareCitation.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(stream, FILE).readAllBytes();
            return of((Written.Mapping) YamlTree.parse(TextFile.decode(bytes, FILE), FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SoftwareCitation of(Written.Mapping file) {
        List<String> authors = new ArrayList<>();
        if (file.value("authors") instanceof Written.Sequence people) {
            people.items().stream()
                    .map(Written.Mapping.class::cast)
                    .map(SoftwareCitation::name)
                    .forEach(authors::add);
        }
        return new SoftwareCitation(text(file, "title"), authors, text(file, "license"), text(file, "date-released"));
    }

    /** A person has two names, a group one. */
    private static String name(Written.Mapping author) {
        String whole = text(author, "name");
        return whole.isEmpty() ? (text(author, "given-names") + " " + text(author, "family-names")).strip() : whole;
    }

    private static String text(Written.Mapping mapping, String key) {
        @Nullable Written value = mapping.value(key);
        return value instanceof Written.Words words ? words.text() : "";
    }

    /**
     * Cites a version in a sentence.
     *
     * @param version the version, with its commit
     * @return author, title, version, licence
     */
    public String inWords(String version) {
        return String.join(", ", authors) + (year().isEmpty() ? "" : " (" + year() + ")") + ". " + title + ". Version "
                + version + ". Licence: " + license + ".";
    }

    /**
     * Cites a version for BibTeX.
     *
     * @param version the version, with its commit
     * @return the lines of an entry
     */
    public List<String> bibtex(String version) {
        List<String> lines = new ArrayList<>();
        lines.add("@software{seedsoil,");
        lines.add("  author = {"
                + authors.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" and ")) + "},");
        lines.add("  title = {{" + title + "}},");
        if (!year().isEmpty()) {
            lines.add("  year = {" + year() + "},");
        }
        lines.add("  version = {" + version + "},");
        lines.add("  note = {Licence: " + license + "}");
        lines.add("}");
        return lines;
    }

    private String year() {
        return released.length() >= 4 ? released.substring(0, 4) : "";
    }
}
