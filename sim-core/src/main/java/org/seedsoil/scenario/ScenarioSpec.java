package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** Every key of a scenario. */
public final class ScenarioSpec {
    private static final NumberSpec DAYS = new NumberSpec(Dimension.TIME, Domain.POSITIVE, false);
    private static final NumberSpec AGE = new NumberSpec(Dimension.AGE, Domain.between(0, 120), false);
    private static final NumberSpec WEIGHT = new NumberSpec(Dimension.FRACTION, Domain.POSITIVE, false);
    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final SectionSpec ROOT = create();

    private ScenarioSpec() {}

    /**
     * Returns the description of a scenario.
     *
     * @return the tree of keys
     */
    public static SectionSpec root() {
        return ROOT;
    }

    private static SectionSpec create() {
        List<Key> keys = new ArrayList<>(head());
        keys.addAll(BodySpec.keys());
        keys.addAll(tumour());
        keys.addAll(people());
        return new SectionSpec("a scenario", keys);
    }

    private static List<Key> head() {
        return List.of(
                Key.required("seedsoil", ChoiceSpec.of("1"), "version of the format"),
                Key.required("name", BodySpec.NAME, "name of the scenario and of its results"),
                Key.of("title", BodySpec.PROSE, "", "one line for people"),
                Key.of("description", BodySpec.PROSE, "", "more for people"),
                Key.of("sources", new ListSpec(BodySpec.PROSE), "references in full"),
                Key.required("horizon", DAYS, "how long each patient is followed, from day 0"),
                Key.of(
                        "follow-up",
                        new AlternativeSpec(
                                ChoiceSpec.of("none"),
                                SectionSpec.of(
                                        "follow-up",
                                        Key.of(
                                                "from",
                                                ChoiceSpec.of("diagnosis", "start"),
                                                "diagnosis",
                                                "where it begins; who is never diagnosed is followed to the horizon"),
                                        Key.required("time", DAYS, "how long it lasts, within the horizon"))),
                        "none",
                        "following ends so long after the diagnosis: equal time at risk; the horizon is the outer bound"),
                Key.of(
                        "step",
                        DAYS,
                        "30 d",
                        "how often the patient as a whole is looked at; lesions take shorter strides where they need them"),
                Key.of(
                        "population-cap",
                        new NumberSpec(Dimension.CELLS, Domain.POSITIVE, false),
                        "1e13",
                        "tumour cells in all at which a patient is stopped as capped"),
                Key.of(
                        "lesion-cap",
                        new NumberSpec(Dimension.NUMBER, Domain.POSITIVE, false),
                        "1e5",
                        "a patient of whom more lesions have escaped after a step, or are known to, is stopped as capped"),
                Key.of(
                        "tissue",
                        SectionSpec.of(
                                "tissue",
                                Key.of(
                                        "cells-per-cm3",
                                        NumberSpec.of(Dimension.CELLS, Domain.POSITIVE),
                                        "1e8",
                                        "cells in a cubic centimetre of tumour")),
                        "what tumours are made of"),
                Key.of(
                        "anatomy",
                        new TextSpec(TextSpec.Kind.ANATOMY),
                        "adult",
                        "the body: bundled, a file beside the scenario, or none when organs are defined here"));
    }

    private static List<Key> tumour() {
        return List.of(
                Key.of("stages", stages(), "parts of the cascade that are on"),
                Key.of(
                        "destinations",
                        MapSpec.byName(
                                "source organ", MapSpec.byName("organ", BodySpec.PROBABILITY.withoutVariation())),
                        "when circulation and arrest are off: where seeds go; a source left out sends them to itself"),
                Key.required(
                        "primary", new AlternativeSpec(ChoiceSpec.of("none"), primary()), "how the primary begins"),
                Key.of("circulation", circulation(), "what a seed meets in the blood stream"),
                Key.of(
                        "block",
                        new MapSpec("receptor or ligand", TextSpec.Kind.MOLECULE, BodySpec.PROBABILITY),
                        "fraction of a receptor, or of its ligand, that a drug blocks in the whole body"),
                Key.of("immune", immune(), "resident immune cells that kill small colonies"),
                Key.required("clones", MapSpec.byName("clone", CloneSpec.section()), "types of tumour cell"),
                Key.optional("bone", BoneSpec.section(), "bone around lesions; left out: nobody follows it"));
    }

    private static List<Key> people() {
        return List.of(
                Key.of("care", CareSpec.care(), "what clinicians see and do"),
                Key.of("mortality", CareSpec.mortality(), "what patients die of"),
                Key.of("patients", patients(), "who they are and how they differ"),
                Key.of("oracle", OracleSpec.oracle(), "what no clinician can do: for theory and tests"),
                Key.of(
                        "output",
                        SectionSpec.of(
                                "output", Key.of("series-every", DAYS, "30 d", "time between points of the series")),
                        "what is recorded"),
                Key.of(
                        "mixture",
                        MapSpec.byName("cancer", new AlternativeSpec(WEIGHT, cancer())),
                        "cancers of which each patient has one; what stands beside it lies over what each preset says"),
                Key.of(
                        "expects",
                        new ListSpec(expectation()),
                        "results this scenario must give: the file is also a test"),
                Key.of("arms", new ArmsSpec(), "arms of a trial, each by what it changes in this scenario"),
                Key.of(
                        "trial",
                        new AlternativeSpec(ChoiceSpec.of("none"), TrialSpec.trial()),
                        "none",
                        "how the arms are compared"));
    }

    private static SectionSpec stages() {
        List<Key> keys = new ArrayList<>();
        for (CascadeStage stage : CascadeStage.values()) {
            String standard = stage == CascadeStage.SELF_SEEDING ? "off" : "on";
            keys.add(Key.of(StageNames.of(stage), new SwitchSpec(), standard, StageNames.doc(stage)));
        }
        return new SectionSpec("stages", keys);
    }

    private static SectionSpec primary() {
        NumberSpec cells = NumberSpec.of(Dimension.CELLS, Domain.wholeBetween(0, LARGEST));
        return SectionSpec.of(
                "the primary",
                Key.required("organ", BodySpec.NAME, "its organ"),
                Key.of(
                        "cells",
                        new AlternativeSpec(cells, MapSpec.byName("clone", cells)),
                        "1",
                        "cells on day 0: of the first clone, or by clone"),
                Key.of(
                        "establishes",
                        new SwitchSpec(),
                        "on",
                        "whether it is given that it escapes extinction and surveillance"));
    }

    private static SectionSpec circulation() {
        return SectionSpec.of(
                "circulation",
                Key.of("shear", BodySpec.RATE, "1 /d", "death rate of a single cell by shear"),
                Key.of(
                        "nk",
                        BodySpec.RATE,
                        "24 /d",
                        "death rate of a single visible cell by natural killers, flowing or in a bed"),
                Key.of("nk-in", MapSpec.byName("organ", BodySpec.RATE), "the same in the beds of single organs"),
                Key.of(
                        "size-protection",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10)),
                        "0.3",
                        "exponent g: a cluster of K dies at the rate of a single cell times K^-g, flowing or in a bed"),
                Key.of(
                        "size-holding",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10)),
                        "0.5",
                        "exponent h: a cluster of K is released from a bed at the rate of a single cell times K^-h"),
                Key.of(
                        "shield",
                        BodySpec.PROBABILITY,
                        "0.8",
                        "fraction of the hazard in flow, and of natural killers in beds, that a platelet cloak takes away"));
    }

    private static SectionSpec immune() {
        return SectionSpec.of(
                "immune surveillance",
                Key.of("surveillance", BodySpec.RATE, "0 /d", "cells killed per time and colony"),
                Key.of("surveillance-in", MapSpec.byName("organ", BodySpec.RATE), "the same in single organs"),
                Key.of(
                        "escaped-at",
                        NumberSpec.of(Dimension.CELLS, Domain.wholeBetween(1, 1_000_000)),
                        "1000",
                        "cells from which a colony has escaped"));
    }

    private static SectionSpec patients() {
        return SectionSpec.of(
                "patients",
                Key.of(
                        "age",
                        new AlternativeSpec(AGE, Distributions.of(AGE)),
                        "65",
                        "age at diagnosis, or at day 0 where there is no diagnosis"),
                Key.of("vary", new VariationsSpec(), "numbers that differ between patients"));
    }

    private static SectionSpec cancer() {
        return SectionSpec.of(
                "a cancer",
                Key.required("weight", WEIGHT, "how many patients have it, in parts of the sum of all weights"),
                Key.optional(
                        "preset", BodySpec.NAME, "the scenario that ships and says what it is; left out: its name"),
                Key.of(
                        "with",
                        new LaidSpec(Mixture.OWN),
                        "what this cancer has else than its preset: paths with values, or sections"));
    }

    private static SectionSpec expectation() {
        NumberSpec any = new NumberSpec(Dimension.FRACTION, Domain.ANY, false);
        NumberSpec width = new NumberSpec(Dimension.FRACTION, Domain.NOT_NEGATIVE, false);
        return SectionSpec.of(
                "an expectation",
                Key.required("what", new TextSpec(TextSpec.Kind.RESULT_PATH), "path into the summary"),
                Key.optional("at", new NumberSpec(Dimension.TIME, Domain.NOT_NEGATIVE, false), "time on the clock"),
                Key.of("from", ChoiceSpec.of("diagnosis", "resection", "start"), "diagnosis", "where the clock starts"),
                Key.required("value", any, "what is expected"),
                Key.required("tolerance", width, "half width of the band, beside 4 standard errors"),
                Key.of(
                        "patients",
                        new NumberSpec(Dimension.NUMBER, Domain.wholeBetween(1, 10_000_000), false),
                        "200",
                        "size of the cohort"),
                Key.of(
                        "random-seed",
                        new NumberSpec(Dimension.NUMBER, Domain.wholeBetween(0, 9_007_199_254_740_992L), false),
                        "1",
                        "root of the randomness"),
                Key.unsupported("arm", "arms of a trial"));
    }
}
