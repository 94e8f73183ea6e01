package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.event.EventKind;

/** Taking a lesion out whole. */
final class Removal {
    private Removal() {}

    /** Removes a lesion whose path ends now. */
    static void of(LesionState lesion, double day, Chronicle chronicle) {
        chronicle.tell(day, EventKind.TREATED, lesion, 0);
        Arrays.fill(lesion.cells, 0);
        lesion.endedDay = day;
        lesion.removed = true;
    }
}
