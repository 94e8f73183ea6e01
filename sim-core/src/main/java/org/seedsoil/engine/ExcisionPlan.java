package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OperativeRisk;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.ExcisionRecord.With;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * One operation on metastases as it is done: which lesions it takes out, how complete that is, and what is left in the patient as far as
 * anybody can see. Lesions founded after it was made are unknown to it.
 */
final class ExcisionPlan {
    private final Body body;
    private final Excision excision;
    private final int number;
    private final double day;
    private final Excising operation;
    private final int known;
    private final Set<Integer> seen = new TreeSet<>();
    private final Set<Integer> pending = new TreeSet<>();
    private final Set<Integer> organs = new TreeSet<>();
    /** Of each lesion that is seen and taken out. */
    private final Map<Integer, Margins> margins = new TreeMap<>();

    private final Margin patient;

    private ExcisionPlan(Body body, int number, double day, Predicate<LesionState> lies, Excising operation) {
        this.body = body;
        this.excision = new Excision(body);
        this.number = number;
        this.day = day;
        this.operation = operation;
        List<LesionState> visible = operation.seen(day);
        visible.forEach(lesion -> seen.add(lesion.id));
        List<LesionState> chosen = chosen(visible);
        organs.addAll(operation.opened());
        chosen.forEach(lesion -> organs.add(lesion.organ()));
        int together = chosen.size() + operation.beside();
        for (LesionState lesion : chosen) {
            margins.put(
                    lesion.id, operation.operation().completeness().of(lesion.organ(), diameterMm(lesion), together));
            pending.add(lesion.id);
        }
        this.patient = worst(visible);
        int last = 0;
        for (LesionState lesion : body.living) {
            last = Math.max(last, lesion.id + 1);
            boolean unseen = !seen.contains(lesion.id) && !lesion.primary() && opens(lesion.organ());
            if (unseen && lies.test(lesion)) {
                pending.add(lesion.id);
            }
        }
        this.known = last;
    }

    /** Makes the plan when every lesion is known up to its day. */
    static ExcisionPlan of(Body body, int number, double day, Predicate<LesionState> lies, Excising operation) {
        ExcisionPlan plan = new ExcisionPlan(body, number, day, lies, operation);
        plan.risk();
        return plan;
    }

    /** Who is operated on may die of it: in organs with a risk of their own by that, in all others together by the common one. */
    private void risk() {
        Operation done = operation.operation();
        RandomKey key = body.key.child("metastasectomy").child(number);
        boolean common = false;
        for (int organ : organs) {
            Optional<OperativeRisk> own = done.riskIn().get(organ);
            own.ifPresent(risk -> body.operativeDeath.risk(risk, day, key.child(organ)));
            common |= own.isEmpty();
        }
        if (common) {
            body.operativeDeath.risk(done.risk(), day, key);
        }
    }

    private List<LesionState> chosen(List<LesionState> visible) {
        List<LesionState> chosen = new ArrayList<>(operation.chosen(visible, day));
        if (operation.isSure() || !chosen.isEmpty()) {
            for (LesionState lesion : visible) { // an organ that is taken out whole takes along whatever it holds
                boolean whole = operation.operation().part(lesion.organ()) == 1 && operation.reaches(lesion.organ());
                if (whole && !chosen.contains(lesion)) {
                    chosen.add(lesion);
                }
            }
        }
        return chosen;
    }

    private double diameterMm(LesionState lesion) {
        return LesionSize.diameterMm(lesion.drawnAt(day), body.patient.disease().cellsPerCm3());
    }

    /** What is left in the patient, judged on what is seen: the worst of all sites. Deposits that nobody sees make no R1. */
    private Margin worst(List<LesionState> visible) {
        Margin worst = primary();
        for (LesionState lesion : visible) {
            worst = worse(worst, margins.containsKey(lesion.id) ? margin(lesion) : Margin.R2);
        }
        Map<Integer, Margin> before = new TreeMap<>();
        body.excisions.forEach(excision -> before.put(excision.lesion(), excision.margin()));
        before.keySet().removeAll(seen);
        for (Margin margin : before.values()) {
            worst = worse(worst, margin);
        }
        return worst;
    }

    private Margin primary() {
        boolean there = body.living.stream().anyMatch(lesion -> lesion.primary() && lesion.existsAt(day));
        List<OperationRecord> done =
                body.operations.stream().filter(record -> record.day() <= day).toList();
        if (!done.isEmpty()) {
            return done.get(done.size() - 1).margin();
        }
        return there && body.diagnosed() ? Margin.R2 : Margin.R0;
    }

    private static Margin worse(Margin one, Margin other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private RandomStream stream(LesionState lesion) {
        return lesion.key().child("metastasectomy").child(number).stream();
    }

    private Margin margin(LesionState lesion) {
        return Objects.requireNonNull(margins.get(lesion.id))
                .margin(stream(lesion).nextOpen());
    }

    /** Whether a lesion was there when the plan was made. */
    boolean knows(LesionState lesion) {
        return lesion.id < known;
    }

    /** Whether a lesion is still to be taken out. */
    boolean takes(LesionState lesion) {
        return pending.contains(lesion.id);
    }

    /** Whether anything is taken out of an organ. */
    boolean opens(int organ) {
        return organs.contains(organ);
    }

    /** Takes a lesion out; what nobody saw goes whole with the tissue around it. */
    Residue excise(LesionState lesion, double[] cells) {
        pending.remove(lesion.id);
        Margins own = margins.get(lesion.id);
        if (own == null) {
            note(With.UNSEEN, lesion, Margin.R0, cells, 0);
            return Residue.removed();
        }
        RandomStream random = stream(lesion);
        Margin margin = own.margin(random.nextOpen());
        Residue residue = excision.residue(lesion, cells, margin, own, random);
        note(With.SEEN, lesion, margin, cells, residue.total());
        return residue;
    }

    /** A colony that surveillance could still kill is no metastasis. */
    private void note(With with, LesionState lesion, Margin margin, double[] cells, double left) {
        if (with == With.SEEN || lesion.escapedDay() <= day) {
            body.excisions.add(new ExcisionRecord(
                    with, number, lesion.id, lesion.organ(), day, margin, Residue.sum(cells), left, patient));
        }
    }
}
