package org.seedsoil.clinic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.seedsoil.quantity.Dimension;

/** A number that a rule may read off a chart, as it stands on the day of the decision. */
public enum Measure {
    /** Distant metastases in the last look. */
    METASTASES("metastases", Dimension.NUMBER, "distant metastases in the last scan"),
    /** Nodes in the last look. */
    NODES("nodes", Dimension.NUMBER, "lymph nodes taken for metastases in the last scan"),
    /** Sites that hold distant metastases in the last look. */
    ORGANS("organs", Dimension.NUMBER, "organs that hold distant metastases in the last scan"),
    /** The largest in the last look, in mm; 0 without any. */
    LARGEST("largest", Dimension.LENGTH, "measured diameter of the largest metastasis in the last scan"),
    /** Their volume in the last look, in cm³. */
    VOLUME("volume", Dimension.TISSUE, "volume of metastases in the last scan"),
    /** Things in the last look that no look before it of the same series shows. */
    NEW("new", Dimension.NUMBER, "metastases in the last scan that no earlier one shows; none in the first"),
    /** In days. */
    DOUBLING_TIME(
            "doubling-time",
            Dimension.TIME,
            "doubling time of the volume of the largest metastasis that was measured twice"),
    /** In days. */
    DISEASE_FREE("disease-free", Dimension.TIME, "from the end of curative treatment to the first finding after it"),
    /** From the diagnosis, in days. */
    SINCE_DIAGNOSIS("since-diagnosis", Dimension.TIME, "time since the diagnosis"),
    /** In years. */
    AGE("age", Dimension.AGE, "age"),
    /** Grade at the last scan. */
    FITNESS(
            "fitness",
            Dimension.NUMBER,
            "performance status (ECOG) at the last scan: 0 as before the disease, 4 in bed all day"),
    /** Courses that orders have begun. */
    LINE("line", Dimension.NUMBER, "courses that orders have begun"),
    /** 1 or 0. */
    PRIMARY(
            "primary",
            Dimension.NUMBER,
            "1 where the last scan shows the primary and it has not been taken out with clear margins; 0 where it is controlled"),
    /** Nodes that were taken out. */
    POSITIVE_NODES(
            "positive-nodes",
            Dimension.NUMBER,
            "nodes, of those taken out, in which pathologists have seen more than isolated tumour cells"),
    /** Cells. */
    CTC("ctc", Dimension.NUMBER, "circulating tumour cells in the last sample of blood in which they were counted"),
    /** 1 or 0. */
    CTDNA("ctdna", Dimension.NUMBER, "1 where the last sample in which tumour DNA was looked for is positive, else 0"),
    /** A fraction. */
    CTDNA_SHARE("ctdna-share", Dimension.FRACTION, "share of tumour DNA in that sample"),
    /** 1 or 0. */
    RESIDUAL_DISEASE(
            "residual-disease",
            Dimension.NUMBER,
            "1 where tumour DNA was detected in the window after the operation, 0 where a sample then was negative");

    private final String word;
    private final Dimension dimension;
    private final String meaning;

    Measure(String word, Dimension dimension, String meaning) {
        this.word = word;
        this.dimension = dimension;
        this.meaning = meaning;
    }

    /**
     * Returns the name in scenarios.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Returns what it measures.
     *
     * @return the dimension in which scenarios write it
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Returns what it is.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the names in scenarios.
     *
     * @return all of them
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(Measure::word).toList();
    }

    /**
     * Reads it off a chart.
     *
     * @param chart what is known
     * @return the number; NaN where it is not known
     */
    public double of(Chart chart) {
        if (chart.looks().isEmpty() && ofLook()) {
            return Double.NaN;
        }
        Look last = chart.last();
        return switch (this) {
            case METASTASES -> chart.distant(last).size();
            case NODES -> last.metastases().size() - chart.distant(last).size();
            case ORGANS -> sites(chart, last);
            case LARGEST -> last.largestMm();
            case VOLUME -> last.volumeCm3();
            case NEW -> chart.fresh().size();
            case DOUBLING_TIME -> chart.doublingDays().orElse(Double.NaN);
            case DISEASE_FREE -> chart.diseaseFreeDays();
            case SINCE_DIAGNOSIS -> chart.day() - chart.diagnosisDay();
            case AGE -> chart.ageYears() + (chart.day() - chart.diagnosisDay()) / Dimension.DAYS_PER_YEAR;
            case FITNESS -> chart.person().fitness();
            case LINE -> chart.courses().size();
            case POSITIVE_NODES ->
                chart.histology()
                        .nodalStatus()
                        .map(status -> (double) status.positive())
                        .orElse(Double.NaN);
            case PRIMARY -> chart.primaryControlled(last) ? 0 : 1;
            case CTC -> last(chart, Analyte.CELLS, Sample::value);
            case CTDNA -> last(chart, Analyte.DNA, sample -> sample.positive() ? 1 : 0);
            case CTDNA_SHARE -> last(chart, Analyte.DNA, Sample::value);
            case RESIDUAL_DISEASE ->
                chart.residualDisease().map(there -> there ? 1.0 : 0.0).orElse(Double.NaN);
        };
    }

    private static double last(Chart chart, Analyte analyte, ToDoubleFunction<Sample> value) {
        return chart.lastSample(analyte).map(value::applyAsDouble).orElse(Double.NaN);
    }

    /**
     * Returns what has to be looked for in blood so that it is known.
     *
     * @return cells or DNA; empty where nothing has to
     */
    public Optional<Analyte> analyte() {
        return switch (this) {
            case CTC -> Optional.of(Analyte.CELLS);
            case CTDNA, CTDNA_SHARE, RESIDUAL_DISEASE -> Optional.of(Analyte.DNA);
            default -> Optional.empty();
        };
    }

    /** Whether it is read off the last look. */
    private boolean ofLook() {
        return switch (this) {
            case METASTASES, NODES, ORGANS, LARGEST, VOLUME, NEW, PRIMARY -> true;
            default -> false;
        };
    }

    private static int sites(Chart chart, Look last) {
        Set<Site> sites = new LinkedHashSet<>();
        chart.distant(last).forEach(finding -> sites.add(chart.sites().get(finding.organ())));
        return sites.size();
    }
}
