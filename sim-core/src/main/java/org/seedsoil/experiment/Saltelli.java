package org.seedsoil.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Setting;

/**
 * Row sets for the indices of Sobol': a point A, a point B, and for each factor AB, which is A with that factor from B (Saltelli et al. 2010,
 * doi:10.1016/j.cpc.2009.09.018). A and B are halves of a point of Sobol' of twice as many dimensions.
 *
 * @param sets how many, a power of two
 */
public record Saltelli(long sets) implements Design {
    private static final int WITHOUT_FACTOR = 2;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is no power of two
     */
    public Saltelli {
        SobolSequence.requirePower(sets);
    }

    @Override
    public int rowSetSize(List<Factor> factors) {
        return factors.size() + WITHOUT_FACTOR;
    }

    @Override
    public long size(List<Factor> factors) {
        return Counts.times(sets, rowSetSize(factors));
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        int count = factors.size();
        SobolSequence.requireDimensions(2 * count);
        SobolSequence sequence = new SobolSequence(2 * count, key);
        return index -> {
            long set = index / rowSetSize(factors);
            int part = (int) (index % rowSetSize(factors));
            List<Setting> levels = IntStream.range(0, count)
                    .mapToObj(f -> {
                        boolean fromB = part == 1 || part == f + WITHOUT_FACTOR;
                        return factors.get(f).range().at(sequence.coordinate(set, fromB ? count + f : f));
                    })
                    .toList();
            return new DesignPoint(index, row(set, part, factors), levels);
        };
    }

    private static Row row(long set, int part, List<Factor> factors) {
        return switch (part) {
            case 0 -> new Row(set, "A", "", 0, 0);
            case 1 -> new Row(set, "B", "", 0, 0);
            default -> new Row(set, "AB", factors.get(part - WITHOUT_FACTOR).name(), 0, 0);
        };
    }

    /** The rows of A alone are run again: they tell the seed's own share. */
    @Override
    public long repeated(List<Factor> factors) {
        return sets;
    }

    @Override
    public long repeatedIndex(long which, List<Factor> factors) {
        return which * rowSetSize(factors);
    }

    @Override
    public String word() {
        return "saltelli";
    }
}
