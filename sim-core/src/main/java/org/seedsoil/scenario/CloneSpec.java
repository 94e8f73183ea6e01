package org.seedsoil.scenario;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of a clone. */
final class CloneSpec {
    private static final NumberSpec PROBABILITY = BodySpec.PROBABILITY;
    private static final NumberSpec RATE = BodySpec.RATE;
    /** No cell divides within a quarter of an hour; without an end a slip of the pen keeps a run busy for ever. */
    private static final Domain MOST_BIRTHS = Domain.between(0, 100);

    private static final NumberSpec EXPONENT = NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10));

    private CloneSpec() {}

    static SectionSpec section() {
        return SectionSpec.of(
                "a clone",
                Key.required("growth", growth(), "how a lesion of it grows"),
                Key.of(
                        "tempo",
                        NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE),
                        "1",
                        "multiplies births and deaths in every organ: primary and metastases of a patient are fast or slow together"),
                Key.of(
                        "growth-in",
                        MapSpec.byName("organ", growth().differences("growth in one organ")),
                        "growth in single organs: only what differs"),
                Key.required("shedding", shedding(), "how many detachments it offers"),
                Key.of("adhesion", PROBABILITY, "0.5", "E-cadherin A: 0 leaves as single cells, 1 in clusters only"),
                Key.of("clusters", clusters(), "the clusters it buds"),
                Key.of(
                        "protease",
                        NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE),
                        "0.8",
                        "matrix metalloproteases M: breach the membrane with probability M/(M + half); 0 never does"),
                Key.of(
                        "protease-half",
                        NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE),
                        "0.2",
                        "level of protease at which half of the detachments breach the membrane"),
                Key.of("intravasation", intravasation(), "ways out of the tissue; the first decides"),
                Key.of("immune-evasion", PROBABILITY, "0", "fraction of immune killing that it evades"),
                Key.of("cloak", PROBABILITY, "0", "probability that a seed wears a platelet cloak"),
                Key.of("receptors", receptors(), "level of each chemokine receptor"),
                Key.of(
                        "docking",
                        NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE),
                        "15",
                        "what a receptor at level 1 with its ligand at level 1 adds: extravasation times 1 + docking R L"),
                Key.of(
                        "soil",
                        MapSpec.byName("organ", PROBABILITY),
                        "probability of finding a niche; 0 where left out"),
                Key.of("dormancy", MapSpec.byName("organ", dormancy()), "sleep before the first division"),
                Key.of("extravasation", bed(), "what competes for a seed arrested in capillaries"),
                Key.of(
                        "extravasation-in",
                        MapSpec.byName("organ", bed().differences("the bed of one organ")),
                        "the same in single organs: only what differs"),
                Key.of(
                        "mutates-to",
                        MapSpec.byName("clone", PROBABILITY),
                        "probability per division of a daughter of another clone"));
    }

    private static MapSpec receptors() {
        return new MapSpec("receptor", TextSpec.Kind.MOLECULE, PROBABILITY);
    }

    /** The laws under which small lesions have a doubling time. */
    private static List<String> doubling() {
        return Arrays.stream(GrowthLaw.values())
                .filter(GrowthLaw::doubles)
                .map(GrowthLaw::word)
                .toList();
    }

    private static SectionSpec growth() {
        return SectionSpec.of(
                "growth",
                Key.required("law", ChoiceSpec.of(GrowthLaw.words(), List.of()), "law of the net rate r(N)"),
                Key.optional("birth", NumberSpec.of(Dimension.RATE, MOST_BIRTHS), "births per cell at N = 1"),
                Key.optional(
                        "doubling-time",
                        NumberSpec.of(Dimension.TIME, Domain.POSITIVE),
                        "instead of birth, for " + String.join(" and ", doubling())
                                + ": doubling time of a small lesion"),
                Key.of(
                        "turnover",
                        NumberSpec.of(Dimension.FRACTION, Domain.NOT_NEGATIVE),
                        "0",
                        "deaths per birth q = d/b at N = 1; above 1 the clone dies out"),
                Key.optional(
                        "capacity",
                        NumberSpec.of(Dimension.CELLS, new Domain(1, Double.POSITIVE_INFINITY, true, true, false)),
                        "largest size; needed by every law but exponential"),
                Key.of(
                        "process",
                        ChoiceSpec.of("stochastic", "deterministic"),
                        "stochastic",
                        "exact birth and death, or the mean from the founder on"));
    }

    private static SectionSpec shedding() {
        return SectionSpec.of(
                "shedding",
                Key.required(
                        "rate",
                        NumberSpec.of(Dimension.DETACHMENTS, Domain.NOT_NEGATIVE),
                        "potential detachments per day s: a lesion of N cells offers s N^exponent"),
                Key.of("exponent", PROBABILITY, "0.667", "1 when every cell can leave, 2/3 when only the surface can"),
                Key.of(
                        "vascularized-at",
                        NumberSpec.of(Dimension.CELLS, new Domain(1, Double.POSITIVE_INFINITY, false, true, false)),
                        "1e6",
                        "size from which a lesion founded by this clone has vessels, and all its clones shed"));
    }

    private static SectionSpec clusters() {
        return SectionSpec.of(
                "clusters",
                Key.of("budding", PROBABILITY, "0.03", "probability that an adherent cell leaves in a cluster"),
                Key.of("decay", PROBABILITY, "0.3", "ratio of successive cluster sizes"),
                Key.of(
                        "max",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(2, 100)),
                        "8",
                        "cells in the largest cluster"));
    }

    private static SectionSpec intravasation() {
        return SectionSpec.of(
                "intravasation",
                Key.of("blood", RATE, "1 /d", "rate of entry into blood where doorways are as dense as usual"),
                Key.of(
                        "doorways",
                        NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE),
                        "1",
                        "density of doorways into blood (TMEM), relative: blood times doorways is the rate; 0 closes them"),
                Key.of("lymph", RATE, "0.2 /d", "rate of entry into lymph"),
                Key.of("anoikis", RATE, "10 /d", "death rate of a single detached cell"),
                Key.of("size-protection", EXPONENT, "1", "exponent g: a cluster of K dies at anoikis K^-g"));
    }

    private static SectionSpec dormancy() {
        return SectionSpec.of(
                "dormancy",
                Key.required("probability", PROBABILITY, "probability that a group falls asleep"),
                Key.of("wake", RATE, "0 /d", "rate at which the whole group wakes"),
                Key.of("die", RATE, "0 /d", "rate at which the whole group dies"));
    }

    private static SectionSpec bed() {
        return SectionSpec.of(
                "a capillary bed",
                Key.of("rate", RATE, "0.1 /d", "rate of leaving into the tissue without receptors"),
                Key.of("crush", RATE, "1 /d", "death rate of a single cell by the walls, beside natural killers"),
                Key.of("release", RATE, "45 /d", "rate of return of a single cell into the flow"));
    }
}
