package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.clinic.DnaAssay;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;

/**
 * Copies of the tumour's genome in a patient's blood: each cell that dies leaves some, and they are cleared with a half-life. Cells die of their turnover by the
 * laws of the day, those that a drug adds included, and at the moments of pulses and radiation; what is taken out leaves nothing. Of many cells the mean is taken.
 * Lesions that nobody follows, the doomed and those that sleep, are left out.
 *
 * <p>Between two readings of a path deaths change exponentially, which is exact where cells do. One owner, asked in order of days.
 */
final class TumourDna {
    /** What was there so many half-lives ago is gone, but for 1e-18. */
    private static final double MOST_HALF_LIVES = 60;

    private static final double LONGEST_DAYS = 1;

    private final Body body;
    private final double release;
    private final double perDay;
    private final double memoryDays;

    /** Copies there were at the end of the last step. */
    private double before;

    private double since;
    /** Cells that treatment has killed in this step. */
    private final List<Burst> bursts = new ArrayList<>();

    private record Burst(double day, double cells) {}

    TumourDna(Body body, DnaAssay assay) {
        this.body = body;
        this.release = assay.release();
        this.perDay = assay.clearance();
        this.memoryDays = MOST_HALF_LIVES * assay.halfLifeDays();
    }

    /** Treatment kills cells at a moment of the current step. */
    void killed(double day, double cells) {
        if (cells > 0) {
            bursts.add(new Burst(day, cells));
        }
    }

    /** Copies in the blood at a moment of the current step. */
    double copies(double day) {
        double kept = before * left(day - since);
        for (Burst burst : bursts) {
            kept += burst.day() <= day ? release * burst.cells() * left(day - burst.day()) : 0;
        }
        double from = Math.max(since, day - memoryDays);
        double deaths = 0;
        for (LesionState lesion : body.living) {
            deaths += deaths(lesion, from, day);
        }
        return kept + release * deaths;
    }

    /** Keeps what there is at the end of a step. */
    void endStep(double end) {
        before = copies(end);
        since = end;
        bursts.clear();
    }

    private double left(double days) {
        return Elementary.exp(-perDay * days);
    }

    /** ∫ deaths(u) e^(−λ(until − u)) du along the path of a lesion in the current step. */
    private double deaths(LesionState lesion, double from, double until) {
        Path path = lesion.path;
        double sum = 0;
        for (int i = 1; i < path.points() && path.day(i - 1) < until; i++) {
            double start = Math.max(from, path.day(i - 1));
            double end = Math.min(until, path.day(i));
            while (start < end) {
                int epoch = body.epochs.at(start);
                double next = Math.min(Math.min(end, start + LONGEST_DAYS), body.epochs.from(epoch + 1));
                sum += left(until - next) * deaths(lesion, i, epoch, start, next);
                start = next;
            }
        }
        return sum;
    }

    /** ∫ deaths(u) e^(−λ(end − u)) du within a piece of a path. */
    private double deaths(LesionState lesion, int piece, int epoch, double start, double end) {
        double first = deathsAt(lesion, piece, epoch, start);
        double last = deathsAt(lesion, piece, epoch, end);
        double days = end - start;
        if (!(first > 0 && last > 0)) {
            return (first + last) / 2 * Exponentials.integral(-perDay, days);
        }
        double growth = Elementary.log(last / first) / days;
        return last * Exponentials.integral(-growth - perDay, days);
    }

    /** Deaths a day within a piece of a path, its ends included. */
    private double deathsAt(LesionState lesion, int piece, int epoch, double day) {
        double total = 0;
        for (int clone = 0; clone < lesion.cells.length; clone++) {
            total += cells(lesion.path, piece, clone, day);
        }
        double deaths = 0;
        for (int clone = 0; clone < lesion.cells.length && total > 0; clone++) {
            Growth growth = body.epochs.laws(epoch).lesions().growth(clone, lesion.organ());
            deaths += cells(lesion.path, piece, clone, day) * growth.deathAt(total);
        }
        return deaths;
    }

    /** At the end of a piece sizes may jump: what counts is where the piece leads. */
    private static double cells(Path path, int piece, int clone, double day) {
        if (path.shape(piece) == Path.Shape.LEVEL) {
            return path.cells(piece - 1, clone);
        }
        return day >= path.day(piece) ? path.cells(piece, clone) : path.cellsAt(day, clone);
    }
}
