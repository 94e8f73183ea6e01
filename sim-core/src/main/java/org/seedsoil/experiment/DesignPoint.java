package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.scenario.Setting;

/**
 * A point of a design.
 *
 * @param index its number, from 0
 * @param row what it is for
 * @param levels the value of each factor, in their order
 */
public record DesignPoint(long index, Row row, List<Setting> levels) {
    /** Copies the list. */
    public DesignPoint {
        levels = List.copyOf(levels);
    }
}
