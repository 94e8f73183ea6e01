package org.seedsoil.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of the program with the commit it was built from.
 *
 * <p>The launcher knows the commit best, as it sees the checkout; a jar that is started without it knows the commit that the
 * launcher built it from, and one built from the archive of a commit that of the archive.
 */
public final class Version {
    private static final String UNKNOWN = "unknown";
    private static final Pattern REVISION = Pattern.compile("([0-9a-f]{12})[0-9a-f]*([.]modified)?");

    private Version() {}

    /**
     * Returns the version.
     *
     * @return its number and, after a plus, twelve digits of the commit where that is known
     */
    public static String text() {
        Properties built = built();
        return of(
                built.getProperty("version", UNKNOWN),
                System.getProperty("seedsoil.revision", ""),
                built.getProperty("revision", ""),
                built.getProperty("archive", ""));
    }

    private static Properties built() {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            properties.clear();
        }
        return properties;
    }

    /** A version and, after a plus, the first of some revisions that is one, shortened. */
    static String of(String version, String... revisions) {
        return Stream.of(revisions)
                .map(REVISION::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) + (found.group(2) == null ? "" : found.group(2)))
                .findFirst()
                .map(revision -> version + "+" + revision)
                .orElse(version);
    }
}
