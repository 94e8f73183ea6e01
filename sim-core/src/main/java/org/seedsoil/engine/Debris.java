package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;

/**
 * The volume of cells that treatment has killed where they lay, until the body has cleared it: imaging sees it, nothing else knows of it. It counts in
 * cells of the same volume, and falls with the half-life of {@code care.clinic}. Cells that would have died without treatment leave none: the
 * density of the tissue has them already.
 *
 * <p>Cells die at moments, of pulses and radiation, or all the time, where a drug adds deaths to those of the disease. Of the latter the mean is taken,
 * along the path of the step. One owner, asked in order of days.
 */
final class Debris {
    /** Between two readings of a path a lesion is taken to change exponentially. */
    private static final double LONGEST_DAYS = 5;

    private final Body body;
    private final double perDay;
    private final Map<Integer, Heap> heaps = new LinkedHashMap<>();

    /** What is left of the dead of one lesion, as of a day. */
    private static final class Heap {
        private final LesionState lesion;
        private double cells;
        private double day;

        Heap(LesionState lesion, double day) {
            this.lesion = lesion;
            this.day = day;
        }
    }

    Debris(Body body) {
        this.body = body;
        double halfLife = body.patient.care().clinic().clearanceDays();
        boolean seen = body.patient.care().clinic().looks() && halfLife > 0;
        this.perDay = seen ? Elementary.log(2) / halfLife : Double.POSITIVE_INFINITY;
    }

    /** Treatment kills cells at a moment. */
    void killed(LesionState lesion, double day, double cells) {
        if (perDay < Double.POSITIVE_INFINITY && cells > 0) {
            Heap heap = heap(lesion, day);
            bring(heap, day);
            heap.cells += cells;
        }
    }

    /** A lesion is taken out, with its dead. */
    void takenOut(LesionState lesion) {
        heaps.remove(lesion.id);
    }

    /** What imaging has of the dead of a lesion on a day, in cells. */
    double at(LesionState lesion, double day) {
        if (perDay == Double.POSITIVE_INFINITY) {
            return 0;
        }
        Heap heap = heaps.get(lesion.id);
        if (heap == null && !dies(lesion, lesion.path.start(), day)) {
            return 0;
        }
        Heap known = heap == null ? heap(lesion, lesion.path.start()) : heap;
        bring(known, day);
        return known.cells;
    }

    /** Lesions of which nothing lives, and something is left. */
    List<LesionState> ended(double day) {
        List<LesionState> ended = new ArrayList<>();
        for (Heap heap : heaps.values()) {
            if (heap.lesion.endedBy(day)) {
                ended.add(heap.lesion);
            }
        }
        return ended;
    }

    /** Follows all lesions that die of a drug to the end of a step, and forgets what is less than a cell. */
    void endStep(double from, double end) {
        if (perDay == Double.POSITIVE_INFINITY || !body.patient.care().systemic() && heaps.isEmpty()) {
            return;
        }
        for (LesionState lesion : body.living) {
            if (heaps.containsKey(lesion.id) || dies(lesion, Math.max(from, lesion.path.start()), end)) {
                bring(heap(lesion, Math.max(from, lesion.path.start())), end);
            }
        }
        heaps.values().removeIf(heap -> heap.lesion.endedBy(end) && bring(heap, end) < 1);
    }

    private Heap heap(LesionState lesion, double day) {
        return heaps.computeIfAbsent(lesion.id, id -> new Heap(lesion, day));
    }

    private boolean dies(LesionState lesion, double from, double until) {
        if (!(lesion.escapedDay() <= until) || lesion.endedBy(from)) {
            return false;
        }
        for (int epoch = body.epochs.at(from); body.epochs.from(epoch) < until; epoch++) {
            for (int clone = 0; clone < lesion.cells.length; clone++) {
                if (lesion.path.cellsAt(from, clone) > 0 && added(epoch, clone, lesion.organ()) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Deaths per cell and day that the drugs of an epoch add. */
    private double added(int epoch, int clone, int organ) {
        Growth treated = body.epochs.laws(epoch).lesions().growth(clone, organ);
        Growth plain = body.epochs.untreated().lesions().growth(clone, organ);
        return Math.max(0, treated.initialDeath() - plain.initialDeath());
    }

    /** Takes what is left of the dead of a lesion to a day, and returns it. */
    private double bring(Heap heap, double day) {
        LesionState lesion = heap.lesion;
        while (heap.day < day) {
            int epoch = body.epochs.at(heap.day);
            double next = Math.min(Math.min(day, heap.day + LONGEST_DAYS), body.epochs.from(epoch + 1));
            double since = heap.day;
            if (since < lesion.escapedDay()) {
                next = Math.min(next, lesion.escapedDay()); // what dies is counted from there on
            }
            heap.cells *= Elementary.exp(-perDay * (next - since));
            for (int clone = 0; clone < lesion.cells.length; clone++) {
                double rate = lesion.escapedDay() <= since && !lesion.endedBy(since)
                        ? added(epoch, clone, lesion.organ())
                        : 0;
                heap.cells += rate > 0 ? rate * died(lesion, clone, since, next) : 0;
            }
            heap.day = next;
        }
        return heap.cells;
    }

    /** ∫ N(u) e^(−λ(t − u)) du up to t, in cell days. */
    private double died(LesionState lesion, int clone, double from, double until) {
        double before = lesion.path.cellsAt(from, clone);
        double after = lesion.path.cellsAt(Math.nextDown(until), clone);
        if (!(before > 0 && after > 0)) {
            return 0;
        }
        double days = until - from;
        return before
                * Elementary.exp(-perDay * days)
                * Exponentials.integral(Elementary.log(after / before) / days + perDay, days);
    }
}
