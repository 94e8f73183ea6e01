package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** How numbers differ between patients: a distribution by the path of the number. */
public record VariationsSpec() implements Spec {
    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Mapping mapping)) {
            reading.fault(path, written.mark(), "a mapping belongs here; allowed: " + allowed());
            return null;
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        Set<KeyPath> met = new LinkedHashSet<>();
        for (Written.Entry entry : mapping.entries()) {
            if (entry.key().equals(SectionSpec.SOURCE)) {
                SourceNotes.read(entry.value(), path, mapping.names(), reading);
                continue;
            }
            KeyPath place = path.child(entry.key());
            NumberSpec target = target(entry, place, reading);
            if (!met.add(KeyPath.parse(entry.key()))) {
                reading.fault(place, entry.keyMark(), "this number is varied twice; allowed: once");
            }
            if (target != null) {
                Setting setting = Distributions.around(target).read(entry.value(), place, reading);
                if (setting != null) {
                    entries.put(entry.key(), setting);
                }
            }
        }
        return new Setting.Group(entries);
    }

    private static @Nullable NumberSpec target(Written.Entry entry, KeyPath place, Reading reading) {
        KeyPath target = KeyPath.parse(entry.key());
        Spec spec = reading.root().find(target);
        NumberSpec number = spec == null ? null : spec.number();
        if (number != null) {
            if (number.variable()) {
                return number;
            }
            reading.fault(
                    place, entry.keyMark(), "this number cannot differ between patients; allowed: any other number");
            return null;
        }
        reading.fault(
                place,
                entry.keyMark(),
                (spec == null ? "there is no such key" : "this key is no number") + unknownStep(reading, target)
                        + "; allowed: the path of a number, such as clones.main.shedding.rate");
        return null;
    }

    private static String unknownStep(Reading reading, KeyPath target) {
        @Nullable Spec here = reading.root();
        for (String step : target.steps()) {
            @Nullable Spec next = here == null ? null : here.below(step);
            if (next == null && here instanceof SectionSpec section) {
                return reading.suggest(
                        step, section.keys().stream().map(Key::name).toList());
            }
            here = next;
        }
        return "";
    }

    @Override
    public @Nullable Spec below(String step) {
        Spec spec = ScenarioSpec.root().find(KeyPath.parse(step));
        NumberSpec number = spec == null ? null : spec.number();
        return number == null ? null : Distributions.around(number);
    }

    @Override
    public String allowed() {
        return "a mapping from the path of a number to its distribution";
    }

    /**
     * Returns the distributions for a number of any dimension, for descriptions that do not know which number it is.
     *
     * @return the distributions
     */
    public static OneOfSpec anyNumber() {
        return Distributions.around(NumberSpec.of(Dimension.NUMBER, Domain.ANY));
    }
}
