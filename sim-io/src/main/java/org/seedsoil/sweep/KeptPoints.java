package org.seedsoil.sweep;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.TreeMap;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.observe.Estimate;

/**
 * What came of many points, in little memory: 9 bytes a point and 40 for each of its metrics. Points themselves follow from the design, and
 * what came of one is put together when it is asked for.
 */
final class KeptPoints extends AbstractList<PointResult> implements RandomAccess {
    private static final int BLOCK = 1024;
    private static final int NUMBERS = 5;
    private static final PointResult.Status[] STATUS = PointResult.Status.values();

    private final Sweep sweep;
    private final WorkList list;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, String> reasons = new TreeMap<>();
    private int size;

    /** So many points in a row. */
    private static final class Block {
        private final long[] points = new long[BLOCK];
        private final byte[] status = new byte[BLOCK];
        private final double[] numbers;

        Block(int width) {
            numbers = new double[BLOCK * width];
        }
    }

    KeptPoints(Sweep sweep, WorkList list) {
        this.sweep = sweep;
        this.list = list;
        this.width = NUMBERS * sweep.metrics().size();
    }

    @Override
    public boolean add(PointResult result) {
        if (size % BLOCK == 0) {
            blocks.add(new Block(width));
        }
        Block block = blocks.get(size / BLOCK);
        int at = size % BLOCK;
        block.points[at] = result.point().index();
        block.status[at] = (byte) result.status().ordinal();
        if (result.status() == PointResult.Status.FAILED) {
            reasons.put(result.point().index(), result.reason());
        }
        int to = at * width;
        for (Estimate estimate : result.estimates()) {
            block.numbers[to++] = estimate.value();
            block.numbers[to++] = estimate.standardError();
            block.numbers[to++] = estimate.low();
            block.numbers[to++] = estimate.high();
            block.numbers[to++] = estimate.patients();
        }
        size++;
        return true;
    }

    @Override
    public PointResult get(int index) {
        Objects.checkIndex(index, size);
        Block block = blocks.get(index / BLOCK);
        int at = index % BLOCK;
        DesignPoint point = Objects.requireNonNull(list.point(block.points[at]));
        return new PointResult(
                point,
                sweep.experiment().seed(point),
                STATUS[block.status[at]],
                reasons.getOrDefault(point.index(), ""),
                estimates(Arrays.copyOfRange(block.numbers, at * width, (at + 1) * width)));
    }

    private static List<Estimate> estimates(double[] numbers) {
        List<Estimate> estimates = new ArrayList<>();
        for (int n = 0; n < numbers.length; n += NUMBERS) {
            estimates.add(
                    new Estimate(numbers[n], numbers[n + 1], numbers[n + 2], numbers[n + 3], (long) numbers[n + 4]));
        }
        return estimates;
    }

    @Override
    public int size() {
        return size;
    }

    /** Counts points without putting them together. */
    long count(PointResult.Status status) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += blocks.get(i / BLOCK).status[i % BLOCK] == status.ordinal() ? 1 : 0;
        }
        return count;
    }
}
