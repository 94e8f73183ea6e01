package org.seedsoil.patient;

import java.util.List;

/**
 * How the primary begins.
 *
 * @param organ index of its organ, or −1 when there is no primary
 * @param cells cells of each clone on day 0
 * @param establishes whether it is given that the primary escapes extinction (immune surveillance does not act on it)
 */
public record Primary(int organ, List<Double> cells, boolean establishes) {
    /** Copies the list. */
    public Primary {
        cells = List.copyOf(cells);
    }
}
