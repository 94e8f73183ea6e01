package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equal things by name, such as soils by organ. Beside them {@code source} says where their numbers come from.
 *
 * @param key what names them, for people, such as "organ"
 * @param kind the form of the names
 * @param value what stands under each name
 */
public record MapSpec(String key, TextSpec.Kind kind, Spec value) implements Spec {
    static MapSpec byName(String key, Spec value) {
        return new MapSpec(key, TextSpec.Kind.NAME, value);
    }

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Mapping mapping)) {
            reading.fault(path, written.mark(), "a mapping belongs here; allowed: " + allowed());
            return null;
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (Written.Entry entry : mapping.entries()) {
            if (entry.key().equals(SectionSpec.SOURCE)) {
                SourceNotes.read(entry.value(), path, mapping.names(), reading);
                continue;
            }
            KeyPath below = path.child(entry.key());
            if (!kind.accepts(entry.key())) {
                String clipped = Suggestion.clip(entry.key());
                reading.fault(
                        below, entry.keyMark(), "'" + clipped + "' is no name for this; allowed: " + kind.describe());
            }
            Setting setting = value.read(entry.value(), below, reading);
            if (setting != null) {
                entries.put(entry.key(), setting);
            }
        }
        return new Setting.Group(entries);
    }

    @Override
    public Spec below(String step) {
        return value;
    }

    @Override
    public String allowed() {
        return "a mapping by " + key + ", each " + value.allowed();
    }
}
