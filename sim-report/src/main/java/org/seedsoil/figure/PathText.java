package org.seedsoil.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Writes a shape as an SVG path relative to the pen, which takes half the room. Coordinates are whole hundredths, so that
 * nothing is lost or added up.
 */
final class PathText {
    private static final int PER_UNIT = 100;

    private final StringBuilder text = new StringBuilder();
    private final double[] coordinates = new double[6];
    private long penX;
    private long penY;
    private long startX;
    private long startY;

    private PathText() {}

    /**
     * Writes a shape.
     *
     * @param shape the shape
     * @return its outline, empty where it has none
     */
    static String of(Shape shape) {
        PathText path = new PathText();
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            path.part(parts.currentSegment(path.coordinates));
        }
        return path.text.toString();
    }

    private void part(int kind) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> move();
            case PathIterator.SEG_LINETO -> line();
            case PathIterator.SEG_QUADTO -> points('q', 2);
            case PathIterator.SEG_CUBICTO -> points('c', 3);
            default -> close();
        }
    }

    private long hundredths(int index) {
        return Math.round(coordinates[index] * PER_UNIT);
    }

    private void move() {
        points('m', 1);
        startX = penX;
        startY = penY;
    }

    private void points(char command, int count) {
        text.append(command);
        long x = penX;
        long y = penY;
        for (int i = 0; i < count; i++) {
            x = hundredths(2 * i);
            y = hundredths(2 * i + 1);
            number(x - penX);
            number(y - penY);
        }
        penX = x;
        penY = y;
    }

    private void line() {
        long dx = hundredths(0) - penX;
        long dy = hundredths(1) - penY;
        text.append(dy == 0 ? 'h' : dx == 0 ? 'v' : 'l');
        if (dx != 0 || dy == 0) {
            number(dx);
        }
        if (dy != 0) {
            number(dy);
        }
        penX += dx;
        penY += dy;
    }

    private void close() {
        text.append('z');
        penX = startX;
        penY = startY;
    }

    private void number(long hundredths) {
        boolean first = Character.isLetter(text.charAt(text.length() - 1));
        if (!first && hundredths >= 0) {
            text.append(' ');
        }
        text.append(hundredths < 0 ? "-" : "");
        long size = Math.abs(hundredths);
        long fraction = size % PER_UNIT;
        if (size >= PER_UNIT || fraction == 0) {
            text.append(size / PER_UNIT);
        }
        if (fraction != 0) {
            text.append('.').append(fraction / 10);
            if (fraction % 10 != 0) {
                text.append(fraction % 10);
            }
        }
    }
}
