package org.seedsoil.engine;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Resection;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * Resections of the primary, and the nodes that are taken out with it. They take place in order of day, whatever their order in
 * the scenario. Where a diagnosis dates one before another that the same step has seen already, the other is taken back
 * and done again in its turn.
 */
final class Surgery implements Modality {
    private final Body body;
    private final List<Resection> resections;
    /** Which station of the primary's lymph an organ is, from 0, the sentinel; −1 for none. */
    private final int[] station;

    Surgery(Body body) {
        this.body = body;
        this.station = stations(body);
        this.resections = body.patient.care().resections();
    }

    private static int[] stations(Body body) {
        int[] stations = new int[body.laws.organs()];
        Arrays.fill(stations, -1);
        int primary = body.patient.primary().organ();
        int next = 0;
        for (int node : primary < 0
                ? List.<Integer>of()
                : body.patient.disease().anatomy().nodes(primary)) {
            stations[node] = next++;
        }
        return stations;
    }

    @Override
    public double next(LesionState lesion) {
        if (lesion.primary()) {
            int due = due();
            return due < 0 ? Double.POSITIVE_INFINITY : Math.max(lesion.path.start(), day(resections.get(due)));
        }
        return station[lesion.organ()] < 0 ? Double.POSITIVE_INFINITY : nextDissection(lesion);
    }

    /** The next operation on the primary by day, of those on one day the first in the scenario; −1 when none is left. */
    private int due() {
        int due = -1;
        for (int i = 0; i < resections.size(); i++) {
            boolean sooner = due < 0 || day(resections.get(i)) < day(resections.get(due));
            if (sooner && !done(i)) {
                due = i;
            }
        }
        return due;
    }

    private boolean done(int number) {
        return body.operations.stream().anyMatch(operation -> operation.number() == number);
    }

    /** The first operation since the lesion is there that takes its node out. */
    private double nextDissection(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Resection resection : resections) {
            double day = day(resection);
            if (takesOut(resection, lesion.organ()) && day >= lesion.path.start()) {
                first = Math.min(first, day);
            }
        }
        return first;
    }

    private boolean takesOut(Resection resection, int organ) {
        return station[organ] >= 0 && station[organ] < resection.dissection();
    }

    /** When an operation takes place; infinite while it waits for a diagnosis. */
    private double day(Resection resection) {
        if (!resection.fromDiagnosis()) {
            return resection.delayDays();
        }
        return body.diagnosed() ? body.diagnosisDay + resection.delayDays() : Double.POSITIVE_INFINITY;
    }

    /** Says whether an operation took the node of a sleeping group out, between its falling asleep and its waking. */
    boolean takesOutSleepers(int organ, double asleepDay, double turnDay) {
        for (Resection resection : resections) {
            double day = day(resection);
            if (takesOut(resection, organ) && day >= asleepDay && day < turnDay) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void apply(LesionState lesion, double day) {
        if (lesion.primary()) {
            body.operations.removeIf(operation -> operation.day() > day);
            resect(lesion, day, due());
        } else {
            Removal.of(lesion, day, body.chronicle);
        }
    }

    private void resect(LesionState primary, double day, int number) {
        Margins margins = resections.get(number).margins();
        RandomStream random = primary.key().child("resection").child(number).stream();
        Margin margin = margin(margins, random.nextOpen());
        double before = primary.total();
        leave(primary, margin, margins, random);
        double left = primary.total();
        body.operations.add(new OperationRecord(number, day, margin, before, left));
        if (left == 0) {
            Removal.of(primary, day, body.chronicle);
            return;
        }
        body.chronicle.tell(day, EventKind.TREATED, primary, left);
        primary.escaped = left >= body.laws.disease().escapedAt();
        primary.destined = !primary.escaped && soleClone(primary);
        primary.guarded = false;
        primary.loseVessels(day);
    }

    private static Margin margin(Margins margins, double draw) {
        if (draw < margins.r0()) {
            return Margin.R0;
        }
        return draw < margins.r0() + margins.r1() ? Margin.R1 : Margin.R2;
    }

    /** Clonogens left behind regrow each with the same probability; what they regrow is given to survive. */
    private void leave(LesionState primary, Margin margin, Margins margins, RandomStream random) {
        double total = primary.total();
        for (int c = 0; c < primary.cells.length; c++) {
            double n = primary.cells[c];
            switch (margin) {
                case R0 -> primary.cells[c] = 0;
                case R1 -> {
                    double left = Math.min(n, StrictMath.rint(margins.r1Cells() * n / total));
                    primary.cells[c] = Binomial.sample(left, margins.regrowth(), random);
                }
                case R2 -> primary.cells[c] = StrictMath.rint(n * margins.r2Fraction());
            }
        }
    }

    private static boolean soleClone(LesionState lesion) {
        return lesion.cells[lesion.origin.cloneIndex()] == lesion.total();
    }
}
