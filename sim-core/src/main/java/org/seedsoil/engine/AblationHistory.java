package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.Means;
import org.seedsoil.outcome.AblationRecord;

/** When the rule of ablation saw and met a lesion, and what came of ablations by rule and on order. */
final class AblationHistory {
    /** When it first had the size that the rule looks at; NaN until then. */
    private double visibleDay = Double.NaN;

    /** When it was last met, whether or not that was noticed. */
    private double metDay = Double.NEGATIVE_INFINITY;

    /** How often the rule has treated it; orders do not count. */
    private int byRule;

    private boolean irradiated;

    private final List<AblationRecord> attempts = new ArrayList<>();

    double visibleDay() {
        return visibleDay;
    }

    double metDay() {
        return metDay;
    }

    boolean met() {
        return metDay > Double.NEGATIVE_INFINITY;
    }

    void see(double day) {
        visibleDay = day;
    }

    void meet(double day) {
        metDay = day;
    }

    void attempt(int lesion, double day, boolean removed, Means means) {
        attempts.add(new AblationRecord(lesion, day, removed, means));
    }

    void countForRule() {
        byRule++;
    }

    void irradiate() {
        irradiated = true;
    }

    int treatmentsByRule() {
        return byRule;
    }

    /** Whether it lies in tissue that has been irradiated. */
    boolean irradiated() {
        return irradiated;
    }

    /** Takes back that it was seen after a cut; it is met in order of day, so nothing else can lie there. */
    void forgetAfter(double day) {
        visibleDay = Milestones.keep(visibleDay, day);
    }

    List<AblationRecord> until(double day) {
        return attempts.stream().filter(attempt -> attempt.day() <= day).toList();
    }
}
