package org.seedsoil.cli.plot;

import java.util.StringTokenizer;

/**
 * Writes an SVG path relative to the pen, which takes half the room. Coordinates are whole hundredths, so that nothing is lost
 * or added up.
 */
final class PathText {
    private static final int PER_UNIT = 100;

    private final StringBuilder text = new StringBuilder();
    private final StringTokenizer tokens;
    private long penX;
    private long penY;
    private long startX;
    private long startY;

    private PathText(String path) {
        this.tokens = new StringTokenizer(path.replaceAll("([MLQCZ])", " $1 "), " ,");
    }

    /**
     * Shortens a path of the commands M, L, Q, C and Z.
     *
     * @param path the path, its coordinates absolute
     * @return the same path
     */
    static String shorten(String path) {
        return new PathText(path).shorten();
    }

    private String shorten() {
        while (tokens.hasMoreTokens()) {
            char command = tokens.nextToken().charAt(0);
            switch (command) {
                case 'M' -> points('m', 1);
                case 'L' -> line();
                case 'Q' -> points('q', 2);
                case 'C' -> points('c', 3);
                case 'Z' -> close();
                default -> throw new IllegalArgumentException("path command " + command);
            }
        }
        return text.toString();
    }

    private long coordinate() {
        return Math.round(Double.parseDouble(tokens.nextToken()) * PER_UNIT);
    }

    private void points(char command, int count) {
        text.append(command);
        long x = penX;
        long y = penY;
        for (int i = 0; i < count; i++) {
            x = coordinate();
            y = coordinate();
            number(x - penX);
            number(y - penY);
        }
        penX = x;
        penY = y;
        if (command == 'm') {
            startX = x;
            startY = y;
        }
    }

    private void line() {
        long dx = coordinate() - penX;
        long dy = coordinate() - penY;
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
