package org.seedsoil.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lane for each patient: what was going on over time, and marks for what happened. */
public final class SwimmerFigure {
    private static final int WIDTH = 860;
    private static final int LEFT = 78;
    private static final int RIGHT = 40;
    private static final int ROW = 19;
    private static final double BAR = 9;
    private static final double THINNEST = 1.6;
    private static final double LONGEST_YEARS = 1_000;

    /** What goes on while no drug is given. */
    static final Color FREE = new Color(0xDDE2E7);

    static final Color ILL = new Color(0xA9B5C1);

    private SwimmerFigure() {}

    /**
     * Something that goes on.
     *
     * @param state what, by its number
     * @param from in years
     * @param until in years
     */
    public record Stretch(int state, double from, double until) {}

    /**
     * Something that happened.
     *
     * @param sign what
     * @param years when
     */
    public record Happened(CareSign sign, double years) {}

    /**
     * One patient.
     *
     * @param label who
     * @param stretches what went on, in the order in which it is painted
     * @param signs what happened
     */
    public record Lane(String label, List<Stretch> stretches, List<Happened> signs) {
        /** Copies the lists. */
        public Lane {
            stretches = List.copyOf(stretches);
            signs = List.copyOf(signs);
        }

        double end() {
            return stretches.stream().mapToDouble(Stretch::until).max().orElse(0);
        }
    }

    /**
     * A state.
     *
     * @param label what it is called
     * @param colour its colour
     */
    public record State(String label, Color colour) {}

    /**
     * Draws the lanes.
     *
     * @param title the heading
     * @param clock what years count from
     * @param states what may go on, by number
     * @param lanes patients, from the top
     * @param words what signs are called here, where that is not what they are called elsewhere
     * @return the drawing
     */
    public static Drawing draw(
            String title, String clock, List<State> states, List<Lane> lanes, Map<CareSign, String> words) {
        double last = lanes.stream()
                .mapToDouble(Lane::end)
                .filter(end -> end <= LONGEST_YEARS)
                .max()
                .orElse(0);
        if (!(last > 0)) {
            return EmptyDrawing.of(title, "Nobody was followed.");
        }
        Axes axes = new Axes(Axis.linear("years since " + clock, 0, last), Axis.silent(0, lanes.size()));
        List<LegendKey> legend = legend(states, lanes, words);
        int height = 52 + 24 * lines(legend) + ROW * lanes.size() + 70;
        Panel.Size size = new Panel.Size(WIDTH, height, LEFT, RIGHT, 62);
        return new Panel(
                title, legend, size, axes, chart -> {}, (graphics, frame) -> paint(graphics, frame, states, lanes));
    }

    private static List<LegendKey> legend(List<State> states, List<Lane> lanes, Map<CareSign, String> words) {
        List<LegendKey> keys = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            int which = state;
            if (lanes.stream().anyMatch(lane -> lane.stretches().stream().anyMatch(s -> s.state() == which))) {
                keys.add(new LegendKey(
                        states.get(state).label(), states.get(state).colour(), LegendKey.Kind.AREA));
            }
        }
        Set<CareSign> shown = EnumSet.noneOf(CareSign.class);
        lanes.forEach(lane -> lane.signs().forEach(sign -> shown.add(sign.sign())));
        for (CareSign sign : shown) {
            keys.add(sign.key(words.getOrDefault(sign, sign.label())));
        }
        return keys;
    }

    /** How many lines a legend takes. */
    private static int lines(List<LegendKey> legend) {
        int lines = 1;
        double x = Panel.EDGE;
        for (LegendKey key : legend) {
            double reach = LegendKey.SIDE + 6 + Lettering.width(key.label(), Lettering.regular(Lettering.TEXT));
            if (x > Panel.EDGE && x + reach > WIDTH - Panel.EDGE) {
                x = Panel.EDGE;
                lines++;
            }
            x += reach + 20;
        }
        return lines;
    }

    private static void paint(Graphics2D graphics, Frame frame, List<State> states, List<Lane> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            double y = frame.y(lanes.size() - i - 0.5);
            Lane lane = lanes.get(i);
            Font font = Lettering.regular(12);
            double left = frame.plot().getX() - 10;
            Lettering.write(graphics, lane.label(), font, Palette.MUTED, Lettering.Align.RIGHT, left, y + 4);
            lane.stretches().forEach(stretch -> bar(graphics, frame, states, stretch, y));
            Arrays.stream(CareSign.values())
                    .forEach(sign -> lane.signs().stream()
                            .filter(happened -> happened.sign() == sign)
                            .forEach(happened -> sign(graphics, frame, happened, y)));
        }
    }

    private static void bar(Graphics2D graphics, Frame frame, List<State> states, Stretch stretch, double y) {
        boolean outside = stretch.until() < 0 || !(stretch.from() <= stretch.until());
        if (outside) {
            return;
        }
        double from = frame.xWithin(stretch.from());
        double until = Math.min(frame.plot().getMaxX(), Math.max(from + THINNEST, frame.xWithin(stretch.until())));
        if (until > from) {
            Rectangle2D box = new Rectangle2D.Double(from, y - BAR / 2, until - from, BAR);
            Marks.box(graphics, box, states.get(stretch.state()).colour());
        }
    }

    private static void sign(Graphics2D graphics, Frame frame, Happened happened, double y) {
        if (frame.shows(happened.years())) {
            double x = frame.x(happened.years());
            CareSign sign = happened.sign();
            Signs.paint(graphics, sign.kind(), x, y, 5.5, sign.colour());
        }
    }
}
