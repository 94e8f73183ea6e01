package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.Observation;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * What a trial sees in which each patient gets one arm: of each, the course under that arm alone, until it is lost or the data are cut.
 *
 * @param design how the trial is made
 * @param arms names of the arms
 * @param subjects the patients in the order in which they came
 * @param cutDays when the data were cut, in days after enrolment opened; infinite where all follow-up had ended
 * @param tooLate how many came after the cut and are not among the subjects
 */
public record RandomizedTrial(
        TrialDesign design, List<String> arms, List<Subject> subjects, double cutDays, long tooLate) {
    /**
     * A patient with one arm.
     *
     * @param participant the patient
     * @param arm number of its arm
     * @param stratum number of its stratum
     * @param entryDays when it came, in days after enrolment opened
     * @param lostDays when it was lost to follow-up, on the same clock; infinite if never
     */
    public record Subject(Participant participant, int arm, int stratum, double entryDays, double lostDays) {
        /** The day of its event, or of the end of its follow-up, after enrolment opened. */
        double day(FollowUp course) {
            return entryDays + (course.end() - course.entry());
        }
    }

    /** Copies the lists. */
    public RandomizedTrial {
        arms = List.copyOf(arms);
        subjects = List.copyOf(subjects);
    }

    /**
     * Runs a trial with patients whose course under every arm is known.
     *
     * @param design how the trial is made; it randomizes
     * @param arms names of the arms
     * @param order the patients in the order in which they come
     * @param key its randomness
     * @return what it sees
     * @throws NullPointerException if the design does not randomize
     */
    public static RandomizedTrial draw(TrialDesign design, List<String> arms, List<Participant> order, RandomKey key) {
        Randomization plan = Objects.requireNonNull(design.randomization(), "the design does not randomize");
        Allocation allocation = new Allocation(plan, key.child("block"));
        double[] entries = entries(design.observation(), order.size(), key.child("accrual"));
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int stratum = 0;
            for (int number : plan.strata()) {
                TrialDesign.Subgrouping by = design.subgroups().get(number);
                stratum = by.levels() * stratum + order.get(i).level(by);
            }
            double lost = key.child("drop-out").child(i).stream()
                    .nextWait(design.observation().dropOut());
            subjects.add(new Subject(order.get(i), allocation.next(stratum), stratum, entries[i], entries[i] + lost));
        }
        double cut = cut(design.observation(), subjects);
        List<Subject> inTime =
                subjects.stream().filter(subject -> subject.entryDays < cut).toList();
        return new RandomizedTrial(design, arms, inTime, cut, subjects.size() - (long) inTime.size());
    }

    private static double[] entries(Observation observation, int patients, RandomKey key) {
        RandomStream stream = key.stream();
        double[] entries = new double[patients];
        double day = 0;
        for (int i = 0; i < patients; i++) {
            day += observation.accrualRate() > 0 ? stream.nextWait(observation.accrualRate()) : 0;
            entries[i] = observation.accrualRate() > 0 ? day : observation.accrualDays() * stream.nextOpen();
        }
        Arrays.sort(entries);
        return entries;
    }

    private static double cut(Observation observation, List<Subject> subjects) {
        if (observation.cutEvents() == 0) {
            return observation.cutDays();
        }
        double[] days = subjects.stream()
                .flatMap(subject -> subject.participant.times(subject.arm, 0).stream()
                        .filter(course -> course.cause() == EndpointTime.EVENT)
                        .map(subject::day)
                        .filter(day -> day <= subject.lostDays))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return days.length < observation.cutEvents()
                ? Double.POSITIVE_INFINITY
                : days[(int) observation.cutEvents() - 1];
    }

    /**
     * Returns what the trial sees of a patient.
     *
     * @param subject the patient
     * @param endpoint number of the endpoint
     * @return its time under its arm, or those of its lesions, censored where it was lost or the data were cut; empty where nothing is seen
     */
    public List<FollowUp> seen(Subject subject, int endpoint) {
        return subject.participant.times(subject.arm, endpoint).stream()
                .flatMap(course -> seen(subject, course).stream())
                .toList();
    }

    private Optional<FollowUp> seen(Subject subject, FollowUp course) {
        double last = Math.min(subject.lostDays, cutDays);
        if (subject.day(course) <= last) {
            return Optional.of(course);
        }
        double entry = course.entry();
        double end = entry + (last - subject.entryDays);
        return end > entry || end == 0 && entry == 0
                ? Optional.of(new FollowUp(entry, end, SurvivalTimes.CENSORED))
                : Optional.empty();
    }

    /**
     * Returns how many strata there may be.
     *
     * @return 1 where patients are not stratified
     */
    public int strata() {
        return Objects.requireNonNull(design.randomization()).strata().stream()
                .mapToInt(number -> design.subgroups().get(number).levels())
                .reduce(1, Math::multiplyExact);
    }
}
