package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Setting;

/**
 * Points as somebody wrote them.
 *
 * @param rows the values of each point, in the order of the factors
 */
public record Listed(List<List<Setting>> rows) implements Design {
    /** Copies the rows. */
    public Listed {
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public long size(List<Factor> factors) {
        return rows.size();
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        return index -> new DesignPoint(index, Row.alone(index), rows.get((int) index));
    }

    @Override
    public String word() {
        return "list";
    }
}
