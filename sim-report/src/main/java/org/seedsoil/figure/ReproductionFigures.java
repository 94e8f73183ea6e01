package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.NextGenerationMatrix;
import org.seedsoil.theory.NumberCurve;
import org.seedsoil.theory.Reproduction;

/** Tells the reproduction number in pictures. */
public final class ReproductionFigures {
    private static final int MOST_BARS = 16;

    private ReproductionFigures() {}

    /**
     * Draws what there is to draw: matrix and migration where the matrix is finite, elasticities where there are any.
     *
     * @param all what theory says
     * @param anatomy the body that it is about
     * @param elasticities the strongest first; may be empty
     * @return the figures
     */
    public static List<Figure> of(Reproduction all, Anatomy anatomy, List<Elasticity> elasticities) {
        List<Figure> figures = new ArrayList<>();
        all.matrix().ifPresent(matrix -> {
            figures.add(matrix(matrix));
            figures.add(migration(matrix, types(all, anatomy)));
        });
        if (!elasticities.isEmpty()) {
            figures.add(tornado(elasticities));
        }
        return figures;
    }

    private static double[][] entries(NextGenerationMatrix matrix) {
        return matrix.entries().toArray();
    }

    private static Figure matrix(NextGenerationMatrix matrix) {
        List<String> names = matrix.names();
        return new Figure(
                "matrix",
                "Who founds where: the next-generation matrix",
                "Each cell is the mean number of metastases in the place of the column that one metastasis in the place of the row founds,"
                        + " up to the horizon. R_m is the spectral radius of this matrix.",
                "A heat map of " + names.size() + " by " + names.size() + " places; the numbers are in the table.",
                table(matrix),
                MatrixFigure.draw(names, entries(matrix)));
    }

    private static NumberTable table(NextGenerationMatrix matrix) {
        List<String> columns = new ArrayList<>(List.of("Parent"));
        columns.addAll(matrix.names());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.names().size(); i++) {
            List<String> row = new ArrayList<>(List.of(matrix.names().get(i)));
            for (double entry : entries(matrix)[i]) {
                row.add(Numbers.asTold(entry));
            }
            rows.add(row);
        }
        return new NumberTable("Mean number founded, by parent (rows) and child (columns)", columns, rows);
    }

    private static List<MigrationFigure.Type> types(Reproduction all, Anatomy anatomy) {
        return IntStream.range(0, all.types().size())
                .mapToObj(i -> {
                    Organ organ = anatomy.organ(all.types().get(i).organ());
                    return new MigrationFigure.Type(all.names().get(i), OrganColour.of(organ.name(), organ.node()));
                })
                .toList();
    }

    private static Figure migration(NextGenerationMatrix matrix, List<MigrationFigure.Type> types) {
        int n = matrix.names().size();
        double[] even = new double[n];
        Arrays.fill(even, n == 0 ? 0 : 1.0 / n);
        double[] receives = matrix.root().hasVectors() ? matrix.root().left() : even;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String seeds =
                    matrix.root().hasVectors() ? Numbers.asTold(matrix.root().right()[i]) : "–";
            rows.add(List.of(matrix.names().get(i), seeds, Numbers.percent(receives[i])));
        }
        return new Figure(
                "migration",
                "Where metastases send metastases",
                "Arrows are as wide as the mean number founded, rings are new lesions in the same place, and a disc's area is its share of"
                        + " new metastases in the long run. Arrows below a hundredth of the widest are left out.",
                "A graph of " + n
                        + " places on a circle with arrows between them; the table says who seeds and who receives.",
                new NumberTable(
                        "Who seeds and who receives, in the long run",
                        List.of("Place", "Seeds (right eigenvector)", "Receives (share)"),
                        rows),
                MigrationFigure.draw(types, entries(matrix), receives));
    }

    private static TornadoFigure.Bar bar(Elasticity elasticity) {
        return new TornadoFigure.Bar(
                elasticity.parameter(), elasticity.perCent().value(), elasticity.change() == Elasticity.Change.FALLS);
    }

    private static Figure tornado(List<Elasticity> elasticities) {
        List<TornadoFigure.Bar> bars = elasticities.stream()
                .filter(e -> e.elasticity().isKnown() && e.elasticity().value() != 0)
                .limit(MOST_BARS)
                .map(ReproductionFigures::bar)
                .toList();
        boolean falls = bars.stream().anyMatch(TornadoFigure.Bar::falls);
        boolean cut = !TornadoFigure.cut(bars).isEmpty();
        List<List<String>> rows = bars.stream()
                .map(bar -> List.of(bar.label(), bar.falls() ? "falls" : "grows", Numbers.asTold(bar.perCent())))
                .toList();
        return new Figure(
                "elasticities",
                "What R_m depends on most",
                "The change of R_m in per cent when one number of the scenario or treatment grows by one per cent and all others stay,"
                        + " extrapolated from a small change."
                        + (falls
                                ? " A number that is as large as it can be, marked \"falls\", falls by one per cent instead."
                                : "")
                        + (cut
                                ? " A bar with a gap is cut short, so that the others can be seen: read its number."
                                : ""),
                "Bars to both sides of nothing, the strongest first."
                        + (cut ? " The longest are cut; their numbers are written beside them." : ""),
                new NumberTable(
                        "Elasticities of R_m, the strongest first",
                        List.of("Number", "by 1 % it", "R_m changes by, %"),
                        rows),
                TornadoFigure.draw(bars));
    }

    /**
     * Draws R_m along one number.
     *
     * @param label what is varied, with its unit
     * @param asked the points that were asked for, told in the table
     * @param drawn the same with points between
     * @param crossings where R_m is 1
     * @return the figure
     */
    public static Figure curve(String label, NumberCurve asked, NumberCurve drawn, List<Double> crossings) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < asked.xs().length; i++) {
            rows.add(List.of(Numbers.threeDigits(asked.xs()[i]), Numbers.threeDigits(asked.numbers()[i])));
        }
        String where = crossings.isEmpty()
                ? "R_m does not pass 1 on this range."
                : "R_m passes 1 at " + Numbers.asTold(crossings.get(0)) + ".";
        String title = "R_m and the " + bare(label);
        return new Figure(
                "curve",
                title,
                "The exact reproduction number. Below the broken line each metastasis founds less than one other; under one in a"
                        + " million the line ends. "
                        + where,
                "A line over the " + label + ". " + where,
                new NumberTable("R_m along the curve", List.of(label, "R_m"), rows),
                CurveFigure.draw(title, label, drawn, crossings));
    }

    /** What is varied, without its unit. */
    static String bare(String label) {
        return uncapitalized(label.replaceFirst(", .*", ""));
    }

    /**
     * Draws R_m over two numbers.
     *
     * @param xLabel what grows to the right, with its unit
     * @param yLabel what grows upwards
     * @param grid the numbers
     * @return the figure
     */
    public static Figure plane(String xLabel, String yLabel, PlaneFigure.Grid grid) {
        List<String> columns = new ArrayList<>(List.of(xLabel + " \\ " + yLabel));
        for (double y : grid.ys()) {
            columns.add(Numbers.asTold(y));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < grid.xs().length; i++) {
            List<String> row = new ArrayList<>(List.of(Numbers.asTold(grid.xs()[i])));
            for (double number : grid.numbers()[i]) {
                row.add(Numbers.asTold(number));
            }
            rows.add(row);
        }
        String title = "Where treatment brings R_m below 1";
        return new Figure(
                "plane",
                title,
                "The exact reproduction number over two numbers of the treatment. On the black line each metastasis founds exactly one"
                        + " other; on its blue side fewer.",
                "A heat map with the line R_m = 1.",
                new NumberTable("R_m over the plane", columns, rows),
                PlaneFigure.draw(title, xLabel, yLabel, grid));
    }

    private static String uncapitalized(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
