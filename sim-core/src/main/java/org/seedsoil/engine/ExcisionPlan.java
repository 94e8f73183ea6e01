package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Metastasectomy;
import org.seedsoil.care.Selection;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.OperationRecord;
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
    private final Metastasectomy operation;
    private final int known;
    private final Set<Integer> seen = new TreeSet<>();
    private final Set<Integer> pending = new TreeSet<>();
    private final Set<Integer> organs = new TreeSet<>();
    /** Of each lesion that is seen and taken out. */
    private final Map<Integer, Margins> margins = new TreeMap<>();

    private final Margin patient;

    private ExcisionPlan(Body body, int number, double day, Predicate<LesionState> lies, Metastasectomy operation) {
        this.body = body;
        this.excision = new Excision(body);
        this.number = number;
        this.day = day;
        this.operation = operation;
        List<LesionState> visible = visible();
        visible.forEach(lesion -> seen.add(lesion.id));
        List<LesionState> chosen = chosen(visible);
        opened(chosen);
        for (LesionState lesion : chosen) {
            margins.put(lesion.id, operation.completeness().of(lesion.organ(), diameterMm(lesion), chosen.size()));
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
    static ExcisionPlan of(Body body, int number, double day, Predicate<LesionState> lies, Metastasectomy operation) {
        ExcisionPlan plan = new ExcisionPlan(body, number, day, lies, operation);
        if (!plan.organs.isEmpty()) {
            body.operativeDeath.risk(
                    operation.risk(), day, body.key.child("metastasectomy").child(number));
        }
        return plan;
    }

    /** Cells from which a lesion is seen. */
    static double visibleCells(Body body, Metastasectomy operation) {
        double cells = LesionSize.cells(
                operation.which().visibleMm(), body.patient.disease().cellsPerCm3());
        return Math.max(body.leastMetastasis, cells);
    }

    private List<LesionState> visible() {
        double least = visibleCells(body, operation);
        List<LesionState> visible = new ArrayList<>();
        for (LesionState lesion : body.living) {
            if (!lesion.primary() && lesion.drawnAt(day) >= least) {
                visible.add(lesion);
            }
        }
        return visible;
    }

    private boolean isNode(LesionState lesion) {
        return body.patient.disease().anatomy().organ(lesion.organ()).node();
    }

    private List<LesionState> chosen(List<LesionState> visible) {
        Selection which = operation.which();
        long burden = visible.stream().filter(lesion -> !isNode(lesion)).count();
        if (burden > which.ifAtMost()) {
            return List.of();
        }
        List<LesionState> chosen = new ArrayList<>(visible.stream()
                .filter(lesion -> reaches(lesion) && diameterMm(lesion) <= which.largestMm())
                .sorted(Comparator.comparingDouble((LesionState lesion) -> -lesion.drawnAt(day))
                        .thenComparingInt(lesion -> lesion.id))
                .limit(which.atMost())
                .toList());
        if (operation.always() || !chosen.isEmpty()) {
            for (LesionState lesion : visible) { // an organ that is taken out whole takes along whatever it holds
                if (operation.part(lesion.organ()) == 1 && reaches(lesion) && !chosen.contains(lesion)) {
                    chosen.add(lesion);
                }
            }
        }
        return chosen;
    }

    private boolean reaches(LesionState lesion) {
        return operation.which().reaches(lesion.organ(), isNode(lesion));
    }

    private double diameterMm(LesionState lesion) {
        return LesionSize.diameterMm(lesion.drawnAt(day), body.patient.disease().cellsPerCm3());
    }

    /** The organs in which something is taken out. */
    private void opened(List<LesionState> chosen) {
        chosen.forEach(lesion -> organs.add(lesion.organ()));
        Anatomy anatomy = body.patient.disease().anatomy();
        for (int organ = 0; operation.always() && organ < anatomy.size(); organ++) {
            if (operation.part(organ) > 0) {
                organs.add(organ);
            }
        }
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
            return Residue.removed();
        }
        RandomStream random = stream(lesion);
        Margin margin = own.margin(random.nextOpen());
        Residue residue = excision.residue(lesion, cells, margin, own, random);
        body.excisions.add(new ExcisionRecord(
                number, lesion.id, lesion.organ(), day, margin, Residue.sum(cells), residue.total(), patient));
        return residue;
    }
}
