package org.seedsoil.engine;

import org.seedsoil.disease.Shedding;
import org.seedsoil.event.EventKind;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Takes one lesion through a step: its path of sizes, the sizes it passes on the way, and the cuts that treatment makes.
 * A path is always drawn to the end of the step and cut afterwards, so that whether a lesion is treated does not change
 * what it did before.
 */
final class LesionGrowth {
    private final Body body;
    private final Treatments treatments;
    private final ColonyWalk colony;
    private final Sizes sizes;
    private final LargeGrowth large;
    private final FocalGrowth focal;
    private final double smallestWatched;

    LesionGrowth(Body body, Treatments treatments, double longestStride) {
        this.body = body;
        this.treatments = treatments;
        this.colony = new ColonyWalk(body.laws);
        this.sizes = new Sizes(body.laws);
        this.large = new LargeGrowth(body.laws, longestStride);
        this.focal = new FocalGrowth(body.laws, colony, large);
        double vessels = Double.POSITIVE_INFINITY;
        for (var lineage : body.patient.disease().clones()) {
            vessels = Math.min(vessels, lineage.shedding().vascularizedAt());
        }
        double watched = Math.min(Math.min(body.diagnosisCells, body.symptomCells), body.detectionCells);
        double treated = Math.min(body.patient.oracle().removeAtCells(), body.ablationCells);
        this.smallestWatched = Math.min(Math.min(vessels, watched), treated);
    }

    /** Grows a lesion from a day to the end of the step. */
    void grow(LesionState lesion, double from, double until, long stepWord) {
        RandomKey key = lesion.growthKey().child(stepWord);
        lesion.path.begin(from, lesion.cells);
        advance(lesion, until, key);
        passages(lesion);
    }

    /** Lets the treatment that is due on a day meet a lesion that has grown to the end of the step; it regrows from what is left. */
    void meet(LesionState lesion, double day, double until, long stepWord) {
        Modality due = treatments.due(lesion, day);
        if (due.changes(lesion, day, sizes.total(lesion, day))) {
            cut(lesion, day, due);
            regrow(lesion, until, stepWord);
        }
    }

    private void regrow(LesionState lesion, double until, long stepWord) {
        if (!lesion.ended()) {
            advance(lesion, until, lesion.growthKey().child(stepWord).child(++lesion.cuts));
            passages(lesion);
        }
    }

    private void cut(LesionState lesion, double day, Modality treatment) {
        double[] cells = lesion.cells;
        Path told = sizes.told(lesion, day);
        for (int c = 0; c < cells.length; c++) {
            double n = told.cellsAt(day, c);
            cells[c] = body.laws.growth(c, lesion.organ()).deterministic() ? n : StrictMath.rint(n);
        }
        lesion.path.cut(day, cells);
        lesion.forgetAfter(day);
        body.chronicle.forgetAfter(day, lesion);
        treatment.apply(lesion, day);
        lesion.path.add(day, cells, true);
        lesion.treatedDay = day;
        body.cutDays.add(day);
    }

    private void advance(LesionState lesion, double until, RandomKey key) {
        if (lesion.ended() || lesion.path.end() >= until) {
            return;
        }
        RandomStream random = key.stream();
        Foci foci = lesion.foci;
        if (foci != null) {
            focal.advance(lesion, foci, until, random);
            if (lesion.ended() || lesion.path.end() >= until) {
                return;
            }
        }
        if (!lesion.escaped && escapesAtOnce(lesion)) {
            lesion.escape(lesion.path.end());
        }
        if (!lesion.escaped) {
            boolean everyEvent = smallestWatched < body.laws.disease().escapedAt();
            lesion.path.setOut(new Departure(key, lesion.destined, lesion.guarded));
            colony.advance(lesion, until, random, everyEvent);
        }
        if (lesion.escaped && lesion.path.end() < until) {
            large.advance(lesion, until, random);
        }
    }

    private boolean escapesAtOnce(LesionState lesion) {
        boolean deterministic = false;
        for (int c = 0; c < lesion.cells.length; c++) {
            deterministic |=
                    lesion.cells[c] > 0 && body.laws.growth(c, lesion.organ()).deterministic();
        }
        return deterministic || lesion.total() >= body.laws.disease().escapedAt();
    }

    private void passages(LesionState lesion) {
        tellColony(lesion);
        Shedding shedding =
                body.patient.disease().clones().get(lesion.origin.cloneIndex()).shedding();
        if (Double.isNaN(lesion.vascularizedDay)) {
            lesion.vascularizedDay = lesion.passage(shedding.vascularizedAt());
            tell(lesion, lesion.vascularizedDay, EventKind.VASCULARIZED, shedding.vascularizedAt());
        }
        if (!lesion.primary() && Double.isNaN(lesion.detectedDay)) {
            lesion.detectedDay = lesion.passage(body.detectionCells);
            tell(lesion, lesion.detectedDay, EventKind.DETECTED, body.detectionCells);
        }
    }

    private void tellColony(LesionState lesion) {
        if (lesion.escapedDay >= lesion.path.start()) {
            tell(lesion, lesion.escapedDay, EventKind.ESCAPED, lesion.path.totalAt(lesion.escapedDay));
        }
        if (lesion.endedDay >= lesion.path.start() && !lesion.removed) {
            tell(lesion, lesion.endedDay, EventKind.CLEARED, 0);
        }
    }

    private void tell(LesionState lesion, double day, EventKind kind, double cells) {
        if (!Double.isNaN(day)) {
            body.chronicle.tell(day, kind, lesion, cells);
        }
    }
}
