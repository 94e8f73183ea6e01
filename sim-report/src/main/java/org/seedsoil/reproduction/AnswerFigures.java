package org.seedsoil.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.figure.AmongFigures;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.PlaneFigure;
import org.seedsoil.figure.ReproductionFigures;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.theory.IndividualNumbers;
import org.seedsoil.theory.NumberCurve;

/** The pictures that go with an answer. */
public final class AnswerFigures {
    private AnswerFigures() {}

    /**
     * Draws an answer.
     *
     * @param answer what was found
     * @return the pictures, of what was asked for
     */
    public static List<Figure> of(Answer answer) {
        Anatomy anatomy = answer.scenario().reference().disease().anatomy();
        List<Figure> figures = new ArrayList<>(ReproductionFigures.of(answer.theory(), anatomy, answer.elasticities()));
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            figures.add(grid.second().map(second -> plane(grid, second)).orElseGet(() -> curve(grid)));
        }
        Answer.Among among = answer.among();
        if (among != null) {
            figures.add(AmongFigures.spread(
                    among.found().sample(IndividualNumbers::number),
                    among.found().sample(IndividualNumbers::preDetection)));
            if (grid != null) {
                figures.addAll(along(grid, among.points()));
            }
        }
        return figures;
    }

    private static List<Figure> along(Answer.Grid grid, List<AmongTables.Point> points) {
        List<ExtendedSample> samples =
                points.stream().map(AmongTables.Point::numbers).toList();
        String label = grid.first().knob().label();
        double[] values = grid.first().values();
        return grid.second()
                .map(second -> List.of(AmongFigures.plane(label, second.knob().label(), drawn(grid, second), samples)))
                .orElseGet(() -> List.of(
                        AmongFigures.curve(label, values, samples), AmongFigures.chance(label, values, samples)));
    }

    private static Figure curve(Answer.Grid grid) {
        NumberCurve asked = new NumberCurve(grid.first().values(), grid.line());
        return ReproductionFigures.curve(
                grid.first().knob().label(), asked, grid.between().curve().orElse(asked), grid.crossings());
    }

    private static Figure plane(Answer.Grid grid, Varied second) {
        return ReproductionFigures.plane(
                grid.first().knob().label(), second.knob().label(), drawn(grid, second));
    }

    private static PlaneFigure.Grid drawn(Answer.Grid grid, Varied second) {
        return new PlaneFigure.Grid(
                grid.first().values(),
                second.values(),
                grid.numbers(),
                grid.between().line());
    }
}
