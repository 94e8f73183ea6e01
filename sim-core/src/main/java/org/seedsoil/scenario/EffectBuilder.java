package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Moment;
import org.seedsoil.care.Pulse;
import org.seedsoil.care.Uptake;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Target;

/** Builds systemic treatment from valid settings. */
final class EffectBuilder {
    private final List<String> names;
    private final ToIntFunction<String> organ;

    /**
     * Begins.
     *
     * @param clones the clones in their order
     * @param organ index of an organ or node
     */
    EffectBuilder(List<String> clones, ToIntFunction<String> organ) {
        this.names = clones;
        this.organ = organ;
    }

    DatedEffect effect(Part part) {
        Moment from = part.moment("from");
        return new DatedEffect(
                from.after(),
                from.days(),
                part.has("until") ? part.moment("until").days() : Double.POSITIVE_INFINITY,
                new Effect(
                        clones(part.texts("clones")),
                        indices(part.texts("organs"), organ),
                        values(part, List.of(Target.values())),
                        part.numbers("block")));
    }

    List<Pulse> pulses(Part part) {
        Moment at = part.moment("at");
        List<Pulse> pulses = new ArrayList<>();
        for (int i = 0; i < part.whole("times"); i++) {
            double day = at.days() + i * part.numberOr("every", 0);
            pulses.add(new Pulse(at.after(), day, clones(part.texts("clones")), part.number("survival")));
        }
        return pulses;
    }

    List<DrugCourse> courses(Map<String, Part> byName) {
        List<DrugCourse> courses = new ArrayList<>();
        byName.forEach((name, part) -> {
            for (Drug drug : Drug.ALL) {
                if (part.has(drug.word())) {
                    courses.add(course(name, drug, part.part(drug.word())));
                }
            }
        });
        return courses;
    }

    private DrugCourse course(String name, Drug drug, Part part) {
        return new DrugCourse(
                name,
                drug.agent(part, this),
                CourseKeys.schedule(part),
                part.number("adherence"),
                CourseKeys.tolerance(part),
                Uptake.FULL);
    }

    /** The values of the targets that are written. */
    Map<Target, Double> values(Part part, List<Target> targets) {
        Map<Target, Double> values = new EnumMap<>(Target.class);
        for (Target target : targets) {
            if (part.has(target.key())) {
                values.put(target, part.number(target.key()));
            }
        }
        return values;
    }

    Set<Integer> allClones() {
        return clones(names);
    }

    /** The indices of clones. */
    Set<Integer> clones(Collection<String> named) {
        return indices(named, names::indexOf);
    }

    private static Set<Integer> indices(Collection<String> named, ToIntFunction<String> index) {
        Set<Integer> found = new LinkedHashSet<>();
        named.forEach(name -> found.add(index.applyAsInt(name)));
        return found;
    }
}
