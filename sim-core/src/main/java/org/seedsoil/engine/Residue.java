package org.seedsoil.engine;

/**
 * What a treatment leaves of a lesion.
 *
 * @param kind how much of it
 * @param cells what is left, by clone; of a lesion that was cut back
 * @param given what of that is known to survive
 * @param inPlace whether the others died where they lay, so that their volume is still there; else they were taken out, or an image shows what was done
 */
record Residue(Kind kind, double[] cells, Given given, boolean inPlace) {
    private static final double[] NONE = {};

    /** How much of a lesion is left. */
    enum Kind {
        /** All of it, and nobody noticed anything: it was not found. */
        MISSED,
        /** All of it: it was treated in vain and grows on as it would have. */
        UNTOUCHED,
        /** Some cells. They grow on from this moment by numbers of their own. */
        CUT_BACK,
        /** Nothing. */
        REMOVED
    }

    /** What is known of the cells that are left, beside their number. */
    enum Given {
        /** Nothing: they may die out as any colony of their size. */
        NOTHING,
        /** Nothing, but that resident immune cells leave them alone: what these do is told otherwise. */
        UNGUARDED,
        /** The line of every clone survives, while the lesion is small. */
        EVERY_CLONE,
        /** The line of every single cell survives: those that do not were left out. */
        EVERY_CELL
    }

    private Residue(Kind kind, double[] cells, Given given) {
        this(kind, cells, given, false);
    }

    /** The same, of cells that were killed by something that leaves them where they are. */
    Residue killedInPlace() {
        return new Residue(kind, cells, given, true);
    }

    /** A lesion that was not found. */
    static Residue missed() {
        return new Residue(Kind.MISSED, NONE, Given.NOTHING);
    }

    /** A lesion that was treated in vain. */
    static Residue untouched() {
        return new Residue(Kind.UNTOUCHED, NONE, Given.NOTHING);
    }

    /** A lesion that is gone. */
    static Residue removed() {
        return new Residue(Kind.REMOVED, NONE, Given.NOTHING);
    }

    /** What is left of a lesion, if anything. */
    static Residue of(double[] cells, Given given) {
        Residue residue = new Residue(Kind.CUT_BACK, cells, given);
        return residue.total() > 0 ? residue : removed();
    }

    /** Cells that are left of a lesion that was changed. */
    double total() {
        return sum(cells);
    }

    static double sum(double[] cells) {
        double sum = 0;
        for (double n : cells) {
            sum += n;
        }
        return sum;
    }
}
