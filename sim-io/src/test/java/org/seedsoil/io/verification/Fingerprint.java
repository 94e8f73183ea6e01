package org.seedsoil.io.verification;

import java.util.List;
import org.seedsoil.cascade.Fate;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.patient.Patient;

/** Everything of an outcome or a summary as text, bit for bit. */
final class Fingerprint {
    private static final List<String> RESULTS = List.of(
            "diagnosed",
            "metastatic",
            "seeded",
            "efficiency",
            "metastases.mean",
            "metastases.q95",
            "end-day.median",
            "metastatic-cells.mean",
            "overall-survival.5y");

    private Fingerprint() {}

    /** An ablation without its means, which the hashes do not hold. */
    private record Attempt(int lesion, double day, boolean removed) {
        static Attempt of(AblationRecord ablation) {
            return new Attempt(ablation.lesion(), ablation.day(), ablation.removed());
        }
    }

    static String of(Outcome o) {
        StringBuilder text = new StringBuilder(Bits.of(
                o.patient(),
                o.ending(),
                o.endDay(),
                o.ageYears(),
                o.diagnosisDay(),
                o.margin(),
                o.lesions(),
                o.ablations().stream().map(Attempt::of).toList()));
        text.append(Bits.of(
                o.series().primaryCells(),
                o.series().metastaticCells(),
                o.series().circulating()));
        SeedTally seeds = o.seeds();
        for (Fate fate : Fate.values()) {
            text.append(Bits.of(seeds.destined(fate), seeds.expected(fate), seeds.underWay(fate)));
        }
        for (Colony colony : Colony.values()) {
            text.append(Bits.of(seeds.colony(colony)));
        }
        return text.toString();
    }

    /** Results of a cohort with their intervals: means, quantiles, shares, survival. */
    static String of(CohortSummary summary, Patient reference) {
        return Bits.of(Catalogue.of(reference).metrics(RESULTS).stream()
                .map(metric -> metric.estimate(summary))
                .toList());
    }
}
