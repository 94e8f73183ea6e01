package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.Parts;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * Keeps something of every patient of a cohort. Memory does not grow with the number of lesions.
 *
 * <p>All that it keeps are {@link #part parts}, told where they are made; so none can be forgotten when two are merged, or saved
 * and loaded.
 *
 * @param <O> the type itself
 */
public abstract class Observer<O extends Observer<O>> implements Mergeable<O> {
    private final Parts parts = new Parts();

    /** Opens an observer of nobody. */
    protected Observer() {}

    /**
     * Declares something that is kept.
     *
     * @param part what
     * @param <P> its type
     * @return the part
     */
    protected final <P extends Mergeable<P>> P part(P part) {
        return parts.add(part);
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     * @param spread where the tumour had spread, drawn from the same outcome
     */
    public abstract void accept(Outcome outcome, Spread spread);

    @Override
    public final void combine(O later) {
        Observer<O> other = later;
        parts.combine(other.parts);
    }

    @Override
    public final void save(StateWriter to) {
        parts.save(to);
    }

    @Override
    public final void load(StateReader from) {
        parts.load(from);
    }
}
