package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lesion consists of that is given to survive in several parts: clonogens that regrow, or the clones of a primary that
 * establishes. Each part is a focus, a colony of its own until it has escaped; those that have escaped grow as one.
 *
 * <p>So a focus divides and dies at rates of its own size, and its survival is that of its own {@link ColonyChain}: given that
 * all survive, they are independent still. With rates of the whole lesion they would not be, and how likely all survive would
 * be a function of every focus' size.
 */
final class Foci {
    private final LesionState lesion;
    private final LesionLaws laws;
    private List<LesionState> small = new ArrayList<>();
    private @Nullable LesionState grown;

    private Foci(LesionState lesion, LesionLaws laws) {
        this.lesion = lesion;
        this.laws = laws;
    }

    /** Gives every cell of a lesion a line that survives. */
    static void ofCells(LesionState lesion, LesionLaws laws) {
        Foci foci = new Foci(lesion, laws);
        for (int c = 0; c < lesion.cells.length; c++) {
            if (laws.growth(c, lesion.organ()).deterministic()) {
                foci.add(c, lesion.cells[c]);
                continue;
            }
            for (double i = 0; i < lesion.cells[c]; i++) {
                foci.add(c, 1);
            }
        }
        foci.settle();
    }

    /** Gives every clone of a lesion that has not escaped to survive; a larger one needs no gift. */
    static void ofClones(LesionState lesion, LesionLaws laws) {
        Foci foci = new Foci(lesion, laws);
        if (lesion.total() < laws.escapedAt()) {
            for (int c = 0; c < lesion.cells.length; c++) {
                foci.add(c, lesion.cells[c]);
            }
        }
        foci.settle();
    }

    private void add(int clone, double cells) {
        if (cells > 0) {
            LesionState focus = part(clone, cells);
            focus.survive();
            boolean escapes = cells >= laws.escapedAt()
                    || laws.growth(clone, lesion.organ()).deterministic();
            if (escapes) {
                join(focus);
            } else {
                small.add(focus);
            }
        }
    }

    /** A part of the lesion, of which nothing is given: what was promised to the founders of the lesion was promised to them. */
    private LesionState part(int clone, double cells) {
        double[] all = new double[lesion.cells.length];
        all[clone] = cells;
        return new LesionState(lesion.id, lesion.origin.plain(), lesion.foundedDay, all, false);
    }

    /** A single focus is a colony as any other that is given to survive. */
    private void settle() {
        boolean single = small.size() == 1 && grown == null;
        lesion.become(single || small.isEmpty() ? null : this, single);
    }

    private void join(LesionState focus) {
        if (grown == null) {
            grown = focus;
            focus.shareBone(lesion);
            focus.beginLarge();
        } else {
            for (int c = 0; c < focus.cells.length; c++) {
                grown.cells[c] += focus.cells[c];
            }
        }
    }

    /** Whether any focus has yet to escape. */
    boolean anySmall() {
        return !small.isEmpty();
    }

    /** Whether any focus has escaped. */
    boolean anyGrown() {
        return grown != null;
    }

    Stream<LesionState> parts() {
        return Stream.concat(Stream.ofNullable(grown), small.stream());
    }

    /** Lets foci that have escaped join, and forgets those that died out, as one may after a mutation. */
    void sort() {
        List<LesionState> still = new ArrayList<>();
        for (LesionState focus : small) {
            if (focus.escaped() && !focus.ended()) {
                join(focus);
            } else if (!focus.ended()) {
                still.add(focus);
            }
        }
        small = still;
        if (grown != null && grown.ended()) {
            grown = null;
        }
    }

    /** Adds up the foci to the cells of the lesion. */
    void sum() {
        Arrays.fill(lesion.cells, 0);
        if (grown != null) {
            lesion.shareBone(grown);
        }
        parts().forEach(part -> {
            for (int c = 0; c < lesion.cells.length; c++) {
                lesion.cells[c] += part.cells[c];
            }
        });
    }

    /** Takes in cells that came to the lesion from outside: foci of their own, given nothing. */
    void takeIn() {
        double[] all = lesion.cells.clone();
        sum();
        for (int c = 0; c < all.length; c++) {
            if (all[c] > lesion.cells[c]) {
                small.add(part(c, all[c] - lesion.cells[c]));
                lesion.cells[c] = all[c];
            }
        }
    }
}
