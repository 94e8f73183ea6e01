package org.seedsoil.reproduction;

import org.seedsoil.io.result.Json;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.theory.IndividualNumbers;
import org.seedsoil.trial.ReproductionAmong;
import tools.jackson.databind.node.ObjectNode;

/** R_m of patients who differ as JSON. A quantile that is no number is the word for it. */
final class AmongDocument {
    private AmongDocument() {}

    static ObjectNode of(ReproductionAmong found) {
        ExtendedSample numbers = found.sample(IndividualNumbers::number);
        ObjectNode node = Json.object();
        node.put("patients", numbers.size()).put("unknown", numbers.unknown());
        node.put("infinite", numbers.share(Double::isInfinite).successes());
        if (numbers.size() > 0) {
            quantiles(node, numbers, Words.NUMBER);
            node.set("above-one", share(numbers.share(number -> number > 1)));
        }
        ExtendedSample before = found.sample(IndividualNumbers::preDetection);
        if (before.size() > 0) {
            ObjectNode pre = node.putObject("before-detection");
            quantiles(pre, before, Words.NUMBER);
            pre.set("above-one", share(before.share(number -> number > 1)));
        }
        ExtendedSample coverage = found.sample(IndividualNumbers::coverage);
        if (coverage.size() > 0) {
            ObjectNode critical = node.putObject("critical-coverage");
            quantiles(critical, coverage, new Words("impossible", "not-needed"));
            critical.set("impossible", share(coverage.share(Double::isInfinite)));
            critical.set("not-needed", share(coverage.share(c -> c == 0)));
        }
        ExtendedSample days = found.sample(IndividualNumbers::scanDays);
        if (days.size() > 0) {
            ObjectNode scans = node.putObject("critical-scan-every-days");
            quantiles(scans, days, new Words("any", "impossible"));
            scans.set("impossible", share(days.share(d -> d == 0)));
            scans.set("any", share(days.share(Double::isInfinite)));
        }
        return node;
    }

    /** What stands for the infinite and for 0; R_m may well be 0, which has no word. */
    private record Words(String infinite, String zero) {
        static final Words NUMBER = new Words("infinite", "");
    }

    private static void quantiles(ObjectNode node, ExtendedSample sample, Words words) {
        put(node, "q05", sample.quantile(0.05), words);
        put(node, "median", sample.quantile(0.5), words);
        put(node, "q95", sample.quantile(0.95), words);
    }

    private static void put(ObjectNode node, String name, double value, Words words) {
        if (Double.isInfinite(value)) {
            node.put(name, words.infinite());
        } else if (value == 0 && !words.zero().isEmpty()) {
            node.put(name, words.zero());
        } else {
            node.put(name, value);
        }
    }

    private static ObjectNode share(Proportion share) {
        Estimate estimate = Estimate.of(share);
        return Json.object()
                .put("value", estimate.value())
                .put("standard-error", estimate.standardError())
                .put("low", estimate.low())
                .put("high", estimate.high())
                .put("patients", estimate.patients());
    }
}
