package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what is written into settings, following {@link ScenarioSpec}, and collects every fault on the way. */
public final class SettingsReader {
    private static final String ANATOMY = "anatomy";
    private static final KeyPath VARY = KeyPath.parse("patients.vary");
    private static final KeyPath ARMS = KeyPath.parse("arms");
    private static final KeyPath MIXTURE = KeyPath.parse("mixture");
    private static final int MOST = 1000;
    private static final List<String> BODIES = List.of("organs", "nodes");

    private final Anatomies anatomies;
    private static final List<String> STAGE_TABLE = List.of("care", "clinic", "staging", StagingSpec.TABLE);

    private final List<Violation> violations = new ArrayList<>();

    private SettingsReader(Anatomies anatomies) {
        this.anatomies = anatomies;
    }

    /**
     * Reads a scenario.
     *
     * @param written what its file says
     * @param anatomies where its anatomy comes from
     * @return the settings and every fault found
     */
    public static Read read(Written.Mapping written, Anatomies anatomies) {
        return new SettingsReader(anatomies).read(written);
    }

    /**
     * What came of reading.
     *
     * @param settings the settings; incomplete where there are violations
     * @param text what is written, with the anatomy under it, for finding places
     * @param violations every fault of form
     */
    public record Read(Settings settings, Written.Mapping text, List<Violation> violations) {
        /** Copies the list. */
        public Read {
            violations = List.copyOf(violations);
        }
    }

    private Read read(Written.Mapping written) {
        Reading body = new Reading(AnatomySpec.root());
        Written.Mapping anatomy = anatomy(written, body);
        Written.Mapping keys = bodyKeys(anatomy);
        checkOrgans(keys, written);
        Written.Mapping whole = withStageTable(written);
        Written.Mapping merged = Overlay.merge(keys, whole);
        Reading reading = new Reading(ScenarioSpec.root());
        Setting values = ScenarioSpec.root().read(merged, KeyPath.ROOT, reading);
        violations.addAll(reading.violations());
        Setting.Group base = base(keys);
        Set<KeyPath> given = new LinkedHashSet<>();
        collect(whole, KeyPath.ROOT, given);
        Sources sources = new Sources(reading.sources(), body.sources(), given);
        Setting.Group group = values instanceof Setting.Group found ? found : new Setting.Group(Map.of());
        return new Read(
                new Settings(group, base, about(anatomy), sources, List.of(), Mixture.NONE), merged, violations);
    }

    /** What the scenario does not write of its table of stages is taken from the file that it names. */
    private Written.Mapping withStageTable(Written.Mapping written) {
        Written found = written;
        for (String key : STAGE_TABLE) {
            found = found instanceof Written.Mapping mapping ? mapping.value(key) : null;
        }
        if (!(found instanceof Written.Words name) || !TextSpec.Kind.NAME.accepts(name.text())) {
            return written;
        }
        try {
            Written.Mapping below = anatomies.stageTable(name.text());
            for (int i = STAGE_TABLE.size() - 2; i >= 0; i--) {
                below = new Written.Mapping(
                        List.of(new Written.Entry(STAGE_TABLE.get(i), name.mark(), below)), name.mark());
            }
            return Overlay.merge(below, written);
        } catch (IllegalArgumentException unknown) {
            return written; // whoever reads the key tells which tables there are
        }
    }

    private Written.Mapping anatomy(Written.Mapping written, Reading body) {
        Written.Mapping none = new Written.Mapping(List.of(), written.mark());
        Written name = written.value(ANATOMY);
        String wanted = name == null ? "adult" : "none";
        if (name instanceof Written.Words words) {
            wanted = words.text();
        }
        if (wanted.equals("none") || !TextSpec.Kind.ANATOMY.accepts(wanted)) {
            return none;
        }
        try {
            Written.Mapping found = anatomies.find(wanted);
            AnatomySpec.root().read(found, KeyPath.ROOT, body);
            violations.addAll(body.violations());
            return body.violations().isEmpty() ? found : none;
        } catch (IllegalArgumentException e) {
            Mark mark = name == null ? written.mark() : name.mark();
            violations.add(new Violation(KeyPath.ROOT.child(ANATOMY), mark, String.valueOf(e.getMessage())));
            return none;
        }
    }

    private static Setting.Group about(Written.Mapping anatomy) {
        Setting read = AnatomySpec.root().read(anatomy, KeyPath.ROOT, new Reading(AnatomySpec.root()));
        Map<String, Setting> about = new LinkedHashMap<>();
        if (read instanceof Setting.Group group && !anatomy.entries().isEmpty()) {
            for (String key : List.of("name", "title", "description", "sources")) {
                Setting setting = group.get(key);
                if (setting != null) {
                    about.put(key, setting);
                }
            }
        }
        return new Setting.Group(about);
    }

    private static Written.Mapping bodyKeys(Written.Mapping anatomy) {
        Set<String> body = new LinkedHashSet<>();
        BodySpec.keys().forEach(key -> body.add(key.name()));
        List<Written.Entry> entries = anatomy.entries().stream()
                .filter(entry -> body.contains(entry.key()))
                .toList();
        return new Written.Mapping(entries, anatomy.mark());
    }

    /** An anatomy's organs can be changed in a scenario, but none can be added: it would take no part in the flow. */
    private void checkOrgans(Written.Mapping body, Written.Mapping written) {
        for (String key : BODIES) {
            if (body.value("organs") instanceof Written.Mapping
                    && written.value(key) instanceof Written.Mapping changed) {
                List<String> known = names(body.value(key));
                for (Written.Entry entry : changed.entries()) {
                    if (violations.size() < MOST
                            && !known.contains(entry.key())
                            && TextSpec.Kind.NAME.accepts(entry.key())) {
                        KeyPath path = KeyPath.ROOT.child(key).child(entry.key());
                        violations.add(
                                new Violation(path, entry.keyMark(), Names.unknown("organ", entry.key(), known)));
                    }
                }
            }
        }
    }

    private static List<String> names(@Nullable Written written) {
        return written instanceof Written.Mapping mapping
                ? mapping.entries().stream().map(Written.Entry::key).toList()
                : List.of();
    }

    private static Setting.Group base(Written.Mapping body) {
        Setting.Group defaults = ScenarioSpec.root().defaults();
        Setting.Group group = defaults;
        SectionSpec root = new SectionSpec("a body", BodySpec.keys());
        if (root.read(body, KeyPath.ROOT, new Reading(root)) instanceof Setting.Group anatomy) {
            for (Map.Entry<String, Setting> entry : anatomy.entries().entrySet()) {
                group = group.with(entry.getKey(), entry.getValue());
            }
        }
        return group;
    }

    private static void collect(Written written, KeyPath path, Set<KeyPath> given) {
        if (path.equals(ARMS)
                || path.parent().parent().equals(MIXTURE) && path.last().equals("with")) {
            return; // an arm is no number that has a source, and what a cancer changes is read on its own
        }
        if (path.parent().equals(VARY)) {
            given.add(path);
        }
        if (written instanceof Written.Mapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), path.child(entry.key()), given));
        } else if (written instanceof Written.Sequence sequence) {
            given.add(path);
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), path.item(i), given);
            }
        } else {
            given.add(path);
        }
    }
}
