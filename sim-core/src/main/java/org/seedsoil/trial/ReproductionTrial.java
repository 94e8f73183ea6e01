package org.seedsoil.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;
import org.seedsoil.observe.LesionHistories;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.theory.LesionType;

/**
 * A cohort simulated to estimate the reproduction number where nothing biases it: every patient has the numbers of the reference patient and
 * all of each course, nobody dies, the primary and its nodes stay, and following ends before lesions are too many to hold. Ablation
 * acts from the first day on. Where a policy decides, operations on the primary take place as planned, for rules may ask for them; nobody dies of one.
 */
public final class ReproductionTrial {
    private static final KeyPath HORIZON = KeyPath.parse("horizon");
    private static final KeyPath COURSES = KeyPath.parse("care.courses");
    private static final KeyPath INTERVENTIONS = KeyPath.parse("care.interventions");
    private static final KeyPath POLICY = KeyPath.parse("care.clinic.policy");
    /** Lesions that a cohort can have in about half a minute. */
    public static final long QUICK = 50_000;

    private static final int PILOTS = 4;
    private static final double FIRST_PART = 0.25;
    private static final double LONGER = 1.1;

    private final Scenario scenario;
    private final List<LesionType> types;
    private final Pace pace;
    private final Runnable afterEach;

    private ReproductionTrial(Scenario scenario, List<LesionType> types, Pace pace, Runnable afterEach) {
        this.scenario = scenario;
        this.types = List.copyOf(types);
        this.pace = pace;
        this.afterEach = afterEach;
    }

    /**
     * Prepares a trial.
     *
     * @param scenario what is simulated
     * @param types types of lesions, in the order of the estimate
     * @param treatment what is done to metastases
     */
    public ReproductionTrial(Scenario scenario, List<LesionType> types, Ablation treatment) {
        this(alike(scenario, treatment), types, new Pace(), () -> {});
    }

    /**
     * Lets somebody see how far patients have come.
     *
     * @param watched is told after each step of each patient
     * @param done runs after each patient of the cohort
     * @return a trial that does the same
     */
    public ReproductionTrial toldTo(Pace watched, Runnable done) {
        return new ReproductionTrial(scenario, types, watched, done);
    }

    /**
     * What was simulated.
     *
     * @param histories of lesions
     * @param followedDays how long each patient was followed
     */
    public record Cohort(LesionHistories histories, double followedDays) {
        /**
         * Estimates the number.
         *
         * @param horizonDays H
         * @param resamples how often patients are drawn anew
         * @param randomSeed root of those draws
         * @return the estimate
         */
        public ReproductionEstimate estimate(double horizonDays, int resamples, long randomSeed) {
            return ReproductionEstimate.of(
                    histories,
                    horizonDays,
                    resamples,
                    RandomKey.root(randomSeed).child("bootstrap"));
        }
    }

    /**
     * Simulates.
     *
     * @param patients how many
     * @param randomSeed root of all randomness
     * @param mostLesions patients are followed to the horizon of the scenario, or for as long as this many lesions are expected, roughly
     * @param threads how many threads to use
     * @return what was kept of them
     */
    public Cohort run(long patients, long randomSeed, long mostLesions, int threads) {
        double days = followed(patients, randomSeed, mostLesions, threads);
        return new Cohort(record(patients, randomSeed, threads, days), days);
    }

    private LesionHistories record(long patients, long randomSeed, int threads, double days) {
        FoundingRecorder recorder = new FoundingRecorder(scenario.reference().disease(), types, days, Long.MAX_VALUE);
        TrialRunner.of(threads).toldTo(pace).run(trial(patients, randomSeed, days), outcome -> {
            recorder.accept(outcome);
            afterEach.run();
        });
        return recorder.histories();
    }

    /** As long as the scenario says, or as a few other patients show that lesions will not be too many. */
    private double followed(long patients, long randomSeed, long mostLesions, int threads) {
        double horizon = scenario.reference().timeFrame().horizonDays();
        double days = FIRST_PART * horizon;
        double most = (double) mostLesions / patients * PILOTS;
        while (days < horizon) {
            long[] lesions = {0};
            double longer = Math.min(horizon, days * LONGER);
            TrialRunner.of(threads)
                    .toldTo(pace)
                    .run(
                            trial(PILOTS, ~randomSeed, longer),
                            outcome -> lesions[0] += outcome.lesions().size());
            if (lesions[0] > most) {
                return days;
            }
            days = longer;
        }
        return days;
    }

    private Trial trial(long patients, long randomSeed, double days) {
        Scenario shorter = Scenario.of(scenario.settings().with(HORIZON, new Setting.Amount(days)));
        boolean thinned =
                Engine.obstacleToThinning(shorter.reference().disease()).isEmpty();
        return new Trial(shorter, patients, randomSeed, thinned ? Mode.THINNED : Mode.EXPLICIT);
    }

    private static Scenario alike(Scenario scenario, Ablation treatment) {
        Map<String, Setting> changes = new LinkedHashMap<>();
        changes.put("patients.vary", new Setting.Group(Map.of()));
        changes.put("mortality.disease", new Setting.Switch(false));
        changes.put("mortality.other-causes", new Setting.Words("off"));
        changes.put("population-cap", new Setting.Amount(Double.MAX_VALUE));
        changes.put("lesion-cap", new Setting.Amount(Double.MAX_VALUE));
        changes.put("expects", new Setting.Items(List.of()));
        if (!scenario.reference().care().clinic().policy().isEmpty()) {
            for (KeyPath operations : List.of(INTERVENTIONS, POLICY)) {
                Setting written = scenario.settings().values().find(operations);
                if (written != null) {
                    changes.put(operations.toString(), harmless(written));
                }
            }
        } else if (scenario.settings().values().find(INTERVENTIONS) instanceof Setting.Items items) {
            // Taking out nodes with the primary removes metastases by chance of their place, which the number does not
            // count.
            changes.put(INTERVENTIONS.toString(), items.without("resect"));
        }
        if (scenario.settings().values().find(COURSES) instanceof Setting.Group courses) {
            changes.put(COURSES.toString(), asPlanned(courses));
        }
        var settings = scenario.settings();
        for (Map.Entry<String, Setting> change : changes.entrySet()) {
            settings = settings.with(KeyPath.parse(change.getKey()), change.getValue());
        }
        return Scenario.of(settings).with(new AblationPolicy(treatment, false));
    }

    /** The same operations without those who die of them. */
    private static Setting harmless(Setting written) {
        if (written instanceof Setting.Items list) {
            return new Setting.Items(
                    list.items().stream().map(ReproductionTrial::harmless).toList());
        }
        if (written instanceof Setting.Group group) {
            Map<String, Setting> kept = new LinkedHashMap<>();
            group.entries().forEach((key, value) -> {
                if (!key.equals("death") && !key.equals("death-in")) {
                    kept.put(key, harmless(value));
                }
            });
            return new Setting.Group(kept);
        }
        return written;
    }

    /** Courses as the reference patient has them: they work, nobody gives them up, and they harm nobody. */
    private static Setting.Group asPlanned(Setting.Group courses) {
        Map<String, Setting> planned = new LinkedHashMap<>();
        courses.entries().forEach((name, course) -> {
            Map<String, Setting> drugs = new LinkedHashMap<>();
            ((Setting.Group) course).entries().forEach((drug, keys) -> {
                Map<String, Setting> all = new LinkedHashMap<>(((Setting.Group) keys).entries());
                all.put("response", new Setting.Amount(1));
                all.put("stop", new Setting.Amount(0));
                all.remove("toxicity");
                drugs.put(drug, new Setting.Group(all));
            });
            planned.put(name, new Setting.Group(drugs));
        });
        return new Setting.Group(planned);
    }
}
