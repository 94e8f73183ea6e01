package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place of a scenario. One tree of these describes every key; reading, overriding, varying, printing,
 * the JSON Schema and the reference page all follow it, so they cannot drift apart.
 */
public sealed interface Spec
        permits AlternativeSpec,
                ArmsSpec,
                LaidSpec,
                ListSpec,
                MapSpec,
                OneOfSpec,
                SectionSpec,
                UnsupportedSpec,
                ValueSpec,
                VariationsSpec {
    /**
     * Reads what is written. Every fault is reported to {@code reading}.
     *
     * @param written what stands there
     * @param path the key
     * @param reading takes faults and sources
     * @return the setting, or null if a fault left none
     */
    @Nullable
    Setting read(Written written, KeyPath path, Reading reading);

    /**
     * Returns what may stand below this.
     *
     * @param step a key, or "[0]", "[1]", … for an item of a list
     * @return what may stand there, or null if nothing may
     */
    @Nullable
    Spec below(String step);

    /**
     * Returns what may stand at a path below this.
     *
     * @param path the way to it
     * @return what may stand there, or null if nothing may
     */
    default @Nullable Spec find(KeyPath path) {
        @Nullable Spec here = this;
        for (String step : path.steps()) {
            here = here == null ? null : here.below(step);
        }
        return here;
    }

    /**
     * Returns the number in what stands here, which variants, sweeps and variation between patients may change.
     *
     * @return the number; null where there is none
     */
    default @Nullable NumberSpec number() {
        return null;
    }

    /**
     * Says in words what may be written.
     *
     * @return for example "a time in d, wk, mo, y, h, min or s, above 0 d"
     */
    String allowed();
}
