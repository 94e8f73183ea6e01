package org.seedsoil.cli.reproduction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.seedsoil.cli.terminal.TextPage;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.reproduction.Answer;
import org.seedsoil.reproduction.Varied;

/** R_m along what was varied. */
final class GridText {
    private static final int MOST_LINES = 20;

    private final TextPage page;

    GridText(TextPage page) {
        this.page = page;
    }

    void write(Answer.Grid grid) {
        grid.second().ifPresentOrElse(second -> plane(grid, second), () -> curve(grid));
    }

    private void curve(Answer.Grid grid) {
        page.section("R_m and the " + grid.first().knob().label());
        page.item(grid.policy() + ".");
        double[] xs = grid.first().values();
        double[] numbers = grid.line();
        for (int i : shown(xs.length)) {
            page.line(String.format(Locale.ROOT, "  %10s %12s", Wording.number(xs[i]), told(numbers[i])));
        }
        List<Double> crossings = grid.crossings();
        page.item(
                crossings.isEmpty()
                        ? "R_m does not pass 1 on this range."
                        : "R_m passes 1 at " + Wording.number(crossings.get(0)) + ".");
    }

    private static String told(double number) {
        if (Double.isInfinite(number)) {
            return "infinite";
        }
        return Double.isNaN(number) ? "unknown" : Wording.number(number);
    }

    /** Some twenty of the points of a curve, the first and the last among them. */
    static int[] shown(int points) {
        int every = Math.max(1, (points + MOST_LINES - 1) / MOST_LINES);
        return IntStream.range(0, points)
                .filter(i -> i % every == 0 || i == points - 1)
                .toArray();
    }

    /** What matters of a plane; all of it is in the table and the picture. */
    private void plane(Answer.Grid grid, Varied second) {
        page.section("R_m over a plane");
        page.item(grid.policy() + ".");
        page.item(range(grid.first()));
        page.item(range(second));
        double[] known = Arrays.stream(grid.numbers())
                .flatMapToDouble(Arrays::stream)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        if (known.length == 0) {
            page.item("R_m cannot be told at any point.");
            return;
        }
        long below = Arrays.stream(known).filter(number -> number < 1).count();
        page.item("R_m is " + told(known[0]) + " to " + told(known[known.length - 1]) + ", below 1 at " + below + " of "
                + known.length + " points.");
    }

    private static String range(Varied varied) {
        return varied.knob().label() + ": " + Wording.number(varied.from()) + " to " + Wording.number(varied.to());
    }
}
