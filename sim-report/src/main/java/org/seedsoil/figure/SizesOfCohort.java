package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.observe.LesionSizes;
import org.seedsoil.observe.SizeBin;

/** Tells how large the metastases of a cohort are. */
final class SizesOfCohort {
    private static final String CAPTION =
            "Every metastasis that grew past immune surveillance, nodes included, by its diameter; each step along the scale is"
                    + " the same factor. What lies left of the broken line was there and could not be seen. Sizes at diagnosis are those of colonies that"
                    + " grew past surveillance sooner or later, so some are still small then.";

    private SizesOfCohort() {}

    static Figure figure(LesionSizes sizes, ClinicalMarks marks) {
        List<SizeFigure.Bin> early = bins(LesionSizes.bins(sizes.atDiagnosis()), marks.cellsPerCm3());
        List<SizeFigure.Bin> late = bins(LesionSizes.bins(sizes.atEnd()), marks.cellsPerCm3());
        Drawing drawing = SizeFigure.draw(early, late, marks.detectionMm());
        return new Figure(
                "sizes",
                "Sizes of metastases",
                CAPTION,
                describe(late, marks.detectionMm()),
                table(early, late),
                drawing);
    }

    private static List<SizeFigure.Bin> bins(List<SizeBin> cells, double cellsPerCm3) {
        return cells.stream()
                .map(bin -> new SizeFigure.Bin(
                        LesionSize.diameterMm(bin.lowCells(), cellsPerCm3),
                        LesionSize.diameterMm(bin.highCells(), cellsPerCm3),
                        bin.lesions()))
                .toList();
    }

    private static String describe(List<SizeFigure.Bin> late, double detectionMm) {
        double all = late.stream().mapToDouble(SizeFigure.Bin::lesions).sum();
        double hidden = late.stream()
                .filter(bin -> bin.highMm() <= detectionMm)
                .mapToDouble(SizeFigure.Bin::lesions)
                .sum();
        return all == 0
                ? "Histogram of diameters. There was no metastasis."
                : "Histogram of the diameters of " + Numbers.count(all) + " metastases on a logarithmic scale. "
                        + Numbers.percent(hidden / all) + " were too small to be seen when following ended.";
    }

    private static NumberTable table(List<SizeFigure.Bin> early, List<SizeFigure.Bin> late) {
        TreeMap<Double, SizeFigure.Bin> edges = new TreeMap<>();
        early.forEach(bin -> edges.put(bin.lowMm(), bin));
        late.forEach(bin -> edges.put(bin.lowMm(), bin));
        List<List<String>> rows = new ArrayList<>();
        for (SizeFigure.Bin bin : edges.values()) {
            String range = Numbers.diameter(bin.lowMm()) + " – " + Numbers.diameter(bin.highMm());
            rows.add(List.of(range, count(early, bin), count(late, bin)));
        }
        return new NumberTable(
                "Metastases by diameter", List.of("Diameter", "At diagnosis", "When following ended"), rows);
    }

    private static String count(List<SizeFigure.Bin> bins, SizeFigure.Bin like) {
        return Numbers.count(bins.stream()
                .filter(bin -> bin.lowMm() == like.lowMm())
                .mapToDouble(SizeFigure.Bin::lesions)
                .sum());
    }
}
