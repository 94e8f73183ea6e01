package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.seedsoil.compare.PatientQuestion;
import org.seedsoil.observe.Scope;

/**
 * What is wanted of the points of a sweep.
 *
 * @param metrics keys of results, those of curves among them
 * @param curves results over time, in the order of the metrics that tell them
 * @param columns keys of what is kept of each patient, for the table of patients
 * @param compared the metrics that are compared patient by patient, means over patients all; none where no point is compared
 * @param reference the point that the others are compared with
 */
public record Wanted(
        List<String> metrics, List<Curve> curves, List<String> columns, List<String> compared, OptionalLong reference) {
    /**
     * A result over time.
     *
     * @param key its key, without the time
     * @param metrics the keys with their times
     * @param days the times
     */
    public record Curve(String key, List<String> metrics, List<Double> days) {
        /** Copies the lists. */
        public Curve {
            metrics = List.copyOf(metrics);
            days = List.copyOf(days);
        }
    }

    /** Copies the lists. */
    public Wanted {
        metrics = List.copyOf(metrics);
        curves = List.copyOf(curves);
        columns = List.copyOf(columns);
        compared = List.copyOf(compared);
    }

    /** Whether anything is stored of each patient. */
    boolean keepsRows() {
        return !columns.isEmpty() || !compared.isEmpty();
    }

    /** What is stored of each patient of a cohort: first what is wanted as rows, then what is compared. */
    List<KeptColumn> kept(Scope scope) {
        List<KeptColumn> kept = new ArrayList<>();
        columns.forEach(key -> kept.add(KeptColumn.of(key, scope).orElseGet(() -> KeptColumn.none(key))));
        compared.forEach(metric -> kept.add(
                PatientQuestion.behind(metric, scope).map(KeptColumn::of).orElseGet(() -> KeptColumn.none(metric))));
        return kept;
    }

    /** What pieces of work hold beside what is kept of all patients together. */
    String rows() {
        return String.join(",", columns) + "\0" + String.join(",", compared);
    }
}
