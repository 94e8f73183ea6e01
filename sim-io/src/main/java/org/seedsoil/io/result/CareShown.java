package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.CarePath;
import org.seedsoil.observe.RuleOrders;
import org.seedsoil.outcome.Outcome;

/**
 * What pictures of treatment show of a run.
 *
 * @param lanes what was done for the first patients
 * @param measured how the tumour of the first patients with targets answered
 * @param seen the first patient in whom scans have shown a metastasis three times; null without one
 * @param rules what rules of the policy ordered
 */
public record CareShown(
        List<CarePath> lanes,
        List<CarePath> measured,
        @Nullable Outcome seen,
        RuleOrders rules) {
    /** Of a run that keeps no patients. */
    public static final CareShown NOBODY = new CareShown(List.of(), List.of(), null, new RuleOrders(List.of()));

    /** Copies the lists. */
    public CareShown {
        lanes = List.copyOf(lanes);
        measured = List.copyOf(measured);
    }
}
