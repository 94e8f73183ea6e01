package org.seedsoil.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Anatomies;
import org.seedsoil.scenario.InvalidSettingsException;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioValidator;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.SettingsReader;
import org.seedsoil.scenario.Violation;
import org.seedsoil.scenario.Written;

/** Reads scenario files. Finds every fault at once and says where each one is. */
public final class ScenarioReader {
    private static final int LONGEST = 200;

    private ScenarioReader() {}

    /**
     * Reads a scenario file.
     *
     * @param file the file
     * @return the scenario
     * @throws ScenarioException if the file cannot be used; it holds every fault
     */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * Reads a scenario file and changes single values.
     *
     * @param file the file
     * @param overrides changes as {@code path=value}
     * @return the scenario
     * @throws ScenarioException if the file or a change cannot be used; it holds every fault
     */
    public static Scenario read(Path file, List<String> overrides) {
        String name = file.toString();
        Path folder = file.toAbsolutePath().getParent();
        return parse(TextFile.read(file, name), name, overrides, new AnatomyFiles(folder));
    }

    /**
     * Reads a scenario. Its anatomy is a bundled one, or it defines its own organs.
     *
     * @param text YAML
     * @param fileName name in messages
     * @return the scenario
     * @throws ScenarioException if the text cannot be used; it holds every fault
     */
    public static Scenario parse(String text, String fileName) {
        return parse(text, fileName, List.of());
    }

    /**
     * Reads a scenario and changes single values.
     *
     * @param text YAML
     * @param fileName name in messages
     * @param overrides changes as {@code path=value}
     * @return the scenario
     * @throws ScenarioException if the text or a change cannot be used; it holds every fault
     */
    public static Scenario parse(String text, String fileName, List<String> overrides) {
        return parse(text, fileName, overrides, new AnatomyFiles(null));
    }

    /**
     * Reads a scenario that was stored with a result.
     *
     * @param text YAML, as it was run
     * @param anatomy the text of the anatomy's file that it names; empty where it names none
     * @param fileName name in messages
     * @return the scenario
     * @throws ScenarioException if the text cannot be used; it holds every fault
     */
    public static Scenario parseStored(String text, String anatomy, String fileName) {
        return parse(
                text, fileName, List.of(), anatomy.isEmpty() ? new AnatomyFiles(null) : new StoredAnatomy(anatomy));
    }

    /**
     * Returns the text of the anatomy's file that stands beside a scenario.
     *
     * @param file the scenario
     * @param scenario what was read from it
     * @return the text; empty where the anatomy ships or there is none
     */
    public static String anatomyText(Path file, Scenario scenario) {
        String name = scenario.settings().words("anatomy");
        return name.contains(".") ? TextFile.read(file.toAbsolutePath().resolveSibling(name), name) : "";
    }

    private static Scenario parse(String text, String fileName, List<String> overrides, Anatomies anatomies) {
        TextFile.checkSize(text, fileName);
        Written tree = YamlTree.parse(TextFile.withoutMark(text), fileName);
        if (!(tree instanceof Written.Mapping mapping)) {
            throw ScenarioException.of(new Fault(fileName, 1, 1, "", "a scenario is a mapping of keys to values"));
        }
        Written.Mapping changed = Overrides.apply(mapping, overrides);
        SettingsReader.Read read = SettingsReader.read(changed, anatomies);
        List<Violation> violations = new ArrayList<>(read.violations());
        violations.addAll(ExpectedResults.check(read.settings()));
        if (read.violations().isEmpty()) {
            try {
                Scenario scenario = Scenario.of(variant(read.settings(), mapping, overrides, anatomies));
                if (violations.isEmpty()) {
                    return scenario;
                }
            } catch (InvalidSettingsException e) {
                violations.addAll(e.violations());
            }
        } else {
            ScenarioValidator.check(read.settings()).stream()
                    .filter(violation -> !follows(violation, read.violations()))
                    .forEach(violations::add);
        }
        List<Fault> faults = new ArrayList<>(Overrides.newHere(mapping, overrides));
        faults.addAll(faults(violations, read.text()));
        throw new ScenarioException(faults);
    }

    /** The settings with what distinguishes them from those of the text without the changes, whole or not. */
    private static Settings variant(
            Settings settings, Written.Mapping text, List<String> overrides, Anatomies anatomies) {
        return overrides.isEmpty()
                ? settings
                : settings.variantOf(SettingsReader.read(text, anatomies).settings(), Overrides.paths(overrides));
    }

    /** What a section lacks is no news where one of its values could not be read. */
    private static boolean follows(Violation violation, List<Violation> earlier) {
        return violation.sentence().contains(" is missing")
                && earlier.stream().anyMatch(cause -> cause.path().parent().equals(violation.path()));
    }

    private static List<Fault> faults(List<Violation> violations, Written.Mapping text) {
        return violations.stream()
                .map(violation -> fault(violation, text))
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparing(Fault::line)
                        .thenComparing(Fault::column))
                .distinct()
                .toList();
    }

    private static Fault fault(Violation violation, Written.Mapping text) {
        Mark given = violation.mark();
        Mark mark = given == null ? place(text, violation.path()) : given;
        String path = violation.path().toString().replaceAll("\\p{C}", " ");
        String clipped = path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
        return new Fault(mark.file(), mark.line(), mark.column(), clipped, violation.sentence());
    }

    /** The place of a key, or of the nearest one around it that is written. */
    private static Mark place(Written.Mapping text, KeyPath path) {
        Written here = text;
        for (String step : path.steps()) {
            Written next = step(here, step);
            if (next == null) {
                break;
            }
            here = next;
        }
        return here.mark();
    }

    private static @Nullable Written step(Written here, String step) {
        if (here instanceof Written.Mapping mapping) {
            return mapping.value(step);
        }
        boolean item = here instanceof Written.Sequence && step.matches("\\[\\d+]");
        return item
                ? ((Written.Sequence) here).items().get(Integer.parseInt(step.substring(1, step.length() - 1)))
                : null;
    }
}
