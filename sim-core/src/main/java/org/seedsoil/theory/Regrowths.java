package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.quantity.Digits;

/**
 * Prepares what regrows from a partial ablation. Few cells are counted one by one, each number with its chance to grow out ({@link Bottleneck}) and its
 * own exact chain; where so many are left that chance has ended, their number is normal, of which nine points of Gauss and Hermite
 * take the mean: the skewness that this leaves out counts as the square of one over the number. What lies between is refused.
 */
final class Regrowths {
    private static final int FEW = 64;
    private static final double BEYOND = 1e-12;
    private static final double DEVIATIONS = 7;
    private static final GaussIntegrator NORMAL = new GaussIntegratorFactory().hermite(9);

    private final Network network;
    private final int type;
    private final LesionCourse course;
    private final double horizonDays;

    private Regrowths(Network network, int type, LesionCourse course, double horizonDays) {
        this.network = network;
        this.type = type;
        this.course = course;
        this.horizonDays = horizonDays;
    }

    /**
     * Prepares it for lesions on one course.
     *
     * @param rule the rule
     * @param network whose type they are
     * @param type index of the type
     * @param course how they grow
     * @param horizonDays age at which the count ends
     * @return null where nothing is left of a lesion, or all of it
     * @throws NotEstimableException where what is left hangs on more than theory follows
     */
    static @Nullable Regrowth of(Ablation rule, Network network, int type, LesionCourse course, double horizonDays) {
        double part = rule.coverage()
                * (1 - AblationPresence.control(rule, network.disease().cellsPerCm3()));
        if (!rule.leavesPart() || part == 0) {
            return null;
        }
        if (course.shedsEarly()) {
            throw new NotEstimableException(
                    "ablation that leaves a part of lesions which shed while their growth is random");
        }
        double cells = treatedAt(rule, network, course);
        double day = course.path().daysTo(cells);
        double left = horizonDays - day;
        if (!(day < Double.POSITIVE_INFINITY && left > 0)) {
            return new Regrowth(part, 0, 0, List.of());
        }
        Regrowths all = new Regrowths(network, type, course, left);
        double before = new LesionBirths(LesionCourse.certain(course.path()), AblationPresence.until(day, day)).mean();
        return new Regrowth(
                part, day, before, all.remnants(cells, rule.remnant().survival()));
    }

    /** The size at which all lesions of a path are treated. */
    private static double treatedAt(Ablation rule, Network network, LesionCourse course) {
        if (rule.timing() instanceof AblationTiming.AtSize at) {
            return at.visible().cells(network.disease().cellsPerCm3());
        }
        if (rule.timing() instanceof AblationTiming.AtAge at && !course.isRandom()) {
            return course.path().cells(at.days());
        }
        throw new NotEstimableException(
                "ablation that leaves a part of lesions of many sizes, or again and again; theory knows what regrows where lesions are"
                        + " treated once, at a size (at-size), or at an age where growth knows no chance");
    }

    private List<Regrowth.Remnant> remnants(double cells, double survival) {
        Growth growth = course.path().growth();
        if (growth.deterministic()) {
            return survival == 0 ? List.of() : List.of(remnant(1, LesionCourse.certain(path(cells * survival))));
        }
        double whole = Math.rint(cells);
        double mean = whole * survival;
        double deviation = Math.sqrt(mean * (1 - survival));
        ColonyLaw law = network.colonies(type, FEW);
        if (mean - DEVIATIONS * deviation >= law.smoothAt()) {
            return many(law, mean, deviation);
        }
        List<Regrowth.Remnant> few = few(law, whole, survival);
        if (few == null) {
            throw new NotEstimableException("ablation that leaves on average " + Digits.three(mean)
                    + " cells of a lesion: too many to be counted one by one, which theory does up to " + FEW
                    + ", too few for chance to have ended, from " + law.smoothAt() + " on");
        }
        return few;
    }

    private List<Regrowth.Remnant> many(ColonyLaw law, double mean, double deviation) {
        List<Regrowth.Remnant> remnants = new ArrayList<>();
        for (int i = 0; i < NORMAL.getNumberOfPoints(); i++) {
            double cells = mean + Math.sqrt(2) * deviation * NORMAL.getPoint(i);
            remnants.add(remnant(NORMAL.getWeight(i) / Math.sqrt(Math.PI), law.from(cells)));
        }
        return remnants;
    }

    /** By number; null where there may be too many. */
    private @Nullable List<Regrowth.Remnant> few(ColonyLaw law, double whole, double survival) {
        Bottleneck bottleneck = network.bottleneck(type);
        List<Regrowth.Remnant> remnants = new ArrayList<>();
        double chance = Elementary.exp(whole * Elementary.log1p(-survival));
        double sum = chance;
        for (int n = 1; n <= FEW && 1 - sum > BEYOND; n++) {
            chance *= (whole - n + 1) / n * survival / (1 - survival);
            sum += chance;
            double grows = n < bottleneck.escapedAt() ? bottleneck.escape(n) : 1;
            if (chance * grows > BEYOND) {
                remnants.add(remnant(chance * grows, law.course(n)));
            }
        }
        return 1 - sum > BEYOND ? null : remnants;
    }

    private Regrowth.Remnant remnant(double chance, LesionCourse regrowing) {
        LagLaw lag = SumLag.of(course.lag(0), regrowing.lag(0));
        LesionCourse behind = course.isRandom()
                ? LesionCourse.delayed(regrowing.path(), lag)
                : LesionCourse.certain(regrowing.path());
        return new Regrowth.Remnant(
                chance, new LesionBirths(behind, AblationPresence.until(Double.POSITIVE_INFINITY, horizonDays)));
    }

    private MeanPath path(double cells) {
        MeanPath like = course.path();
        return new MeanPath(like.growth(), cells, like.exponent(), like.vascularizedAt());
    }
}
