package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.study.StateBytes;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Does pieces of work of a sweep, on this machine or another: it needs no file. Thread-safe. */
public final class Worker {
    private final Sweep sweep;
    private final WorkList list;

    Worker(Sweep sweep, WorkList list) {
        this.sweep = sweep;
        this.list = list;
    }

    /**
     * Opens a worker.
     *
     * @param plan all that it takes
     * @return the worker
     * @throws org.seedsoil.io.ScenarioException if the texts cannot be used
     */
    public static Worker of(WorkPlan plan) {
        return plan.open();
    }

    /**
     * Does the piece of work of a number.
     *
     * @param number as {@link Work#number} tells it
     * @return its result; what goes wrong with the point is a result, too
     */
    public byte[] run(long number) {
        return run(list.work(number));
    }

    /** Reads a point as the scenario that it is. */
    Scenario scenario(DesignPoint point) {
        return ScenarioReader.parseStored(
                sweep.source().scenario(),
                sweep.source().anatomy(),
                sweep.source().scenarioName(),
                sweep.variant(point));
    }

    /**
     * Does a piece of work.
     *
     * @return its result; what goes wrong with the point is a result, too
     */
    byte[] run(Work work) {
        try {
            return work.isTheory() ? theory(work) : patients(work);
        } catch (RuntimeException e) {
            return WorkResult.failed(reason(e));
        }
    }

    private static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private byte[] theory(Work work) {
        return WorkResult.exact(list.exact(work).exact(scenario(work.point())));
    }

    private byte[] patients(Work work) {
        Scenario scenario = scenario(work.point());
        Trial trial = new Trial(scenario, work.end(), sweep.experiment().seed(work.point()), mode(scenario));
        // metrics need the summary alone, and not the histories that an estimated reproduction number rests on
        CohortSummary summary = CohortSummary.of(scenario.reference());
        TrialRunner.runHere(new PatientRange(trial, work.first(), work.end()), summary::accept);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        summary.save(StateBytes.to(new DataOutputStream(bytes)));
        return WorkResult.patients(bytes.toByteArray());
    }

    private Mode mode(Scenario scenario) {
        return switch (sweep.mode()) {
            case "explicit" -> Mode.EXPLICIT;
            case "thinned" -> Mode.THINNED;
            case "reference" -> Mode.REFERENCE;
            default ->
                Engine.obstacleToThinning(scenario.reference().disease()).isEmpty() ? Mode.THINNED : Mode.EXPLICIT;
        };
    }

    /** Puts the ranges of a point together. */
    CohortSummary merged(Scenario scenario, List<byte[]> results) {
        CohortSummary all = CohortSummary.of(scenario.reference());
        for (byte[] result : results) {
            CohortSummary part = CohortSummary.of(scenario.reference());
            part.load(StateBytes.from(new DataInputStream(new ByteArrayInputStream(WorkResult.state(result)))));
            all.combine(part);
        }
        return all;
    }

    List<Metric> metrics(Scenario scenario) {
        return Catalogue.of(scenario.reference()).metrics(sweep.metrics());
    }
}
