package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.care.Pulse;
import org.seedsoil.event.EventKind;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/** Where treatments change lesions, whatever they are and however much they leave; and where another epoch does. */
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
                body.chronicle.record(day, EventKind.TREATED, lesion, sizes.total(lesion, day));
                return false;
            }
            case CUT_BACK -> {
                leaveDead(lesion, day, cells, residue);
                cut(lesion, day, cells, residue);
                lesion.cutBack(day, residue.given());
                settle(lesion, residue.given());
            }
            case REMOVED -> {
                leaveDead(lesion, day, cells, residue);
                cut(lesion, day, cells, residue);
                lesion.remove(day);
            }
        }
        return true;
    }

    /** What dies where it lies stays for a while; what is taken out does not. */
    private void leaveDead(LesionState lesion, double day, double[] cells, Residue residue) {
        if (residue.inPlace()) {
            double left = residue.kind() == Residue.Kind.CUT_BACK ? residue.total() : 0;
            body.killed(lesion, day, Residue.sum(cells) - left);
        } else {
            body.debris.takenOut(lesion);
        }
    }

    /** The day on which an epoch cuts the path of a lesion next; infinite if none does before the end of the step. */
    double nextEpoch(LesionState lesion, double until) {
        return body.epochs.from(nextReached(lesion, until));
    }

    /** The next epoch that cuts a lesion; one beyond all if none does. Those that change nothing for it leave no trace: more may be laid out. */
    private int nextReached(LesionState lesion, double until) {
        int epoch = lesion.epoch() + 1;
        while (body.epochs.from(epoch) < until) {
            double day = body.epochs.from(epoch);
            if (lesion.existsAt(day) && isReached(lesion, epoch, day)) {
                return epoch;
            }
            epoch++;
        }
        return Integer.MAX_VALUE;
    }

    /** Whether an epoch changes the growth of a clone that a lesion holds, on that day or at the end of the step, or may come to hold. */
    private boolean isReached(LesionState lesion, int epoch, double day) {
        if (lesion.bone() != null && body.epochs.boneChanges(epoch)) {
            return true;
        }
        boolean mutates = false;
        boolean reached = false;
        boolean elsewhere = false;
        for (int c = 0; c < lesion.cells.length; c++) {
            boolean changes = body.epochs.growthChanges(epoch, c, lesion.organ()) || body.epochs.isPulsed(epoch, c);
            boolean held = lesion.cells[c] > 0 || sizes.cells(lesion, day, c) > 0;
            mutates |= held && body.laws.lesions().mutates(c) > 0;
            reached |= held && changes;
            elsewhere |= changes;
        }
        return reached || mutates && elsewhere || isAsked(lesion, epoch) && !(lesion.escapedDay() <= day);
    }

    /** Whether its fate was given, and that of sleeping groups of its kind is asked again: then so is its own, as that of its doomed likes. */
    private boolean isAsked(LesionState lesion, int epoch) {
        return body.epochs.thaws()
                && lesion.origin.promise() != Promise.NONE
                && body.epochs.sleepChanges(epoch, lesion.origin.cloneIndex(), lesion.organ());
    }

    /** Whether what was given of a fate, which only colonies of one clone have, holds by the laws of an epoch, too. */
    private boolean keepsPromise(LesionState lesion, int epoch, double[] cells) {
        Epochs epochs = body.epochs;
        for (int c = 0; c < cells.length; c++) {
            boolean changes = epochs.growthChanges(epoch, c, lesion.organ()) || epochs.isPulsed(epoch, c);
            if (cells[c] > 0 && (changes || isAsked(lesion, epoch))) {
                return false;
            }
        }
        return true;
    }

    /** Takes a lesion into its next epoch: its path ends on that day, and pulses kill. */
    void enterEpoch(LesionState lesion, double until) {
        int epoch = nextReached(lesion, until);
        double day = body.epochs.from(epoch);
        double[] before = cells(lesion, day);
        lesion.path.cut(day, before);
        lesion.forgetAfter(day);
        body.chronicle.forgetAfter(day, lesion);
        double[] left = afterPulses(lesion, epoch, day, before);
        boolean keeps = keepsPromise(lesion, epoch, before);
        lesion.enterEpoch(epoch, keeps ? lesion.promise() : afterPulses(lesion, day, before, left));
        Arrays.setAll(lesion.cells, c -> left[c]);
        if (!Arrays.equals(before, left)) {
            body.killed(lesion, day, Residue.sum(before) - Residue.sum(left));
            lesion.path.add(day, lesion.cells, true);
            body.cutDays.add(day);
        }
        if (lesion.total() == 0) {
            lesion.dieOut(day);
        }
    }

    /** Each cell lives through a pulse or not, independently: a binomial number. What follows the mean is cut by that part. */
    private double[] afterPulses(LesionState lesion, int epoch, double day, double[] before) {
        double[] cells = before.clone();
        RandomStream random = lesion.growthKey().child("pulse").child(Body.word(day)).stream();
        for (Pulse pulse : body.epochs.pulsesAt(epoch)) {
            for (int c = 0; c < cells.length; c++) {
                if (cells[c] > 0 && pulse.reaches(c)) {
                    boolean mean = body.laws.lesions().growth(c, lesion.organ()).deterministic();
                    cells[c] = mean ? cells[c] * pulse.survival() : Binomial.sample(cells[c], pulse.survival(), random);
                }
            }
        }
        return cells;
    }

    /**
     * What is known of its fate after pulses. Where these alone ever reach small colonies of its kind, a colony that they left fewer cells is thought of beside
     * the one that they left alone, and of two it survives only if the other does. So those that would have died out need not be asked again, and of those
     * that would have survived, from n cells, n′ survive with probability h(n′)/h(n).
     */
    private Promise afterPulses(LesionState lesion, double day, double[] before, double[] left) {
        int clone = lesion.origin.cloneIndex();
        if (body.epochs.asks(clone, lesion.organ())) {
            return Promise.NONE;
        }
        boolean alone = Residue.sum(before) == before[clone];
        if (lesion.promise() != Promise.SURVIVES || !alone || lesion.escaped() || !lesion.guarded()) {
            return lesion.promise() == Promise.DIES_OUT ? Promise.DIES_OUT : Promise.NONE;
        }
        LesionLaws laws = body.epochs.on(day).lesions();
        double still = laws.survival(clone, lesion.organ(), (int) left[clone])
                / laws.survival(clone, lesion.organ(), (int) before[clone]);
        RandomStream random = lesion.growthKey().child("fate").child(Body.word(day)).stream();
        return random.nextOpen() < still ? Promise.SURVIVES : Promise.DIES_OUT;
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
        body.chronicle.record(day, EventKind.TREATED, lesion, residue.total());
        body.cutDays.add(day);
    }

    private void settle(LesionState lesion, Residue.Given given) {
        switch (given) {
            case NOTHING, UNGUARDED -> {
                // A colony as any other of its size.
            }
            case EVERY_CLONE -> Foci.ofClones(lesion, body.laws.lesions());
            case EVERY_CELL -> Foci.ofCells(lesion, body.laws.lesions());
        }
    }
}
