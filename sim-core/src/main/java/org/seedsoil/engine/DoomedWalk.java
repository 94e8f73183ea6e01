package org.seedsoil.engine;

import org.seedsoil.random.RandomStream;

/**
 * A colony that dies out small, event by event: the chain of births, deaths and kills given that it neither escapes nor mutates. Given that, events come at the
 * same rate as without, and the next is a birth with its share times (1 − h(n + 1))/(1 − h(n)).
 */
final class DoomedWalk {
    private final Rise rise;

    DoomedWalk(Rise rise) {
        this.rise = rise;
    }

    /** Draws the size of one of those who stand: at an age of theirs, until it is one at which it is still there. */
    int size(int founders, ShedHistory.Standing standing, RandomStream random) {
        ShedHistory.Ages ages = standing.draw(random);
        int cells = 0;
        while (cells == 0) {
            double age = ages.younger() + random.nextOpen() * (ages.older() - ages.younger());
            cells = after(founders, age, random);
        }
        return cells;
    }

    /** The size after some days; 0 if it has died out. */
    int after(int founders, double days, RandomStream random) {
        double day = 0;
        int n = founders;
        while (n > 0) {
            double up = rise.up(n);
            double leaves = up + rise.down(n) + rise.mutation(n);
            day += random.nextWait(leaves);
            if (day > days) {
                return n;
            }
            double birth = up / leaves * (1 - rise.survives(n + 1)) / (1 - rise.survives(n));
            n += random.nextOpen() < birth ? 1 : -1;
        }
        return 0;
    }
}
