package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seedsoil.care.DatedEffect;
import org.seedsoil.care.Pulse;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/**
 * The disease of a patient in time: one epoch from each day on which a treatment begins, ends or is a pulse to the next. A patient
 * without systemic treatment has one epoch. What counts from an event is laid out when the event has {@linkplain #happened happened}: epochs
 * that have begun by then stay as they are.
 *
 * <p>Where the laws of small colonies of a clone in an organ may change on a later day, known or not, or a pulse may reach them, their fate
 * cannot be decided for ever when their seed is shed. Either the doomed are drawn when that day comes ({@link Standing}), or such colonies are open,
 * which means that each group that settles is followed ({@link SeedLaws#apart}). All others are as without treatment.
 */
final class Epochs {
    private final TreatedLaws treated;
    private final boolean thaws;
    private final List<DatedEffect> effects;
    private final List<Pulse> pulses;
    /** The day of each origin of time; infinite while it has not come. */
    private final double[] origins = new double[TimeOrigin.values().length];
    /** When a policy had courses begin, by name. */
    private final Map<String, Double> ordered = new LinkedHashMap<>();
    /** When they ended before their time. */
    private final Map<String, Double> stopped = new LinkedHashMap<>();

    private final List<Epoch> epochs = new ArrayList<>();

    /**
     * A stretch of time of the same laws.
     *
     * @param from its first day
     * @param laws what holds
     * @param pulses those with which it begins
     */
    private record Epoch(double from, Laws laws, List<Pulse> pulses) {}

    /** An epoch before it is known what may follow. */
    private record Draft(double from, Disease disease, List<Pulse> pulses) {}

    private Epochs(TreatedLaws treated, boolean thaws) {
        this.treated = treated;
        this.thaws = thaws;
        this.effects = treated.effects();
        this.pulses = treated.pulses();
        Arrays.fill(origins, Double.POSITIVE_INFINITY);
        origins[TimeOrigin.START.ordinal()] = 0;
        layOut(List.of(new Draft(0, disease(0), List.of())), 0);
    }

    /**
     * Lays out what is known on day 0.
     *
     * @param treated the laws of the patient
     * @param thaws whether the doomed are drawn when laws change, so that nothing is open
     */
    static Epochs of(TreatedLaws treated, boolean thaws) {
        return new Epochs(treated, thaws);
    }

    /** Whether some treatment waits for an event that has not come. */
    boolean awaits(TimeOrigin event) {
        if (origins[event.ordinal()] < Double.POSITIVE_INFINITY) {
            return false;
        }
        for (DatedEffect effect : effects) {
            if (effect.after() == event) {
                return true;
            }
        }
        for (Pulse pulse : pulses) {
            if (pulse.after() == event) {
                return true;
            }
        }
        return false;
    }

    /** An event that treatments wait for has come: nothing before its day changes. */
    void happened(TimeOrigin event, double day) {
        origins[event.ordinal()] = day;
        changed(day, pulse -> pulse.after() == event);
    }

    /**
     * A policy has a course begin.
     *
     * @param course its name
     * @param from from where its days count
     * @param today the day of the order: nothing before it changes
     */
    void ordered(String course, double from, double today) {
        ordered.put(course, from);
        changed(today, pulse -> pulse.course().equals(course));
    }

    /**
     * A course ends before its time: what has begun wears off at once, and what has not is not given.
     *
     * @param course its name
     * @param from the day
     * @param today the day of the order
     */
    void stopped(String course, double from, double today) {
        stopped.merge(course, from, Math::min);
        changed(today, pulse -> false);
    }

    /** When a course ended before its time; infinite where it did not. */
    double stopDay(String course) {
        return stopped.getOrDefault(course, Double.POSITIVE_INFINITY);
    }

    /** Lays out what follows a day on which something has become known, with the pulses of that day that it brings. */
    private void changed(double day, Predicate<Pulse> brought) {
        epochs.removeIf(epoch -> epoch.from() > day);
        List<Draft> drafts = new ArrayList<>();
        List<Pulse> now = pulses.stream()
                .filter(pulse -> brought.test(pulse) && day(pulse) == day)
                .toList();
        Disease last = epochs.get(epochs.size() - 1).laws().disease();
        if (!now.isEmpty() || differ(last, disease(day))) {
            drafts.add(new Draft(day, disease(day), now));
        }
        layOut(drafts, day);
    }

    /** Whether what days count from has not come; a course that runs may be stopped. */
    private boolean isAwaited(TimeOrigin after, String course) {
        boolean mayStop = !course.isEmpty() && !stopped.containsKey(course);
        return mayStop || origin(after, course) == Double.POSITIVE_INFINITY;
    }

    /** Adds what begins after a day. */
    private void layOut(List<Draft> first, double since) {
        List<Draft> drafts = new ArrayList<>(first);
        Disease last = drafts.isEmpty()
                ? disease(since)
                : drafts.get(drafts.size() - 1).disease();
        for (double day : daysAfter(since)) {
            Disease then = disease(day);
            List<Pulse> kill =
                    pulses.stream().filter(pulse -> day(pulse) == day).toList();
            if (!kill.isEmpty() || differ(last, then)) {
                drafts.add(new Draft(day, then, kill));
            }
            last = then;
        }
        BitSet open = mayChange(last);
        List<Epoch> added = new ArrayList<>();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            BitSet known = thaws ? new BitSet() : open;
            added.add(0, new Epoch(draft.from(), treated.laws(draft.disease(), known), draft.pulses()));
            if (i > 0) {
                open(drafts.get(i - 1).disease(), draft, open);
            }
        }
        epochs.addAll(added);
    }

    @SuppressWarnings("ReferenceEquality") // diseases are canonical
    private static boolean differ(Disease one, Disease other) {
        return one != other;
    }

    private SortedSet<Double> daysAfter(double since) {
        TreeSet<Double> days = new TreeSet<>();
        for (DatedEffect effect : effects) {
            days.add(from(effect));
            days.add(until(effect));
        }
        pulses.forEach(pulse -> days.add(day(pulse)));
        days.remove(Double.POSITIVE_INFINITY);
        return days.tailSet(since, false);
    }

    /** From where days count; infinite while that has not come. */
    private double origin(TimeOrigin after, String course) {
        return after == TimeOrigin.ORDER
                ? ordered.getOrDefault(course, Double.POSITIVE_INFINITY)
                : origins[after.ordinal()];
    }

    private double from(DatedEffect effect) {
        return origin(effect.after(), effect.course()) + effect.fromDay();
    }

    private double until(DatedEffect effect) {
        return Math.min(origin(effect.after(), effect.course()) + effect.untilDay(), stopDay(effect.course()));
    }

    private double day(Pulse pulse) {
        double day = origin(pulse.after(), pulse.course()) + pulse.day();
        return day < stopDay(pulse.course()) ? day : Double.POSITIVE_INFINITY;
    }

    private Disease disease(double day) {
        BitSet active = new BitSet();
        for (int e = 0; e < effects.size(); e++) {
            active.set(e, from(effects.get(e)) <= day && day < until(effects.get(e)));
        }
        return treated.under(active);
    }

    /** What treatments may change that wait for an event, by clone and then organ. */
    private BitSet mayChange(Disease now) {
        BitSet open = new BitSet();
        Disease plain = treated.untreated();
        for (DatedEffect effect : effects) {
            if (isAwaited(effect.after(), effect.course())) {
                open(plain, new Draft(0, effect.effect().on(plain), List.of()), open);
                open(now, new Draft(0, effect.effect().on(now), List.of()), open);
            }
        }
        for (Pulse pulse : pulses) {
            if (isAwaited(pulse.after(), pulse.course())) {
                open(now, new Draft(0, now, List.of(pulse)), open);
            }
        }
        return open;
    }

    /** Opens what differs between two epochs, or is reached by the pulses between them. */
    private static void open(Disease before, Draft after, BitSet open) {
        int organs = before.anatomy().size();
        open(before, after.disease(), open);
        for (int clone = 0; clone < before.clones().size(); clone++) {
            if (reaches(after.pulses(), clone)) {
                open.set(clone * organs, (clone + 1) * organs);
            }
        }
    }

    /** Opens what differs between two diseases, by clone and then organ. */
    static void open(Disease before, Disease after, BitSet open) {
        int organs = before.anatomy().size();
        for (int cell = 0; cell < before.clones().size() * organs; cell++) {
            if (differ(before, after, cell / organs, cell % organs)) {
                open.set(cell);
            }
        }
    }

    private static boolean reaches(List<Pulse> pulses, int clone) {
        for (Pulse pulse : pulses) {
            if (pulse.reaches(clone)) {
                return true;
            }
        }
        return false;
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

    /** The first day of an epoch; infinite for the one after the last that is known. */
    double from(int epoch) {
        return epoch < epochs.size() ? epochs.get(epoch).from() : Double.POSITIVE_INFINITY;
    }

    Laws laws(int epoch) {
        return epochs.get(epoch).laws();
    }

    /** The epoch of a day: a day on which one ends belongs to the next. Before day 0 it is the first. */
    int at(double day) {
        int epoch = 0;
        while (from(epoch + 1) <= day) {
            epoch++;
        }
        return epoch;
    }

    /** The epoch that ends on a day or later and began before it. */
    int before(double day) {
        int epoch = 0;
        while (from(epoch + 1) < day) {
            epoch++;
        }
        return epoch;
    }

    Laws on(double day) {
        return laws(at(day));
    }

    /** The pulses with which an epoch begins. */
    List<Pulse> pulsesAt(int epoch) {
        return epochs.get(epoch).pulses();
    }

    /** Whether an epoch begins with a pulse that reaches a clone. */
    boolean isPulsed(int epoch, int clone) {
        return reaches(pulsesAt(epoch), clone);
    }

    /** The laws without treatment. */
    Laws untreated() {
        return treated.laws(treated.untreated(), new BitSet());
    }

    /** Whether some treatment changes how small colonies of a clone in an organ live and die, or kills of them, whenever it is given. */
    boolean mayReach(int clone, int organ) {
        Disease plain = treated.untreated();
        for (DatedEffect effect : effects) {
            if (growthDiffers(plain, effect.effect().on(plain), clone, organ)) {
                return true;
            }
        }
        return reaches(pulses, clone);
    }

    /** Whether lesions that hold a clone in an organ grow by other laws than in the epoch before. */
    boolean growthChanges(int epoch, int clone, int organ) {
        return growthDiffers(laws(epoch - 1).disease(), laws(epoch).disease(), clone, organ);
    }

    /** Whether bone around lesions follows other laws than in the epoch before: no small colony feels that. */
    boolean boneChanges(int epoch) {
        return !Objects.equals(
                laws(epoch - 1).disease().bone(), laws(epoch).disease().bone());
    }

    /** Whether groups of a clone that sleep in an organ wake or die by other laws than in the epoch before. */
    boolean sleepChanges(int epoch, int clone, int organ) {
        return sleepDiffers(laws(epoch - 1).disease(), laws(epoch).disease(), clone, organ);
    }

    /** Whether small colonies or sleeping groups of a clone in an organ live by other laws than in the epoch before, or a pulse comes. */
    boolean reaches(int epoch, int clone, int organ) {
        return growthChanges(epoch, clone, organ) || sleepChanges(epoch, clone, organ) || isPulsed(epoch, clone);
    }

    /**
     * Whether those of a clone in an organ that would die out are asked again when laws change. Where nothing but pulses ever reaches them, they are not: with fewer
     * cells they would die out all the more ({@link Cutting}).
     */
    boolean asks(int clone, int organ) {
        return treated.changed().get(clone * treated.untreated().anatomy().size() + organ);
    }

    /** Whether they are asked at the beginning of an epoch. */
    boolean asks(int epoch, int clone, int organ) {
        return asks(clone, organ) && reaches(epoch, clone, organ);
    }

    /** Whether anybody is ever asked. */
    boolean asksAny() {
        return !treated.changed().isEmpty();
    }

    /** Whether what a clone offers is parted at the beginning of an epoch, so that the doomed of either part are known apart. */
    boolean parts(int epoch, int clone) {
        for (int organ = 0; thaws && organ < treated.untreated().anatomy().size(); organ++) {
            if (reaches(epoch, clone, organ)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the doomed are drawn when laws change. */
    boolean thaws() {
        return thaws;
    }

    /** Whether sleep of a clone in an organ may change on a later day. */
    boolean sleepMayChange(double day, int clone, int organ) {
        if (thaws) {
            return true;
        }
        for (int epoch = at(day) + 1; epoch < epochs.size(); epoch++) {
            if (sleepChanges(epoch, clone, organ)) {
                return true;
            }
        }
        for (DatedEffect effect : effects) {
            Disease plain = treated.untreated();
            if (isAwaited(effect.after(), effect.course())
                    && sleepDiffers(plain, effect.effect().on(plain), clone, organ)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether seeds of a source are shed, or fare until they settle, otherwise than in the epoch before. Where only their colonies do, these are
     * open, and the seeds of the step may go on as before, unless the doomed are drawn.
     */
    boolean seedsChange(int epoch, Source source) {
        Laws before = laws(epoch - 1);
        Laws after = laws(epoch);
        int clone = source.cloneIndex();
        return parts(epoch, clone)
                || !before.disease()
                        .clones()
                        .get(clone)
                        .shedding()
                        .equals(after.disease().clones().get(clone).shedding())
                || !before.seeds().alike(after.seeds(), source);
    }
}
