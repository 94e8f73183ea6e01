package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.disease.Shedding;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Transit;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** Puts diseases together for tests: every stage on but self-seeding, plain numbers, to be changed one by one. */
final class DiseaseSketch {
    static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
    static final Soil SOIL = new Soil(0.3, Dormancy.NONE, new Bed(1, 2, 0, 1), GROWTH, 0.5);

    private final Anatomy anatomy;
    private final List<Clone> clones = new ArrayList<>();
    private final Set<CascadeStage> stages = EnumSet.complementOf(EnumSet.of(CascadeStage.SELF_SEEDING));
    private BiFunction<Integer, Integer, Soil> soils = (clone, organ) -> SOIL;
    private Transit transit = new Transit(1.5, 2, 0.8, 0.4, 0.6);
    private Map<String, Map<String, Double>> destinations = Map.of();
    private Map<String, Double> blocks = Map.of();
    private int escapedAt = 100;

    DiseaseSketch(Anatomy anatomy) {
        this.anatomy = anatomy;
    }

    /** Single cells that all leave, enter the blood and have no receptors. */
    static Clone plain() {
        return new Clone(
                "plain",
                new Shedding(1, 1, 1),
                0,
                new Clusters(0, 0.3, 8),
                1,
                1,
                new Intravasation(1, 0, 0, 1),
                0,
                0,
                Map.of(),
                0,
                Map.of());
    }

    /** Clusters of up to 5, lymph, anoikis, receptors, cloaks. */
    static Clone clustered() {
        return new Clone(
                "clustered",
                new Shedding(1, 1, 1),
                0.6,
                new Clusters(0.4, 0.5, 5),
                0.8,
                0.2,
                new Intravasation(1, 1.5, 2, 1),
                0.3,
                0.4,
                Map.of("CXCR4", 0.5),
                2,
                Map.of("plain", 1e-3));
    }

    /** Nearly all held together, hardly through the membrane, always cloaked, mostly by lymph. */
    static Clone tight() {
        return new Clone(
                "tight",
                new Shedding(1, 1, 1),
                0.95,
                new Clusters(0.9, 1, 8),
                0.3,
                0.7,
                new Intravasation(0.5, 3, 1, 0.5),
                0.9,
                1,
                Map.of("CXCR4", 1.0),
                5,
                Map.of());
    }

    DiseaseSketch clone(Clone clone) {
        clones.add(clone);
        return this;
    }

    DiseaseSketch soils(BiFunction<Integer, Integer, Soil> byCloneAndOrgan) {
        soils = byCloneAndOrgan;
        return this;
    }

    /** Niches, sleep and beds that differ between organs and clones. */
    DiseaseSketch variedSoils() {
        return soils((c, o) -> new Soil(
                0.2 + 0.1 * ((o + c) % 5),
                new Dormancy(0.15 * (o % 3), 0.01, 0.005 * (o % 2)),
                new Bed(0.4 + o, 1 + c, 3 - 0.4 * o, 3 + 2 * ((o + 1) % 3)),
                GROWTH,
                0.1 * (1 + o)));
    }

    DiseaseSketch off(CascadeStage... parts) {
        stages.removeAll(List.of(parts));
        return this;
    }

    DiseaseSketch on(CascadeStage... parts) {
        stages.addAll(List.of(parts));
        return this;
    }

    DiseaseSketch transit(Transit law) {
        transit = law;
        return this;
    }

    DiseaseSketch block(String molecule, double fraction) {
        blocks = Map.of(molecule, fraction);
        return this;
    }

    DiseaseSketch destinations(Map<String, Map<String, Double>> table) {
        destinations = table;
        return this;
    }

    DiseaseSketch escapedAt(int cells) {
        escapedAt = cells;
        return this;
    }

    Disease build() {
        List<List<Soil>> table = IntStream.range(0, clones.size())
                .mapToObj(c -> IntStream.range(0, anatomy.size())
                        .mapToObj(o -> soils.apply(c, o))
                        .toList())
                .toList();
        return new Disease(anatomy, clones, table, transit, blocks, stages, destinations, escapedAt, 1e8);
    }

    Cascade cascade() {
        return Cascade.of(build());
    }

    CascadeProbabilities probabilities() {
        return CascadeProbabilities.of(cascade());
    }
}
