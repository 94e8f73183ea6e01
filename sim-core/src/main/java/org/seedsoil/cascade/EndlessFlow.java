package org.seedsoil.cascade;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds seeds that nothing would ever stop. An organ ends a seed if the seed can die, enter the tissue or be lost there or on
 * a leg out of it; a seed can circulate for ever if it can come to an organ from which none that ends it can be reached. A
 * bed that a seed can neither leave nor die in counts as endless too. Which of these are possible does not depend on
 * the size of the seed.
 */
final class EndlessFlow {
    private final Cascade cascade;
    private final int clone;
    private final boolean shielded;

    private EndlessFlow(Cascade cascade, int clone, boolean shielded) {
        this.cascade = cascade;
        this.clone = clone;
        this.shielded = shielded;
    }

    static boolean isPossible(Cascade cascade) {
        for (int c = 0; c < cascade.disease().clones().size(); c++) {
            double cloaked = cascade.circulation().cloaked(c);
            if (cloaked < 1 && new EndlessFlow(cascade, c, false).isPossible()
                    || cloaked > 0 && new EndlessFlow(cascade, c, true).isPossible()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossible() {
        int organs = cascade.disease().anatomy().size();
        Deque<Integer> ending = new ArrayDeque<>();
        boolean[] ends = new boolean[organs];
        for (int o = 0; o < organs; o++) {
            if (isTrap(o)) {
                return true;
            }
            ends[o] = endsSeeds(o);
            if (ends[o]) {
                ending.add(o);
            }
        }
        return !reachEveryOrgan(ending, ends);
    }

    /** Goes back from the organs that end seeds to those from which they can be reached. */
    private boolean reachEveryOrgan(Deque<Integer> ending, boolean[] ends) {
        int reached = ending.size();
        while (!ending.isEmpty()) {
            int organ = ending.remove();
            for (int o = 0; o < ends.length; o++) {
                if (!ends[o] && leads(o, organ)) {
                    ends[o] = true;
                    ending.add(o);
                    reached++;
                }
            }
        }
        return reached == ends.length;
    }

    private boolean arrests(int organ) {
        return cascade.arrest().arrests(1, organ) > 0;
    }

    private boolean isTrap(int organ) {
        return arrests(organ) && cascade.extravasation().rate(clone, 1, shielded, organ) <= 0 && isBed(organ);
    }

    private boolean isBed(int organ) {
        Circulation flow = cascade.circulation();
        if (cascade.destinations().areUsed()) {
            return isDestination(organ);
        }
        for (int leg = 0; leg < flow.legs(); leg++) {
            if (flow.to(leg) == organ && flow.fraction(leg) > 0) {
                return true;
            }
        }
        return cascade.lymph().lung() == organ;
    }

    private boolean isDestination(int organ) {
        for (int source = 0; source < cascade.disease().anatomy().size(); source++) {
            if (cascade.destinations().reaches(source, organ) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSeeds(int organ) {
        if (cascade.destinations().areUsed()) {
            return true;
        }
        Extravasation bed = cascade.extravasation();
        double ends = bed.extravasates(clone, 1, shielded, organ) + bed.dies(clone, 1, shielded, organ);
        boolean inBed = arrests(organ) && ends > 0;
        return inBed || diesOnTheWay(organ);
    }

    private boolean diesOnTheWay(int organ) {
        Circulation flow = cascade.circulation();
        if (flow.hazard(clone, 1, shielded) <= 0) {
            return false;
        }
        for (int leg = flow.firstLeg(organ); leg < flow.firstLeg(organ + 1); leg++) {
            if (flow.fraction(leg) > 0 && flow.days(leg) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int from, int to) {
        Circulation flow = cascade.circulation();
        for (int leg = flow.firstLeg(from); leg < flow.firstLeg(from + 1); leg++) {
            if (flow.fraction(leg) > 0 && flow.to(leg) == to) {
                return true;
            }
        }
        return false;
    }
}
