package org.seedsoil.statistics;

import java.util.Arrays;

/** Times in the order in which they came, of which only their sorted order is told. */
final class TimeList implements Mergeable<TimeList> {
    private double[] times = new double[0];
    private int size;

    void add(double time) {
        reserve(1);
        times[size++] = time;
    }

    int size() {
        return size;
    }

    double[] sorted() {
        double[] sorted = Arrays.copyOf(times, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void reserve(int more) {
        int needed = size + more;
        if (needed > times.length) {
            times = Arrays.copyOf(times, Math.max(needed, needed / 2 * 3));
        }
    }

    @Override
    public void combine(TimeList later) {
        reserve(later.size);
        System.arraycopy(later.times, 0, times, size, later.size);
        size += later.size;
    }

    @Override
    public void save(StateWriter to) {
        to.put(size);
        for (int i = 0; i < size; i++) {
            to.put(times[i]);
        }
    }

    @Override
    public void load(StateReader from) {
        int more = from.nextSize();
        reserve(more);
        for (int i = 0; i < more; i++) {
            times[i] = from.nextDouble();
        }
        size = more;
    }
}
