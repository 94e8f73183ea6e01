package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.BoneSolver;
import org.seedsoil.bone.BoneState;
import org.seedsoil.bone.TumourPath;

/**
 * The bone around one lesion, from the moment on which they first feel each other. It knows how it stood when the step began, and each
 * stretch that its lesion has taken since; after the last of them, and where there is none, it goes on without a tumour. So its state at
 * any moment of the step is known, and a lesion that is cut goes on from the state of that day.
 */
final class BoneSite {
    private final BoneCycle untreated;
    private final double sinceDay;
    private final List<Stretch> stretches = new ArrayList<>();
    private double baseDay;
    private boolean enrolled;
    private BoneState base;
    /** The end of the last stretch, which the next one usually begins with. */
    private double aheadDay = Double.NaN;

    private BoneState ahead;

    /**
     * A stretch of its lesion.
     *
     * @param from first day
     * @param until last day
     * @param cycle the laws
     * @param bone the bone in the beginning
     * @param lesion the lesion, as bone feels it
     */
    private record Stretch(double from, double until, BoneCycle cycle, BoneState bone, TumourPath lesion) {
        BoneState at(double day, BoneSolver solver) {
            return solver.follow(cycle, bone, day - from, lesion).state();
        }
    }

    /** Healthy bone at rest. */
    BoneSite(BoneCycle cycle, double day) {
        this.untreated = cycle;
        this.sinceDay = day;
        this.baseDay = day;
        this.base = cycle.remodeling().atRest(0);
        this.ahead = base;
    }

    /** The first day on which they feel each other. */
    double sinceDay() {
        return sinceDay;
    }

    /** Whether it is among the sites of its patient. */
    boolean isEnrolled() {
        return enrolled;
    }

    void enrol() {
        enrolled = true;
    }

    /** How it stands at a moment of the step. */
    BoneState at(double day, BoneSolver solver) {
        if (day == aheadDay) {
            return ahead;
        }
        int last = stretches.size() - 1;
        while (last >= 0 && stretches.get(last).from() > day) {
            last--;
        }
        if (last < 0) {
            return alone(base, day - baseDay, solver);
        }
        Stretch stretch = stretches.get(last);
        BoneState then = stretch.at(Math.min(day, stretch.until()), solver);
        return alone(then, day - stretch.until(), solver);
    }

    private BoneState alone(BoneState from, double days, BoneSolver solver) {
        return days > 0 ? solver.follow(untreated, from, days, TumourPath.NONE).state() : from;
    }

    /** Follows its lesion for a stretch, and returns the mean excess of osteoclasts in it. */
    double follow(double from, double until, BoneCycle cycle, TumourPath lesion, BoneSolver solver) {
        BoneState bone = at(from, solver);
        BoneSolver.Stretch taken = solver.follow(cycle, bone, until - from, lesion);
        stretches.add(new Stretch(from, until, cycle, bone, lesion));
        aheadDay = until;
        ahead = taken.state();
        return taken.meanExcess();
    }

    /** Takes back what its lesion did after a day of the step. */
    void forgetAfter(double day) {
        stretches.removeIf(stretch -> stretch.from() >= day);
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).until() > day) {
            Stretch cut = stretches.get(last);
            stretches.set(last, new Stretch(cut.from(), day, cut.cycle(), cut.bone(), cut.lesion()));
        }
        if (aheadDay > day) {
            aheadDay = Double.NaN;
        }
    }

    /** Ends the step: what is kept is how it stands. */
    BoneState endStep(double day, BoneSolver solver) {
        base = at(day, solver);
        baseDay = day;
        stretches.clear();
        aheadDay = day;
        ahead = base;
        return base;
    }
}
