package org.seedsoil.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.seedsoil.scenario.Names;

/** The laboratories that ship with the program. */
public final class BundledLabs {
    private static final List<String> NAMES = List.of(
            "seed-and-soil",
            "the-cxcr4-key",
            "clumps-and-loners",
            "the-gauntlet",
            "first-pass",
            "the-doorways",
            "the-sentinel-node",
            "the-clock",
            "number-and-volume",
            "the-margin",
            "the-vicious-cycle",
            "fire-spots",
            "two-fronts",
            "few-or-many");

    private BundledLabs() {}

    /**
     * Returns their names.
     *
     * @return names, in the order in which they are best done
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns what a list tells of them.
     *
     * @return headings, in the same order
     */
    public static List<Heading> headings() {
        return NAMES.stream()
                .map(name -> LabReader.heading(text(name), name, file(name)))
                .toList();
    }

    /**
     * Reads one.
     *
     * @param name its name
     * @return the laboratory
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Laboratory read(String name) {
        return LabReader.parse(text(name), name, file(name));
    }

    private static String file(String name) {
        return "scenarios/labs/" + name + ".yaml";
    }

    private static String text(String name) {
        try (InputStream stream = BundledLabs.class.getResourceAsStream("labs/" + name + ".yaml")) {
            if (stream == null || !NAMES.contains(name)) {
                throw new IllegalArgumentException(Names.unknown("laboratory", name, NAMES));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
