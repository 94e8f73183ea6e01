package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Moment;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.disease.CascadeStage;

/**
 * Settings under examination, of which parts may be missing after a fault of form, and what was found wrong with them.
 * One owner; not thread-safe.
 */
final class Validation {
    private static final int MOST = 1000;

    private final Settings settings;
    private final List<Violation> violations = new ArrayList<>();

    Validation(Settings settings) {
        this.settings = settings;
    }

    static KeyPath path(String text) {
        return KeyPath.parse(text);
    }

    List<Violation> violations() {
        return violations;
    }

    /** Takes a fault; of thousands the first thousand. */
    void fault(KeyPath path, String sentence) {
        if (violations.size() < MOST) {
            violations.add(Violation.of(path, sentence));
        }
    }

    /** The number at a path, or null if none is there. */
    @Nullable
    Double number(KeyPath path) {
        Setting found = settings.values().find(path);
        return found == null ? null : found.number();
    }

    /** The day at a path, or null if none is there. */
    @Nullable
    Moment moment(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Dated dated ? dated.moment() : null;
    }

    /** Whether the days of what stands at a path count from an event. */
    boolean counts(KeyPath path, TimeOrigin event) {
        Moment moment = moment(path);
        return moment != null && moment.after() == event;
    }

    double numberOr(KeyPath path, double other) {
        Double number = number(path);
        return number == null ? other : number;
    }

    /** The text or word at a path, or "" if none is there. */
    String words(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Words words ? words.text() : "";
    }

    /** The texts of a list at a path, or none if no list is there. */
    List<String> texts(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Items list ? Part.texts(list) : List.of();
    }

    int items(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Items list
                ? list.items().size()
                : 0;
    }

    boolean isEmptyList(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Items list
                && list.items().isEmpty();
    }

    boolean has(KeyPath path) {
        return settings.values().find(path) != null;
    }

    boolean isSection(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Group;
    }

    /** The keys of a section or mapping at a path, or none. */
    Set<String> keys(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Group group
                ? group.entries().keySet()
                : Set.of();
    }

    /** The numbers of a mapping at a path, by key. */
    double sum(KeyPath path) {
        if (!(settings.values().find(path) instanceof Setting.Group group)) {
            return 0;
        }
        double sum = 0;
        for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
            sum += entry.getValue() instanceof Setting.Amount amount ? amount.value() : 0;
        }
        return sum;
    }

    /** Whether a switch is on; a missing one is not. */
    boolean isOn(KeyPath path) {
        return settings.values().find(path) instanceof Setting.Switch flag && flag.on();
    }

    /** Whether a stage is on; a faulty switch counts as on. */
    boolean on(CascadeStage stage) {
        Setting found = settings.values().find(path("stages").child(StageNames.of(stage)));
        return !(found instanceof Setting.Switch flag) || flag.on();
    }

    /** Whether seeds are sent by table instead of vessels. */
    boolean byTable() {
        return !on(CascadeStage.CIRCULATION) && !on(CascadeStage.ARREST);
    }

    /** The table of stages; empty where nobody is staged, or the table is not whole. */
    Optional<StageTable> stageTable() {
        return StagingBuilder.table(settings);
    }

    Set<String> organs() {
        return keys(path("organs"));
    }

    List<String> organsAndNodes() {
        List<String> names = new ArrayList<>(organs());
        names.addAll(keys(path("nodes")));
        return names;
    }

    Set<String> clones() {
        return keys(path("clones"));
    }

    /** Reports a name that is not known, unless nothing is: then something else is at fault. */
    boolean known(KeyPath path, String noun, String name, Collection<String> known) {
        boolean fine = known.contains(name) || known.isEmpty();
        if (!fine && violations.size() < MOST) {
            fault(path, Names.unknown(noun, name, known));
        }
        return fine;
    }

    /** Reports every key of a mapping that is not known. */
    void knownKeys(KeyPath path, String noun, Collection<String> known) {
        for (String key : keys(path)) {
            known(path.child(key), noun, key, known);
        }
    }
}
