package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of a trial: who enters, what is waited for, and how the arms are compared. */
final class TrialSpec {
    private static final NumberSpec DAYS = new NumberSpec(Dimension.TIME, Domain.POSITIVE, false);
    private static final NumberSpec AGE = new NumberSpec(Dimension.AGE, Domain.between(0, 120), false);
    private static final NumberSpec COUNT = whole(0, 10_000);

    private TrialSpec() {}

    static SectionSpec trial() {
        return SectionSpec.of(
                "a trial",
                Key.of("patients", whole(1, 10_000_000), "200", "patients enrolled; each lives in every arm"),
                Key.of("paired", new SwitchSpec(), "on", "whether the arms are compared patient by patient"),
                Key.of("enrol", enrol(), "who enters, and when"),
                Key.optional("follow-up", DAYS, "how long each is followed from enrolment; left out: to the horizon"),
                Key.of("endpoints", new ListSpec(endpoint()), "what is waited for; the first is the primary one"),
                Key.of(
                        "times",
                        new ListSpec(DAYS),
                        "times at which arms are compared, restricted means up to the last"),
                Key.of(
                        "subgroups",
                        SectionSpec.of(
                                "subgroups",
                                Key.optional("age", AGE, "age at enrolment: below, or from it on"),
                                Key.optional(
                                        "metastases",
                                        whole(1, 10_000),
                                        "manifest distant metastases at enrolment: fewer, or as many and more"),
                                Key.optional(
                                        "disease-free",
                                        DAYS,
                                        "at a scan: from the end of curative treatment to the first finding after it; shorter, or from it on"),
                                Key.of("cancer", new SwitchSpec(), "off", "each cancer of a mixture")),
                        "by what is known at enrolment"),
                Key.of(
                        "randomize",
                        new AlternativeSpec(ChoiceSpec.of("none"), randomize()),
                        "none",
                        "shows what a trial would see in which each patient gets one arm only"),
                Key.optional("accrual", accrual(), "how patients come in; left out: all at once"),
                Key.optional(
                        "drop-out",
                        new NumberSpec(Dimension.RATE, Domain.NOT_NEGATIVE, false),
                        "rate at which patients are lost to follow-up"),
                Key.optional(
                        "data-cut", dataCut(), "when the data are looked at; left out: when all follow-up has ended"),
                Key.optional(
                        "test",
                        ChoiceSpec.of("log-rank", "early", "late"),
                        "weights of the log-rank test: none (the default), by survival, by its complement"),
                Key.optional(
                        "alpha",
                        new NumberSpec(Dimension.FRACTION, new Domain(0, 0.5, true, true, false), false),
                        "level of the test; left out: 0.05"),
                Key.optional("sided", ChoiceSpec.of("1", "2"), "sides of the test; left out: 2"));
    }

    private static NumberSpec whole(long from, long to) {
        return new NumberSpec(Dimension.NUMBER, Domain.wholeBetween(from, to), false);
    }

    private static SectionSpec enrol() {
        return SectionSpec.of(
                "enrolment",
                Key.of(
                        "at",
                        ChoiceSpec.of("start", "diagnosis", "resection", "metastasis", "scan"),
                        "diagnosis",
                        "day 0, diagnosis, first resection, first manifest metastasis (not before diagnosis), or first scan that meets `when`"),
                Key.of("when", ConditionSpec.condition(), "at a scan: what must hold on the chart"),
                Key.optional("age", range(AGE), "age at enrolment, in years"),
                Key.optional("metastases", range(COUNT), "manifest distant metastases at enrolment"),
                Key.of(
                        "disease-free",
                        new SwitchSpec(),
                        "off",
                        "whether the resection must be R0 and leave no manifest lesion"),
                Key.of("tries", whole(1, 1_000_000), "100", "patients screened at most, for each one wanted"));
    }

    private static SectionSpec range(NumberSpec number) {
        return SectionSpec.of(
                "a range", Key.optional("from", number, "at least"), Key.optional("to", number, "at most"));
    }

    private static SectionSpec endpoint() {
        return SectionSpec.of(
                "an endpoint",
                Key.required(
                        "what",
                        new ChoiceSpec(
                                TrialDesign.Event.words(), TrialDesign.Event.NOT_YET, ": nothing here follows that"),
                        "the event, and what competes with it"),
                Key.of(
                        "from",
                        ChoiceSpec.of("enrolment", "start", "diagnosis", "resection", "metastasis"),
                        "enrolment",
                        "where its clock starts; who was enrolled later enters late"));
    }

    private static SectionSpec randomize() {
        return SectionSpec.of(
                "randomization",
                Key.of(
                        "weights",
                        MapSpec.byName("arm", whole(1, 100)),
                        "how many of a block go to each arm; left out: one each"),
                Key.optional("block", whole(1, 10_000), "patients of a block; left out: the sum of the weights, twice"),
                Key.of(
                        "stratify",
                        new ListSpec(ChoiceSpec.of("age", "metastases", "disease-free", "cancer")),
                        "subgroups within which blocks are filled and arms compared"));
    }

    private static SectionSpec accrual() {
        return SectionSpec.of(
                "accrual",
                Key.optional(
                        "rate",
                        new NumberSpec(Dimension.RATE, Domain.POSITIVE, false),
                        "patients per time, at random; or"),
                Key.optional("time", DAYS, "all within this time, spread evenly"));
    }

    private static SectionSpec dataCut() {
        return SectionSpec.of(
                "data cut",
                Key.optional("time", DAYS, "so long after enrolment opened; or"),
                Key.optional("events", whole(1, 10_000_000), "at this event of the primary endpoint"));
    }
}
