package org.seedsoil.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.observe.Estimate;

class KeptPointsTest {
    @TempDir
    private Path folder;

    /** 2,500 points, done, failed and missing: each comes out as it went in, to the last bit, though only numbers were kept. */
    @Test
    void whatWentInComesOut() throws IOException {
        Sweep sweep = new SweepFixture(folder).reading("design: {random: 2500}");
        WorkList list = new WorkList(sweep, 100, List.of());
        KeptPoints kept = new KeptPoints(sweep, list);
        List<PointResult> all = new ArrayList<>();
        for (long i = 0; i < 2500; i++) {
            PointResult result = result(sweep, Objects.requireNonNull(list.point(i)));
            all.add(result);
            kept.add(result);
        }
        assertThat(kept).isEqualTo(all);
        assertThat(kept.count(PointResult.Status.FAILED)).isEqualTo(834);
        assertThat(kept.count(PointResult.Status.MISSING)).isEqualTo(833);
    }

    private static PointResult result(Sweep sweep, DesignPoint point) {
        PointResult.Status status = List.of(
                        PointResult.Status.FAILED, PointResult.Status.DONE, PointResult.Status.MISSING)
                .get((int) (point.index() % 3));
        double x = point.index() / 7.0;
        Estimate some = new Estimate(x, 0.1 * x, 0.9 * x, Double.POSITIVE_INFINITY, point.index());
        return new PointResult(
                point,
                sweep.experiment().seed(point),
                status,
                status == PointResult.Status.FAILED ? "reason " + point.index() : "",
                status == PointResult.Status.DONE
                        ? List.of(some, Estimate.absent(3), some)
                        : List.of(Estimate.absent(0), Estimate.absent(0), Estimate.absent(0)));
    }
}
