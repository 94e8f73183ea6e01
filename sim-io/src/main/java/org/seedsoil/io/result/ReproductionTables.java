package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.NextGenerationMatrix;
import org.seedsoil.theory.Reproduction;

/** The tables of the reproduction number. */
public final class ReproductionTables {
    private ReproductionTables() {}

    /**
     * One entry of the next-generation matrix.
     *
     * @param parent type that founds
     * @param child type founded
     * @param mean how many
     */
    public record Entry(String parent, String child, double mean) {}

    /**
     * What theory says about one type of lesion.
     *
     * @param all everything it says
     * @param type index of the type
     */
    public record TypeRow(Reproduction all, int type) {
        private double vector(boolean left) {
            return all.matrix()
                    .map(NextGenerationMatrix::root)
                    .filter(root -> root.hasVectors())
                    .map(root -> left ? root.left()[type] : root.right()[type])
                    .orElse(Double.NaN);
        }
    }

    /**
     * A point of a curve or plane.
     *
     * @param x first number varied, in the canonical unit
     * @param y second number, or NaN
     * @param number R_m, or NaN where it is not finite or cannot be told
     */
    public record Point(double x, double y, double number) {}

    /**
     * Describes the matrix.
     *
     * @return one row per pair of types
     */
    public static Table<Entry> matrix() {
        return new Table<>(
                "reproduction-matrix",
                "one row per parent and child type: the next-generation matrix",
                List.of(
                        Column.text(
                                "parent",
                                "type of the lesion that founds: organ, and clone where there are several",
                                Entry::parent),
                        Column.text("child", "type of the lesion founded", Entry::child),
                        Column.number("mean", "lesions", "mean number founded up to the horizon", Entry::mean)));
    }

    /**
     * Reads the matrix.
     *
     * @param all what theory says
     * @return its entries; none where an entry is infinite
     */
    public static List<Entry> entries(Reproduction all) {
        List<Entry> rows = new ArrayList<>();
        all.matrix().ifPresent(matrix -> {
            for (int i = 0; i < matrix.names().size(); i++) {
                for (int j = 0; j < matrix.names().size(); j++) {
                    double mean = matrix.entries().get(i, j);
                    rows.add(new Entry(matrix.names().get(i), matrix.names().get(j), mean));
                }
            }
        });
        return rows;
    }

    /**
     * Describes the types.
     *
     * @return one row per type
     */
    public static Table<TypeRow> types() {
        return new Table<>(
                "reproduction-types",
                "one row per type of lesion that descends from the primary",
                List.of(
                        Column.text(
                                "type",
                                "organ, and clone where there are several",
                                r -> r.all().names().get(r.type())),
                        Column.number(
                                "seeds",
                                "",
                                "right eigenvector: how much a lesion of the type adds to the number in the long run",
                                r -> r.vector(false)),
                        Column.number(
                                "receives",
                                "",
                                "left eigenvector: share of the type among new lesions in the long run",
                                r -> r.vector(true)),
                        Column.number(
                                "from_primary",
                                "lesions",
                                "mean number that the primary founds",
                                r -> r.all().primaryRow().isEmpty()
                                        ? Double.NaN
                                        : r.all().primaryRow().get(r.type())),
                        Column.number(
                                "type_number",
                                "lesions",
                                "type reproduction number",
                                r -> value(r.all().typeNumbers().get(r.type()))),
                        Column.number(
                                "extinction",
                                "",
                                "chance that the descent of one lesion ends",
                                r -> r.all().extinction().get(r.type())),
                        Column.number(
                                "offspring_mean",
                                "lesions",
                                "mean number that one lesion founds",
                                r -> value(r.all().offspring().get(r.type()).mean())),
                        Column.number(
                                "offspring_variance",
                                "lesions2",
                                "its variance",
                                r -> value(r.all().offspring().get(r.type()).variance())),
                        Column.number(
                                "dispersion",
                                "",
                                "k of a negative binomial law of these moments; empty for a Poisson number",
                                r -> value(r.all().offspring().get(r.type()).dispersion()))));
    }

    /**
     * Lists the types.
     *
     * @param all what theory says
     * @return a row each
     */
    public static List<TypeRow> types(Reproduction all) {
        List<TypeRow> rows = new ArrayList<>();
        for (int type = 0; type < all.types().size(); type++) {
            rows.add(new TypeRow(all, type));
        }
        return rows;
    }

    /**
     * Describes elasticities.
     *
     * @return one row per number of the scenario or treatment
     */
    public static Table<Elasticity> elasticities() {
        return new Table<>(
                "reproduction-elasticities",
                "one row per number of the scenario and the treatment, the strongest first",
                List.of(
                        Column.text(
                                "parameter",
                                "its key; treatment.… and horizon are no keys of the scenario",
                                Elasticity::parameter),
                        Column.number("value", "canonical", "what it is", Elasticity::value),
                        Column.text(
                                "change",
                                "grows, or falls where it is as large as it can be: which way it can change by one per cent",
                                e -> Json.word(e.change())),
                        Column.number(
                                "elasticity",
                                "",
                                "change of R_m in per cent for one per cent of it: the derivative, with this sign where it grows, with"
                                        + " the other where it falls",
                                e -> value(e.elasticity())),
                        Column.number(
                                "error",
                                "",
                                "error of the elasticity, estimated from two step sizes",
                                Elasticity::error)));
    }

    /**
     * Describes a curve.
     *
     * @return one row per point
     */
    public static Table<Point> curve() {
        return new Table<>(
                "reproduction-curve",
                "one row per point of a curve or plane (`--vary`)",
                List.of(
                        Column.number("x", "d, mm or none", "the number varied first", Point::x),
                        Column.number("y", "d, mm or none", "the number varied second; empty along a curve", Point::y),
                        Column.number(
                                "reproduction_number",
                                "lesions",
                                "R_m; empty where it is infinite or cannot be told",
                                Point::number)));
    }

    private static double value(Figure figure) {
        OptionalDouble number = figure.number();
        return number.orElse(Double.NaN);
    }
}
