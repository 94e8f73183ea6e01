package org.seedsoil.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.io.result.ReproductionTables;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.CriticalLine;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.NumberCurve;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.trial.ReproductionAmong;

/**
 * What was found of the metastases of a scenario under a treatment.
 *
 * @param scenario what it is about
 * @param theory what is exact
 * @param elasticities the strongest first; empty if not asked for
 * @param grid R_m along what was varied, or null
 * @param among R_m of other patients, or null
 * @param simulated what was estimated, or null
 */
public record Answer(
        Scenario scenario,
        Reproduction theory,
        List<Elasticity> elasticities,
        @Nullable Grid grid,
        @Nullable Among among,
        @Nullable Simulated simulated) {
    /** Copies the list. */
    public Answer {
        elasticities = List.copyOf(elasticities);
    }

    /**
     * Adds R_m along what was varied.
     *
     * @param found the curve or plane
     * @return the answer with it
     */
    public Answer with(Grid found) {
        return new Answer(scenario, theory, elasticities, found, among, simulated);
    }

    /**
     * Adds R_m of other patients.
     *
     * @param found their numbers
     * @return the answer with them
     */
    public Answer with(Among found) {
        return new Answer(scenario, theory, elasticities, grid, found, simulated);
    }

    /**
     * Adds what was estimated.
     *
     * @param found the estimate
     * @return the answer with it
     */
    public Answer with(Simulated found) {
        return new Answer(scenario, theory, elasticities, grid, among, found);
    }

    /**
     * R_m along one or two numbers of the treatment.
     *
     * @param treatment what it runs along; the numbers varied count as below
     * @param first along x
     * @param second along y; empty for a curve
     * @param numbers by x, then y; infinite where they are, NaN where unknown
     * @param between what runs between its points
     */
    public record Grid(Ablation treatment, Varied first, Optional<Varied> second, double[][] numbers, Between between) {
        /**
         * Returns where a curve passes 1.
         *
         * @return values of what is varied; none for a plane
         */
        public List<Double> crossings() {
            return between.crossings();
        }

        /**
         * Tells what it runs along.
         *
         * @return the treatment in words, with names of what is varied in place of its numbers
         */
        public String policy() {
            Set<Knob> varied = EnumSet.of(first.knob());
            second.ifPresent(other -> varied.add(other.knob()));
            return PolicyText.along(treatment, varied);
        }

        /**
         * Returns R_m along a curve.
         *
         * @return a number for each value
         */
        public double[] line() {
            return Arrays.stream(numbers).mapToDouble(column -> column[0]).toArray();
        }

        List<ReproductionTables.Point> points() {
            double[] xs = first.values();
            double[] ys = second.map(Varied::values).orElse(new double[] {Double.NaN});
            List<ReproductionTables.Point> points = new ArrayList<>();
            for (int i = 0; i < xs.length; i++) {
                for (int j = 0; j < ys.length; j++) {
                    double number = numbers[i][j];
                    points.add(new ReproductionTables.Point(
                            xs[i], ys[j], number == Double.POSITIVE_INFINITY ? Double.NaN : number));
                }
            }
            return points;
        }
    }

    /**
     * What runs between the points of a curve or a plane, as exact as they are.
     *
     * @param curve the curve, with points between; empty for a plane
     * @param crossings where it passes 1
     * @param line pieces of the line on which R_m is 1 over a plane
     */
    public record Between(Optional<NumberCurve> curve, List<Double> crossings, List<List<CriticalLine.Point>> line) {
        /** Copies the lists. */
        public Between {
            crossings = List.copyOf(crossings);
            line = List.copyOf(line);
        }

        static Between ofCurve(NumberCurve curve, List<Double> crossings) {
            return new Between(Optional.of(curve), crossings, List.of());
        }

        static Between ofPlane(List<List<CriticalLine.Point>> line) {
            return new Between(Optional.empty(), List.of(), line);
        }
    }

    /**
     * R_m of patients who differ.
     *
     * @param found their numbers
     * @param points R_m of them along a curve or plane; empty without
     * @param alike whether the scenario lets nothing differ
     */
    public record Among(ReproductionAmong found, List<AmongTables.Point> points, boolean alike) {
        /** Copies the list. */
        public Among {
            points = List.copyOf(points);
        }
    }

    /**
     * What was estimated from simulated histories.
     *
     * @param estimate the estimate
     * @param exact R_m counted up to the same ages
     * @param followedDays how long each patient was followed
     */
    public record Simulated(ReproductionEstimate estimate, Figure exact, double followedDays) {}
}
