package org.seedsoil.disease;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.bone.BoneCycle;

/**
 * Everything about the tumour of one patient that does not change while it grows.
 *
 * @param anatomy the body it spreads in
 * @param clones the types of cell, in the order of their index
 * @param soils {@code soils.get(clone).get(organ)}: each organ as each clone sees it
 * @param transit what a seed meets in the blood stream
 * @param blocks fraction of each receptor or ligand that a drug takes away in the whole body, by name, in [0, 1]
 * @param stages the parts of the cascade that are on
 * @param destinations when circulation and arrest are off: probability of each destination by source organ; rows may sum
 *     below 1; a source without a row sends its seeds to itself
 * @param escapedAt colonies of this many cells have escaped (M): surveillance ends and sizes follow the law of large lesions
 * @param cellsPerCm3 cells per cubic centimetre of tumour
 * @param bone the cycle of lesions and the bone around them; null where nobody follows bone
 */
public record Disease(
        Anatomy anatomy,
        List<Clone> clones,
        List<List<Soil>> soils,
        Transit transit,
        Map<String, Double> blocks,
        Set<CascadeStage> stages,
        Map<String, Map<String, Double>> destinations,
        int escapedAt,
        double cellsPerCm3,
        @Nullable BoneCycle bone) {
    /** Copies the collections, in an order of their own: sums over them are the same bits on every start. */
    public Disease {
        clones = List.copyOf(clones);
        soils = soils.stream().map(List::copyOf).toList();
        blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
        stages = Collections.unmodifiableSet(new TreeSet<>(stages));
        destinations = Collections.unmodifiableMap(new TreeMap<>(destinations));
    }

    /**
     * Describes a tumour whose bone nobody follows.
     *
     * @param anatomy the body it spreads in
     * @param clones the types of cell, in the order of their index
     * @param soils {@code soils.get(clone).get(organ)}: each organ as each clone sees it
     * @param transit what a seed meets in the blood stream
     * @param blocks fraction of each receptor or ligand that a drug takes away in the whole body, by name, in [0, 1]
     * @param stages the parts of the cascade that are on
     * @param destinations when circulation and arrest are off: probability of each destination by source organ
     * @param escapedAt colonies of this many cells have escaped (M)
     * @param cellsPerCm3 cells per cubic centimetre of tumour
     */
    public Disease(
            Anatomy anatomy,
            List<Clone> clones,
            List<List<Soil>> soils,
            Transit transit,
            Map<String, Double> blocks,
            Set<CascadeStage> stages,
            Map<String, Map<String, Double>> destinations,
            int escapedAt,
            double cellsPerCm3) {
        this(anatomy, clones, soils, transit, blocks, stages, destinations, escapedAt, cellsPerCm3, null);
    }

    /**
     * Returns the same disease with, or without, a cycle of lesions and bone.
     *
     * @param cycle the cycle, or null
     * @return a copy
     */
    public Disease withBone(@Nullable BoneCycle cycle) {
        return new Disease(
                anatomy, clones, soils, transit, blocks, stages, destinations, escapedAt, cellsPerCm3, cycle);
    }

    /**
     * Says whether seeds of another disease travel as those of this one until they may settle, to the last bit: whatever their soil, their sleep, and how
     * cells divide, die and are shed.
     *
     * @param other a disease
     * @return false also for bodies that are equal and not the same object
     */
    @SuppressWarnings("ReferenceEquality") // patients share their body
    public boolean travelsAs(Disease other) {
        boolean same = anatomy == other.anatomy
                && clones.size() == other.clones.size()
                && transit.equals(other.transit)
                && blocks.equals(other.blocks)
                && stages.equals(other.stages)
                && destinations.equals(other.destinations);
        for (int clone = 0; same && clone < clones.size(); clone++) {
            same = clones.get(clone).travelsAs(other.clones.get(clone))
                    && sameBeds(soils.get(clone), other.soils.get(clone));
        }
        return same;
    }

    private static boolean sameBeds(List<Soil> some, List<Soil> others) {
        boolean same = true;
        for (int organ = 0; same && organ < some.size(); organ++) {
            same = some.get(organ).bed().equals(others.get(organ).bed());
        }
        return same;
    }

    /**
     * Returns the organ as a clone sees it.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return the soil
     */
    public Soil soil(int clone, int organ) {
        return soils.get(clone).get(organ);
    }

    /**
     * Returns the probability that a division has a daughter of a certain other clone.
     *
     * @param from index of the mother's clone
     * @param to index of the daughter's
     * @return per division
     */
    public double mutation(int from, int to) {
        return clones.get(from).mutations().getOrDefault(clones.get(to).name(), 0.0);
    }

    /**
     * Returns the probability that a division is a mutation, into whichever clone.
     *
     * @param from index of the mother's clone
     * @return u per division, at most 1; added up in the order of the clones, so that it is the same bits always
     */
    public double mutates(int from) {
        double sum = 0;
        for (int to = 0; to < clones.size(); to++) {
            sum += mutation(from, to);
        }
        return Math.min(1, sum);
    }

    /**
     * Says whether a part of the cascade is on.
     *
     * @param stage the part
     * @return true when it is on
     */
    public boolean has(CascadeStage stage) {
        return stages.contains(stage);
    }
}
