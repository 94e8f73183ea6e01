package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.experiment.Experiment;
import org.seedsoil.experiment.RandomNumbers;
import org.seedsoil.observe.Scope;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.quantity.QuantityException;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Reads what is wanted of the points of a sweep: metrics, curves over time, rows of patients, differences. */
final class WantedReader {
    private static final String METRICS = "metrics";
    private static final String KEEP = "keep";
    private static final String PATIENTS = "patients";
    private static final String DIFFERENCES = "differences-from";
    private static final int MOST_TIMES = 1000;

    private final Catalogue catalogue;
    private final Written.Mapping file;
    private final SweepFaults faults;
    private final List<String> metrics = new ArrayList<>();
    private final List<Wanted.Curve> curves = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> compared = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();
    private final Scope scope;
    private OptionalLong reference = OptionalLong.empty();

    WantedReader(Scenario base, Written.Mapping file, SweepFaults faults) {
        this.catalogue = Catalogue.of(base.reference());
        this.scope = Scope.of(base.reference());
        this.file = file;
        this.faults = faults;
    }

    Wanted found() {
        return new Wanted(metrics, curves, columns, compared, uncompared, reference);
    }

    void read() {
        for (Written each :
                faults.list(file.value(METRICS), file.mark(), METRICS, "keys of results such as metastatic")) {
            if (each instanceof Written.Mapping mapping && mapping.entries().size() == 1) {
                curve(mapping.entries().get(0));
            } else {
                String key = faults.words(each, each.mark(), METRICS, "a key of a result");
                if (key != null) {
                    metric(key, each.mark());
                }
            }
        }
        keep();
    }

    private boolean metric(String key, Mark mark) {
        Optional<String> fault = catalogue.fault(key);
        fault.ifPresent(found -> faults.add(mark, METRICS, found));
        if (metrics.contains(key)) {
            faults.add(mark, METRICS, "'" + Suggestion.clip(key) + "' is given twice");
        }
        metrics.add(key);
        return fault.isEmpty();
    }

    /** A key without its time, with the last time and the step between them. */
    private void curve(Written.Entry entry) {
        String path = METRICS + "." + Suggestion.clip(entry.key());
        if (!(entry.value() instanceof Written.Mapping times)) {
            faults.add(entry.value().mark(), path, "a curve has times; allowed: {until: 10 y, every: 6 mo}");
            return;
        }
        faults.onlyKeys(times, path, List.of("until", "every"));
        double until = days(times, "until", path);
        double every = days(times, "every", path);
        if (!(every > 0 && until >= every)) {
            return;
        }
        long count = Math.round(Math.floor(until / every * (1 + 1e-12)));
        if (count > MOST_TIMES) {
            faults.add(times.mark(), path, "the curve has " + count + " times; allowed: up to " + MOST_TIMES);
            return;
        }
        List<String> keys = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String key = entry.key() + "." + Quantity.format(i * every, Dimension.TIME);
            if (!metric(key, entry.keyMark())) {
                return;
            }
            keys.add(key);
            at.add(i * every);
        }
        curves.add(new Wanted.Curve(entry.key(), keys, at));
    }

    private double days(Written.Mapping times, String key, String path) {
        String allowed = "a time above 0 with its unit, such as 6 mo";
        Written written = times.value(key);
        String text = faults.words(written, times.mark(), path + "." + key, allowed);
        try {
            double days = text == null ? Double.NaN : Quantity.parse(text, Dimension.TIME);
            if (Double.isNaN(days) || days > 0) {
                return days;
            }
        } catch (QuantityException noTime) {
            // told below
        }
        faults.add(
                written == null ? times.mark() : written.mark(),
                path + "." + key,
                "'" + Suggestion.clip(String.valueOf(text)) + "' is not allowed; allowed: " + allowed);
        return Double.NaN;
    }

    /** {@code [patients]} keeps all that is known of each patient, {@code {patients: [...]}} some of it. */
    private void keep() {
        Written written = file.value(KEEP);
        if (written == null) {
            return;
        }
        if (written instanceof Written.Mapping mapping) {
            faults.onlyKeys(mapping, KEEP, List.of(PATIENTS));
            List<String> known = known();
            for (Written each : faults.list(mapping.value(PATIENTS), mapping.mark(), KEEP, "[metastases, …]")) {
                String key = faults.words(each, each.mark(), KEEP, "something that is known of each patient");
                if (key != null) {
                    column(key, each.mark(), known);
                }
            }
            return;
        }
        for (Written each : faults.list(written, written.mark(), KEEP, "[patients]")) {
            String word = faults.words(each, each.mark(), KEEP, PATIENTS);
            if (PATIENTS.equals(word)) {
                columns.addAll(known());
            } else if (word != null) {
                faults.add(each.mark(), KEEP, "'" + Suggestion.clip(word) + "' is not kept; allowed: " + PATIENTS);
            }
        }
    }

    private void column(String key, Mark mark, List<String> known) {
        if (!known.contains(key)) {
            faults.add(
                    mark,
                    KEEP,
                    "'" + Suggestion.clip(key) + "' is not known of patients" + Suggestion.of(key, known)
                            + "; allowed: " + String.join(", ", known));
        } else if (columns.contains(key)) {
            faults.add(mark, KEEP, "'" + key + "' is given twice");
        } else {
            columns.add(key);
        }
    }

    private List<String> known() {
        return KeptColumn.all(scope).stream().map(KeptColumn::key).toList();
    }

    /** Which point the others are compared with; the same patients must be at both. */
    void reference(Experiment experiment) {
        @Nullable Written written = file.value(DIFFERENCES);
        if (written == null) {
            return;
        }
        reference = OptionalLong.of(faults.whole(written, written.mark(), DIFFERENCES, 0, experiment.size() - 1));
        if (experiment.randomNumbers() != RandomNumbers.COMMON) {
            faults.add(
                    written.mark(),
                    DIFFERENCES,
                    "differences are those of the same patients; allowed: with random-numbers: common");
        }
        metrics.stream()
                .filter(metric -> catalogue.fault(metric).isEmpty())
                .forEach(metric -> Compared.obstacle(catalogue.metric(metric))
                        .ifPresentOrElse(
                                obstacle -> uncompared.add(metric + ": " + obstacle), () -> compared.add(metric)));
        if (compared.isEmpty()) {
            faults.add(
                    written.mark(),
                    DIFFERENCES,
                    "no metric can be compared patient by patient (" + String.join("; ", uncompared)
                            + "); allowed: means, shares, quantiles and survival at a time, such as metastases.mean");
        }
    }
}
