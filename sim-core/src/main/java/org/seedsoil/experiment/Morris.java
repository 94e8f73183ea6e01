package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.Setting;

/**
 * Trajectories on a grid of levels: from a random start each factor is moved once, in random order, by half the levels (Morris 1991,
 * doi:10.2307/1269043). A trajectory is a row set; more of them contain the ones before.
 *
 * @param trajectories how many
 * @param levels an even number of values of each factor; of a distribution these are medians of parts of equal probability
 */
public record Morris(long trajectories, int levels) implements Design {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no trajectory or the levels are not even
     */
    public Morris {
        Counts.requireSome("trajectories", trajectories);
        if (levels < 2 || levels % 2 != 0 || levels > 1000) {
            throw new IllegalArgumentException("levels: " + levels + "; allowed: an even number from 2 to 1000");
        }
    }

    /** A trajectory: which factors are moved in which order, where each begins and ends. */
    private record Trajectory(int[] order, int[] from, int[] to) {}

    @Override
    public int rowSetSize(List<Factor> factors) {
        return factors.size() + 1;
    }

    @Override
    public long size(List<Factor> factors) {
        return Counts.times(trajectories, rowSetSize(factors));
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        return index -> {
            long set = index / rowSetSize(factors);
            int step = (int) (index % rowSetSize(factors));
            Trajectory trajectory = trajectory(factors.size(), key.child(set).stream());
            String moved =
                    step == 0 ? "" : factors.get(trajectory.order[step - 1]).name();
            return new DesignPoint(index, new Row(set, "", moved, step, 0), levels(factors, trajectory, step));
        };
    }

    private Trajectory trajectory(int factors, RandomStream stream) {
        int[] from = new int[factors];
        int[] to = new int[factors];
        for (int f = 0; f < factors; f++) {
            int lower = stream.nextInt(levels / 2);
            boolean up = stream.nextInt(2) == 0;
            from[f] = up ? lower : lower + levels / 2;
            to[f] = up ? lower + levels / 2 : lower;
        }
        return new Trajectory(Shuffled.order(factors, stream), from, to);
    }

    private List<Setting> levels(List<Factor> factors, Trajectory trajectory, int step) {
        int[] at = trajectory.from.clone();
        for (int s = 0; s < step; s++) {
            int moved = trajectory.order[s];
            at[moved] = trajectory.to[moved];
        }
        List<Setting> values = new ArrayList<>();
        for (int f = 0; f < at.length; f++) {
            values.add(factors.get(f).range().level(at[f], levels));
        }
        return values;
    }

    /**
     * Returns how far a step goes, as a part of the range.
     *
     * @return p / (2 (p − 1)) with p levels
     */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public String word() {
        return "morris";
    }
}
