package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.experiment.Grid;
import org.seedsoil.experiment.Morris;
import org.seedsoil.experiment.Saltelli;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepResults;

/** Tells a sweep in pictures. */
public final class SweepFigures {
    private static final int MOST = 40;

    private final SweepView view;
    private final Sweep sweep;
    private final List<Figure> figures = new ArrayList<>();
    private final IndexFigures indices;
    private final PlaneFigures planes;
    private final ResponseFigures responses;

    private SweepFigures(SweepResults results) {
        this.view = new SweepView(results);
        this.sweep = results.sweep();
        this.indices = new IndexFigures(view, figures);
        this.planes = new PlaneFigures(view, figures);
        this.responses = new ResponseFigures(view, figures);
    }

    /**
     * Draws what the design allows: indices and convergence of Saltelli, the plane of Morris, planes of two factors, curves along one,
     * and what was asked for over time.
     *
     * @param results what came of the sweep
     * @return at most 40 figures, metric by metric
     */
    public static List<Figure> of(SweepResults results) {
        return new SweepFigures(results).all();
    }

    private List<Figure> all() {
        CurveFigures curves = new CurveFigures(view, figures);
        sweep.wanted().curves().forEach(curves::curve);
        List<String> drawn = sweep.wanted().curves().stream()
                .flatMap(curve -> curve.metrics().stream())
                .toList();
        for (int m = 0; m < sweep.metrics().size(); m++) {
            if (figures.size() < MOST && !drawn.contains(sweep.metrics().get(m))) {
                metric(m);
            }
        }
        return figures.stream().limit(MOST).toList();
    }

    private void metric(int metric) {
        if (sweep.experiment().design() instanceof Saltelli) {
            indices.sobol(metric);
        } else if (sweep.experiment().design() instanceof Morris) {
            indices.morris(metric);
        }
        int factors = sweep.factors().size();
        if (factors == 2 && sweep.experiment().design() instanceof Grid) {
            planes.plane(metric, view.done(metric), "", "");
        }
        if (factors == 3 && sweep.experiment().design() instanceof Grid) {
            planes.planes(metric);
        }
        for (int f = 0;
                f < factors && figures.size() < MOST && !(sweep.experiment().design() instanceof Morris);
                f++) {
            responses.response(metric, f);
        }
    }
}
