package org.seedsoil.engine;

import java.util.function.IntToDoubleFunction;
import org.seedsoil.random.RandomStream;

/**
 * A colony of which it is known what it never comes to, event by event: the chain of births, deaths and kills, given that. Let e(n) be the probability that
 * a colony of n cells comes to it, mutations counted in. Given that it does not, events come at the same rate as without, and the next is a birth with its
 * share times (1 − e(n + 1))/(1 − e(n)).
 */
final class DoomedWalk {
    private DoomedWalk() {}

    /** Cells after some days of a colony that neither escapes nor mutates; 0 if it has died out. */
    static int doomed(Rise rise, int founders, double days, RandomStream random) {
        return after(rise, rise::survives, founders, days, random);
    }

    /** Cells after some days of a colony that is not followed and does not mutate; 0 if it has died out. */
    static int unfollowed(Unfollowed who, Rise rise, int founders, double days, RandomStream random) {
        return after(rise, n -> who.followed(rise, n), founders, days, random);
    }

    private static int after(Rise rise, IntToDoubleFunction comes, int founders, double days, RandomStream random) {
        double day = 0;
        int n = founders;
        while (n > 0) {
            double up = rise.up(n);
            double leaves = up + rise.down(n) + rise.mutation(n);
            day += random.nextWait(leaves);
            if (day > days) {
                return n;
            }
            double birth = up / leaves * (1 - comes.applyAsDouble(n + 1)) / (1 - comes.applyAsDouble(n));
            n += random.nextOpen() < birth ? 1 : -1;
        }
        return 0;
    }
}
