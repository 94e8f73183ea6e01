package org.seedsoil.cli.run;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.engine.Mode;
import org.seedsoil.trial.Workload;

/**
 * What a run will take, roughly, before it begins.
 *
 * @param workload of the reference patient
 * @param mode how seeds are followed
 * @param patients how many patients there are
 * @param threads how many threads share them
 */
record Outlook(Workload workload, Mode mode, long patients, int threads) {
    /** Of one thread, on a machine of these years. */
    private static final double WALKED_PER_SECOND = 5e7;

    private static final double REFERENCE_PER_SECOND = 1e6;
    private static final double GROUPS_PER_SECOND = 1e6;

    /** What a colony takes in memory, with the seed that founded it. */
    private static final double BYTES_PER_GROUP = 400;

    private static final double LONGEST_HOURS = 12;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double HOURS_PER_DAY = 24;

    /** Says what to expect where it is out of reason; nothing otherwise. */
    List<String> warning(long memoryBytes) {
        List<String> reasons = new ArrayList<>();
        if (hours() > LONGEST_HOURS) {
            reasons.add("about " + duration(hours()) + " on " + threads + (threads == 1 ? " thread" : " threads"));
        }
        long atWork = Math.min(threads, patients);
        double bytes = workload.groups() * atWork * BYTES_PER_GROUP;
        if (bytes > memoryBytes) {
            reasons.add("about " + gigabytes(bytes) + " GB of memory, where Java may take "
                    + gigabytes((double) memoryBytes) + " GB here");
        }
        if (reasons.isEmpty()) {
            return List.of();
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "the primary alone is expected to shed %s seeds in the reference patient, of which %s"
                                + " found a metastasis or sleep. For %d such patients: %s.",
                        Wording.number(workload.seeds()),
                        Wording.number(workload.groups()),
                        patients,
                        String.join(", ", reasons)),
                "It is tried all the same; Ctrl-C ends it. What makes it less: shedding.rate, horizon, --patients.");
    }

    private double hours() {
        double walked = mode == Mode.THINNED ? 0 : workload.seeds();
        double perSecond = mode == Mode.REFERENCE ? REFERENCE_PER_SECOND : WALKED_PER_SECOND;
        double seconds = walked / perSecond + workload.groups() / GROUPS_PER_SECOND;
        return seconds * patients / threads / SECONDS_PER_HOUR;
    }

    private static String duration(double hours) {
        double days = hours / HOURS_PER_DAY;
        if (days < 2) {
            return Math.round(hours) + " hours";
        }
        return days < 2 * DAYS_PER_YEAR
                ? Math.round(days) + " days"
                : Wording.number(Math.rint(days / DAYS_PER_YEAR)) + " years";
    }

    private static String gigabytes(double bytes) {
        return Wording.number(bytes / (1 << 30));
    }
}
