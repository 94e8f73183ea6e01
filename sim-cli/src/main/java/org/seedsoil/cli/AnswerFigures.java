package org.seedsoil.cli;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cli.plot.Figure;
import org.seedsoil.cli.plot.PlaneFigure;
import org.seedsoil.cli.plot.ReproductionFigures;

/** The pictures that go with an answer. */
final class AnswerFigures {
    private AnswerFigures() {}

    static List<Figure> of(Answer answer) {
        List<Figure> figures = new ArrayList<>(ReproductionFigures.of(answer.theory(), answer.elasticities()));
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            figures.add(grid.second().map(second -> plane(grid, second)).orElseGet(() -> curve(grid)));
        }
        return figures;
    }

    private static Figure curve(Answer.Grid grid) {
        return ReproductionFigures.curve(
                grid.first().knob().label(), grid.first().values(), grid.line(), grid.crossings());
    }

    private static Figure plane(Answer.Grid grid, Varied second) {
        return ReproductionFigures.plane(
                grid.first().knob().label(),
                second.knob().label(),
                new PlaneFigure.Grid(grid.first().values(), second.values(), grid.numbers()));
    }
}
