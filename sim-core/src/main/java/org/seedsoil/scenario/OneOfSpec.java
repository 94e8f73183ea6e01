package org.seedsoil.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with exactly one key, which says what the rest means.
 *
 * @param noun what it describes, for people
 * @param kinds the possible keys
 */
public record OneOfSpec(String noun, List<Key> kinds) implements Spec {
    /** Copies the list. */
    public OneOfSpec {
        kinds = List.copyOf(kinds);
    }

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Mapping mapping) || mapping.entries().size() != 1) {
            reading.fault(path, written.mark(), noun + " is a mapping with exactly one key; allowed: " + names());
            return null;
        }
        Written.Entry entry = mapping.entries().get(0);
        Spec spec = below(entry.key());
        if (spec == null) {
            String sentence = "unknown key '" + Suggestion.clip(entry.key()) + "'"
                    + reading.suggest(entry.key(), kinds.stream().map(Key::name).toList()) + "; allowed: " + names();
            reading.fault(path.child(entry.key()), entry.keyMark(), sentence);
            return null;
        }
        if (spec instanceof UnsupportedSpec unsupported) {
            reading.fault(path.child(entry.key()), entry.keyMark(), unsupported.sentence());
            return null;
        }
        Setting setting = spec.read(entry.value(), path.child(entry.key()), reading);
        return setting == null ? null : new Setting.Group(Map.of(entry.key(), setting));
    }

    @Override
    public @Nullable Spec below(String step) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(step))
                .map(Key::spec)
                .findFirst()
                .orElse(null);
    }

    private String names() {
        List<String> built = kinds.stream()
                .filter(kind -> !(kind.spec() instanceof UnsupportedSpec))
                .map(Key::name)
                .toList();
        return String.join(", ", built);
    }

    @Override
    public String allowed() {
        return noun + ": one of " + names();
    }
}
