package org.seedsoil.sweep;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;
import org.seedsoil.statistics.FollowUp;

/** How patients were followed, from what was stored of each; null for those whose clock never started. */
final class FollowUps extends AbstractList<@Nullable FollowUp> {
    private final double[] ends;
    private final double[] causes;

    FollowUps(double[] ends, double[] causes) {
        this.ends = ends;
        this.causes = causes;
    }

    @Override
    public @Nullable FollowUp get(int patient) {
        return Double.isNaN(ends[patient]) ? null : new FollowUp(0, ends[patient], (int) causes[patient]);
    }

    @Override
    public int size() {
        return ends.length;
    }
}
