package org.seedsoil.report;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Parameter;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.Numbers;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;

/** Tells the numbers to take home, each with its uncertainty: the cards of the catalogue, and how simulation and theory agree. */
final class KeyNumbers {
    private static final String INTERVAL = "95 % interval ";

    private final CohortSummary summary;
    private final Catalogue catalogue;

    private KeyNumbers(CohortSummary summary) {
        this.summary = summary;
        this.catalogue = Catalogue.ofCohorts(summary.scope());
    }

    static List<KeyNumber> of(CohortSummary summary) {
        KeyNumbers cards = new KeyNumbers(summary);
        List<KeyNumber> numbers = new ArrayList<>();
        if (summary.patients() > 0) {
            cards.catalogue.cards().forEach(card -> cards.told(card).ifPresent(numbers::add));
            numbers.add(agreement(summary));
        }
        return List.copyOf(numbers);
    }

    /** Of several results the first that rests on a patient; nothing where that is not known. */
    private Optional<KeyNumber> told(Card card) {
        return card.keys().stream()
                .map(catalogue::metric)
                .filter(metric -> metric.estimate(summary).patients() > 0)
                .findFirst()
                .filter(metric -> metric.estimate(summary).known())
                .map(metric -> told(card, metric));
    }

    private KeyNumber told(Card card, Metric metric) {
        Estimate estimate = metric.estimate(summary);
        String sentence = metric.arguments().has(Parameter.CLOCK)
                ? card.sentence()
                        .replace("{clock}", Clock.values()[metric.arguments().index(Parameter.CLOCK)].label())
                : card.sentence();
        return switch (metric.unit()) {
            case "fraction" ->
                new KeyNumber(
                        card.label(),
                        Numbers.percent(estimate.value()),
                        INTERVAL + Estimates.percentInterval(estimate),
                        sentence);
            case "days" ->
                number(card.label(), estimate, days -> Numbers.fixed(days / DAYS_PER_YEAR, 1), " years", sentence);
            case "", "seeds" -> number(card.label(), estimate, Numbers::threeDigits, "", sentence);
            default -> number(card.label(), estimate, Numbers::threeDigits, " " + metric.unit(), sentence);
        };
    }

    private static KeyNumber number(
            String label, Estimate estimate, DoubleFunction<String> form, String unit, String sentence) {
        String interval = Estimates.interval(estimate, form);
        return new KeyNumber(
                label, form.apply(estimate.value()) + unit, interval.isEmpty() ? "" : INTERVAL + interval, sentence);
    }

    private static KeyNumber agreement(CohortSummary summary) {
        double worst = 0;
        for (FunnelStage stage : FunnelStage.values()) {
            worst = Math.max(worst, Math.abs(summary.seeds().reached(stage).z()));
        }
        return new KeyNumber(
                "Simulation against theory",
                "|z| ≤ " + Numbers.fixed(worst, 1),
                "over " + FunnelStage.values().length + " stages of the cascade",
                "largest difference between seeds counted and the exact expectation, in standard errors; beyond 4 would be"
                        + " suspect.");
    }
}
