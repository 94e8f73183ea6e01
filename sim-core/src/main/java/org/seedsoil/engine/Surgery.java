package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Resection;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.random.RandomStream;

/**
 * Resections of the primary, and the nodes that are taken out with it. They take place in order of day, whatever their order in
 * the scenario.
 */
final class Surgery implements LocalTreatment {
    private final Body body;
    private final Excision excision;
    private final List<Resection> resections;
    private final List<OrderBook.Dissecting> ordered;
    /** Which station of the primary's lymph an organ is, from 0, the sentinel; −1 for none. */
    private final int[] station;

    Surgery(Body body) {
        this.body = body;
        this.excision = new Excision(body);
        this.station = stations(body);
        this.resections = body.patient.care().resections();
        this.ordered = body.visits.orders().dissections();
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
        for (var operation : body.operations) {
            if (operation.number() == number) {
                return true;
            }
        }
        return false;
    }

    /** The first operation since the lesion is there that takes its node out. */
    private double nextDissection(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (int number = 0; number < dissections(); number++) {
            double day = dissectionDay(number);
            if (takesOut(number, lesion.organ()) && day >= lesion.path.start()) {
                first = Math.min(first, day);
            }
        }
        return first;
    }

    /** The operation that takes a node out on a day. */
    private int dissecting(int organ, double day) {
        int number = 0;
        while (!takesOut(number, organ) || dissectionDay(number) != day) {
            number++;
        }
        return number;
    }

    /** Operations that may take nodes out: those planned first, then dissections that a policy has ordered so far. */
    private int dissections() {
        return resections.size() + ordered.size();
    }

    private double dissectionDay(int number) {
        return number < resections.size()
                ? day(resections.get(number))
                : ordered.get(number - resections.size()).day();
    }

    private boolean takesOut(int number, int organ) {
        int stations = number < resections.size()
                ? resections.get(number).dissection()
                : ordered.get(number - resections.size()).stations();
        return station[organ] >= 0 && station[organ] < stations;
    }

    /** Says whether some operation takes the node out, whenever it takes place. */
    boolean mayTakeOut(int organ) {
        int most = body.patient.care().clinic().stationsOnOrder();
        for (Resection resection : resections) {
            most = Math.max(most, resection.dissection());
        }
        return station[organ] >= 0 && station[organ] < most;
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
        for (int number = 0; number < dissections(); number++) {
            double day = dissectionDay(number);
            if (takesOut(number, organ) && day >= asleepDay && day < turnDay) {
                return true;
            }
        }
        return false;
    }

    /** The stations that are taken out for the first time from a day on and before another, in the order of the way of the lymph. */
    List<Treatments.Dissection> dissections(double from, double until) {
        List<Treatments.Dissection> taken = new ArrayList<>();
        for (int organ : body.patient.primary().organ() < 0
                ? List.<Integer>of()
                : body.patient.disease().anatomy().nodes(body.patient.primary().organ())) {
            double first = Double.POSITIVE_INFINITY;
            for (int number = 0; number < dissections(); number++) {
                first = takesOut(number, organ) ? Math.min(first, dissectionDay(number)) : first;
            }
            if (first >= from && first < until) {
                taken.add(new Treatments.Dissection(organ, first));
            }
        }
        return taken;
    }

    /**
     * Returns the operations up to a day, in their order: those on the primary, and those that found none, or were ordered for nodes, and took its nodes
     * out alone.
     */
    List<OperationRecord> until(double end) {
        List<OperationRecord> all = new ArrayList<>(body.operations);
        for (int i = 0; i < dissections(); i++) {
            boolean nodes = i >= resections.size() || resections.get(i).dissection() > 0 && !done(i);
            if (nodes) {
                all.add(new OperationRecord(i, dissectionDay(i), Margin.R0, 0, 0));
            }
        }
        return all.stream()
                .filter(operation -> operation.day() <= end)
                .sorted(Comparator.comparingDouble(OperationRecord::day))
                .toList();
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        if (lesion.primary()) {
            return resect(lesion, day, cells);
        }
        body.specimens.remove(lesion, day, Residue.sum(cells));
        if (lesion.escapedDay() <= day) {
            body.excisions.add(new ExcisionRecord(
                    ExcisionRecord.With.NODES,
                    dissecting(lesion.organ(), day),
                    lesion.id,
                    lesion.organ(),
                    day,
                    Margin.R0,
                    Residue.sum(cells),
                    0,
                    null));
        }
        return Residue.removed();
    }

    private Residue resect(LesionState primary, double day, double[] cells) {
        int number = due();
        Resection resection = resections.get(number);
        RandomStream random = primary.key().child("resection").child(number).stream();
        Margin margin = resection.margins().margin(random.nextOpen());
        Residue residue = excision.residue(primary, cells, margin, resection.margins(), random);
        body.visits.resected(primary, day, cells);
        body.operations.add(new OperationRecord(number, day, margin, Residue.sum(cells), residue.total()));
        body.operativeDeath.risk(
                resection.risk(), day, primary.key().child("operative death").child(number));
        return residue;
    }
}
