package org.seedsoil.disease;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;

/**
 * What a treatment does to a disease while it is given: another disease, in which rates per cell, shedding, or what seeds meet differ.
 * Capacity and thresholds stay. Effects combine in any order.
 *
 * @param clones indices of the clones that it acts on; empty: all
 * @param organs indices of the organs in which it acts; empty: all
 * @param values of each target: a factor, or a rate
 * @param blocks fraction of each receptor or ligand that is taken away, by name, in [0, 1]
 */
public record Effect(Set<Integer> clones, Set<Integer> organs, Map<Target, Double> values, Map<String, Double> blocks) {
    /** Copies the collections and checks the numbers. */
    public Effect {
        clones = Collections.unmodifiableSet(new TreeSet<>(clones));
        organs = Collections.unmodifiableSet(new TreeSet<>(organs));
        Map<Target, Double> sorted = new EnumMap<>(Target.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
        blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
        values.forEach(Effect::check);
    }

    private static void check(Target target, double value) {
        double most = target.kind() == Target.Kind.PART ? 1 : Double.MAX_VALUE;
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(target.key() + " lies between 0 and " + most + ", not at " + value);
        }
    }

    /**
     * Applies it.
     *
     * @param disease a disease, treated or not
     * @return the disease under this treatment, too
     */
    public Disease on(Disease disease) {
        List<Clone> types = new ArrayList<>(disease.clones());
        List<List<Soil>> soils = new ArrayList<>(disease.soils());
        Transit transit = disease.transit();
        for (int c = 0; c < types.size(); c++) {
            if (clones.isEmpty() || clones.contains(c)) {
                types.set(c, on(types.get(c)));
                soils.set(c, on(soils.get(c)));
            }
        }
        @Nullable BoneCycle bone = disease.bone();
        for (Map.Entry<Target, Double> each : values.entrySet()) {
            transit = each.getKey().on(transit, each.getValue());
            bone = bone == null ? null : each.getKey().on(bone, each.getValue());
        }
        return new Disease(
                disease.anatomy(),
                types,
                soils,
                transit,
                blocked(disease.blocks()),
                disease.stages(),
                disease.destinations(),
                disease.escapedAt(),
                disease.cellsPerCm3(),
                bone);
    }

    /**
     * Weakens it: the mean of what holds with it and without it, of each number that it changes. That is what a cell lives under where it is on
     * for this part of the time, in quick alternation.
     *
     * @param part the part of the time, from 0 for nothing to 1 for all of it
     * @return the effect at that strength
     */
    public Effect times(double part) {
        Map<Target, Double> weaker = new EnumMap<>(Target.class);
        values.forEach((target, value) -> {
            double neutral = target.kind().neutral();
            weaker.put(target, part == 1 ? value : neutral + part * (value - neutral));
        });
        Map<String, Double> less = new TreeMap<>(blocks);
        less.replaceAll((name, block) -> block * part);
        return new Effect(clones, organs, weaker, less);
    }

    /**
     * Describes it.
     *
     * @param disease the disease it acts on
     * @return phrases such as "births per cell, at any size of the lesion, times 0.5"
     */
    public List<String> describe(Disease disease) {
        List<String> phrases = new ArrayList<>();
        String where = names(
                        "of ",
                        clones.stream().map(c -> disease.clones().get(c).name()).toList())
                + names(
                        "in ",
                        organs.stream()
                                .map(o -> disease.anatomy().organ(o).name())
                                .toList());
        values.forEach((target, value) -> phrases.add(
                target.kind() == Target.Kind.RATE
                        ? value + " " + target.meaning() + where
                        : target.meaning() + " times " + value + where));
        blocks.forEach((name, part) -> phrases.add(name + " blocked by " + part));
        return phrases;
    }

    private static String names(String word, List<String> names) {
        return names.isEmpty() ? "" : ", " + word + String.join(", ", names);
    }

    private Clone on(Clone clone) {
        Clone treated = clone;
        for (Map.Entry<Target, Double> each : values.entrySet()) {
            treated = each.getKey().on(treated, each.getValue());
        }
        return treated;
    }

    private List<Soil> on(List<Soil> soils) {
        List<Soil> treated = new ArrayList<>(soils);
        for (int organ = 0; organ < soils.size(); organ++) {
            if (organs.isEmpty() || organs.contains(organ)) {
                Soil soil = soils.get(organ);
                for (Map.Entry<Target, Double> each : values.entrySet()) {
                    soil = each.getKey().on(soil, each.getValue());
                }
                treated.set(organ, soil);
            }
        }
        return treated;
    }

    private Map<String, Double> blocked(Map<String, Double> before) {
        Map<String, Double> both = new TreeMap<>(before);
        blocks.forEach((name, part) -> both.merge(name, part, (a, b) -> 1 - (1 - a) * (1 - b)));
        return both;
    }
}
