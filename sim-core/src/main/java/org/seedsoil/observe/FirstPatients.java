package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * The first patients of a cohort of a kind, at most so many. Which they are is a rule over the cohort; what is saved are their numbers. What
 * pictures show of them is at hand where they were taken in here; who wants to see others runs them again.
 */
public final class FirstPatients implements Mergeable<FirstPatients> {
    private final int most;
    private final Predicate<Outcome> kind;
    private final TreeMap<Long, Optional<CarePath>> kept = new TreeMap<>();

    /**
     * Opens a choice among nobody.
     *
     * @param most how many are kept at most, at least 1
     * @param kind which patients count
     */
    FirstPatients(int most, Predicate<Outcome> kind) {
        this.most = most;
        this.kind = kind;
    }

    void accept(Outcome outcome) {
        boolean wanted = kept.size() < most || outcome.patient() < kept.lastKey();
        if (wanted && kind.test(outcome)) {
            put(outcome.patient(), Optional.of(CarePath.of(outcome)));
        }
    }

    private void put(long patient, Optional<CarePath> path) {
        kept.merge(patient, path, (one, other) -> one.isPresent() ? one : other);
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    @Override
    public void combine(FirstPatients later) {
        later.kept.forEach(this::put);
    }

    @Override
    public void save(StateWriter to) {
        to.put(kept.size());
        kept.keySet().forEach(to::put);
    }

    @Override
    public void load(StateReader from) {
        for (int left = from.nextSize(); left > 0; left--) {
            kept.put(from.next(), Optional.empty());
        }
    }

    /**
     * Returns who they are.
     *
     * @return their numbers, ascending
     */
    public List<Long> patients() {
        return List.copyOf(kept.keySet());
    }

    /**
     * Returns what pictures show of them.
     *
     * @param again runs a patient who was taken in elsewhere
     * @return one path for each, in the order of the patients
     */
    public List<CarePath> paths(LongFunction<Outcome> again) {
        List<CarePath> paths = new ArrayList<>();
        for (Map.Entry<Long, Optional<CarePath>> entry : kept.entrySet()) {
            paths.add(entry.getValue().orElseGet(() -> CarePath.of(again.apply(entry.getKey()))));
        }
        return paths;
    }
}
