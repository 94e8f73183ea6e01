package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.outcome.Landmarks;

/**
 * When no disease was seen in a patient, and when it was seen for the first time or anew.
 *
 * @param free times without disease, in order
 * @param returns days on which a metastasis, or disease that is back, was seen
 */
record FreeSpans(List<CarePath.Span> free, List<Double> returns) {
    /** Where nobody looks: from an operation that took all out that was manifest to the first metastasis that is. */
    static FreeSpans manifest(Landmarks days) {
        double back = days.manifestDay();
        boolean complete = days.r0Day() >= 0 && !(back <= days.r0Day());
        List<CarePath.Span> free = complete
                ? List.of(new CarePath.Span(days.r0Day(), back > days.r0Day() ? back : days.endDay()))
                : List.of();
        return new FreeSpans(free, Double.isNaN(back) ? List.of() : List.of(back));
    }

    /**
     * Where clinicians look: the last scan holds until the next. What it showed is gone from the last local treatment on before a scan that shows
     * nothing, else from that scan on; a primary that nobody saw spread is gone once it is out with clear margins, whatever the next scan shows.
     */
    static FreeSpans seen(Chart chart, Landmarks days, List<Double> treatments) {
        List<CarePath.Span> free = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        double from = Double.NaN; // since when no disease is seen
        boolean known = false; // whether a scan has shown a metastasis, or any since the operation
        double clear = days.resectionDay(); // what would begin such a time, if the next scan shows nothing
        for (Look look : chart.looks()) {
            boolean shows = look.findings().stream().anyMatch(finding -> finding.label() != Label.BENIGN);
            boolean spread = !look.metastases().isEmpty();
            boolean out = days.resectionDay() <= look.day();
            if (days.r0Day() <= look.day() && !known) {
                from = days.r0Day();
            }
            known |= spread || out;
            if (shows && (out || spread)) {
                boolean fresh = !Double.isNaN(from) || spread && returns.isEmpty();
                if (fresh) {
                    returns.add(look.day());
                }
                if (!Double.isNaN(from)) {
                    free.add(new CarePath.Span(from, look.day()));
                }
                from = Double.NaN;
                clear = look.day();
            } else if (out && Double.isNaN(from)) {
                from = gone(clear, look.day(), days.resectionDay(), treatments);
            }
        }
        if (Double.isNaN(from) && returns.isEmpty()) {
            from = days.resectionDay();
        }
        if (from < days.endDay()) {
            free.add(new CarePath.Span(from, days.endDay()));
        }
        return new FreeSpans(free, returns);
    }

    /** Of a scan that shows nothing: since when that has been so. */
    private static double gone(double seen, double now, double resection, List<Double> treatments) {
        double last = seen == resection ? resection : now;
        boolean treated = false;
        for (double day : treatments) {
            if (day >= seen && day <= now) {
                last = treated ? Math.max(last, day) : day;
                treated = true;
            }
        }
        return Math.max(last, resection);
    }
}
