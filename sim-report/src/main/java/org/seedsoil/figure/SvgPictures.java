package org.seedsoil.figure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Figures as SVG, each painted once, for the file and for the page that shows it. */
public final class SvgPictures {
    private final Map<String, String> painted = new LinkedHashMap<>();

    /**
     * Paints a figure, unless it has been painted.
     *
     * @param figure the figure; its name is its own
     * @return one SVG element
     */
    public String of(Figure figure) {
        return painted.computeIfAbsent(figure.name(), name -> SvgEncoder.encode(figure));
    }
}
