package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.Pulse;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Target;

/** Builds systemic treatment from valid settings. */
final class EffectBuilder {
    private final ToIntFunction<String> clone;
    private final ToIntFunction<String> organ;

    EffectBuilder(ToIntFunction<String> clone, ToIntFunction<String> organ) {
        this.clone = clone;
        this.organ = organ;
    }

    DatedEffect effect(Part part) {
        Map<Target, Double> values = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            if (part.has(target.key())) {
                values.put(target, part.number(target.key()));
            }
        }
        return new DatedEffect(
                TimeOrigin.of(part.words("after")),
                part.number("from"),
                part.numberOr("until", Double.POSITIVE_INFINITY),
                new Effect(
                        indices(part, "clones", clone), indices(part, "organs", organ), values, part.numbers("block")));
    }

    List<Pulse> pulses(Part part) {
        TimeOrigin after = TimeOrigin.of(part.words("after"));
        List<Pulse> pulses = new ArrayList<>();
        for (int i = 0; i < part.whole("times"); i++) {
            double day = part.number("at") + i * part.numberOr("every", 0);
            pulses.add(new Pulse(after, day, indices(part, "clones", clone), part.number("survival")));
        }
        return pulses;
    }

    private static Set<Integer> indices(Part part, String key, ToIntFunction<String> index) {
        Set<Integer> found = new LinkedHashSet<>();
        part.texts(key).forEach(name -> found.add(index.applyAsInt(name)));
        return found;
    }
}
