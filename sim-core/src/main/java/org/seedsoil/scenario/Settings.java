package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a scenario says, typed, in canonical units and filled with defaults. Immutable. Two settings are equal when
 * they say the same, however they were written.
 *
 * @param values the settings by key, as {@link ScenarioSpec} describes them; the body is the anatomy with the scenario's
 *     changes
 * @param base what would hold if the scenario wrote nothing: defaults, and the anatomy as it is
 * @param anatomy what the file of the anatomy says about itself: name, title, description, sources; empty without one
 * @param sources where the numbers come from
 * @param changes in which values this is a variant of the scenario's file; empty for what the file says
 * @param mixture the cancers that patients have, where they are several: the values are then those of the first
 */
public record Settings(
        Setting.Group values,
        Setting.Group base,
        Setting.Group anatomy,
        Sources sources,
        List<Change> changes,
        Mixture mixture) {
    /** Copies the list. */
    public Settings {
        changes = List.copyOf(changes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && values.equals(settings.values) && mixture.equals(settings.mixture);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * Finds a setting.
     *
     * @param path its key, such as "clones.main.shedding.rate"
     * @return the setting, or null if there is none
     */
    public @Nullable Setting find(String path) {
        return values.find(KeyPath.parse(path));
    }

    /**
     * Returns a number.
     *
     * @param path its key
     * @return the number in the canonical unit; of a day, how many days it lies after its event
     * @throws IllegalArgumentException if there is no number at this path
     */
    public double number(String path) {
        Setting found = find(path);
        Double number = found == null ? null : found.number();
        if (number != null) {
            return number;
        }
        throw new IllegalArgumentException("no number at " + path);
    }

    /**
     * Returns a text or word.
     *
     * @param path its key
     * @return the text
     * @throws IllegalArgumentException if there is none at this path
     */
    public String words(String path) {
        if (find(path) instanceof Setting.Words words) {
            return words.text();
        }
        throw new IllegalArgumentException("no text at " + path);
    }

    /**
     * Returns a list of texts.
     *
     * @param path its key
     * @return the texts; empty if there is no list at this path
     */
    public List<String> texts(String path) {
        return find(path) instanceof Setting.Items list ? Part.texts(list) : List.of();
    }

    /**
     * Swaps one setting.
     *
     * @param path its key
     * @param setting the new setting
     * @return a changed copy
     */
    public Settings with(KeyPath path, Setting setting) {
        return new Settings((Setting.Group) values.with(path, setting), base, anatomy, sources, changes, mixture);
    }

    /**
     * Swaps one number.
     *
     * @param path its key
     * @param value the new number; a day still counts from its event
     * @return a changed copy
     */
    public Settings with(KeyPath path, double value) {
        return new Settings((Setting.Group) values.with(path, value), base, anatomy, sources, changes, mixture);
    }

    /**
     * Tells in what this differs from the file of the scenario. Values that do lose the sources that the file gives them.
     *
     * @param file what the file says by itself
     * @param variant what was changed
     * @return the same settings with their changes
     */
    public Settings variantOf(Settings file, Variant variant) {
        List<Change> found = Change.between(
                file,
                this,
                variant.places().stream().map(Difference.Place::path).toList());
        return new Settings(
                values, base, anatomy, sources.without(found, file.sources, variant.origin()), found, mixture);
    }

    /**
     * Says in what this differs from the file of the scenario, where that is known from elsewhere.
     *
     * @param known the changes
     * @return the same settings with these changes
     */
    public Settings withChanges(List<Change> known) {
        return new Settings(values, base, anatomy, sources, known, mixture);
    }

    /**
     * Says which cancers patients have.
     *
     * @param cancers the cancers; these settings are those of the first
     * @return the settings of all
     */
    public Settings withMixture(Mixture cancers) {
        Sources all = cancers.cancers().get(0).settings().sources().with(sources, Mixture.OWN);
        return new Settings(values, base, anatomy, all, changes, cancers);
    }
}
