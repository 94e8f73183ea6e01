package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.seedsoil.random.RandomKey;

/**
 * What is treated around lesions, by rule or on order: a deposit of the same organ that nobody sees lies in it by chance, and is killed.
 *
 * <p>Draws: for each deposit below "field", the lesion treated and the day, whether it lies there.
 */
final class Fields implements LocalTreatment {
    private final List<Field> fields = new ArrayList<>();
    private boolean opened;

    /** What is treated around a lesion, on a day. */
    private record Field(LesionState around, double day, double margin, Predicate<LesionState> unseen) {
        boolean holds(int organ, RandomKey key) {
            return organ == around.organ()
                    && key.child("field").child(around.id).child(Body.word(day)).stream()
                                    .nextOpen()
                            < margin;
        }
    }

    /**
     * Opens a field.
     *
     * @param around the lesion treated
     * @param day when
     * @param margin probability that a deposit lies in it
     * @param unseen which lesions nobody sees on that day
     */
    void open(LesionState around, double day, double margin, Predicate<LesionState> unseen) {
        if (margin > 0) {
            fields.add(new Field(around, day, margin, unseen));
            opened = true;
        }
    }

    /** Whether a field was opened since this was last asked: then other lesions may lie in it. */
    boolean opened() {
        boolean since = opened;
        opened = false;
        return since;
    }

    /** The day on which a deposit that nobody sees lies in the field of another lesion; infinite for none in this step. */
    @Override
    public double next(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Field field : fields) {
            boolean lies = field.day() < first
                    && !lesion.primary()
                    && lesion.id != field.around().id
                    && lesion.existsAt(field.day())
                    && field.unseen().test(lesion)
                    && field.holds(lesion.organ(), lesion.key());
            first = lies ? field.day() : first;
        }
        return first;
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        return Residue.removed();
    }

    /** Says whether a field killed a sleeping group, between its falling asleep and its waking. */
    boolean killsSleepers(int organ, RandomKey key, double asleepDay, double turnDay) {
        for (Field field : fields) {
            if (field.day() >= asleepDay && field.day() < turnDay && field.holds(organ, key)) {
                return true;
            }
        }
        return false;
    }
}
