package org.seedsoil.observe;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * The patient of a cohort that pictures show: the first with {@value #FEWEST} to {@value #MOST} metastases, else the first with more.
 * What is kept is a number, which merges and is saved; who wants to see the patient runs it again. What became of it is at hand only
 * where it was taken in.
 */
public final class ExamplePatient implements Mergeable<ExamplePatient> {
    /** Metastases that an example has at least. */
    public static final int FEWEST = 3;

    /** Metastases up to which a picture shows each. */
    public static final int MOST = 40;

    private First shown = First.NOBODY;
    private First crowded = First.NOBODY;

    /** Opens a choice among nobody. */
    public ExamplePatient() {}

    /** The first patient of a kind. */
    private record First(long patient, @Nullable Outcome outcome) {
        static final First NOBODY = new First(Long.MAX_VALUE, null);

        boolean isNobody() {
            return patient == Long.MAX_VALUE;
        }

        First or(First other) {
            return other.patient < patient || other.patient == patient && outcome == null ? other : this;
        }
    }

    /**
     * Takes one patient in.
     *
     * @param outcome what became of the patient
     */
    public void accept(Outcome outcome) {
        int metastases = outcome.metastases().size();
        if (metastases > MOST) {
            crowded = taken(crowded, outcome);
        } else if (metastases >= FEWEST) {
            shown = taken(shown, outcome);
            crowded = new First(crowded.patient(), null);
        }
    }

    private static First taken(First before, Outcome outcome) {
        return outcome.patient() < before.patient() ? new First(outcome.patient(), outcome) : before;
    }

    private First chosen() {
        return shown.isNobody() ? crowded : shown;
    }

    /**
     * Returns who it is.
     *
     * @return the number of the patient in the cohort; empty where nobody has as many metastases
     */
    public OptionalLong patient() {
        return chosen().isNobody() ? OptionalLong.empty() : OptionalLong.of(chosen().patient());
    }

    /**
     * Returns what became of the patient, if it is known without running it again.
     *
     * @return the outcome
     */
    public Optional<Outcome> atHand() {
        return Optional.ofNullable(chosen().outcome());
    }

    @Override
    public void combine(ExamplePatient later) {
        shown = shown.or(later.shown);
        crowded = crowded.or(later.crowded);
        crowded = shown.isNobody() ? crowded : new First(crowded.patient(), null);
    }

    @Override
    public void save(StateWriter to) {
        to.put(shown.patient());
        to.put(crowded.patient());
    }

    @Override
    public void load(StateReader from) {
        shown = new First(from.next(), null);
        crowded = new First(from.next(), null);
    }
}
