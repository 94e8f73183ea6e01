package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.care.Care;
import org.seedsoil.care.Mortality;
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
import org.seedsoil.event.EventSink;
import org.seedsoil.growth.Growth;
import org.seedsoil.patient.Oracle;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;
import org.seedsoil.patient.TimeFrame;
import org.seedsoil.random.RandomKey;

/** Colonies for tests, in a body of organs that differ in nothing but what the test says. */
final class ColonySketch {
    private static final Bed BED = new Bed(1, 0, 0, 0);

    private final int escapedAt;
    private double vascularizedAt = 1;
    private final List<Clone> clones = new ArrayList<>();
    private final List<List<Soil>> soils = new ArrayList<>();

    ColonySketch(int escapedAt) {
        this.escapedAt = escapedAt;
    }

    /** Adds a clone that grows alike in all organs. */
    ColonySketch clone(String name, Growth growth, double kills, Map<String, Double> mutations) {
        return clone(name, mutations, new Soil(1, Dormancy.NONE, BED, growth, kills));
    }

    /** Adds a clone with a soil per organ. */
    ColonySketch clone(String name, Map<String, Double> mutations, Soil... byOrgan) {
        clones.add(new Clone(
                name,
                new Shedding(1, 1, vascularizedAt),
                0,
                new Clusters(0, 0.3, 8),
                1,
                1,
                new Intravasation(1, 0, 0, 1),
                0,
                0,
                Map.of(),
                0,
                mutations));
        soils.add(List.of(byOrgan));
        return this;
    }

    /** Sets from which size on clones that are added have vessels. */
    ColonySketch vessels(double cells) {
        vascularizedAt = cells;
        return this;
    }

    /** The patient of such a disease whom nobody treats, with an ear on what happens. */
    Body body(EventSink sink) {
        double never = Double.POSITIVE_INFINITY;
        Patient patient = new Patient(
                0,
                60,
                laws().disease(),
                new Primary(-1, List.of(), false),
                new Care(never, never, never, List.of()),
                new Mortality(false, 1, 1, false, 0, 0, 0),
                Oracle.NONE,
                new TimeFrame(1e6, never, 30, never, never, 30),
                List.of());
        return new Body(
                patient,
                new RandomKey(3, 4),
                Epochs.of(TreatedLaws.of(patient.disease(), patient.care(), new Travels()), false),
                new Chronicle(sink));
    }

    Laws laws() {
        List<Organ> organs = new ArrayList<>();
        List<List<Integer>> nodes = new ArrayList<>();
        for (int o = 0; o < soils.get(0).size(); o++) {
            organs.add(new Organ("organ " + o, false, 0.1, Drainage.CAVAL, 1, Map.of(), 100, 0.001));
            nodes.add(List.of());
        }
        Anatomy body = Anatomy.of(
                "sketch",
                organs,
                nodes.stream().map(n -> List.<org.seedsoil.anatomy.Leg>of()).toList(),
                nodes,
                Map.of(),
                1,
                5);
        EnumSet<CascadeStage> stages = EnumSet.complementOf(
                EnumSet.of(CascadeStage.CIRCULATION, CascadeStage.ARREST, CascadeStage.SELF_SEEDING));
        return Laws.of(new Disease(
                body, clones, soils, new Transit(0, 0, 1, 0, 0), Map.of(), stages, Map.of(), escapedAt, 1e8));
    }

    /** A colony on day 0, of so many cells of each clone. */
    static LesionState colony(boolean destined, double... cells) {
        Seedling origin = new Seedling(
                new RandomKey(1, 2), null, false, false, 0, 0, 1, 0, false, destined ? Promise.SURVIVES : Promise.NONE);
        LesionState colony = new LesionState(0, origin, 0, cells, true);
        colony.path.begin(0, cells);
        return colony;
    }
}
