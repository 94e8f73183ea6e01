package org.seedsoil.engine;

import org.seedsoil.random.RandomKey;

/**
 * With what a small colony sets out on a piece of its path, beside its cells: enough to walk it again, where a piece is kept by its
 * ends alone.
 *
 * @param key the numbers that it is walked with
 * @param destined whether its survival is given
 * @param guarded whether immune surveillance acts on it
 * @param laws the laws that it follows
 */
record Departure(RandomKey key, boolean destined, boolean guarded, LesionLaws laws) implements Piece {
    @Override
    public Path.Shape shape() {
        return Path.Shape.EVEN;
    }
}
