package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;

/** The types of lesions that a disease can have, the routes between them and how each grows; no treatment yet. */
final class Network {
    private final Disease disease;
    private final Cascade cascade;
    private final CascadeProbabilities probabilities;
    private final ColonyLaws laws;
    private final List<LesionType> types;
    private final List<SeedRoutes> routes = new ArrayList<>();
    private final Map<Kind, LesionCourse> courses = new LinkedHashMap<>();

    /** Lesions of one type and number of founders. */
    private record Kind(int type, int founders) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kind that && type == that.type && founders == that.founders;
        }

        @Override
        public int hashCode() {
            return 31 * type + founders;
        }
    }

    private Network(Disease disease, ColonyLaws laws) {
        this.disease = disease;
        this.cascade = Cascade.of(disease);
        this.probabilities = CascadeProbabilities.of(cascade);
        this.laws = laws;
        this.types = new ArrayList<>();
    }

    /**
     * Finds the types that descend from some sources.
     *
     * @param disease the tumour cells and the body
     * @param primaries sources with a membrane to breach
     * @param given lesions that are there from the start
     * @param laws laws of growth known so far
     * @return the network; without any source, that of all organs and clones
     */
    static Network of(Disease disease, List<LesionType> primaries, List<LesionType> given, ColonyLaws laws) {
        Network network = new Network(disease, laws);
        List<LesionType> starts = new ArrayList<>(given);
        boolean sourceless = primaries.isEmpty() && given.isEmpty();
        if (sourceless) {
            starts.addAll(network.everywhere());
        }
        network.refuseMutation(sourceless ? starts : concat(primaries, given));
        network.explore(primaries, starts, given);
        return network;
    }

    private static List<LesionType> concat(List<LesionType> some, List<LesionType> others) {
        List<LesionType> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<LesionType> everywhere() {
        List<LesionType> all = new ArrayList<>();
        for (int c = 0; c < disease.clones().size(); c++) {
            for (int o = 0; o < disease.anatomy().size(); o++) {
                all.add(new LesionType(c, o));
            }
        }
        return all;
    }

    private void refuseMutation(List<LesionType> sources) {
        for (LesionType source : sources) {
            Clone clone = disease.clones().get(source.lineage());
            if (disease.mutates(source.lineage()) > 0) {
                throw new NotEstimableException("cells of " + clone.name()
                        + " mutate into other clones within a lesion, so that what it sheds depends on the whole history of its "
                        + "clones; estimate it from histories instead");
            }
        }
    }

    private void explore(List<LesionType> primaries, List<LesionType> starts, List<LesionType> given) {
        Map<LesionType, SeedRoutes> found = new LinkedHashMap<>();
        List<LesionType> open = new ArrayList<>();
        for (LesionType source : primaries) {
            reach(routesFrom(source.asPrimary()), source.lineage(), found, open);
        }
        for (LesionType source : starts) {
            reach(routesFrom(source.asMetastasis()), source.lineage(), found, open);
        }
        for (LesionType source : given) {
            found.computeIfAbsent(source, type -> routesFrom(type.asMetastasis()));
        }
        while (!open.isEmpty()) {
            LesionType type = open.remove(open.size() - 1);
            reach(Objects.requireNonNull(found.get(type)), type.lineage(), found, open);
        }
        found.keySet().stream()
                .sorted(Comparator.comparingInt(LesionType::lineage).thenComparingInt(LesionType::organ))
                .forEach(types::add);
        types.forEach(type -> routes.add(Objects.requireNonNull(found.get(type))));
    }

    private void reach(SeedRoutes from, int clone, Map<LesionType, SeedRoutes> found, List<LesionType> open) {
        for (int organ = 0; organ < disease.anatomy().size(); organ++) {
            LesionType type = new LesionType(clone, organ);
            if (from.founds(organ) > 0 && !found.containsKey(type)) {
                found.put(type, routesFrom(type.asMetastasis()));
                open.add(type);
            }
        }
    }

    SeedRoutes routesFrom(Source source) {
        return SeedRoutes.of(cascade, probabilities, source);
    }

    Disease disease() {
        return disease;
    }

    Cascade cascade() {
        return cascade;
    }

    ColonyLaws laws() {
        return laws;
    }

    List<LesionType> types() {
        return List.copyOf(types);
    }

    int size() {
        return types.size();
    }

    LesionType type(int index) {
        return types.get(index);
    }

    SeedRoutes routes(int type) {
        return routes.get(type);
    }

    /** Returns π·E[e^(−r·delay)] from the source of some routes to a type, by founders. */
    double founds(SeedRoutes from, int fromLineage, int to, int founders, double rate) {
        LesionType type = types.get(to);
        return type.lineage() == fromLineage && founders <= from.largest()
                ? from.founds(type.organ(), founders, rate)
                : 0;
    }

    /** Returns π from a type to a type, by founders. */
    double founds(int from, int to, int founders) {
        return founds(routes.get(from), types.get(from).lineage(), to, founders, 0);
    }

    /** Returns the largest number of founders of a type's lesions. */
    int mostFounders(int type) {
        return routes.get(type).largest();
    }

    /** Returns potential detachments a day of a lesion of one cell; 0 where metastases do not shed. */
    double sheddingRate(int type) {
        return disease.has(CascadeStage.SECONDARY)
                ? disease.clones().get(types.get(type).lineage()).shedding().rate()
                : 0;
    }

    /** Returns how lesions of a type and number of founders grow. */
    synchronized LesionCourse course(int type, int founders) {
        return courses.computeIfAbsent(new Kind(type, founders), kind -> follow(type, founders));
    }

    private LesionCourse follow(int type, int founders) {
        LesionType what = types.get(type);
        return course(what, kills(what), founders, 1, mostFounders(type));
    }

    /** The law of colonies of a type from one founder up to many. */
    ColonyLaw colonies(int type, int most) {
        LesionType what = types.get(type);
        return laws.of(shape(what, kills(what), 1, most));
    }

    /** What colonies of a type pass before they have escaped. */
    Bottleneck bottleneck(int type) {
        LesionType what = types.get(type);
        Growth growth = disease.soil(what.lineage(), what.organ()).growth();
        return Bottleneck.of(growth, kills(what), 0, disease.escapedAt());
    }

    private double kills(LesionType what) {
        return cascade.surveillance().killsPerDay(what.lineage(), what.organ());
    }

    /** Says whether the lesions of some type grow at random. */
    boolean anyRandom() {
        return types.stream()
                .anyMatch(type ->
                        !disease.soil(type.lineage(), type.organ()).growth().deterministic());
    }

    private ColonyLaw.Shape shape(LesionType type, double kills, int fewest, int most) {
        var shedding = disease.clones().get(type.lineage()).shedding();
        return new ColonyLaw.Shape(
                disease.soil(type.lineage(), type.organ()).growth(),
                kills,
                disease.escapedAt(),
                shedding.exponent(),
                shedding.vascularizedAt(),
                fewest,
                most);
    }

    /**
     * Returns how lesions grow.
     *
     * @param type where, and of which clone
     * @param kills cells killed per day while small
     * @param founders cells at the start
     * @param fewest the smallest number of founders that will be asked for
     * @param most the largest
     * @return their course
     */
    LesionCourse course(LesionType type, double kills, int founders, int fewest, int most) {
        Growth growth = disease.soil(type.lineage(), type.organ()).growth();
        var shedding = disease.clones().get(type.lineage()).shedding();
        if (growth.deterministic()) {
            return laws.of(new MeanPath(growth, founders, shedding.exponent(), shedding.vascularizedAt()));
        }
        return laws.of(shape(type, kills, fewest, most)).course(founders);
    }
}
