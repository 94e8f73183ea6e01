package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.seedsoil.care.Care;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.Pulse;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/**
 * The disease of a patient in time: one epoch from each day on which a treatment begins, ends or is a pulse to the next. A patient
 * without systemic treatment has one epoch.
 *
 * <p>Where the laws of small colonies of a clone in an organ will change, or a pulse will reach them, their fate cannot be decided when
 * their seed is shed: they are open, which means that each group that settles is followed. All others are as without treatment. Openness
 * is told by {@link SeedLaws#apart}.
 */
final class Epochs {
    private final Disease disease;
    private final List<DatedEffect> effects;
    private final List<Pulse> pulses;
    private final double[] from;
    private final Laws[] laws;

    private Epochs(Disease disease, Care care) {
        this.disease = disease;
        this.effects = care.effects();
        this.pulses = care.pulses();
        refuseEvents();
        TreeSet<Double> days = new TreeSet<>(List.of(0.0));
        effects.forEach(effect -> days.addAll(List.of(effect.fromDay(), effect.untilDay())));
        pulses.forEach(pulse -> days.add(pulse.day()));
        days.remove(Double.POSITIVE_INFINITY);
        List<Double> begins = new ArrayList<>();
        List<Disease> treated = new ArrayList<>();
        for (double day : days) {
            Disease then = treated(day);
            int last = treated.size() - 1;
            boolean same = last >= 0 && then.equals(treated.get(last));
            if (!same || pulseOn(day)) {
                begins.add(day);
                treated.add(same ? treated.get(last) : then);
            }
        }
        this.from = begins.stream().mapToDouble(Double::doubleValue).toArray();
        this.laws = new Laws[from.length];
        boolean[] open = new boolean[disease.clones().size() * disease.anatomy().size()];
        for (int epoch = from.length - 1; epoch >= 0; epoch--) {
            if (epoch + 1 < from.length) {
                open(epoch + 1, treated.get(epoch), treated.get(epoch + 1), open);
            }
            laws[epoch] = Laws.of(treated.get(epoch), open);
        }
    }

    /** Days that count from an event of the patient are not known from the beginning. */
    private void refuseEvents() {
        boolean dated = effects.stream().allMatch(effect -> effect.after() == TimeOrigin.START)
                && pulses.stream().allMatch(pulse -> pulse.after() == TimeOrigin.START);
        if (!dated) {
            throw new IllegalArgumentException(
                    "treatment that begins with an event of the patient is not followed yet; allowed: after: start");
        }
    }

    static Epochs of(Disease disease, Care care) {
        return new Epochs(disease, care);
    }

    /** Whether these are the epochs of a patient; patients that do not differ share their objects. */
    @SuppressWarnings("ReferenceEquality") // comparing contents of a disease would cost more than working it out
    boolean areOf(Disease other, Care care) {
        return other == disease && effects.equals(care.effects()) && pulses.equals(care.pulses());
    }

    private Disease treated(double day) {
        Disease then = disease;
        for (DatedEffect effect : effects) {
            if (effect.fromDay() <= day && day < effect.untilDay()) {
                then = effect.effect().on(then);
            }
        }
        return then.equals(disease) ? disease : then;
    }

    private boolean pulseOn(double day) {
        return pulses.stream().anyMatch(pulse -> pulse.day() == day);
    }

    /** Opens what differs between two epochs, or is reached by the pulses between them. */
    private void open(int next, Disease before, Disease after, boolean[] open) {
        int organs = disease.anatomy().size();
        for (int cell = 0; cell < open.length; cell++) {
            int clone = cell / organs;
            open[cell] |= isPulsed(next, clone) || differ(before, after, clone, cell % organs);
        }
    }

    /** Whether small colonies or sleeping groups of a clone in an organ have other laws. */
    private static boolean differ(Disease one, Disease other, int clone, int organ) {
        return growthDiffers(one, other, clone, organ) || sleepDiffers(one, other, clone, organ);
    }

    private static boolean growthDiffers(Disease one, Disease other, int clone, int organ) {
        var before = one.soil(clone, organ);
        var after = other.soil(clone, organ);
        return !before.growth().equals(after.growth()) || before.surveillance() != after.surveillance();
    }

    private static boolean sleepDiffers(Disease one, Disease other, int clone, int organ) {
        return !one.soil(clone, organ)
                .dormancy()
                .equals(other.soil(clone, organ).dormancy());
    }

    int count() {
        return from.length;
    }

    /** The first day of an epoch; infinite for the one after the last. */
    double from(int epoch) {
        return epoch < from.length ? from[epoch] : Double.POSITIVE_INFINITY;
    }

    Laws laws(int epoch) {
        return laws[epoch];
    }

    /** The epoch of a day: a day on which one ends belongs to the next. Before day 0 it is the first. */
    int at(double day) {
        int epoch = 0;
        while (epoch + 1 < from.length && from[epoch + 1] <= day) {
            epoch++;
        }
        return epoch;
    }

    Laws on(double day) {
        return laws[at(day)];
    }

    /** The pulses with which an epoch begins. */
    List<Pulse> pulsesAt(int epoch) {
        return pulses.stream().filter(pulse -> pulse.day() == from[epoch]).toList();
    }

    /** Whether an epoch begins with a pulse that reaches a clone. */
    boolean isPulsed(int epoch, int clone) {
        for (Pulse pulse : pulses) {
            if (pulse.day() == from[epoch] && pulse.reaches(clone)) {
                return true;
            }
        }
        return false;
    }

    /** Whether lesions that hold a clone in an organ grow by other laws than in the epoch before. */
    boolean growthChanges(int epoch, int clone, int organ) {
        return growthDiffers(laws[epoch - 1].disease(), laws[epoch].disease(), clone, organ);
    }

    /** Whether groups of a clone that sleep in an organ wake or die by other laws than in the epoch before. */
    boolean sleepChanges(int epoch, int clone, int organ) {
        return sleepDiffers(laws[epoch - 1].disease(), laws[epoch].disease(), clone, organ);
    }

    /** Whether sleep of a clone in an organ changes on a later day. */
    boolean sleepWillChange(double day, int clone, int organ) {
        for (int epoch = at(day) + 1; epoch < from.length; epoch++) {
            if (sleepChanges(epoch, clone, organ)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether seeds of a source are shed, or fare until they settle, otherwise than in the epoch before. Where only their colonies do, these are
     * open already, and the seeds of the step may go on as before.
     */
    boolean seedsChange(int epoch, Source source) {
        Laws before = laws[epoch - 1];
        Laws after = laws[epoch];
        int clone = source.cloneIndex();
        return !before.disease()
                        .clones()
                        .get(clone)
                        .shedding()
                        .equals(after.disease().clones().get(clone).shedding())
                || !before.seeds().alike(after.seeds(), source);
    }
}
