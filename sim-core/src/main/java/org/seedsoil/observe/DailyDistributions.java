package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/** How a number differs between patients on each day of a grid, which is as long as the patient followed longest needs. */
final class DailyDistributions implements Mergeable<DailyDistributions> {
    private final List<Double> days = new ArrayList<>();
    private final List<Distribution> distributions = new ArrayList<>();

    int size() {
        return days.size();
    }

    double day(int point) {
        return days.get(point);
    }

    /** Returns the distribution on a day of the grid, the next one if it is new. */
    Distribution on(int point, double day) {
        if (point == days.size()) {
            days.add(day);
            distributions.add(new Distribution());
        }
        return distributions.get(point);
    }

    Distribution at(int point) {
        return distributions.get(point);
    }

    @Override
    public void combine(DailyDistributions later) {
        for (int i = 0; i < later.size(); i++) {
            on(i, later.day(i)).combine(later.at(i));
        }
    }

    @Override
    public void save(StateWriter to) {
        to.put(size());
        for (int i = 0; i < size(); i++) {
            to.put(day(i));
            at(i).save(to);
        }
    }

    @Override
    public void load(StateReader from) {
        int size = from.nextSize();
        for (int i = 0; i < size; i++) {
            on(i, from.nextDouble()).load(from);
        }
    }
}
