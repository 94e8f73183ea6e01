package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.seedsoil.scenario.Scenario;

/** The scenarios that ship with the program. */
public final class BundledScenarios {
    private static final List<String> NAMES = List.of(
            "ablation-fails",
            "ablation-works",
            "adjuvant-by-stage",
            "adjuvant-chemo-colon",
            "adjuvant-endocrine",
            "bone-agent",
            "breast-ductal",
            "breast-er-positive",
            "breast-lobular",
            "colorectal-liver",
            "colorectal-liver-resection",
            "colorectal-textbook",
            "coumans-breast",
            "cxcr4-blockade",
            "immunotherapy-melanoma",
            "iwata-liver",
            "kidney-lung",
            "lung-adenocarcinoma",
            "lung-metastasectomy",
            "nrg-br002",
            "pancreas",
            "prostate-bone",
            "resection-delay",
            "sabr-comet",
            "sarcoma-lung",
            "sbrt-liver",
            "seed-and-soil-101",
            "sentinel-node",
            "surveillance-colon");

    private BundledScenarios() {}

    /**
     * Returns their names.
     *
     * @return names, sorted
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the text of one.
     *
     * @param name its name
     * @return YAML
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        try (InputStream stream = BundledScenarios.class.getResourceAsStream("scenarios/" + name + ".yaml")) {
            if (stream == null || !NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no scenario '" + name + "'; allowed: " + String.join(", ", NAMES));
            }
            return TextFile.decode(stream.readNBytes(TextFile.LARGEST + 1), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one.
     *
     * @param name its name
     * @return the scenario
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Scenario read(String name) {
        return ScenarioReader.parse(text(name), name + ".yaml");
    }
}
