package org.seedsoil.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.arms.ArmTrial;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.study.Chunk;
import org.seedsoil.study.Cohort;
import org.seedsoil.study.Study;
import org.seedsoil.study.ThreadExecutor;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.TrialObserver;
import org.seedsoil.trial.TrialRunner;

/** Runs the sides of a laboratory: a study of as many variants, the same patients in each. */
public final class LabRun {
    private static final long PATIENTS_PER_CHUNK = 1000;

    private final Laboratory lab;
    private final long patients;
    private final long randomSeed;

    /**
     * Prepares a run.
     *
     * @param lab the laboratory
     * @param patients patients of each side, at least 1
     * @param randomSeed root of all randomness
     */
    public LabRun(Laboratory lab, long patients, long randomSeed) {
        this.lab = lab;
        this.patients = patients;
        this.randomSeed = randomSeed;
    }

    /**
     * Returns how many patients it simulates, over all sides.
     *
     * @return patients; 0 where all that the page tells is exact
     */
    public long patients() {
        return patients * lab.simulated().size();
    }

    /**
     * Runs the sides of which patients are needed.
     *
     * @param threads how many threads to use, at least 1; their number changes nothing
     * @param pace is told how far the patients at work have come
     * @param watcher is told of each patient of each side that is done
     * @return the result
     */
    public LabResult run(int threads, Pace pace, TrialObserver watcher) {
        Map<VariantText, CohortTotals> totals = new LinkedHashMap<>();
        List<Cohort> cohorts = new ArrayList<>();
        for (Side side : lab.simulated()) {
            VariantText text = side.text();
            totals.put(text, CohortPlan.of(side.scenario()).open());
            ModeChoice mode = ModeChoice.auto(side.scenario(), patients);
            cohorts.add(new Cohort(text, patients, mode.mode(), randomSeed));
        }
        List<Chunk> chunks = new Study(cohorts)
                .chunks(PATIENTS_PER_CHUNK).stream().map(Chunk::withoutRows).toList();
        ThreadExecutor.of(threads).toldTo(pace, watcher).run(chunks, result -> {
            CohortTotals side = totals.get(result.chunk().variant());
            if (side != null) {
                side.combine(result.totals());
            }
        });
        Map<String, CohortSummary> summaries = new LinkedHashMap<>();
        totals.forEach((text, side) -> summaries.put(text.name(), side.summary()));
        Map<String, TrialResult> trials = new LinkedHashMap<>();
        for (Side side : lab.tried()) {
            trials.put(side.name(), trial(side, TrialRunner.of(threads).toldTo(pace)));
        }
        return new LabResult(lab, patients, randomSeed, summaries, trials);
    }

    /** The trial of a side, with as many enrolled as other sides have patients. */
    private TrialResult trial(Side side, TrialRunner runner) {
        String name = side.scenario().name();
        Scenario scenario = ScenarioReader.parseStored(
                side.text().scenario(), "", name, Overrides.set(List.of("trial.patients=" + patients)));
        List<Scenario> arms = ScenarioReader.arms(scenario, "");
        TrialPool pool = new ArmTrial(scenario, arms, randomSeed, ArmTrial.mode(arms, patients)).run(runner, () -> {});
        return TrialResult.of(pool, RandomKey.root(randomSeed).child("trial"));
    }
}
