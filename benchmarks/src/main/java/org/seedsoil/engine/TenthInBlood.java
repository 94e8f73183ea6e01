package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.disease.Shedding;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Transit;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/**
 * A cascade of round numbers for comparisons between programs: 16 clones, clusters, cloaks, 8 organs. Of a million seeds about
 * 100,000 enter the blood, 1,000 survive it, 280 leave their bed, 70 find a niche, 1 founds a colony that lasts.
 */
final class TenthInBlood {
    static final int CLONES = 16;
    private static final int ORGANS = 8;
    private static final double LEG_DAYS = 0.04;

    private TenthInBlood() {}

    static Disease disease() {
        List<Clone> clones =
                IntStream.range(0, CLONES).mapToObj(TenthInBlood::clone).toList();
        List<List<Soil>> soils = IntStream.range(0, CLONES)
                .mapToObj(c -> IntStream.range(0, ORGANS).mapToObj(o -> soil()).toList())
                .toList();
        EnumSet<CascadeStage> stages = EnumSet.complementOf(
                EnumSet.of(CascadeStage.MEMBRANE, CascadeStage.SELF_SEEDING, CascadeStage.SECONDARY));
        return new Disease(
                body(), clones, soils, new Transit(70, 45, 0.1, 0, 0.1), Map.of(), stages, Map.of(), 100, 1e8);
    }

    private static Clone clone(int index) {
        return new Clone(
                "clone " + index,
                new Shedding(1, 1, 1),
                0.03,
                new Clusters(1, 0.3, 8),
                1,
                1,
                new Intravasation(1, 0, 8.5 + index / 16.0, 1),
                0,
                0.3,
                Map.of(),
                0,
                Map.of());
    }

    private static Soil soil() {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
        return new Soil(0.25, Dormancy.NONE, new Bed(0.28, 0.72, 0, 0), growth, 0.9);
    }

    /** Blood of the first organ meets the lungs; theirs meets all others, whose blood comes back to the lungs. */
    private static Anatomy body() {
        List<Organ> organs = new ArrayList<>();
        List<List<Leg>> outflows = new ArrayList<>();
        for (int o = 0; o < ORGANS; o++) {
            Drainage drainage = o == 1 ? Drainage.PULMONARY : Drainage.CAVAL;
            organs.add(new Organ("organ-" + o, false, 1.0 / ORGANS, drainage, 0.5, Map.of(), 1000, 0.001));
            outflows.add(o == 1 ? arteries() : List.of(new Leg(1, 1, LEG_DAYS)));
        }
        return Anatomy.of("eight organs", organs, outflows, noNodes(), Map.of(), 0.25, 5);
    }

    private static List<Leg> arteries() {
        return IntStream.range(0, ORGANS)
                .mapToObj(o -> new Leg(o, 1.0 / ORGANS, LEG_DAYS))
                .toList();
    }

    private static List<List<Integer>> noNodes() {
        return IntStream.range(0, ORGANS).mapToObj(o -> List.<Integer>of()).toList();
    }
}
