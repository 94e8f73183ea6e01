package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Effect;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.random.RandomKey;

/**
 * A drug given in time. It comes down to {@link DatedEffect}s and {@link Pulse}s, and nothing else knows of it.
 *
 * @param name its name in the scenario
 * @param agent the drug
 * @param schedule when it is planned to be given
 * @param adherence part of the dose that is taken, in [0, 1]: of a drug that is taken all the time the mean of the rates with and without it,
 *     of a cytotoxic one the part of the decades that a cycle kills
 * @param tolerance in whom it works and who gives it up
 * @param uptake what this patient had of it
 */
public record DrugCourse(
        String name, Agent agent, Schedule schedule, double adherence, Tolerance tolerance, Uptake uptake) {
    /** Checks the number. */
    public DrugCourse {
        if (!(adherence >= 0 && adherence <= 1)) {
            throw new IllegalArgumentException("adherence lies between 0 and 1, not at " + adherence);
        }
    }

    /**
     * Draws what one patient has of it. Each trait has a stream of its own, so that it is the same whatever else is drawn.
     *
     * @param patientKey the key of what differs between patients
     * @return the course of that patient
     */
    public DrugCourse of(RandomKey patientKey) {
        if (!tolerance.varies()) {
            return this;
        }
        RandomKey key = patientKey.child("care.courses." + name);
        boolean responds = key.child("responds").stream().nextOpen() < tolerance.response();
        double last = geometric(key.child("last cycle").stream().nextOpen());
        double days = tolerance.stopPerDay() == 0
                ? Double.POSITIVE_INFINITY
                : key.child("given up").stream().nextWait(tolerance.stopPerDay());
        return new DrugCourse(
                name,
                agent,
                schedule,
                adherence,
                tolerance,
                new Uptake(responds, (int) Math.min(Integer.MAX_VALUE, last), days));
    }

    /** The first cycle, from 1, that is the last by chance. */
    private double geometric(double uniform) {
        double goOn = 1 - tolerance.stopPerCycle();
        if (goOn == 1) {
            return Integer.MAX_VALUE;
        }
        return goOn == 0 ? 1 : 1 + Math.floor(Elementary.log(uniform) / Elementary.log(goOn));
    }

    /**
     * Returns how many cycles of a cytotoxic drug the patient has.
     *
     * @return those planned, or fewer
     */
    public int cyclesTaken() {
        return Math.min(schedule.cycles(), uptake.cycles());
    }

    /**
     * Returns how long a drug that is taken all the time is taken, from its first day on, whether the patient lives as long or not.
     *
     * @return days to the planned end, or fewer; infinite for life
     */
    public double daysTaken() {
        return Math.min(schedule.untilDay() - schedule.fromDay(), uptake.days());
    }

    /**
     * Returns the day on which the patient gives it up.
     *
     * @return the day, counted as those of the schedule; infinite where it is taken as planned
     */
    public double stopDay() {
        return schedule.fromDay() + uptake.days();
    }

    /**
     * Returns what it changes, and when.
     *
     * @return effects, those that come on and wear off step by step
     */
    public List<DatedEffect> effects() {
        List<DatedEffect> dated = new ArrayList<>();
        if (uptake.responds()) {
            for (Schedule.Span span : schedule.spans(stopDay())) {
                for (Effect effect : agent.effects()) {
                    Effect weaker = effect.times(span.level() * adherence);
                    dated.add(new DatedEffect(schedule.after(), span.fromDay(), span.untilDay(), weaker, orderedAs()));
                }
            }
        }
        return dated;
    }

    /**
     * Returns the moments at which it kills.
     *
     * @return one for each cycle and each group of clones that it kills alike
     */
    public List<Pulse> pulses() {
        List<Pulse> pulses = new ArrayList<>();
        for (int cycle = 0; cycle < cyclesTaken() && uptake.responds(); cycle++) {
            for (CellKill kill : agent.kills()) {
                if (kill.logKill() * adherence > 0) {
                    pulses.add(new Pulse(
                            schedule.after(),
                            schedule.day(cycle),
                            kill.clones(),
                            kill.survival(adherence),
                            orderedAs()));
                }
            }
        }
        return pulses;
    }

    private String orderedAs() {
        return schedule.after() == TimeOrigin.ORDER ? name : "";
    }

    /** Whether the disease of this patient is one and the same for life under it: it is taken from day 0 on, or does nothing. */
    boolean forLife() {
        return pulses().isEmpty() && effects().stream().allMatch(DatedEffect::forLife);
    }

    /**
     * Describes it.
     *
     * @param disease the disease without it
     * @return a sentence
     */
    public String describe(Disease disease) {
        List<String> does = new ArrayList<>();
        agent.effects().forEach(effect -> does.addAll(effect.describe(disease)));
        for (CellKill kill : agent.kills()) {
            does.add("each cycle kills " + Quantity.number(kill.logKill()) + " log10 of the cells of lesions"
                    + names(kill, disease));
        }
        return name + ", " + agent.kind() + ", " + when() + share() + ": " + String.join("; ", does) + "." + people();
    }

    private static String names(CellKill kill, Disease disease) {
        return kill.clones().isEmpty()
                ? ""
                : kill.clones().stream()
                        .map(c -> disease.clones().get(c).name())
                        .collect(Collectors.joining(", ", ", of ", ""));
    }

    private String when() {
        String from = "from " + begin();
        String on = Double.isInfinite(schedule.daysOn())
                ? " for life"
                : schedule.daysOn() == 0 ? "" : " for " + time(schedule.daysOn());
        String cycles = schedule.cycles() == 1
                ? ""
                : ", " + schedule.cycles() + " cycles, one every " + time(schedule.everyDays());
        return from + on + cycles + ramp();
    }

    private String begin() {
        if (schedule.after() == TimeOrigin.START) {
            return "day " + Quantity.number(schedule.fromDay());
        }
        String event = schedule.after().meaning();
        return schedule.fromDay() == 0 ? event + " on" : time(schedule.fromDay()) + " after " + event;
    }

    private String ramp() {
        Ramp ramp = schedule.ramp();
        List<String> words = new ArrayList<>();
        if (ramp.onsetDays() > 0) {
            words.add("comes on over " + time(ramp.onsetDays()));
        }
        if (ramp.washoutDays() > 0) {
            words.add("wears off over " + time(ramp.washoutDays()));
        }
        return words.isEmpty() ? "" : ", " + String.join(" and ", words) + " in " + ramp.steps() + " steps each";
    }

    private String share() {
        return adherence == 1 ? "" : ", " + percent(adherence) + " of the dose taken";
    }

    private String people() {
        List<String> words = new ArrayList<>();
        if (tolerance.response() < 1) {
            words.add(percent(tolerance.response()) + " of patients respond");
        }
        if (tolerance.stopPerCycle() > 0) {
            words.add(percent(tolerance.stopPerCycle()) + " give it up after each cycle");
        }
        if (tolerance.stopPerDay() > 0) {
            words.add("patients give it up at a rate of " + Quantity.format(tolerance.stopPerDay(), Dimension.RATE));
        }
        return words.isEmpty()
                ? ""
                : " " + capital(String.join(", ", words)) + "; the reference patient has all of it.";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String time(double days) {
        return Quantity.format(days, Dimension.TIME);
    }

    private static String percent(double part) {
        return Quantity.format(part, Dimension.FRACTION);
    }
}
