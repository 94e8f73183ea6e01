package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.random.RandomStream;

/** What the rule of ablation has drawn for one lesion, and what became of it. */
final class AblationHistory {
    /** Whether the rule applies to this lesion, ever. */
    final boolean covered;

    /** The lesion's own number in (0, 1): its place between two scans, or its patience. */
    final double lot;

    /** When it first had the size that the rule looks at; NaN until then. */
    double visibleDay = Double.NaN;

    /** When it was last met, whether or not that was noticed. */
    double metDay = Double.NEGATIVE_INFINITY;

    private final List<AblationRecord> attempts = new ArrayList<>();

    AblationHistory(double coverage, RandomStream random) {
        this.covered = random.nextOpen() < coverage;
        this.lot = random.nextOpen();
    }

    boolean met() {
        return metDay > Double.NEGATIVE_INFINITY;
    }

    void attempt(int lesion, double day, boolean removed) {
        attempts.add(new AblationRecord(lesion, day, removed));
    }

    List<AblationRecord> until(double day) {
        return attempts.stream().filter(attempt -> attempt.day() <= day).toList();
    }
}
