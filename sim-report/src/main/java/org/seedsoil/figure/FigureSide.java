package org.seedsoil.figure;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several sides that figures compare. Its colour is the same in all figures that have its number.
 *
 * @param name what it is called
 * @param number its number among all sides, from 0
 */
public record FigureSide(String name, int number) {
    private static final List<Color> COLOURS = List.of(
            Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.ORANGE, Palette.PURPLE, Palette.SKY, Palette.GREY);

    /**
     * Numbers sides in their order.
     *
     * @param names what they are called
     * @return the sides
     */
    public static List<FigureSide> inOrder(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(number -> new FigureSide(names.get(number), number))
                .toList();
    }

    /**
     * Takes some of all sides with their own colours, or numbers them in their order where two would have one colour.
     *
     * @param some names of those that a figure shows
     * @param all names of all sides
     * @return the sides
     */
    public static List<FigureSide> among(List<String> some, List<String> all) {
        List<FigureSide> sides = some.stream()
                .map(name -> new FigureSide(name, all.indexOf(name)))
                .toList();
        boolean apart = sides.stream().allMatch(side -> side.number() >= 0)
                && sides.stream().map(FigureSide::colour).distinct().count() == sides.size();
        return apart ? sides : inOrder(some);
    }

    Color colour() {
        return COLOURS.get(Math.min(number, COLOURS.size() - 1));
    }
}
