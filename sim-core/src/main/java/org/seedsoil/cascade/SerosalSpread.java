package org.seedsoil.cascade;

import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.SerosalWay;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.elementary.Elementary;

/**
 * The way through body cavities. A single cell bound for the blood of its organ leaves by a {@linkplain SerosalWay serosal
 * way} of fraction f and exponent m instead with probability f·(1 − A)<sup>m</sup>, A its E-cadherin; it lands on the surface
 * of an organ and looks for a niche there. No capillary bed is met, and no natural killer. Clusters never do.
 *
 * <p>Lobular breast cancer, which has lost E-cadherin, goes to peritoneum, bowel and ovary many times more often than ductal
 * (Borst and Ingold 1993; Harris et al. 1984). That it does so cell by cell and over serosal surfaces is assumed, and so is
 * the form of the law.
 *
 * <p>Off, or where a table of destinations stands in for the vessels: no seed takes such a way.
 */
public final class SerosalSpread implements Stage {
    private final boolean on;
    private final Disease disease;

    private SerosalSpread(boolean on, Disease disease) {
        this.on = on;
        this.disease = disease;
    }

    /**
     * Works out the ways.
     *
     * @param disease the body and the tumour cells
     * @param destinations the table that may stand in for the vessels
     * @return the stage
     */
    static SerosalSpread of(Disease disease, Destinations destinations) {
        return new SerosalSpread(disease.has(CascadeStage.SEROSA) && !destinations.areUsed(), disease);
    }

    /**
     * Returns how many ways begin at a source.
     *
     * @param source index of the organ of the lesion
     * @param cells K
     * @return their number; 0 for clusters, and when the stage is off
     */
    public int ways(int source, int cells) {
        return on && cells == 1 ? disease.anatomy().serosa(source).size() : 0;
    }

    /**
     * Returns one of the ways.
     *
     * @param source index of the organ of the lesion
     * @param way from 0
     * @return where it leads and how long it takes
     */
    public SerosalWay way(int source, int way) {
        return disease.anatomy().serosa(source).get(way);
    }

    /**
     * Returns the probability of taking a way.
     *
     * @param clone index of the clone
     * @param source index of the organ of the lesion
     * @param way from 0
     * @return f·(1 − A)<sup>m</sup>, per single cell bound for the blood of the source
     */
    public double takes(int clone, int source, int way) {
        double discohesion = 1 - disease.clones().get(clone).adhesion();
        SerosalWay law = way(source, way);
        return law.fraction() * Elementary.pow(discohesion, law.exponent());
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.SEROSA;
    }

    @Override
    public String describe(int clone) {
        Anatomy anatomy = disease.anatomy();
        List<String> ways = IntStream.range(0, on ? anatomy.size() : 0)
                .boxed()
                .flatMap(source -> IntStream.range(0, ways(source, 1))
                        .mapToObj(w -> Prose.percent(takes(clone, source, w)) + " from "
                                + anatomy.organ(source).name() + " to "
                                + anatomy.organ(way(source, w).to()).name()))
                .toList();
        if (ways.isEmpty()) {
            return on ? "No way leads through a body cavity." : "Off: no seed leaves through a body cavity.";
        }
        return "Of single cells bound for the blood " + String.join(", ", ways) + " go through a body cavity instead.";
    }
}
