package org.seedsoil.reproduction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.ReproductionTrial;

/**
 * R_m under a policy that decides by what is seen of all lesions. What one founds then hangs on the others, so that there is no kernel and no exact number: it is estimated from simulated
 * patients, between two bounds that are exact. Whoever treats locally what is manifest cannot undo what a metastasis founded before: R_m is at least that of metastases that are ablated whole
 * on the day on which they become manifest. And it is at most that of metastases which the policy leaves alone.
 *
 * @param scenario what it is about
 * @param horizonDays up to which age offspring count
 * @param estimate the estimate
 * @param followedDays how long each patient was followed
 * @param least R_m where all that is manifest is ablated at once; absent where nothing says what is manifest
 * @param most R_m without the policy
 * @param drugs whether the policy orders drugs: those act on what nobody sees, and the lower number is no bound
 */
public record Decided(
        Scenario scenario,
        double horizonDays,
        ReproductionEstimate estimate,
        double followedDays,
        Figure least,
        Figure most,
        boolean drugs) {
    private static final int RESAMPLES = 500;
    private static final KeyPath POLICY = KeyPath.parse("care.clinic.policy");
    private static final KeyPath COURSES = KeyPath.parse("care.courses");

    /**
     * Says whether a policy decides in a scenario.
     *
     * @param scenario the scenario
     * @return true where it has rules
     */
    public static boolean concerns(Scenario scenario) {
        return !scenario.mixed()
                && !scenario.reference().care().clinic().policy().isEmpty();
    }

    /**
     * Prepares simulated patients who are treated by the policy.
     *
     * @param scenario a scenario with a policy
     * @return their trial
     */
    public static ReproductionTrial trial(Scenario scenario) {
        return new ReproductionTrial(scenario, model(scenario).types(), rule(scenario));
    }

    /**
     * Estimates R_m, and bounds it.
     *
     * @param scenario a scenario with a policy
     * @param horizonDays up to which age offspring count
     * @param cohort what became of the patients of {@link #trial(Scenario)}
     * @param seed root of randomness of the bootstrap
     * @return the estimate, up to the ages to which enough were followed, and its bounds
     */
    public static Decided of(Scenario scenario, double horizonDays, ReproductionTrial.Cohort cohort, long seed) {
        double counted = Math.min(horizonDays, cohort.followedDays());
        ReproductionEstimate estimate = cohort.estimate(counted, RESAMPLES, seed);
        ReproductionModel model = model(scenario);
        return new Decided(
                scenario,
                horizonDays,
                estimate,
                cohort.followedDays(),
                model.preDetection(rule(scenario), horizonDays),
                model.number(rule(scenario), horizonDays),
                scenario.reference().care().clinic().ordersCourses());
    }

    /**
     * Says whether the estimate counts offspring up to the same age as the bounds.
     *
     * @return false where too few metastases of some type were followed so long
     */
    public boolean reached() {
        return estimate.reachDays().stream().allMatch(days -> days >= horizonDays);
    }

    private static ReproductionModel model(Scenario scenario) {
        return ReproductionModel.of(undecided(scenario));
    }

    private static Ablation rule(Scenario scenario) {
        return scenario.reference().care().ablation().rule();
    }

    /** The reference patient whom nobody decides about: no policy, and none of the courses that wait for it. */
    private static Patient undecided(Scenario scenario) {
        var settings = scenario.settings().with(POLICY, new Setting.Items(List.of()));
        if (settings.values().find(COURSES) instanceof Setting.Group courses) {
            Map<String, Setting> kept = new LinkedHashMap<>(courses.entries());
            scenario.reference().care().courses().stream()
                    .filter(course -> course.schedule().after() == TimeOrigin.ORDER)
                    .forEach(course -> kept.remove(course.name()));
            settings = settings.with(COURSES, new Setting.Group(kept));
        }
        return Scenario.of(settings).reference();
    }
}
