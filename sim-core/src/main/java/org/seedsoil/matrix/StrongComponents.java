package org.seedsoil.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The classes of indices that lead to each other through positive entries (Tarjan 1972, doi:10.1137/0201010). Classes come
 * in an order in which each leads only to earlier ones. Immutable.
 */
public final class StrongComponents {
    private final NonnegativeMatrix matrix;
    private final List<int[]> classes = new ArrayList<>();
    private final int[] classOf;

    private StrongComponents(NonnegativeMatrix matrix) {
        this.matrix = matrix;
        this.classOf = new int[matrix.size()];
        Arrays.fill(classOf, -1);
        new Search().run();
    }

    /**
     * Finds the classes.
     *
     * @param matrix entry (i, j) is positive where i leads to j
     * @return the classes
     */
    public static StrongComponents of(NonnegativeMatrix matrix) {
        return new StrongComponents(matrix);
    }

    /**
     * Returns how many classes there are.
     *
     * @return 1 for an irreducible matrix
     */
    public int size() {
        return classes.size();
    }

    /**
     * Returns the indices of a class.
     *
     * @param number of the class, from 0
     * @return a copy, ascending
     */
    public int[] members(int number) {
        return classes.get(number).clone();
    }

    /**
     * Returns the class of an index.
     *
     * @param index from 0
     * @return number of its class
     */
    public int classOf(int index) {
        return classOf[index];
    }

    /**
     * Says which classes a class leads to, itself among them.
     *
     * @param number of the class
     * @return true at the numbers of those it leads to
     */
    public boolean[] reachedFrom(int number) {
        boolean[] reached = new boolean[classes.size()];
        reached[number] = true;
        for (int from = number; from >= 0; from--) {
            if (reached[from]) {
                markSteps(from, reached);
            }
        }
        return reached;
    }

    private void markSteps(int from, boolean[] reached) {
        for (int i : classes.get(from)) {
            for (int j = 0; j < classOf.length; j++) {
                if (matrix.get(i, j) > 0) {
                    reached[classOf[j]] = true;
                }
            }
        }
    }

    /** The depth-first search, with its own stack so that long chains do not overflow. */
    private final class Search {
        private final int n = classOf.length;
        private final int[] order = new int[n];
        private final int[] low = new int[n];
        private final int[] next = new int[n];
        private final Deque<Integer> path = new ArrayDeque<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private int visited;

        void run() {
            for (int start = 0; start < n; start++) {
                if (order[start] == 0) {
                    explore(start);
                }
            }
        }

        private void explore(int start) {
            enter(start);
            while (!path.isEmpty()) {
                int at = path.element();
                if (next[at] < n) {
                    step(at, next[at]++);
                } else {
                    leave(path.pop());
                }
            }
        }

        private void enter(int index) {
            visited++;
            order[index] = visited;
            low[index] = visited;
            path.push(index);
            open.push(index);
        }

        private void step(int from, int to) {
            if (matrix.get(from, to) <= 0) {
                return;
            }
            if (order[to] == 0) {
                enter(to);
            } else if (classOf[to] < 0) {
                low[from] = Math.min(low[from], order[to]);
            }
        }

        private void leave(int index) {
            if (!path.isEmpty()) {
                int above = path.element();
                low[above] = Math.min(low[above], low[index]);
            }
            if (low[index] == order[index]) {
                close(index);
            }
        }

        private void close(int root) {
            List<Integer> members = new ArrayList<>();
            int last = -1;
            while (last != root) {
                last = open.pop();
                classOf[last] = classes.size();
                members.add(last);
            }
            classes.add(members.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
    }
}
