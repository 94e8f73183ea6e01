package org.seedsoil.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who seeded whom in one patient, over time: a lesion is a bar that widens as it grows, a thin line leads from the parent to
 * it at the time of seeding.
 */
public final class SeedingTreeFigure {
    /** Most lesions drawn. */
    public static final int MOST_LESIONS = 60;

    private static final int WIDTH = 960;
    private static final int LABELS = 196;
    private static final int NUMBERS = 110;
    private static final double LONGEST_YEARS = 1_000;
    private static final double LARGEST_DECADES = 12;

    private static final int MILESTONE_LINES = 3;
    private static final int CROWDED = 25;
    private static final BasicStroke RIM = new BasicStroke(0.7f);

    private SeedingTreeFigure() {}

    /**
     * A size at a time.
     *
     * @param years time from day 0
     * @param cells size in cells
     */
    public record Point(double years, double cells) {
        private boolean shown() {
            return years >= 0 && years <= LONGEST_YEARS && !Double.isNaN(cells);
        }
    }

    /**
     * One lesion.
     *
     * @param id its number
     * @param parent number of the lesion that shed its seed; any other number for none
     * @param label its organ, for people
     * @param organ what gives it its colour
     * @param shedYears when its seed was shed; NaN for none
     * @param detectedYears when it was seen; NaN for never
     * @param sizes its known sizes, by time; the first is its founding, the last its end
     * @param end what its last size was, in words
     */
    public record Branch(
            int id,
            int parent,
            String label,
            OrganColour organ,
            double shedYears,
            double detectedYears,
            List<Point> sizes,
            String end) {
        /** Copies the list, without points that cannot be drawn. */
        public Branch {
            sizes = sizes.stream().filter(Point::shown).toList();
        }
    }

    /**
     * A day that matters to the whole patient.
     *
     * @param years when; NaN for never
     * @param label what happened
     */
    public record Milestone(double years, String label) {}

    /**
     * Draws the tree.
     *
     * @param title the heading
     * @param branches the lesions in the order of their rows; the first {@link #MOST_LESIONS} are drawn
     * @param milestones days to mark
     * @param note what else to say under the heading; may be empty
     * @return the drawing
     */
    public static Drawing draw(String title, List<Branch> branches, List<Milestone> milestones, String note) {
        List<Branch> rows = branches.stream()
                .filter(branch -> !branch.sizes().isEmpty())
                .limit(MOST_LESIONS)
                .toList();
        double years = rows.stream()
                .flatMap(branch -> branch.sizes().stream())
                .mapToDouble(Point::years)
                .max()
                .orElse(0);
        if (!(years > 0)) {
            return EmptyDrawing.of(title, "No lesion to draw.");
        }
        Axes axes = new Axes(Axis.linear("years since the first cell (day 0)", 0, years), Axis.silent(0, rows.size()));
        int row = rows.size() > CROWDED ? 20 : 28;
        Panel.Size size = new Panel.Size(WIDTH, 191 + row * rows.size(), LABELS, NUMBERS, 47, 62);
        return new Panel(title, legend(rows), size, axes, chart -> {}, (graphics, frame) -> {
            paintMilestones(graphics, frame, milestones, years);
            new Rows(graphics, frame, rows, row).paint();
            Lettering.write(
                    graphics,
                    note,
                    Lettering.regular(12.5f),
                    Palette.MUTED,
                    Lettering.Align.RIGHT,
                    WIDTH - Panel.EDGE,
                    36);
        });
    }

    private static List<LegendKey> legend(List<Branch> rows) {
        List<LegendKey> keys = new ArrayList<>();
        rows.stream()
                .map(Branch::organ)
                .distinct()
                .sorted(Comparator.comparing((OrganColour organ) -> organ != OrganColour.PRIMARY))
                .forEach(organ -> keys.add(new LegendKey(organ.label(), organ.color(), LegendKey.Kind.AREA)));
        keys.add(new LegendKey("as thick as the size, in powers of ten", Palette.MUTED, LegendKey.Kind.WEDGE));
        keys.add(new LegendKey("large enough to be seen", Palette.INK, LegendKey.Kind.DOT));
        return keys;
    }

    /** Names of days near each other stand on different heights. */
    private static void paintMilestones(Graphics2D graphics, Frame frame, List<Milestone> milestones, double years) {
        Rectangle2D plot = frame.plot();
        double[] free = new double[MILESTONE_LINES];
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        Font font = Lettering.regular(12.5f);
        for (Milestone milestone : milestones) {
            if (milestone.years() >= 0 && milestone.years() <= years) {
                double x = frame.x(milestone.years());
                Marks.guide(graphics, new Line2D.Double(x, plot.getY() - 2, x, plot.getMaxY()));
                double half = Lettering.width(milestone.label(), font) / 2;
                double centre = Math.max(Panel.EDGE + half, Math.min(WIDTH - Panel.EDGE - half, x));
                int line = 0;
                while (line < MILESTONE_LINES - 1 && centre - half < free[line] + 8) {
                    line++;
                }
                double y = plot.getY() - 6 - 15.0 * line;
                Lettering.write(graphics, milestone.label(), font, Palette.INK, Lettering.Align.CENTRE, centre, y);
                free[line] = centre + half;
            }
        }
    }

    /** The bars, row by row. */
    private static final class Rows {
        private final Graphics2D graphics;
        private final Frame frame;
        private final List<Branch> rows;
        private final double height;
        private final Map<Integer, Integer> rowOf = new LinkedHashMap<>();

        Rows(Graphics2D graphics, Frame frame, List<Branch> rows, double height) {
            this.graphics = graphics;
            this.frame = frame;
            this.rows = rows;
            this.height = height;
            for (int i = 0; i < rows.size(); i++) {
                rowOf.put(rows.get(i).id(), i);
            }
        }

        private double middle(int row) {
            return frame.y(rows.size() - row - 0.5);
        }

        void paint() {
            for (int i = 0; i < rows.size(); i++) {
                paintLink(rows.get(i), middle(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                paintBar(rows.get(i), middle(i));
                paintText(rows.get(i), middle(i));
            }
        }

        private void paintLink(Branch branch, double y) {
            Integer parent = rowOf.get(branch.parent());
            double founded = frame.x(branch.sizes().get(0).years());
            double shed = Double.isFinite(branch.shedYears()) ? frame.x(branch.shedYears()) : founded;
            graphics.setColor(rows.size() > CROWDED ? Palette.faint(Palette.GREY, 0.5) : Palette.GREY);
            graphics.setStroke(ChartStyle.HAIR);
            if (parent != null) {
                Marks.line(graphics, shed, middle(parent), shed, y);
            }
            graphics.setStroke(ChartStyle.GUIDE);
            Marks.line(graphics, shed, y, founded, y);
        }

        private void paintBar(Branch branch, double y) {
            Path2D bar = new Path2D.Double();
            List<Point> sizes = branch.sizes();
            bar.moveTo(frame.x(sizes.get(0).years()), y);
            for (Point point : sizes) {
                bar.lineTo(frame.x(point.years()), y - half(point.cells()));
            }
            for (int i = sizes.size() - 1; i >= 0; i--) {
                bar.lineTo(frame.x(sizes.get(i).years()), y + half(sizes.get(i).cells()));
            }
            bar.closePath();
            graphics.setColor(branch.organ().color());
            graphics.fill(bar);
            graphics.setColor(branch.organ().color().darker());
            graphics.setStroke(RIM);
            graphics.draw(bar);
            if (Double.isFinite(branch.detectedYears())) {
                double radius = rows.size() > CROWDED ? 2.5 : 4;
                Marks.dot(graphics, frame.x(branch.detectedYears()), y, radius + 1.5, Palette.PAPER);
                Marks.dot(graphics, frame.x(branch.detectedYears()), y, radius, Palette.INK);
            }
        }

        private double half(double cells) {
            double decades = Math.min(LARGEST_DECADES, Math.log10(Math.max(1, cells)));
            return 0.8 + (height * 0.4 - 0.8) * decades / LARGEST_DECADES;
        }

        private void paintText(Branch branch, double y) {
            Font font = Lettering.regular(13);
            String label = Lettering.fit(branch.label(), font, LABELS - 66.0);
            Rectangle2D plot = frame.plot();
            Lettering.write(
                    graphics,
                    "#" + branch.id(),
                    Lettering.regular(12),
                    Palette.MUTED,
                    Lettering.Align.LEFT,
                    Panel.EDGE,
                    y + 4);
            Lettering.write(graphics, label, font, Palette.INK, Lettering.Align.LEFT, Panel.EDGE + 42, y + 4);
            Lettering.write(
                    graphics, branch.end(), font, Palette.MUTED, Lettering.Align.LEFT, plot.getMaxX() + 10, y + 4);
        }
    }
}
