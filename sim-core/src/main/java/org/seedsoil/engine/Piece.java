package org.seedsoil.engine;

import org.seedsoil.growth.GrowthCurve;

/** What lies between a point of a path and the one before. */
interface Piece {
    /** How sizes go there. */
    Path.Shape shape();

    /** Pieces of which the ends tell everything. */
    enum Plain implements Piece {
        /** Sizes stay, and jump at the point. */
        LEVEL(Path.Shape.LEVEL),
        /** Each clone changes evenly, and nobody walks it again. */
        EVEN(Path.Shape.EVEN),
        /** Each clone grows exponentially. */
        EXPONENTIAL(Path.Shape.EXPONENTIAL);

        private final Path.Shape shape;

        Plain(Path.Shape shape) {
            this.shape = shape;
        }

        @Override
        public Path.Shape shape() {
            return shape;
        }
    }

    /**
     * The only clone follows a law.
     *
     * @param law its mean path
     * @param cloneIndex index of the clone
     * @param coordinate of the law where the piece begins
     * @param slope by which ln of the size leaves the mean path, per day
     */
    record Curved(GrowthCurve law, int cloneIndex, double coordinate, double slope) implements Piece {
        @Override
        public Path.Shape shape() {
            return Path.Shape.CURVED;
        }

        /** The size some days after the piece begins. */
        double cells(double days) {
            double excess = slope * days;
            return excess == 0 ? law.cells(coordinate, days) : law.cells(coordinate, days, excess);
        }
    }
}
