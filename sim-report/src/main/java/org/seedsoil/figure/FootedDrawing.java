package org.seedsoil.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A drawing with lines of text under it. */
record FootedDrawing(Drawing drawing, String text) implements Drawing {
    private static final int LINE = 17;
    private static final int GAP = 8;
    private static final int MOST_LINES = 3;

    @Override
    public int width() {
        return drawing.width();
    }

    @Override
    public int height() {
        return drawing.height() + GAP + lines().size() * LINE + Panel.EDGE / 2;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, width(), height());
        Graphics2D own = (Graphics2D) graphics.create();
        drawing.paint(own);
        own.dispose();
        int y = drawing.height() + GAP;
        for (String line : lines()) {
            Lettering.write(graphics, line, font(), Palette.MUTED, Lettering.Align.LEFT, Panel.EDGE, y);
            y += LINE;
        }
    }

    private static Font font() {
        return Lettering.regular(Lettering.NOTE);
    }

    /** As many lines as there is room for; the last is cut where more would be needed. */
    private List<String> lines() {
        double room = width() - 2.0 * Panel.EDGE;
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < MOST_LINES) {
            String line = lines.size() == MOST_LINES - 1 ? rest : fitting(rest, room);
            lines.add(Lettering.fit(line, font(), room));
            rest = rest.substring(line.length()).stripLeading();
        }
        return lines;
    }

    /** The words that fit; at least one. */
    private static String fitting(String words, double room) {
        int end = words.length();
        while (Lettering.width(words.substring(0, end), font()) > room && words.lastIndexOf(' ', end - 1) > 0) {
            end = words.lastIndexOf(' ', end - 1);
        }
        return words.substring(0, end);
    }
}
