package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Effect;
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
        Uptake drawn = Uptake.draw(schedule, tolerance, patientKey.child("care.courses." + name));
        return new DrugCourse(name, agent, schedule, adherence, tolerance, drawn);
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
                    dated.add(new DatedEffect(schedule.after(), span.fromDay(), span.untilDay(), weaker, decidedAs()));
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
                            decidedAs()));
                }
            }
        }
        return pulses;
    }

    /** Its name where something may begin or end it that is decided on the way; else empty. */
    private String decidedAs() {
        return schedule.after() == TimeOrigin.ORDER || tolerance.untilProgression() ? name : "";
    }

    /**
     * Returns the last day on which it is given, as long as nothing ends it that is decided on the way.
     *
     * @return the day, counted as those of the schedule; infinite for life
     */
    public double lastDay() {
        return schedule.daysOn() == 0 ? schedule.day(cyclesTaken() - 1) : Math.min(schedule.untilDay(), stopDay());
    }

    /**
     * Says whether no end of it is planned.
     *
     * @return true for what is taken all the time, for life, or until progression or toxicity ends it
     */
    public boolean withoutEnd() {
        return schedule.cycles() == 1 && Double.isInfinite(schedule.daysOn());
    }

    /** Whether the disease of this patient is one and the same for life under it: it is taken from day 0 on, or does nothing. */
    boolean forLife() {
        return !tolerance.untilProgression()
                && pulses().isEmpty()
                && effects().stream().allMatch(DatedEffect::forLife);
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
        boolean event = schedule.after() != TimeOrigin.START && schedule.fromDay() == 0;
        return new Moment(schedule.after(), schedule.fromDay()).says() + (event ? " on" : "");
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
            words.add("patients give it up at a rate of " + rate(tolerance.stopPerDay()));
        }
        harm(words);
        String all = words.isEmpty()
                ? ""
                : " " + capital(String.join(", ", words)) + "; the reference patient has all of it.";
        return tolerance.untilProgression() ? all + " It ends when progression under it is seen (RECIST 1.1)." : all;
    }

    private void harm(List<String> words) {
        Toxicity toxicity = tolerance.toxicity();
        boolean cycles = schedule.daysOn() == 0;
        String each = cycles ? " by each cycle" : " while it is taken";
        if (toxicity.limiting() > 0) {
            words.add("toxicity ends it with "
                    + (cycles ? percent(toxicity.limiting()) : "a rate of " + rate(toxicity.limiting())) + each);
        }
        if (toxicity.fatal() > 0) {
            words.add("patients die of it with "
                    + (cycles ? percent(toxicity.fatal()) : "a rate of " + rate(toxicity.fatal())) + each
                    + (cycles ? ", within " + time(toxicity.withinDays()) : ""));
        }
    }

    private static String rate(double perDay) {
        return Quantity.format(perDay, Dimension.RATE);
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
