package org.seedsoil.sweep;

import java.util.List;
import java.util.OptionalLong;

/**
 * What is wanted of the points of a sweep.
 *
 * @param metrics keys of results, those of curves among them
 * @param curves results over time, in the order of the metrics that tell them
 * @param columns keys of what is kept of each patient, for the table of patients
 * @param compared the metrics that are compared patient by patient; none where no point is compared
 * @param uncompared those that cannot be, each with the reason
 * @param reference the point that the others are compared with
 */
public record Wanted(
        List<String> metrics,
        List<Curve> curves,
        List<String> columns,
        List<String> compared,
        List<String> uncompared,
        OptionalLong reference) {
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
        uncompared = List.copyOf(uncompared);
    }

    /** Whether anything is stored of each patient. */
    boolean keepsRows() {
        return !columns.isEmpty() || !compared.isEmpty();
    }

    /** What pieces of work hold beside what is kept of all patients together. */
    String rows() {
        return String.join(",", columns) + "\0" + String.join(",", compared);
    }
}
