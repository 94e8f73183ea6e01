package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Survival curves with their confidence bands, and how many patients they rest on. */
public final class SurvivalFigure {
    private static final int WIDTH = 760;
    private static final int LEFT = 66;
    private static final int RISK_LINE = 20;
    private static final double YEARS_AT_LEAST = 1e-3;

    private SurvivalFigure() {}

    /**
     * A curve from one of its steps on.
     *
     * @param years time since the clock started
     * @param probability the curve from here on
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     */
    public record Step(double years, double probability, double low, double high) {
        private boolean shown() {
            return years >= 0 && Double.isFinite(years) && probability >= 0 && probability <= 1;
        }
    }

    /**
     * Patients still followed and without the event.
     *
     * @param years a time
     * @param patients how many just before it
     */
    public record AtRisk(double years, long patients) {}

    /**
     * One endpoint.
     *
     * @param label its name
     * @param steps the curve, the first step at time 0
     * @param atRisk patients at the times under the plot
     */
    public record Curve(String label, List<Step> steps, List<AtRisk> atRisk) {
        /** Copies the lists, without steps that no curve can have. */
        public Curve {
            steps = steps.stream().filter(Step::shown).toList();
            atRisk = List.copyOf(atRisk);
        }
    }

    /**
     * Draws the curves.
     *
     * @param title the heading
     * @param curves the endpoints; at most three keep apart
     * @param clock what time counts from, for example "diagnosis"
     * @param years where the plot ends
     * @return the drawing
     */
    public static Drawing draw(String title, List<Curve> curves, String clock, double years) {
        List<Curve> known =
                curves.stream().filter(curve -> !curve.steps().isEmpty()).toList();
        if (known.isEmpty() || !(years > YEARS_AT_LEAST) || Double.isInfinite(years)) {
            return EmptyDrawing.of(title, "Nobody was followed from " + clock + ".");
        }
        Axes axes = new Axes(Axis.linear("years from " + clock, 0, years), Axis.percent("patients without the event"));
        int room = 30 + 2 * RISK_LINE * known.size();
        Panel.Size size = new Panel.Size(WIDTH, 470 + room, LEFT, 30, 62 + room);
        return new Panel(
                title,
                legend(known),
                size,
                axes,
                chart -> paint(chart, axes, known, years),
                (graphics, frame) -> paintRisk(graphics, frame, known, years));
    }

    private static Color color(int curve) {
        return List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN).get(curve % 3);
    }

    private static List<LegendKey> legend(List<Curve> curves) {
        List<LegendKey> keys = new java.util.ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            keys.add(new LegendKey(curves.get(i).label(), color(i), LegendKey.Kind.LINE));
        }
        keys.add(new LegendKey("95 % confidence band", Palette.faint(Palette.MUTED, 0.3), LegendKey.Kind.AREA));
        return keys;
    }

    private static void paint(XYChart chart, Axes axes, List<Curve> curves, double years) {
        ChartData data = new ChartData(chart, axes);
        for (int i = 0; i < curves.size(); i++) {
            List<Step> steps = Decimation.thin(curves.get(i).steps());
            double[][] line = corners(steps, years, Step::probability);
            double[][] low = corners(steps, years, Step::low);
            double[][] high = corners(steps, years, Step::high);
            data.band(line[0], low[1], high[1], Palette.faint(color(i), 0.18));
            data.line(line[0], line[1], color(i), ChartStyle.LINE);
        }
    }

    private static double[][] corners(List<Step> steps, double years, java.util.function.ToDoubleFunction<Step> part) {
        StepLine line = new StepLine();
        double before = 1;
        for (Step step : steps) {
            if (step.years() > years) {
                break;
            }
            double level = Double.isNaN(part.applyAsDouble(step)) ? before : part.applyAsDouble(step);
            line.add(step.years(), before).add(step.years(), level);
            before = level;
        }
        return line.add(years, before).points();
    }

    private static void paintRisk(Graphics2D graphics, Frame frame, List<Curve> curves, double years) {
        var plot = frame.plot();
        double y = plot.getMaxY() + 74;
        Lettering.write(
                graphics, "Patients at risk", Lettering.medium(13), Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
        for (int i = 0; i < curves.size(); i++) {
            y += RISK_LINE;
            var label = Lettering.regular(13);
            Lettering.write(
                    graphics,
                    Lettering.fit(curves.get(i).label(), label, WIDTH - 2.0 * Panel.EDGE),
                    label,
                    color(i),
                    Lettering.Align.LEFT,
                    Panel.EDGE,
                    y);
            y += RISK_LINE;
            for (AtRisk risk : curves.get(i).atRisk()) {
                if (risk.years() <= years) {
                    Lettering.write(
                            graphics,
                            Numbers.count(risk.patients()),
                            Lettering.regular(13),
                            Palette.INK,
                            Lettering.Align.CENTRE,
                            frame.x(risk.years()),
                            y);
                }
            }
        }
    }
}
