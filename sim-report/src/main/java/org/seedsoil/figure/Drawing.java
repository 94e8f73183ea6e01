package org.seedsoil.figure;

import java.awt.Graphics2D;

/** Something of a given size that paints itself, the same each time. */
public interface Drawing {
    /**
     * Returns the width.
     *
     * @return units of user space; one is a pixel of an SVG shown at its own size
     */
    int width();

    /**
     * Returns the height.
     *
     * @return units of user space
     */
    int height();

    /**
     * Paints everything, the background too.
     *
     * @param graphics where; its state may be changed
     */
    void paint(Graphics2D graphics);
}
