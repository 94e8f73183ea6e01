package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;

/** Every key of an anatomy file. */
public final class AnatomySpec {
    private static final SectionSpec ROOT = create();

    private AnatomySpec() {}

    /**
     * Returns the description of an anatomy file.
     *
     * @return the tree of keys
     */
    public static SectionSpec root() {
        return ROOT;
    }

    private static SectionSpec create() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.required("seedsoil-anatomy", ChoiceSpec.of("1"), "version of the format"));
        keys.add(Key.required("name", BodySpec.NAME, "name in scenarios"));
        keys.add(Key.of("title", BodySpec.PROSE, "", "one line for people"));
        keys.add(Key.of("description", BodySpec.PROSE, "", "more for people"));
        keys.add(Key.of("sources", new ListSpec(BodySpec.PROSE), "references in full"));
        keys.addAll(BodySpec.keys());
        return new SectionSpec("an anatomy", keys);
    }
}
