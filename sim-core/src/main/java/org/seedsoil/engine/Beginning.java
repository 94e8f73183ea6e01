package org.seedsoil.engine;

import org.seedsoil.event.EventKind;
import org.seedsoil.patient.Oracle.GivenDormancy;
import org.seedsoil.patient.Oracle.GivenLesion;
import org.seedsoil.patient.Primary;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;

/** What is there on day 0: the primary, and the lesions and dormant groups that an oracle gives. */
final class Beginning {
    private final Body body;
    private final Settling settling;
    private final RandomKey given;

    private Beginning(Body body, Settling settling) {
        this.body = body;
        this.settling = settling;
        this.given = body.key.child("given");
    }

    static void of(Body body, Settling settling) {
        Beginning beginning = new Beginning(body, settling);
        beginning.primary(body.patient.primary());
        int word = 0;
        for (GivenLesion lesions : body.patient.oracle().lesions()) {
            beginning.lesions(lesions, word++);
        }
        for (GivenDormancy groups : body.patient.oracle().dormant()) {
            beginning.dormant(groups, word++);
        }
        body.chronicle.close(0);
    }

    private void primary(Primary primary) {
        if (primary.organ() < 0) {
            return;
        }
        double[] cells = new double[body.laws.clones()];
        int founder = 0;
        double total = 0;
        for (int c = 0; c < cells.length; c++) {
            cells[c] = primary.cells().get(c);
            total += cells[c];
            founder = cells[c] > cells[founder] ? c : founder;
        }
        int founders = (int) Math.min(total, Integer.MAX_VALUE);
        Seedling origin = new Seedling(
                body.key.child("primary"),
                null,
                true,
                true,
                founder,
                primary.organ(),
                founders,
                Double.NaN,
                false,
                Promise.NONE);
        LesionState lesion = body.found(origin, 0, cells, !primary.establishes());
        if (primary.establishes()) {
            Foci.ofClones(lesion, body.laws.lesions());
        }
        body.chronicle.record(0, EventKind.FOUNDED, lesion, total);
    }

    private void lesions(GivenLesion lesions, int word) {
        for (int i = 0; i < lesions.count(); i++) {
            double[] cells = new double[body.laws.clones()];
            cells[lesions.cloneIndex()] = lesions.cells();
            int founders = (int) Math.min(lesions.cells(), Integer.MAX_VALUE);
            Seedling origin =
                    origin(given.child(word).child(i), lesions.cloneIndex(), lesions.organIndex(), founders, false);
            LesionState lesion = body.found(origin, -lesions.ageDays(), cells, true);
            body.chronicle.record(0, EventKind.FOUNDED, lesion, lesions.cells());
        }
    }

    private void dormant(GivenDormancy groups, int word) {
        RandomKey key = given.child(word);
        double number = groups.poisson() ? Poisson.sample(groups.number(), key.stream()) : groups.number();
        for (int i = 0; i < number; i++) {
            settling.sleep(0, origin(key.child(i), groups.cloneIndex(), groups.organIndex(), groups.founders(), true));
        }
    }

    private static Seedling origin(RandomKey key, int clone, int organ, int founders, boolean slept) {
        return new Seedling(key, null, false, true, clone, organ, founders, Double.NaN, slept, Promise.NONE);
    }
}
