package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arms of a trial by name, each what it changes in the scenario: paths with values, as {@code --set} takes them, or sections laid over
 * those of the scenario, whose keys without a value take a key away. An arm changes what is done and never who is treated.
 */
public record ArmsSpec() implements Spec {
    /** What an arm may change. */
    public static final List<String> MAY_CHANGE = List.of("block", "care", "mortality", "oracle");

    private static final int DEEPEST = 40;

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Mapping mapping)) {
            reading.fault(path, written.mark(), "a mapping belongs here; allowed: " + allowed());
            return null;
        }
        Map<String, Setting> arms = new LinkedHashMap<>();
        for (Written.Entry entry : mapping.entries()) {
            KeyPath here = path.child(entry.key());
            if (!TextSpec.Kind.NAME.accepts(entry.key())) {
                String clipped = Suggestion.clip(entry.key());
                String allowed = TextSpec.Kind.NAME.describe();
                reading.fault(here, entry.keyMark(), "'" + clipped + "' is no name of an arm; allowed: " + allowed);
            }
            Written.Mapping changes = changes(entry, here, reading);
            if (changes != null) {
                arms.put(entry.key(), new Setting.Laid(changes));
            }
        }
        return new Setting.Group(arms);
    }

    private static Written.@Nullable Mapping changes(Written.Entry arm, KeyPath path, Reading reading) {
        if (arm.value() instanceof Written.Words words && words.text().isEmpty()) {
            return new Written.Mapping(List.of(), words.mark());
        }
        if (!(arm.value() instanceof Written.Mapping changes)) {
            reading.fault(
                    path,
                    arm.value().mark(),
                    "what an arm changes is a mapping, such as {care.interventions.0.resect.at: diagnosis + 90 d};"
                            + " allowed: a mapping, or nothing where it changes nothing");
            return null;
        }
        for (Written.Entry change : changes.entries()) {
            check(KeyPath.parse(change.key()), change, path, reading);
        }
        return changes;
    }

    private static void check(KeyPath changed, Written.Entry change, KeyPath arm, Reading reading) {
        if (changed.steps().size() > DEEPEST) {
            reading.fault(arm, change.keyMark(), "this path has more than " + DEEPEST + " steps");
        } else if (!MAY_CHANGE.contains(changed.first())) {
            boolean known = ScenarioSpec.root().below(changed.first()) != null;
            String clipped = Suggestion.clip(changed.first());
            String wrong = known
                    ? "all arms share '" + clipped + "': an arm changes what is done, not who is treated"
                    : "there is no '" + clipped + "'" + reading.suggest(changed.first(), MAY_CHANGE);
            reading.fault(
                    arm.child(change.key()), change.keyMark(), wrong + "; allowed: " + String.join(", ", MAY_CHANGE));
        }
    }

    /**
     * Tells an arm as a variant of its scenario.
     *
     * @param name its name
     * @param changes what it changes
     * @return the variant; what it changes keeps its place
     */
    static Variant variant(String name, Written.Mapping changes) {
        return Variant.of(name, LaidSpec.differences(changes));
    }

    @Override
    public @Nullable Spec below(String step) {
        return null;
    }

    @Override
    public String allowed() {
        return "a mapping by arm, each a mapping from paths below " + String.join(", ", MAY_CHANGE) + " to values";
    }
}
