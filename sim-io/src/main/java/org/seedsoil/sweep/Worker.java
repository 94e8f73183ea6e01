package org.seedsoil.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.study.Chunk;
import org.seedsoil.study.ChunkResult;
import org.seedsoil.study.ChunkState;
import org.seedsoil.study.Study;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;

/** Does pieces of work of a sweep. Thread-safe. */
final class Worker {
    private final Sweep sweep;
    private final WorkList list;

    Worker(Sweep sweep, WorkList list) {
        this.sweep = sweep;
        this.list = list;
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
        Metric wanted = list.exact().stream()
                .filter(metric -> list.theory(work.point(), metric).name().equals(work.name()))
                .findFirst()
                .orElseThrow();
        return WorkResult.exact(wanted.exact(scenario(work.point())));
    }

    private byte[] patients(Work work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChunkState.write(Study.run(chunk(work, scenario(work.point()))), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WorkResult.patients(bytes.toByteArray());
    }

    private Chunk chunk(Work work, Scenario scenario) {
        VariantText text = VariantText.of(
                sweep.variant(work.point()).name(), scenario, sweep.source().anatomy());
        return new Chunk(
                text, work.first(), work.end(), mode(scenario), sweep.experiment().seed(work.point()), false);
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
    CohortTotals merged(Scenario scenario, List<Work> ranges, List<byte[]> results) throws IOException {
        CohortPlan plan = CohortPlan.of(scenario);
        CohortTotals totals = plan.open();
        for (int i = 0; i < ranges.size(); i++) {
            Chunk chunk = chunk(ranges.get(i), scenario);
            ChunkResult part =
                    ChunkState.read(new ByteArrayInputStream(WorkResult.state(results.get(i))), chunk, plan);
            totals.combine(part.totals());
        }
        return totals;
    }

    List<Metric> metrics(Scenario scenario) {
        return Catalogue.of(scenario.reference().disease()).metrics(sweep.metrics());
    }
}
