package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedsoil.random.RandomStream;

/**
 * Takes a lesion that consists of {@link Foci} through a step, a day at a time. While it is small as a whole its path holds every
 * event of every focus; from then on a point a day, with exponential growth in between.
 *
 * <p>Draws of a day: those of what has grown, then those of each small focus.
 */
final class FocalGrowth {
    private static final double DAY = 1;

    private final ColonyWalk colony;
    private final LargeGrowth large;
    private final int escapedAt;

    FocalGrowth(LesionLaws laws, ColonyWalk colony, LargeGrowth large) {
        this.colony = colony;
        this.large = large;
        this.escapedAt = laws.escapedAt();
    }

    /** Walks from the end of the lesion's path to a day, or until no focus is small. */
    void advance(LesionState lesion, Foci foci, double until, RandomStream random) {
        foci.takeIn();
        while (foci.anySmall() && lesion.path.end() < until) {
            day(lesion, foci, Math.min(lesion.path.end() + DAY, until), random);
        }
        if (!foci.anySmall()) {
            lesion.becomeOne();
        }
        if (lesion.total() == 0) {
            lesion.dieOut(lesion.path.end());
        }
    }

    private void day(LesionState lesion, Foci foci, double end, RandomStream random) {
        double from = lesion.path.end();
        boolean everyEvent = !foci.anyGrown() && lesion.total() < escapedAt;
        foci.parts().forEach(part -> {
            part.path.begin(from, part.cells);
            grow(part, end, random, everyEvent);
        });
        if (everyEvent) {
            tell(lesion, foci);
        }
        foci.sort();
        foci.sum();
        if (!everyEvent || lesion.total() > 0) {
            lesion.path.add(end, lesion.cells, everyEvent ? Piece.Plain.LEVEL : Piece.Plain.EXPONENTIAL);
        }
        double escape = lesion.path.passage(escapedAt, from);
        if (!lesion.escaped() && !Double.isNaN(escape)) {
            lesion.escape(escape);
        }
    }

    private void grow(LesionState part, double end, RandomStream random, boolean everyEvent) {
        if (!part.escaped()) {
            colony.advance(part, end, random, everyEvent);
        }
        if (part.escaped() && part.path.end() < end) {
            large.advance(part, end, random);
        }
    }

    /** Puts what happened to any focus on the path of the lesion. */
    private static void tell(LesionState lesion, Foci foci) {
        List<Change> changes = new ArrayList<>();
        foci.parts().forEach(part -> changes(part, changes));
        changes.sort(Comparator.comparingDouble(Change::day));
        for (Change change : changes) {
            lesion.cells[change.lineage()] += change.cells();
            lesion.path.add(change.day(), lesion.cells, true);
        }
    }

    private static void changes(LesionState part, List<Change> changes) {
        for (int point = 1; point < part.path.points(); point++) {
            for (int c = 0; c < part.cells.length; c++) {
                double change = part.path.cells(point, c) - part.path.cells(point - 1, c);
                if (change != 0) {
                    changes.add(new Change(part.path.day(point), c, change));
                }
            }
        }
    }

    /**
     * A change of the size of a focus.
     *
     * @param day when
     * @param lineage index of the clone
     * @param cells by how many
     */
    private record Change(double day, int lineage, double cells) {}
}
