package org.seedsoil.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Pulse;
import org.seedsoil.disease.Dormancy;

/**
 * The law of the doomed of one clone in one organ at the beginning of an epoch, read off the epochs of a patient: its stretches go from one that
 * reaches them to the next.
 */
final class DoomedHere {
    /** The epochs with which stretches begin; the last one is the one that begins now. */
    private final int[] begins;

    private final double[] from;
    private final Rise[] rises;
    private final Dormancy[] sleep;
    private final double[] left;
    /** Whether those that would die out are asked at the beginning of each. */
    private final boolean asked;

    private @Nullable Doomed law;
    private @Nullable UndrawnLives undrawn;

    private DoomedHere(int[] begins, boolean asked) {
        this.asked = asked;
        this.begins = begins;
        this.from = new double[begins.length];
        this.rises = new Rise[begins.length];
        this.sleep = new Dormancy[begins.length];
        this.left = new double[begins.length];
    }

    static DoomedHere of(Epochs epochs, int now, int clone, int organ) {
        int[] begins = new int[now + 1];
        int stretches = 1;
        for (int epoch = 1; epoch <= now; epoch++) {
            if (epochs.reaches(epoch, clone, organ)) {
                begins[stretches++] = epoch;
            }
        }
        DoomedHere here = new DoomedHere(Arrays.copyOf(begins, stretches), epochs.asks(clone, organ));
        for (int k = 0; k < stretches; k++) {
            Laws laws = epochs.laws(begins[k]);
            here.from[k] = epochs.from(begins[k]);
            here.rises[k] = laws.lesions().rise(clone, organ);
            here.sleep[k] = laws.disease().soil(clone, organ).dormancy();
            here.left[k] = k == 0 ? 1 : left(epochs.pulsesAt(begins[k]), clone);
        }
        return here;
    }

    private static double left(List<Pulse> pulses, int clone) {
        double left = 1;
        for (Pulse pulse : pulses) {
            left *= pulse.reaches(clone) ? pulse.survival() : 1;
        }
        return left;
    }

    /** Whether another organ has the same law, so that it is worked out once. */
    @SuppressWarnings("ReferenceEquality") // rises of equal rates are one object
    boolean isLike(DoomedHere other) {
        boolean like = asked == other.asked && Arrays.equals(begins, other.begins) && Arrays.equals(sleep, other.sleep);
        for (int k = 0; like && k < rises.length; k++) {
            like = rises[k] == other.rises[k];
        }
        return like;
    }

    /** The stretch of an epoch. */
    int stretch(int epoch) {
        int k = 0;
        while (k + 1 < begins.length && begins[k + 1] <= epoch) {
            k++;
        }
        return k;
    }

    /** How long those live that are not drawn, worked out when first asked for, of one last day. */
    UndrawnLives undrawn(double endDay) {
        UndrawnLives known = undrawn;
        if (known == null) {
            known = new UndrawnLives(asked ? Unfollowed.ASKED : Unfollowed.DECIDED, from, rises, sleep, left, endDay);
            undrawn = known;
        }
        return known;
    }

    /** The law, worked out when first asked for, with what is known of the patient's later days. */
    Doomed law(Prospects prospects) {
        Doomed known = law;
        if (known == null) {
            known = new Doomed(from, rises, sleep, left, prospects);
            law = known;
        }
        return known;
    }
}
