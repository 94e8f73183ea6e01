package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Histogram;

/** Sizes of metastases, nodes included, that are there at diagnosis and when following ends. */
public final class LesionSizes extends Observer<LesionSizes> {
    /** Bins in which sizes are shown, per power of ten. */
    public static final int BINS_PER_DECADE = 4;

    private final Histogram.Accumulator atEnd = part(new Histogram.Accumulator());
    private final Histogram.Accumulator atDiagnosis = part(new Histogram.Accumulator());

    /** Opens an empty distribution. */
    public LesionSizes() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {
        for (LesionRecord lesion : outcome.lesions()) {
            if (!lesion.primary()) {
                add(atEnd, lesion.cells());
                add(atDiagnosis, lesion.cellsAtDiagnosis());
            }
        }
    }

    private static void add(Histogram.Accumulator sizes, double cells) {
        if (cells > 0) {
            sizes.accept(cells);
        }
    }

    /**
     * Returns the sizes when following ended.
     *
     * @return a size per lesion, in cells
     */
    public Histogram atEnd() {
        return atEnd.result();
    }

    /**
     * Returns the sizes at diagnosis.
     *
     * @return a size per lesion, in cells
     */
    public Histogram atDiagnosis() {
        return atDiagnosis.result();
    }

    /**
     * Counts sizes in bins of equal width on a log scale.
     *
     * @param sizes the sizes
     * @return bins from the smallest to the largest size, empty ones between them included
     */
    public static List<SizeBin> bins(Histogram sizes) {
        List<SizeBin> bins = new ArrayList<>();
        int i = 0;
        while (i < sizes.size()) {
            double first =
                    bins.isEmpty() ? sizes.value(0) : bins.get(bins.size() - 1).highCells();
            int bin = bins.isEmpty()
                    ? (int) Math.floor(Elementary.log10(first) * BINS_PER_DECADE)
                    : (int) Math.rint(Elementary.log10(first) * BINS_PER_DECADE);
            double high = edge(bin + 1);
            long lesions = 0;
            for (; i < sizes.size() && sizes.value(i) < high; i++) {
                lesions += sizes.count(i);
            }
            bins.add(new SizeBin(edge(bin), high, lesions));
        }
        return bins;
    }

    /** Exact at whole powers of ten, from 1 cell on. */
    private static double edge(int bin) {
        double decade = 1;
        for (int i = 0; i < Math.floorDiv(bin, BINS_PER_DECADE); i++) {
            decade *= 10;
        }
        return decade * Elementary.pow(10, (double) Math.floorMod(bin, BINS_PER_DECADE) / BINS_PER_DECADE);
    }
}
