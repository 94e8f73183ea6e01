package org.seedsoil.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Where metastases are: the fraction of patients with one in each place, and each place's share of all lesions. */
public final class OrganFigure {
    private static final String TITLE = "Where metastases are";
    private static final int WIDTH = 760;
    private static final int ROW = 34;
    private static final int LABELS = 130;
    private static final int NUMBERS = 150;
    private static final int MOST_ROWS = 14;

    private OrganFigure() {}

    /**
     * One place.
     *
     * @param label its name
     * @param colour what gives it its colour
     * @param fraction fraction of metastatic patients with a metastasis there
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     * @param share its share of all metastases; NaN when there is none
     */
    public record Site(String label, OrganColour colour, double fraction, double low, double high, double share) {
        private Site clean() {
            double known = fraction >= 0 && fraction <= 1 ? fraction : 0;
            boolean interval = low >= 0 && low <= high && high <= 1;
            boolean shared = share >= 0 && share <= 1;
            return new Site(
                    label,
                    colour,
                    known,
                    interval ? low : Double.NaN,
                    interval ? high : Double.NaN,
                    shared ? share : Double.NaN);
        }
    }

    /**
     * Draws the places, the most frequent first; those without a metastasis are left out.
     *
     * @param sites the places
     * @param patients metastatic patients
     * @return the drawing
     */
    public static Drawing draw(List<Site> sites, long patients) {
        List<Site> struck = sites.stream()
                .map(Site::clean)
                .filter(site -> site.fraction() > 0 || site.share() > 0)
                .sorted(Comparator.comparingDouble(Site::fraction)
                        .thenComparingDouble(Site::share)
                        .reversed())
                .limit(MOST_ROWS)
                .toList();
        if (struck.isEmpty()) {
            return EmptyDrawing.of(TITLE, "No patient had a metastasis.");
        }
        if (struck.size() == 1) {
            // One bar compares nothing.
            Site only = struck.get(0);
            return EmptyDrawing.of(
                    TITLE,
                    "All in one place, the " + only.label() + ": in " + Numbers.percent(only.fraction()) + " "
                            + interval(only) + " of " + Numbers.count(patients) + " metastatic patients.");
        }
        Axes axes = new Axes(
                Axis.percent("share of " + Numbers.count(patients)
                        + " metastatic patients (bars), of all lesions seen (diamonds)"),
                Axis.silent(0, struck.size()));
        Panel.Size size = new Panel.Size(WIDTH, 144 + ROW * struck.size(), LABELS, NUMBERS, 62);
        List<LegendKey> legend = List.of(
                new LegendKey("patients with a metastasis there (95 % interval)", Palette.GREY, LegendKey.Kind.AREA),
                new LegendKey("share of all lesions seen", Palette.INK, LegendKey.Kind.DIAMOND));
        return new Panel(
                TITLE, legend, size, axes, chart -> {}, (graphics, frame) -> paintSites(graphics, frame, struck));
    }

    private static void paintSites(Graphics2D graphics, Frame frame, List<Site> sites) {
        for (int i = 0; i < sites.size(); i++) {
            paintSite(graphics, frame, sites.get(i), frame.y(sites.size() - i - 0.5));
        }
    }

    private static void paintSite(Graphics2D graphics, Frame frame, Site site, double y) {
        double x0 = frame.x(0);
        double width = frame.x(site.fraction()) - x0;
        Marks.box(
                graphics,
                new Rectangle2D.Double(x0, y - 9, width, 18),
                site.colour().color());
        if (site.low() <= site.high()) {
            Marks.whisker(graphics, frame.x(site.low()), frame.x(site.high()), y, Palette.INK);
        }
        if (site.share() >= 0) {
            LegendKey.diamond(graphics, frame.x(site.share()), y, 7, Palette.INK);
        }
        var font = Lettering.regular(Lettering.TEXT);
        Lettering.write(
                graphics,
                Lettering.fit(site.label(), font, LABELS - 30),
                font,
                Palette.INK,
                Lettering.Align.RIGHT,
                x0 - 10,
                y + 5);
        String text = Numbers.percent(site.fraction());
        double right = frame.x(1) + 16;
        Lettering.write(
                graphics, text, Lettering.medium(Lettering.TEXT), Palette.INK, Lettering.Align.LEFT, right, y + 5);
        Lettering.write(
                graphics,
                interval(site),
                Lettering.regular(12.5f),
                Palette.MUTED,
                Lettering.Align.LEFT,
                right + 52,
                y + 5);
    }

    private static String interval(Site site) {
        if (!(site.low() <= site.high())) {
            return "";
        }
        return "(" + Math.round(100 * site.low()) + "–" + Math.round(100 * site.high()) + " %)";
    }
}
