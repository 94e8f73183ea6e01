package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link CumulativeIncidence} of subjects that go together within clusters, such as lesions of one patient: the same estimate, with an error that holds
 * although they do. One owner; not thread-safe.
 */
public final class ClusteredIncidence {
    private final int cause;
    private final List<FollowUp> subjects = new ArrayList<>();
    private final List<Long> clusters = new ArrayList<>();
    private final SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();

    /**
     * Opens an empty group.
     *
     * @param cause which cause, at least 1; all others but censoring compete with it
     */
    public ClusteredIncidence(int cause) {
        this.cause = cause;
    }

    /**
     * Takes in one subject.
     *
     * @param subject how it was followed
     * @param cluster number of its cluster, at least 0
     */
    public void accept(FollowUp subject, long cluster) {
        subjects.add(subject);
        clusters.add(cluster);
        times.accept(subject);
    }

    /**
     * Estimates the chance to have had the event by a time.
     *
     * @param time the time, at least 0
     * @return the incidence, with its error by cluster
     */
    public Effect at(double time) {
        SurvivalTimes data = times.result();
        Influence influence = Influence.onIncidence(data, cause, time);
        ClusteredSquares squares = new ClusteredSquares();
        for (int i = 0; i < subjects.size(); i++) {
            squares.add(clusters.get(i), influence.of(subjects.get(i)));
        }
        return new Effect(CumulativeIncidence.of(data, cause).incidence(time), squares.root());
    }
}
