package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.seedsoil.clinic.NodeReading;
import org.seedsoil.clinic.Sectioning;
import org.seedsoil.clinic.Sectioning.Deposit;
import org.seedsoil.clinic.Staging;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Settlements.Settlement;
import org.seedsoil.engine.Settlements.Turn;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.StationRecord;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * What a pathologist finds in the nodes that are taken out with the primary, to the cell: lesions, groups that sleep, and the doomed that stand there on that
 * day ({@link DoomedThere}), whom nobody follows. Each lies in one of the nodes of its station, with the same chance in each. It is looked at the end of the
 * step, when all is known that was shed until then.
 *
 * <p>Draws: below the key of a lesion or group "node": its node and its place between cuts; below the patient's key "pathology", the station and the day: the
 * doomed.
 */
final class Pathology {
    private final Body body;
    private final Optional<Staging> rule;
    private final DoomedThere doomed;

    Pathology(Body body, DoomedThere doomed) {
        this.body = body;
        this.rule = body.patient.care().clinic().staging();
        this.doomed = doomed;
    }

    /** Looks at what was taken out in a step, and stages the patient after the first operation. */
    void endStep(double from, double end, Treatments treatments) {
        if (rule.isEmpty()) {
            return;
        }
        List<Treatments.Dissection> done = treatments.dissections(from, end);
        for (Treatments.Dissection dissection : done) {
            body.specimens.add(examine(rule.get(), dissection));
        }
        body.specimens.endStep();
        stage(rule.get(), from, end, done);
    }

    private StationRecord examine(Staging staging, Treatments.Dissection taken) {
        int organ = taken.organ();
        int nodes = staging.nodes().get(organ);
        List<Deposit> deposits = new ArrayList<>();
        for (Specimens.Part part : body.specimens.lesions(organ, taken.day())) {
            deposits.add(deposit(part.key(), part.cells(), nodes));
        }
        for (Specimens.Sleeper sleeper : asleep(taken)) {
            deposits.add(deposit(sleeper.key(), sleeper.cells(), nodes));
        }
        RandomKey key = body.key.child("pathology").child(organ).child(Body.word(taken.day()));
        RandomStream random = key.stream();
        for (double cells : doomed.there(organ, taken.day(), random)) {
            deposits.add(deposit(random, cells, nodes));
        }
        NodeReading seen = staging.sectioning().read(organ, nodes, deposits);
        NodeReading there = new Sectioning(0).read(organ, nodes, deposits);
        return new StationRecord(taken.day(), seen, there, deposits.size());
    }

    private Deposit deposit(RandomKey key, double cells, int nodes) {
        return deposit(key.child("node").stream(), cells, nodes);
    }

    private Deposit deposit(RandomStream random, double cells, int nodes) {
        int node = Math.min(nodes - 1, (int) (random.nextOpen() * nodes));
        double mm = LesionSize.diameterMm(cells, body.patient.disease().cellsPerCm3());
        return new Deposit(node, cells, mm, random.nextOpen());
    }

    /** Groups that slept there on that day, whose turn has not come or came in this step. */
    private List<Specimens.Sleeper> asleep(Treatments.Dissection taken) {
        List<Specimens.Sleeper> all = new ArrayList<>(body.specimens.sleepers());
        for (Settlement open : body.settlements.open()) {
            if (open.turn() != Turn.ARRIVES) {
                var origin = open.origin();
                all.add(new Specimens.Sleeper(
                        origin.organ(), origin.key(), open.since(), open.day(), origin.founders()));
            }
        }
        return all.stream()
                .filter(one -> one.organ() == taken.organ() && one.since() <= taken.day() && taken.day() < one.until())
                .sorted(Comparator.comparingLong(
                                (Specimens.Sleeper one) -> one.key().high())
                        .thenComparingLong(one -> one.key().low()))
                .toList();
    }

    /** The first operation on the primary gives the stage; each that takes further nodes out gives it anew. */
    private void stage(Staging staging, double from, double end, List<Treatments.Dissection> done) {
        for (OperationRecord operation : body.operations) {
            boolean now = operation.day() >= from && operation.day() < end && operation.onPrimary();
            if (body.specimens.staged().isEmpty() && now) {
                double mm = LesionSize.diameterMm(
                        operation.cellsBefore(), body.patient.disease().cellsPerCm3());
                String depth = staging.depth(
                        body.key.child("pathology").child("depth").stream().nextOpen());
                tell(depth, mm, operation.day(), end);
            }
        }
        done.stream()
                .mapToDouble(Treatments.Dissection::day)
                .distinct()
                .sorted()
                .forEach(day -> further(day, end));
    }

    private void further(double day, double end) {
        List<Specimens.Primary> staged = body.specimens.staged();
        Specimens.Primary last = staged.isEmpty() ? null : staged.get(staged.size() - 1);
        if (last != null && day > last.operationDay()) {
            tell(last.depth(), last.diameterMm(), day, end);
        }
    }

    /** What nodes held is known when the step is complete. */
    private void tell(String depth, double mm, double day, double end) {
        List<NodeReading> readings = body.specimens.stations().stream()
                .filter(station -> station.day() <= day && station.day() >= firstDay(day))
                .map(StationRecord::seen)
                .toList();
        double known = day + rule.orElseThrow().delayDays();
        body.specimens.stage(new Specimens.Primary(depth, mm, readings, day, known));
        body.visits.staged(Math.max(known, end));
    }

    /** The first operation on the primary: nodes that were taken out before it tell nothing of its stage. */
    private double firstDay(double day) {
        List<Specimens.Primary> staged = body.specimens.staged();
        return staged.isEmpty() ? day : staged.get(0).operationDay();
    }
}
