package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.seedsoil.observe.Estimate;

/** Survival curves with their confidence bands, and how many patients they rest on. */
public final class SurvivalFigure {
    private static final int WIDTH = 760;
    private static final int LEFT = 66;
    /** With room for the names of the rows under the plot. */
    private static final int LEFT_OF_TABLE = 110;

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
     * Patients still followed and without the event, and what became of the others.
     *
     * @param years a time
     * @param patients how many just before it
     * @param censored how many were lost to sight by then; below 0 where that is not told
     * @param events how many had the event by then; below 0 where that is not told
     * @param competing how many had by then what competes with it; below 0 where nothing does
     */
    public record AtRisk(double years, long patients, long censored, long events, long competing) {
        /** Tells those at risk alone. */
        static AtRisk of(double years, long patients) {
            return new AtRisk(years, patients, -1, -1, -1);
        }

        boolean told() {
            return events >= 0 && censored >= 0;
        }

        private int lines() {
            if (!told()) {
                return 2;
            }
            return competing >= 0 ? 5 : 4;
        }
    }

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
        return draw(title, curves, clock, years, new Bands(false, Estimate.LEVEL));
    }

    /**
     * What curves and bands tell.
     *
     * @param rising whether the curves begin at 0 and tell who had the event
     * @param confidence of the bands
     */
    record Bands(boolean rising, double confidence) {}

    /**
     * Draws the curves.
     *
     * @param title the heading
     * @param curves the endpoints; at most three keep apart
     * @param clock what time counts from, for example "diagnosis"
     * @param years where the plot ends
     * @param bands what they tell
     * @return the drawing
     */
    static Drawing draw(String title, List<Curve> curves, String clock, double years, Bands bands) {
        boolean rising = bands.rising();
        List<Curve> known =
                curves.stream().filter(curve -> !curve.steps().isEmpty()).toList();
        if (known.isEmpty() || !(years > YEARS_AT_LEAST) || Double.isInfinite(years)) {
            return EmptyDrawing.of(title, "Nobody was followed from " + clock + ".");
        }
        Axes axes = new Axes(
                Axis.linear("years from " + clock, 0, years),
                Axis.percent(rising ? "patients with the event" : "patients without the event"));
        boolean told = known.stream().flatMap(curve -> curve.atRisk().stream()).anyMatch(AtRisk::told);
        int lines = known.stream()
                .flatMap(curve -> curve.atRisk().stream())
                .mapToInt(AtRisk::lines)
                .max()
                .orElse(2);
        int room = 30 + lines * RISK_LINE * known.size();
        Panel.Size size = new Panel.Size(WIDTH, 470 + room, told ? LEFT_OF_TABLE : LEFT, 30, 62 + room);
        return new Panel(
                title,
                legend(known, bands.confidence()),
                size,
                axes,
                chart -> paint(chart, axes, known, years, rising ? 0 : 1),
                (graphics, frame) -> paintRisk(graphics, frame, known, years));
    }

    private static Color color(int curve) {
        return List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN).get(curve % 3);
    }

    private static List<LegendKey> legend(List<Curve> curves, double confidence) {
        List<LegendKey> keys = new java.util.ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            keys.add(new LegendKey(
                    curves.get(i).label(), color(i), i == 0 ? LegendKey.Kind.LINE : LegendKey.Kind.DASHED));
        }
        keys.add(new LegendKey(
                Numbers.percent(confidence) + " confidence band",
                Palette.faint(Palette.MUTED, 0.3),
                LegendKey.Kind.AREA));
        return keys;
    }

    private static void paint(XYChart chart, Axes axes, List<Curve> curves, double years, double start) {
        ChartData data = new ChartData(chart, axes);
        for (int i = 0; i < curves.size(); i++) {
            List<Step> steps = Decimation.thin(curves.get(i).steps());
            double[][] line = corners(steps, years, Step::probability, start);
            double[][] low = corners(steps, years, Step::low, start);
            double[][] high = corners(steps, years, Step::high, start);
            data.band(line[0], low[1], high[1], Palette.faint(color(i), 0.18));
            data.line(line[0], line[1], color(i), i == 0 ? ChartStyle.LINE : ChartStyle.DASHED);
        }
    }

    private static double[][] corners(
            List<Step> steps, double years, java.util.function.ToDoubleFunction<Step> part, double start) {
        StepLine line = new StepLine();
        double before = start;
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
        boolean told = curves.stream().flatMap(curve -> curve.atRisk().stream()).anyMatch(AtRisk::told);
        Lettering.write(
                graphics,
                told ? "Patients" : "Patients at risk",
                Lettering.medium(13),
                Palette.MUTED,
                Lettering.Align.LEFT,
                Panel.EDGE,
                y);
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
            y = row(graphics, frame, told ? "at risk" : "", curves.get(i), AtRisk::patients, years, y);
            if (told) {
                y = row(graphics, frame, "censored", curves.get(i), AtRisk::censored, years, y);
                y = row(graphics, frame, "events", curves.get(i), AtRisk::events, years, y);
                if (curves.get(i).atRisk().stream().anyMatch(risk -> risk.competing() >= 0)) {
                    y = row(graphics, frame, "competing", curves.get(i), AtRisk::competing, years, y);
                }
            }
        }
    }

    /** A line of the table under the plot; returns where it stands. */
    private static double row(
            Graphics2D graphics,
            Frame frame,
            String label,
            Curve curve,
            java.util.function.ToLongFunction<AtRisk> number,
            double years,
            double above) {
        double y = above + RISK_LINE;
        Lettering.write(graphics, label, Lettering.regular(12), Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
        for (AtRisk risk : curve.atRisk()) {
            if (risk.years() <= years) {
                Lettering.write(
                        graphics,
                        Numbers.count(number.applyAsLong(risk)),
                        Lettering.regular(13),
                        Palette.INK,
                        Lettering.Align.CENTRE,
                        frame.x(risk.years()),
                        y);
            }
        }
        return y;
    }
}
