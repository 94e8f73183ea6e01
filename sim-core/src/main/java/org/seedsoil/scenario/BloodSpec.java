package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of liquid biopsy: what is looked for in blood, how well, and when. */
final class BloodSpec {
    /** The word for days that count from the first operation on the primary. */
    static final String OPERATION = "operation";

    private static final NumberSpec DAYS = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);
    private static final NumberSpec INTERVAL = NumberSpec.of(Dimension.TIME, Domain.POSITIVE);
    private static final NumberSpec VOLUME = NumberSpec.of(Dimension.VOLUME, Domain.POSITIVE);
    private static final NumberSpec POSITIVE = NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE);

    private BloodSpec() {}

    static SectionSpec test() {
        return SectionSpec.of(
                "a test of blood",
                Key.optional("ctc", cells(), "circulating tumour cells are counted"),
                Key.optional("ctdna", dna(), "circulating tumour DNA is looked for"),
                Key.of(
                        "after",
                        ChoiceSpec.of("diagnosis", OPERATION),
                        "diagnosis",
                        "from where its days count: the diagnosis, or the first operation on the primary"),
                Key.of("from", DAYS, "0 d", "the first sample, counted from there"),
                Key.optional("until", DAYS, "none is later, counted from there; left out: to the end"),
                Key.optional("every", INTERVAL, "time from one to the next; left out, and no by-year: there is one"),
                Key.optional(
                        "by-year", new ListSpec(INTERVAL), "the same in the first, second, … year; the last holds on"),
                Key.of("delay", DAYS, "0 d", "time to the result"),
                Key.of("missed", BodySpec.PROBABILITY, "0", "probability that the patient does not come"));
    }

    private static SectionSpec cells() {
        return SectionSpec.of(
                "a count of circulating tumour cells",
                Key.of("volume", VOLUME, "7.5 mL", "blood that is looked through"),
                Key.of(
                        "recovery",
                        BodySpec.PROBABILITY,
                        "0.85",
                        "share of the cells and clusters in it found (assumed)"),
                Key.of(
                        "dispersion",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0.01, 1e6)),
                        "1",
                        "k of the negative binomial count, variance m + m²/k: hours of one day differ (assumed)"),
                Key.of(
                        "threshold",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1_000_000)),
                        "5",
                        "cells from which on it is positive (Cristofanilli 2004, N Engl J Med 351:781)"));
    }

    private static SectionSpec dna() {
        return SectionSpec.of(
                "a test for tumour DNA",
                Key.of(
                        "release",
                        POSITIVE,
                        "1.4e-4",
                        "genome copies in the blood of a cell that dies (Avanzini 2020, doi:10.1126/sciadv.abc4308)"),
                Key.of("half-life", INTERVAL, "30 min", "of DNA in the blood (Avanzini 2020)"),
                Key.of("background", POSITIVE, "1500", "genome copies of normal cells in a mL of plasma (assumed)"),
                Key.of("plasma", VOLUME, "4 mL", "plasma that is read (assumed)"),
                Key.of(
                        "mutations",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1_000_000)),
                        "16",
                        "mutated places that are read (Reinert 2019, doi:10.1001/jamaoncol.2019.0528)"),
                Key.of(
                        "limit",
                        NumberSpec.of(Dimension.FRACTION, new Domain(0, 1, true, false, false)),
                        "0.01 %",
                        "share of tumour DNA from which on it is detected (assumed)"),
                Key.of(
                        "false-positive",
                        BodySpec.PROBABILITY,
                        "0.5 %",
                        "probability that a sample is positive whatever is in it (assumed)"),
                Key.of(
                        "residual",
                        SectionSpec.of(
                                "residual disease",
                                Key.of("from", DAYS, "2 wk", "at least, after the first operation on the primary"),
                                Key.of("until", DAYS, "10 wk", "at most")),
                        "days after the operation in which a positive sample tells of residual disease (assumed)"));
    }
}
