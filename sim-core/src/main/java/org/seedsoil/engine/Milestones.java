package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lesion has only once it has come far enough; most colonies never do. Times are NaN until they happen. */
final class Milestones {
    double vascularizedDay = Double.NaN;
    double detectedDay = Double.NaN;
    double treatedDay = Double.NEGATIVE_INFINITY;
    double cellsAtDiagnosis = Double.NaN;
    /** The times in which it had vessels that treatments took, in order. */
    List<Vessels> formerVessels = List.of();
    /** What ablation has to do with it; null until it has. */
    @Nullable
    AblationHistory ablation;

    /** The bone around it, from the day on which they feel each other; null until then, and outside bone. */
    @Nullable
    BoneSite bone;

    /** Takes back what happened after a day. */
    void forgetAfter(double day) {
        forgetBoneAfter(day);
        vascularizedDay = keep(vascularizedDay, day);
        detectedDay = keep(detectedDay, day);
        if (ablation != null) {
            ablation.forgetAfter(day);
        }
    }

    private void forgetBoneAfter(double day) {
        BoneSite site = bone;
        if (site != null) {
            site.forgetAfter(day);
            bone = site.sinceDay() > day ? null : site;
        }
    }

    /** What is left has to grow new vessels. */
    void loseVessels(double day) {
        List<Vessels> lost = new ArrayList<>();
        for (Vessels vessels : formerVessels) {
            lost.add(new Vessels(vessels.from(), Math.min(day, vessels.until())));
        }
        if (!Double.isNaN(vascularizedDay)) {
            lost.add(new Vessels(vascularizedDay, day));
        }
        formerVessels = List.copyOf(lost);
        vascularizedDay = Double.NaN;
    }

    /** Whether there were vessels at some time between two days. */
    boolean vascular(double first, double last) {
        if (vascularizedDay <= last) {
            return true;
        }
        for (Vessels vessels : formerVessels) {
            if (vessels.within(first, last)) {
                return true;
            }
        }
        return false;
    }

    static double keep(double when, double day) {
        return when <= day ? when : Double.NaN;
    }
}
