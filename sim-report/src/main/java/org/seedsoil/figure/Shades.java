package org.seedsoil.figure;

import java.awt.Color;

/** Colours of quantities. Blue and orange differ in every kind of colour vision, and each grows darker away from the middle. */
final class Shades {
    private static final Color FEW = new Color(0xEEF4FA);
    /** No darker: black figures must be read on it. */
    private static final Color MANY = Palette.SKY;

    private static final Color ONE = new Color(0xF7F7F5);
    private static final Color LOW = new Color(0x1F5F99);
    private static final Color HIGH = new Color(0xB3480A);

    private Shades() {}

    /** Returns the colour of a share from 0, pale, to 1, blue. */
    static Color amount(double share) {
        return mix(FEW, MANY, share);
    }

    /** Returns the colour of a number around 1: blue below, orange above, by its logarithm; full beyond a factor. */
    static Color aroundOne(double number, double factor) {
        double way = number > 0 ? Math.log(number) / Math.log(factor) : -1;
        return way < 0 ? mix(ONE, LOW, -way) : mix(ONE, HIGH, way);
    }

    /** Returns ink or paper, whichever is read more easily on a colour. */
    static Color letters(Color ground) {
        return Palette.contrast(ground, Palette.INK) > Palette.contrast(ground, Palette.PAPER)
                ? Palette.INK
                : Palette.PAPER;
    }

    private static Color mix(Color one, Color other, double share) {
        double s = Math.min(1, Math.max(0, share));
        return new Color(
                channel(one.getRed(), other.getRed(), s),
                channel(one.getGreen(), other.getGreen(), s),
                channel(one.getBlue(), other.getBlue(), s));
    }

    private static int channel(int one, int other, double share) {
        return (int) Math.round(one + share * (other - one));
    }
}
