package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.event.EventKind;

/** Where treatments change lesions, whatever they are and however much they leave. */
final class Cutting {
    private final Body body;
    private final Sizes sizes;

    Cutting(Body body, Sizes sizes) {
        this.body = body;
        this.sizes = sizes;
    }

    /**
     * Lets a treatment meet a lesion.
     *
     * @param lesion one that has grown to the end of the step
     * @param day when
     * @param treatment what
     * @return whether its path now ends on that day
     */
    boolean meet(LesionState lesion, double day, LocalTreatment treatment) {
        double[] cells = cells(lesion, day);
        Residue residue = treatment.meet(lesion, day, cells);
        switch (residue.kind()) {
            case MISSED -> {
                return false;
            }
            case UNTOUCHED -> {
                body.chronicle.tell(day, EventKind.TREATED, lesion, sizes.total(lesion, day));
                return false;
            }
            case CUT_BACK -> {
                cut(lesion, day, cells, residue);
                lesion.cutBack(day, residue.given());
                settle(lesion, residue.given());
            }
            case REMOVED -> {
                cut(lesion, day, cells, residue);
                lesion.remove(day);
            }
        }
        return true;
    }

    /** Whole cells where births and deaths are counted. */
    private double[] cells(LesionState lesion, double day) {
        double[] cells = new double[lesion.cells.length];
        Path told = sizes.told(lesion, day);
        for (int c = 0; c < cells.length; c++) {
            double n = told.cellsAt(day, c);
            cells[c] = body.laws.lesions().growth(c, lesion.organ()).deterministic() ? n : Math.rint(n);
        }
        return cells;
    }

    /** Ends the path, takes back what it had drawn for later, and sets the lesion to what is left. */
    private void cut(LesionState lesion, double day, double[] before, Residue residue) {
        lesion.path.cut(day, before);
        lesion.forgetAfter(day);
        body.chronicle.forgetAfter(day, lesion);
        Arrays.setAll(lesion.cells, c -> residue.kind() == Residue.Kind.CUT_BACK ? residue.cells()[c] : 0);
        lesion.path.add(day, lesion.cells, true);
        body.chronicle.tell(day, EventKind.TREATED, lesion, residue.total());
        body.cutDays.add(day);
    }

    private void settle(LesionState lesion, Residue.Given given) {
        switch (given) {
            case NOTHING -> {
                // A colony as any other of its size.
            }
            case EVERY_CLONE -> Foci.ofClones(lesion, body.laws.lesions());
            case EVERY_CELL -> Foci.ofCells(lesion, body.laws.lesions());
        }
    }
}
