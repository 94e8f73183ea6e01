package org.seedsoil.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.observe.Place;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;

/**
 * What the exact chain says of the potential detachments of the primary, in the reference patient and of the first clone, without a
 * patient being run.
 */
final class CascadeResults {
    private static final String PER_DETACHMENT = "per potential detachment";
    private static final String FRACTION = "fraction";

    private CascadeResults() {}

    static List<Result> list() {
        return List.of(
                exact(
                        "cascade.metastases",
                        PER_DETACHMENT,
                        "distant metastases that one potential detachment of the primary founds, exact, of the reference patient",
                        (seeds, given) -> seeds.distant()),
                exact(
                        "cascade.sites.SITE",
                        PER_DETACHMENT,
                        "those of them in one site",
                        (seeds, given) -> seeds.in(seeds.site(given))),
                exact(
                        "cascade.shares.SITE",
                        FRACTION,
                        "share of one site among the distant ones",
                        (seeds, given) -> seeds.in(seeds.site(given)) / seeds.distant()),
                exact(
                        "cascade.fates.FATE",
                        PER_DETACHMENT,
                        "potential detachments of one fate",
                        (seeds, given) -> seeds.fates().probability(Fate.values()[given.index(Parameter.FATE)])),
                exact(
                        "cascade.shed",
                        PER_DETACHMENT,
                        "those that leave the primary",
                        (seeds, given) -> seeds.fates().shed()),
                exact(
                        "cascade.clusters",
                        FRACTION,
                        "share of clusters among those",
                        (seeds, given) -> seeds.clusters()),
                exact(
                        "cascade.of-clusters",
                        FRACTION,
                        "share of the distant metastases that clusters found",
                        (seeds, given) -> seeds.ofClusters()),
                exact(
                        "cascade.potency",
                        "",
                        "distant metastases per cluster shed, over those per single cell shed",
                        (seeds, given) -> seeds.potency()));
    }

    /** Reads a number off the chain. */
    @FunctionalInterface
    private interface Asked {
        double of(Seeds seeds, Arguments given);
    }

    private static Result exact(String key, String unit, String meaning, Asked asked) {
        return Result.of(key, Method.EXACT, unit, meaning, Reading.theory((scenario, given) -> {
                    if (scenario.mixed()) {
                        return Figure.absent(Scenario.MIXED);
                    }
                    Patient reference = scenario.reference();
                    if (reference.primary().organ() < 0) {
                        return Figure.absent("there is no primary");
                    }
                    Optional<Disease> disease = reference.care().lifelong(reference.disease());
                    if (disease.isEmpty()) {
                        return Figure.absent("systemic treatment changes the disease in time");
                    }
                    Cascade cascade = Cascade.of(disease.get());
                    if (cascade.canCirculateForever()) {
                        return Figure.absent("a seed could circulate for ever");
                    }
                    double found = asked.of(Seeds.of(reference, cascade), given);
                    return Double.isNaN(found)
                            ? Figure.absent("there is none to compare with, of " + key.toLowerCase(Locale.ROOT))
                            : Figure.of(found);
                }))
                .notInSummary();
    }

    /**
     * The seeds of a primary.
     *
     * @param fates what becomes of them
     * @param anatomy the body
     */
    private record Seeds(SourceFates fates, Anatomy anatomy) {
        static Seeds of(Patient patient, Cascade cascade) {
            SourceFates fates = CascadeProbabilities.of(cascade)
                    .from(Source.primary(0, patient.primary().organ()));
            return new Seeds(fates, patient.disease().anatomy());
        }

        List<Integer> site(Arguments given) {
            return Place.sites(anatomy).get(given.index(Parameter.SITE)).organs();
        }

        double in(List<Integer> organs) {
            return organs.stream().mapToDouble(fates::survival).sum();
        }

        double distant() {
            return overDistant(fates::survival);
        }

        private double overDistant(ToDoubleFunction<Integer> of) {
            double sum = 0;
            for (int o = 0; o < anatomy.size(); o++) {
                sum += anatomy.organ(o).node() ? 0 : of.applyAsDouble(o);
            }
            return sum;
        }

        double clusters() {
            return 1 - fates.clusterProbability(1) / fates.shed();
        }

        double ofClusters() {
            return 1 - overDistant(organ -> fates.survivalBySize(organ, 1)) / distant();
        }

        double potency() {
            return ofClusters() / clusters() / ((1 - ofClusters()) / (1 - clusters()));
        }
    }
}
