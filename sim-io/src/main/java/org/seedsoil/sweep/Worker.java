package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.engine.Mode;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.study.StateBytes;
import org.seedsoil.trial.ModeChoice;
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
        KeptRows.Writer rows = new KeptRows.Writer(sweep.kept(summary.scope()), summary.anatomy());
        TrialRunner.runHere(new PatientRange(trial, work.first(), work.end()), outcome -> {
            summary.accept(outcome);
            rows.accept(outcome);
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        summary.save(StateBytes.to(new DataOutputStream(bytes)));
        return !sweep.wanted().keepsRows()
                ? WorkResult.patients(bytes.toByteArray())
                : WorkResult.patients(bytes.toByteArray(), rows.bytes());
    }

    private Mode mode(Scenario scenario) {
        return switch (sweep.mode()) {
            case "explicit" -> Mode.EXPLICIT;
            case "thinned" -> Mode.THINNED;
            case "reference" -> Mode.REFERENCE;
            default -> ModeChoice.obstacle(scenario).isEmpty() ? Mode.THINNED : Mode.EXPLICIT;
        };
    }

    /** Puts the ranges of a point together. */
    private static CohortSummary merged(Scenario scenario, List<byte[]> results) {
        CohortSummary all = CohortSummary.of(scenario.reference());
        for (byte[] result : results) {
            CohortSummary part = CohortSummary.of(scenario.reference());
            part.load(StateBytes.from(new DataInputStream(new ByteArrayInputStream(WorkResult.state(result)))));
            all.combine(part);
        }
        return all;
    }

    /** Tells what came of a point, from the results of all its work. */
    PointResult result(DesignPoint point, List<Work> work, List<byte[]> results) {
        List<byte[]> states = new ArrayList<>();
        List<Double> exact = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            byte[] result = results.get(i);
            if (WorkResult.hasFailed(result)) {
                return without(point, WorkResult.reason(result));
            }
            if (work.get(i).isTheory()) {
                exact.add(WorkResult.exact(result));
            } else {
                states.add(result);
            }
        }
        // what theory told asks nothing of the point any more, and reading a scenario takes milliseconds
        Scenario scenario = states.isEmpty() ? sweep.base() : scenario(point);
        CohortSummary summary = merged(scenario, states);
        List<Estimate> estimates = new ArrayList<>();
        for (Metric metric : metrics(scenario)) {
            estimates.add(metric.isExact() ? known(exact.remove(0)) : metric.estimate(summary));
        }
        return new PointResult(point, sweep.experiment().seed(point), PointResult.Status.DONE, "", estimates);
    }

    private static Estimate known(double value) {
        return Double.isNaN(value) ? Estimate.absent(0) : new Estimate(value, 0, value, value, 0);
    }

    /** Tells a point that failed for a reason, or is not done. */
    PointResult without(DesignPoint point, String reason) {
        return new PointResult(
                point,
                sweep.experiment().seed(point),
                reason.isEmpty() ? PointResult.Status.MISSING : PointResult.Status.FAILED,
                reason,
                Collections.nCopies(sweep.metrics().size(), Estimate.absent(0)));
    }

    List<Metric> metrics(Scenario scenario) {
        return Catalogue.of(scenario.reference()).metrics(sweep.metrics());
    }
}
