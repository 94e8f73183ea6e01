package org.seedsoil.theory;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
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

/** Diseases of a few organs with the cascade off: every detachment founds a colony where a table says. */
final class Sketch {
    private final double[][] table;
    private Growth growth = exponential(0.01);
    private Shedding shedding = new Shedding(1, 1, 1);
    private Dormancy dormancy = Dormancy.NONE;
    private Clusters clusters = new Clusters(0, 0.3, 2);
    private double adhesion;
    private double surveillance;
    private int escapedAt = 1000;
    private int clones = 1;
    private Set<CascadeStage> on = EnumSet.of(CascadeStage.SECONDARY);

    private Sketch(double[][] table) {
        this.table = table;
    }

    /** One organ whose lesions shed into it. */
    static Sketch alone() {
        return new Sketch(new double[][] {{1}});
    }

    /** Organs whose seeds reach each other with the given probabilities; rows are sources. */
    static Sketch of(double[][] reaches) {
        return new Sketch(reaches);
    }

    /** Deterministic growth at a rate, per day. */
    static Growth exponential(double rate) {
        return new Growth(GrowthLaw.EXPONENTIAL, rate, 0, 1e12, true);
    }

    Sketch grows(Growth law) {
        growth = law;
        return this;
    }

    /** Each lesion founds rate·N^exponent lesions a day. */
    Sketch sheds(double rate, double exponent) {
        return sheds(rate, exponent, 1);
    }

    Sketch sheds(double rate, double exponent, double vascularizedAt) {
        shedding = new Shedding(rate, exponent, vascularizedAt);
        return this;
    }

    Sketch sleeps(Dormancy law) {
        dormancy = law;
        on.add(CascadeStage.DORMANCY);
        return this;
    }

    /** Every detachment is a pair with this probability, else a single cell. */
    Sketch pairs(double share) {
        adhesion = share;
        clusters = new Clusters(1, 0, 2);
        on.add(CascadeStage.DETACHMENT);
        return this;
    }

    Sketch guarded(double killsPerDay, int escaped) {
        surveillance = killsPerDay;
        escapedAt = escaped;
        on.add(CascadeStage.IMMUNE);
        return this;
    }

    Sketch escapes(int cells) {
        escapedAt = cells;
        return this;
    }

    /** Several clones that are all the same. */
    Sketch clones(int number) {
        clones = number;
        return this;
    }

    Sketch secondaryOff() {
        on.remove(CascadeStage.SECONDARY);
        return this;
    }

    Disease build() {
        return build(Map.of());
    }

    Disease build(Map<String, Double> mutations) {
        List<Organ> organs = IntStream.range(0, table.length)
                .mapToObj(o -> new Organ(name(o), false, 0, Drainage.CAVAL, 1, Map.of(), 100, 1e-3))
                .toList();
        List<List<Leg>> legs = organs.stream().map(o -> List.<Leg>of()).toList();
        List<List<Integer>> nodes = organs.stream().map(o -> List.<Integer>of()).toList();
        Anatomy anatomy = Anatomy.of("sketch", organs, legs, nodes, Map.of(), 0.25, 5);
        List<Clone> all = IntStream.range(0, clones)
                .mapToObj(c -> clone(c == 0 ? "main" : "main" + c, mutations))
                .toList();
        Soil soil = new Soil(1, dormancy, new Bed(1, 1, 0, 0), growth, surveillance);
        List<List<Soil>> soils =
                all.stream().map(c -> organs.stream().map(o -> soil).toList()).toList();
        return new Disease(
                anatomy, all, soils, new Transit(0, 0, 1, 0, 0), Map.of(), on, destinations(), escapedAt, 1e8);
    }

    private Clone clone(String name, Map<String, Double> mutations) {
        return new Clone(
                name, shedding, adhesion, clusters, 1, 1, new Intravasation(1, 0, 0, 1), 0, 0, Map.of(), 0, mutations);
    }

    static String name(int organ) {
        return "organ" + (char) ('A' + organ);
    }

    private Map<String, Map<String, Double>> destinations() {
        Map<String, Map<String, Double>> all = new HashMap<>();
        for (int from = 0; from < table.length; from++) {
            Map<String, Double> row = new HashMap<>();
            for (int to = 0; to < table.length; to++) {
                row.put(name(to), table[from][to]);
            }
            all.put(name(from), row);
        }
        return all;
    }

    ReproductionModel model() {
        return ReproductionModel.of(build());
    }
}
