package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
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
    private final Cutting cutting;
    private final double longestStride;
    private final List<Strategies> strategies = new ArrayList<>();
    private final double smallestWatched;

    LesionGrowth(Body body, double longestStride) {
        this.body = body;
        this.cutting = new Cutting(body, new Sizes(body.laws.lesions()));
        this.longestStride = longestStride;
        double vessels = Double.POSITIVE_INFINITY;
        for (var lineage : body.patient.disease().clones()) {
            vessels = Math.min(vessels, lineage.shedding().vascularizedAt());
        }
        double watched = Math.min(Math.min(body.diagnosisCells, body.symptomCells), body.detectionCells);
        double treated = Math.min(body.patient.oracle().removeAtCells(), body.ablationCells);
        this.smallestWatched = Math.min(Math.min(vessels, watched), treated);
    }

    /** How lesions of each kind grow under some laws. */
    private record Strategies(LesionLaws laws, ColonyWalk colony, LargeGrowth large, FocalGrowth focal) {
        static Strategies of(LesionLaws laws, double longestStride) {
            ColonyWalk colony = new ColonyWalk(laws);
            LargeGrowth large = new LargeGrowth(laws, longestStride);
            return new Strategies(laws, colony, large, new FocalGrowth(laws, colony, large));
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one object for each
    private Strategies on(double day) {
        LesionLaws laws = body.epochs.on(day).lesions();
        for (Strategies known : strategies) {
            if (known.laws() == laws) {
                return known;
            }
        }
        Strategies first = Strategies.of(laws, longestStride);
        strategies.add(first);
        return first;
    }

    /** Grows a lesion from a day to the end of the step, by the laws of that day. */
    void grow(LesionState lesion, double from, double until, long stepWord) {
        RandomKey key = lesion.growthKey().child(stepWord);
        lesion.follow(Math.max(lesion.epoch(), body.epochs.before(from)));
        lesion.path.begin(from, lesion.cells);
        advance(lesion, until, key);
        passages(lesion);
    }

    /** Lets a treatment meet a lesion that has grown to the end of the step; it regrows from what is left. */
    void meet(LesionState lesion, double day, LocalTreatment treatment, double until, long stepWord) {
        if (cutting.meet(lesion, day, treatment) && !lesion.ended()) {
            advance(lesion, until, lesion.growthKey().child(stepWord).child(lesion.cuts()));
            passages(lesion);
        }
    }

    /** The day on which an epoch cuts the path of a lesion next; infinite if none does in the step. */
    double nextEpoch(LesionState lesion, double until) {
        return cutting.nextEpoch(lesion, until);
    }

    /** Takes a lesion into the next epoch; it regrows from what is left. */
    void enter(LesionState lesion, double until, long stepWord) {
        cutting.enterEpoch(lesion, until);
        if (!lesion.ended()) {
            advance(lesion, until, lesion.growthKey().child(stepWord).child(lesion.cuts()));
        }
        passages(lesion);
    }

    private void advance(LesionState lesion, double until, RandomKey key) {
        if (lesion.ended() || lesion.path.end() >= until) {
            return;
        }
        Strategies by = on(lesion.path.end());
        RandomStream random = key.stream();
        Foci foci = lesion.foci();
        if (foci != null) {
            by.focal.advance(lesion, foci, until, random);
            if (lesion.ended() || lesion.path.end() >= until) {
                return;
            }
        }
        if (!lesion.escaped() && escapesAtOnce(lesion)) {
            lesion.escape(lesion.path.end());
        }
        if (!lesion.escaped()) {
            boolean everyEvent = smallestWatched < body.laws.lesions().escapedAt();
            lesion.path.setOut(new Departure(key, lesion.promise(), lesion.guarded(), by.laws));
            by.colony.advance(lesion, until, random, everyEvent);
        }
        if (lesion.escaped() && lesion.path.end() < until) {
            by.large.advance(lesion, until, random);
        }
    }

    private boolean escapesAtOnce(LesionState lesion) {
        boolean deterministic = false;
        for (int c = 0; c < lesion.cells.length; c++) {
            deterministic |= lesion.cells[c] > 0
                    && body.laws.lesions().growth(c, lesion.organ()).deterministic();
        }
        return deterministic || lesion.total() >= body.laws.lesions().escapedAt();
    }

    private void passages(LesionState lesion) {
        tellColony(lesion);
        Shedding shedding =
                body.patient.disease().clones().get(lesion.origin.cloneIndex()).shedding();
        if (!lesion.vascularized()) {
            double day = lesion.passage(shedding.vascularizedAt());
            lesion.vascularize(day);
            record(lesion, day, EventKind.VASCULARIZED, shedding.vascularizedAt());
        }
        if (!lesion.primary()) {
            clinic(lesion);
        }
    }

    /** What clinicians may notice of a metastasis. */
    private void clinic(LesionState lesion) {
        if (!lesion.detected()) {
            double day = lesion.passage(body.detectionCells);
            lesion.detect(day);
            record(lesion, day, EventKind.DETECTED, body.detectionCells);
        }
        if (body.ablationCells < Double.POSITIVE_INFINITY && Double.isNaN(lesion.visibleDay())) {
            lesion.see(lesion.passage(body.ablationCells));
        }
    }

    /** What stands on the path from its start, or from a cut: what was before that has been told. */
    private void tellColony(LesionState lesion) {
        if (lesion.escapedDay() >= lesion.path.start() && lesion.escapedDay() > lesion.treatedDay()) {
            record(lesion, lesion.escapedDay(), EventKind.ESCAPED, lesion.path.totalAt(lesion.escapedDay()));
        }
        if (lesion.ended()) {
            record(lesion, lesion.endedDay(), EventKind.CLEARED, 0);
        }
    }

    private void record(LesionState lesion, double day, EventKind kind, double cells) {
        if (!Double.isNaN(day)) {
            body.chronicle.record(day, kind, lesion, cells);
        }
    }
}
