package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * The histories of the first patients of a cohort, whole patients only, until so many lesions and foundings are reached. Which
 * patients these are is a rule over the cohort: it does not depend on who kept whom, or on what was merged first. Whoever keeps patients
 * from the middle keeps as many of them as could be wanted; what turns out to be behind the last one wanted is let go.
 */
public final class FirstHistories implements Mergeable<FirstHistories> {
    private final int types;
    private final long most;
    /** In the order of the patients, apart from one another. */
    private final List<Stretch> stretches = new ArrayList<>();

    /**
     * Opens empty histories.
     *
     * @param types number of types of lesions, at least 1
     * @param most lesions and foundings from which on further patients are not kept
     */
    public FirstHistories(int types, long most) {
        this.types = types;
        this.most = most;
    }

    /** Neighbouring patients. */
    private static final class Stretch {
        private final long first;
        private final LesionHistories kept;
        private long end;
        private boolean full;

        Stretch(long first, int types) {
            this.first = first;
            this.end = first;
            this.kept = new LesionHistories(types);
        }

        /** Takes the next patients in behind these. */
        void join(Stretch next, long most) {
            if (!full) {
                kept.append(next.kept, most);
            }
            full |= next.full || kept.size() >= most;
            end = next.end;
        }

        Stretch copy(int types, long most) {
            Stretch copy = new Stretch(first, types);
            copy.join(this, most);
            return copy;
        }

        Stretch emptied(int types) {
            Stretch emptied = new Stretch(first, types);
            emptied.end = end;
            emptied.full = true;
            return emptied;
        }
    }

    /**
     * Takes a patient in.
     *
     * @param patient its number in the cohort
     * @param history adds the patient to histories; not asked where the patient is not wanted
     */
    public void accept(long patient, Consumer<LesionHistories> history) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.end == patient) {
            take(last, history);
            return;
        }
        Stretch single = new Stretch(patient, types);
        take(single, history);
        insert(single);
        tidy();
    }

    private void take(Stretch stretch, Consumer<LesionHistories> history) {
        if (!stretch.full) {
            history.accept(stretch.kept);
            stretch.full = stretch.kept.size() >= most;
        }
        stretch.end++;
    }

    private void insert(Stretch stretch) {
        int place = 0;
        while (place < stretches.size() && stretches.get(place).first < stretch.first) {
            place++;
        }
        long free = place == 0 ? stretch.first : stretches.get(place - 1).end;
        long taken = place == stretches.size() ? stretch.end : stretches.get(place).first;
        if (stretch.first < free || stretch.end > taken) {
            throw new IllegalArgumentException(
                    "patients " + stretch.first + " to " + (stretch.end - 1) + " are kept already, or some of them");
        }
        stretches.add(place, stretch);
    }

    /** Joins neighbours, and lets go of what is behind the last patient wanted. */
    private void tidy() {
        long before = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch here = stretches.get(i);
            while (i + 1 < stretches.size() && stretches.get(i + 1).first == here.end) {
                here.join(stretches.remove(i + 1), most);
            }
            if (before >= most) {
                stretches.set(i, here.emptied(types));
            }
            before += here.kept.size();
        }
    }

    @Override
    public void combine(FirstHistories later) {
        for (Stretch stretch : later.stretches) {
            insert(stretch.copy(types, most));
        }
        tidy();
    }

    @Override
    public void save(StateWriter to) {
        to.put(stretches.size());
        for (Stretch stretch : stretches) {
            to.put(stretch.first);
            to.put(stretch.end);
            to.put(stretch.full ? 1 : 0);
            stretch.kept.save(to);
        }
    }

    @Override
    public void load(StateReader from) {
        for (int left = from.nextSize(); left > 0; left--) {
            Stretch stretch = new Stretch(from.next(), types);
            stretch.end = from.next();
            stretch.full = from.next() == 1;
            stretch.kept.load(from);
            stretches.add(stretch);
        }
    }

    /**
     * Returns what was kept.
     *
     * @return the histories of the first patients
     * @throws IllegalStateException if patients between the first and the last are missing
     */
    public LesionHistories histories() {
        if (stretches.size() > 1) {
            throw new IllegalStateException(
                    "patients " + stretches.get(0).end + " to " + (stretches.get(1).first - 1) + " are missing");
        }
        return stretches.isEmpty() ? new LesionHistories(types) : stretches.get(0).kept;
    }
}
