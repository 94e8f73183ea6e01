package org.seedsoil.trial;

import java.util.Locale;
import java.util.Optional;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.quantity.Digits;
import org.seedsoil.scenario.Scenario;

/**
 * Which mode a trial runs in, and why: decided once, from the potential detachments that the reference patient's primary
 * offers until it is diagnosed or the horizon is reached.
 *
 * @param mode the mode
 * @param workload what the reference patient takes
 * @param reason a sentence for the reader of the results
 */
public record ModeChoice(Mode mode, Workload workload, String reason) {
    /**
     * Up to this many seeds in a trial are followed one by one. The estimate is the reference patient's; where shedding varies
     * a cohort may hold a thousand times as many, still a minute on one core.
     */
    public static final double MOST_WALKS = 2e7;

    /**
     * Decides for the patients of a scenario: of a mixture what the cancers take together, and for all of them the mode in which each can run.
     *
     * @param scenario what is simulated
     * @param patients how many patients there are
     * @return the choice
     */
    public static ModeChoice auto(Scenario scenario, long patients) {
        if (!scenario.mixed()) {
            return auto(scenario.reference(), patients);
        }
        double seeds = 0;
        double groups = 0;
        for (int i = 0; i < scenario.cancers().size(); i++) {
            ModeChoice one = auto(scenario.cancers().get(i).reference(), patients);
            if (obstacle(scenario.cancers().get(i)).isPresent()) {
                return one;
            }
            seeds += scenario.settings().mixture().share(i) * one.workload.seeds();
            groups += scenario.settings().mixture().share(i) * one.workload.groups();
        }
        return ofWork(new Workload(seeds, groups), patients);
    }

    /**
     * Decides for a trial.
     *
     * @param reference the reference patient
     * @param patients how many patients the trial has
     * @return the choice
     */
    public static ModeChoice auto(Patient reference, long patients) {
        Workload workload = Workload.of(reference);
        Optional<String> obstacle = Engine.obstacleToThinning(reference.disease());
        if (obstacle.isPresent()) {
            return new ModeChoice(Mode.EXPLICIT, workload, "explicit: " + obstacle.get());
        }
        return ofWork(workload, patients);
    }

    private static ModeChoice ofWork(Workload workload, long patients) {
        double all = workload.seeds() * patients;
        boolean walk = all <= MOST_WALKS;
        String reason = (walk ? "explicit" : "thinned") + ": about " + Digits.scientific(all, 1) + " seeds in all, "
                + (walk ? "no more than" : "more than") + " the " + Digits.scientific(MOST_WALKS, 0)
                + " that are followed one by one";
        return new ModeChoice(walk ? Mode.EXPLICIT : Mode.THINNED, workload, reason);
    }

    /**
     * Says that the user chose.
     *
     * @param mode the mode asked for
     * @param scenario what is simulated
     * @return the choice
     * @throws IllegalArgumentException if thinned mode is asked for and would not be exact
     */
    public static ModeChoice asked(Mode mode, Scenario scenario) {
        Optional<String> obstacle = obstacle(scenario);
        if (mode == Mode.THINNED && obstacle.isPresent()) {
            throw new IllegalArgumentException("thinned mode would not be exact: " + obstacle.get());
        }
        String name = mode.name().toLowerCase(Locale.ROOT);
        return new ModeChoice(mode, auto(scenario, 1).workload(), name + ": as asked for");
    }

    /**
     * Says why patients of a scenario cannot be thinned.
     *
     * @param scenario what is simulated
     * @return the reason, of the first cancer that has one; nothing where thinning is exact
     */
    public static Optional<String> obstacle(Scenario scenario) {
        return scenario.mixed()
                ? scenario.cancers().stream()
                        .flatMap(cancer -> obstacle(cancer).stream())
                        .findFirst()
                : Engine.obstacleToThinning(scenario.reference().disease());
    }
}
