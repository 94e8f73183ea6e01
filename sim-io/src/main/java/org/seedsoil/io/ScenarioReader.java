package org.seedsoil.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Anatomies;
import org.seedsoil.scenario.InvalidSettingsException;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Mixture;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioValidator;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.SettingsReader;
import org.seedsoil.scenario.Variant;
import org.seedsoil.scenario.Violation;
import org.seedsoil.scenario.Written;

/** Reads scenario files. Finds every fault at once and says where each one is. */
public final class ScenarioReader {
    private static final int LONGEST = 200;
    /** What an arm has none of by itself; what is expected is held against the scenario and its trial. */
    private static final List<String> OF_TRIALS = List.of("arms", "trial", "expects");

    private static final String ARMS = "arms.";
    private static final String MIXTURE = "mixture.";

    private ScenarioReader() {}

    /**
     * Reads a scenario file.
     *
     * @param file the file
     * @return the scenario
     * @throws ScenarioException if the file cannot be used; it holds every fault
     */
    public static Scenario read(Path file) {
        return read(file, Variant.BASE);
    }

    /**
     * Reads a variant of a scenario file.
     *
     * @param file the file
     * @param variant what differs from it
     * @return the scenario
     * @throws ScenarioException if the file or a change cannot be used; it holds every fault
     */
    public static Scenario read(Path file, Variant variant) {
        String name = file.toString();
        Path folder = file.toAbsolutePath().getParent();
        return parse(TextFile.read(file, name), name, variant, new AnatomyFiles(folder));
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
        return parse(text, fileName, Variant.BASE);
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
        return parse(text, fileName, Overrides.set(overrides));
    }

    /**
     * Reads a variant of a scenario.
     *
     * @param text YAML
     * @param fileName name in messages
     * @param variant what differs from it
     * @return the scenario
     * @throws ScenarioException if the text or a change cannot be used; it holds every fault
     */
    public static Scenario parse(String text, String fileName, Variant variant) {
        return parse(text, fileName, variant, new AnatomyFiles(null));
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
        return parseStored(text, anatomy, fileName, Variant.BASE);
    }

    /**
     * Reads a variant of a scenario that was stored.
     *
     * @param text YAML
     * @param anatomy the text of the anatomy's file that it names; empty where it names none
     * @param fileName name in messages
     * @param variant what differs from it
     * @return the scenario
     * @throws ScenarioException if the text or a change cannot be used; it holds every fault
     */
    public static Scenario parseStored(String text, String anatomy, String fileName, Variant variant) {
        return parse(text, fileName, variant, anatomy.isEmpty() ? new AnatomyFiles(null) : new StoredAnatomy(anatomy));
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

    /**
     * Tells what only a run could show, at the key that is at fault.
     *
     * @param file the scenario
     * @param path the key
     * @param message what is wrong and what is allowed
     * @return the fault, at the nearest key that is written
     */
    public static ScenarioException refused(Path file, String path, String message) {
        return refused(TextFile.read(file, file.toString()), file.toString(), path, message);
    }

    /**
     * Tells what only a run could show, at the key that is at fault.
     *
     * @param text the scenario
     * @param fileName name in messages
     * @param path the key
     * @param message what is wrong and what is allowed
     * @return the fault, at the nearest key that is written
     */
    public static ScenarioException refused(String text, String fileName, String path, String message) {
        Mark mark = place(YamlTree.mapping(text, fileName, "a scenario"), KeyPath.parse(path));
        return ScenarioException.of(new Fault(mark.file(), mark.line(), mark.column(), path, message));
    }

    /**
     * Reads the arms of a trial.
     *
     * @param scenario a scenario
     * @param anatomy the text of the anatomy's file that it names; empty where it names none
     * @return a scenario for each arm, in their order, without arms and trial of its own
     */
    public static List<Scenario> arms(Scenario scenario, String anatomy) {
        Written.Mapping text = bare(YamlTree.mapping(ScenarioPrinter.print(scenario), scenario.name(), "a scenario"));
        Anatomies anatomies = anatomy.isEmpty() ? new AnatomyFiles(null) : new StoredAnatomy(anatomy);
        return scenario.arms().stream()
                .map(arm -> resolve(text, arm, anatomies))
                .toList();
    }

    private static Written.Mapping bare(Written.Mapping text) {
        List<Written.Entry> entries = text.entries().stream()
                .filter(entry -> !OF_TRIALS.contains(entry.key()))
                .toList();
        return new Written.Mapping(entries, text.mark());
    }

    private static Scenario parse(String text, String fileName, Variant variant, Anatomies anatomies) {
        Written.Mapping mapping = YamlTree.mapping(text, fileName, "a scenario");
        Scenario scenario = resolve(mapping, variant, anatomies);
        if (!scenario.arms().isEmpty()) {
            checkArms(scenario, bare(changed(mapping, variant)), anatomies);
        }
        return scenario;
    }

    /** Every arm is a scenario by the same rules, and no two are the same. */
    private static void checkArms(Scenario scenario, Written.Mapping text, Anatomies anatomies) {
        List<Fault> faults = new ArrayList<>();
        Map<Settings, String> told = new LinkedHashMap<>();
        for (Variant arm : scenario.arms()) {
            String path = ARMS + arm.name();
            try {
                Settings settings = resolve(text, arm, anatomies).settings();
                String same = told.putIfAbsent(settings, arm.name());
                if (same != null) {
                    Mark mark = ((Setting.Laid)
                                    Objects.requireNonNull(scenario.settings().find(path)))
                            .text()
                            .mark();
                    String message = "this arm is the same as " + same + "; allowed: arms that differ in something";
                    faults.add(new Fault(mark.file(), mark.line(), mark.column(), path, message));
                }
            } catch (ScenarioException e) {
                e.faults().forEach(fault -> faults.add(within(path, fault)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
    }

    private static Fault within(String path, Fault fault) {
        String below = fault.path().isEmpty() ? path : path + ": " + fault.path();
        return new Fault(fault.file(), fault.line(), fault.column(), below, fault.message());
    }

    private static Scenario resolve(Written.Mapping mapping, Variant variant, Anatomies anatomies) {
        Written.Mapping changed = changed(mapping, variant);
        if (MixtureText.isMixture(changed)) {
            return mixed(changed, mapping, variant, anatomies);
        }
        SettingsReader.Read read = SettingsReader.read(changed, anatomies);
        List<Violation> violations = new ArrayList<>(read.violations());
        violations.addAll(ExpectedResults.check(read.settings()));
        if (read.violations().isEmpty()) {
            try {
                Scenario scenario = Scenario.of(settings(read.settings(), mapping, variant, anatomies));
                violations.addAll(ExpectedResults.ofTrial(scenario));
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
        List<Fault> faults = new ArrayList<>(Overrides.newHere(mapping, variant));
        faults.addAll(faults(violations, read.text()));
        throw new ScenarioException(faults);
    }

    /** A scenario whose patients have one of several cancers. */
    private static Scenario mixed(Written.Mapping changed, Written.Mapping file, Variant variant, Anatomies anatomies) {
        List<Fault> faults = new ArrayList<>();
        List<MixtureText.Cancer> cancers = MixtureText.cancers(changed, faults);
        List<Settings> settings = new ArrayList<>();
        for (MixtureText.Cancer cancer : cancers) {
            try {
                settings.add(
                        resolve(cancer.preset(), cancer.variant(), anatomies).settings());
            } catch (ScenarioException e) {
                e.faults().stream()
                        .map(fault -> within(MIXTURE + cancer.name(), fault))
                        .filter(fault -> faults.stream().noneMatch(known -> known.sameAs(fault)))
                        .forEach(faults::add);
            }
        }
        Written.Mapping whole = whole(changed, cancers, faults);
        SettingsReader.Read read = SettingsReader.read(whole, anatomies);
        List<Violation> violations = new ArrayList<>(read.violations());
        violations.addAll(ExpectedResults.check(read.settings()));
        ScenarioValidator.check(read.settings()).stream()
                .filter(violation -> !follows(violation, read.violations()))
                .forEach(violations::add);
        violations.removeIf(violation -> !Mixture.OWN.contains(violation.path().first()));
        faults.addAll(faults(violations, whole));
        refuse(faults);
        Settings all = read.settings().withMixture(mixture(read.settings(), changed, cancers, settings));
        try {
            Scenario scenario = Scenario.of(
                    variant.differences().isEmpty()
                            ? all
                            : all.variantOf(
                                    resolve(file, Variant.BASE, anatomies).settings(), variant));
            refuse(faults(ExpectedResults.ofTrial(scenario), whole));
            return scenario;
        } catch (InvalidSettingsException e) {
            throw new ScenarioException(faults(e.violations(), whole));
        }
    }

    private static Written.Mapping whole(Written.Mapping text, List<MixtureText.Cancer> cancers, List<Fault> faults) {
        try {
            return MixtureText.whole(text, cancers);
        } catch (InvalidSettingsException e) {
            refuse(faults); // what leads nowhere in the first cancer has been told
            throw new ScenarioException(faults(e.violations(), text));
        }
    }

    private static Mixture mixture(
            Settings settings, Written.Mapping text, List<MixtureText.Cancer> cancers, List<Settings> each) {
        List<Mixture.Cancer> mixed = new ArrayList<>();
        for (int i = 0; i < cancers.size(); i++) {
            String name = cancers.get(i).name();
            KeyPath path = KeyPath.parse("mixture").child(name);
            Setting weight = settings.values().find(path) instanceof Setting.Amount amount
                    ? amount
                    : settings.values().find(path.child("weight"));
            mixed.add(new Mixture.Cancer(name, ((Setting.Amount) Objects.requireNonNull(weight)).value(), each.get(i)));
        }
        return new Mixture(mixed, text);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
    }

    private static Written.Mapping changed(Written.Mapping text, Variant variant) {
        try {
            if (MixtureText.isMixture(text)) {
                return MixtureText.changed(text, variant);
            }
            return variant.over(text);
        } catch (InvalidSettingsException e) {
            throw new ScenarioException(faults(e.violations(), text));
        }
    }

    /** The settings with what distinguishes them from those of the text without the changes, whole or not. */
    private static Settings settings(Settings settings, Written.Mapping text, Variant variant, Anatomies anatomies) {
        return variant.differences().isEmpty()
                ? settings
                : variant.numbered(settings)
                        .variantOf(SettingsReader.read(text, anatomies).settings(), variant);
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
