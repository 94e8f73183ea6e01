package org.seedsoil.engine;

import org.seedsoil.random.RandomKey;

/**
 * With what a small colony sets out on a piece of its path, beside its cells: enough to walk it again, where a piece is kept by its
 * ends alone.
 *
 * @param key the numbers that it is walked with
 * @param promise what is given of its fate
 * @param guarded whether immune surveillance acts on it
 * @param laws the laws that it follows
 */
record Departure(RandomKey key, Promise promise, boolean guarded, LesionLaws laws) implements Piece {
    @Override
    public Path.Shape shape() {
        return Path.Shape.EVEN;
    }
}
