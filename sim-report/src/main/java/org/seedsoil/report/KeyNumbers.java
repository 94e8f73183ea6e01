package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.Numbers;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.SurvivalEstimate;

/** Picks the numbers to take home, each with its uncertainty. */
final class KeyNumbers {
    private static final double DAYS_PER_YEAR = 365;
    private static final String INTERVAL = "95 % interval ";

    private final CohortSummary summary;
    private final List<KeyNumber> numbers = new ArrayList<>();

    private KeyNumbers(CohortSummary summary) {
        this.summary = summary;
    }

    static List<KeyNumber> of(CohortSummary summary) {
        KeyNumbers picked = new KeyNumbers(summary);
        if (summary.patients() > 0) {
            picked.spread();
            picked.survival();
            picked.seeds();
        }
        return List.copyOf(picked.numbers);
    }

    private void fraction(String label, Estimate estimate, String meaning) {
        if (estimate.known()) {
            String interval = INTERVAL + Estimates.percentInterval(estimate);
            numbers.add(new KeyNumber(label, Numbers.percent(estimate.value()), interval, meaning));
        }
    }

    private void spread() {
        fraction(
                "Patients with metastases",
                summary.lesionCounts().manifest().atLeast(1),
                "had a distant metastasis large enough to be seen before following ended.");
        fraction(
                "Metastases at diagnosis",
                summary.recurrence().synchronous(),
                "of the diagnosed had one that could be seen on the day of diagnosis (synchronous).");
        Estimate mean = summary.lesionCounts().distant().mean();
        numbers.add(new KeyNumber(
                "Metastases per patient",
                Numbers.threeDigits(mean.value()),
                interval(mean),
                "on average, counting those too small to be seen; nodes apart."));
    }

    private void survival() {
        boolean diagnosed =
                summary.curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).patients() > 0;
        Clock clock = diagnosed ? Clock.DIAGNOSIS : Clock.START;
        SurvivalEstimate overall =
                summary.curve(Endpoint.OVERALL_SURVIVAL, clock).estimate();
        fraction(
                "Five-year survival",
                overall.at(5 * DAYS_PER_YEAR),
                "were alive five years " + clock.label() + ", whatever the cause of death.");
        fraction(
                "Five years without metastasis",
                summary.curve(Endpoint.METASTASIS_FREE_SURVIVAL, clock).at(5 * DAYS_PER_YEAR),
                "were alive and had no metastasis that could be seen.");
        Estimate median = overall.medianDays();
        if (median.known()) {
            String value = Numbers.fixed(median.value() / DAYS_PER_YEAR, 1) + " years";
            numbers.add(new KeyNumber(
                    "Median survival",
                    value,
                    intervalText(Estimates.interval(median, days -> Numbers.fixed(days / DAYS_PER_YEAR, 1))),
                    "until half of the patients had died, " + clock.label() + "."));
        }
    }

    private void seeds() {
        Estimate efficiency = summary.seeds().efficiency();
        if (efficiency.value() > 0) {
            String low = efficiency.high() > 0 ? Numbers.threeDigits(1 / efficiency.high()) : "–";
            String high = efficiency.low() > 0 ? Numbers.threeDigits(1 / efficiency.low()) : "∞";
            numbers.add(new KeyNumber(
                    "Seeds shed for one metastasis",
                    Numbers.threeDigits(1 / efficiency.value()),
                    INTERVAL + low + " to " + high,
                    "metastatic inefficiency: almost every seed dies on the way."));
        }
        double worst = 0;
        for (FunnelStage stage : FunnelStage.values()) {
            worst = Math.max(worst, Math.abs(summary.seeds().reached(stage).z()));
        }
        numbers.add(new KeyNumber(
                "Simulation against theory",
                "|z| ≤ " + Numbers.fixed(worst, 1),
                "over " + FunnelStage.values().length + " stages of the cascade",
                "largest difference between seeds counted and the exact expectation, in standard errors; beyond 4 would be"
                        + " suspect."));
    }

    private static String interval(Estimate estimate) {
        return intervalText(Estimates.interval(estimate, Numbers::threeDigits));
    }

    private static String intervalText(String interval) {
        return interval.isEmpty() ? "" : INTERVAL + interval;
    }
}
