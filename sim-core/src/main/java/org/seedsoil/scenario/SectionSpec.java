package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with known keys. Beside them it may have {@code source}: a text on where its numbers come from, or a mapping
 * from key to such a text.
 *
 * @param noun what it describes, for people
 * @param keys the keys, in the order in which they are printed
 */
public record SectionSpec(String noun, List<Key> keys) implements Spec {
    /** The key that holds sources. */
    public static final String SOURCE = "source";

    /** Copies the list. */
    public SectionSpec {
        keys = List.copyOf(keys);
    }

    static SectionSpec of(String noun, Key... keys) {
        return new SectionSpec(noun, List.of(keys));
    }

    /**
     * Returns the same section where every key may be left out and nothing takes its place.
     *
     * @param otherNoun what it describes
     * @return the section of differences
     */
    SectionSpec differences(String otherNoun) {
        return new SectionSpec(otherNoun, keys.stream().map(Key::withoutDefault).toList());
    }

    /**
     * Finds a key.
     *
     * @param name its name
     * @return the key, or null if there is none
     */
    public @Nullable Key key(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Mapping mapping)) {
            reading.fault(path, written.mark(), "a mapping belongs here; allowed: " + allowed());
            return null;
        }
        for (Written.Entry entry : mapping.entries()) {
            checkKey(entry, mapping, path, reading);
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (Key key : keys) {
            Setting setting = read(key, mapping, path, reading);
            if (setting != null) {
                entries.put(key.name(), setting);
            }
        }
        return new Setting.Group(entries);
    }

    private void checkKey(Written.Entry entry, Written.Mapping mapping, KeyPath path, Reading reading) {
        Key key = key(entry.key());
        if (key != null && key.spec() instanceof UnsupportedSpec unsupported) {
            reading.fault(path.child(entry.key()), entry.keyMark(), unsupported.sentence());
        } else if (key == null && entry.key().equals(SOURCE)) {
            SourceNotes.read(entry.value(), path, names(), reading);
        } else if (key == null) {
            String former = FormerAfter.sentence(entry, mapping, keys);
            String sentence = "unknown key '" + Suggestion.clip(entry.key()) + "'"
                    + reading.suggest(entry.key(), names()) + "; allowed: " + allowed();
            reading.fault(path.child(entry.key()), entry.keyMark(), former == null ? sentence : former);
        }
    }

    private static @Nullable Setting read(Key key, Written.Mapping mapping, KeyPath path, Reading reading) {
        Written value = mapping.value(key.name());
        if (value != null) {
            return key.spec() instanceof UnsupportedSpec
                    ? null
                    : key.spec().read(value, path.child(key.name()), reading);
        }
        if (key.presence() == Key.Presence.REQUIRED) {
            reading.fault(
                    path,
                    mapping.mark(),
                    "key '" + key.name() + "' is missing; allowed: "
                            + key.spec().allowed());
        }
        return key.absent();
    }

    /**
     * Returns the section when nothing is written.
     *
     * @return every key with a default
     */
    public Setting.Group defaults() {
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (Key key : keys) {
            Setting setting = key.absent();
            if (setting != null) {
                entries.put(key.name(), setting);
            }
        }
        return new Setting.Group(entries);
    }

    @Override
    public @Nullable Spec below(String step) {
        Key key = key(step);
        return key == null ? null : key.spec();
    }

    private List<String> names() {
        return keys.stream()
                .filter(key -> !(key.spec() instanceof UnsupportedSpec))
                .map(Key::name)
                .toList();
    }

    @Override
    public String allowed() {
        return String.join(", ", names());
    }
}
