package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * The cascade of one disease: one of each stage, in the order in which a seed meets them. Immutable; safe for use by several
 * threads.
 *
 * <p>This is the only description of what happens to a seed. {@link SeedWalk} walks it with random draws, {@link
 * CascadeProbabilities} computes the exact probabilities of that walk.
 *
 * @param disease the tumour cells and the body
 * @param detachment alone, in a cluster, or not at all
 * @param membrane the basement membrane of the primary
 * @param intravasation into blood, into lymph, or death
 * @param lymph the regional nodes and the thoracic duct
 * @param serosa the ways through body cavities
 * @param circulation the vessels
 * @param destinations what stands in for vessels and beds when both are off
 * @param arrest in a capillary bed
 * @param extravasation out of the bed
 * @param colonization the niche
 * @param dormancy sleep
 * @param surveillance immune killing of small colonies
 */
public record Cascade(
        Disease disease,
        Detachment detachment,
        BasementMembrane membrane,
        Intravasation intravasation,
        LymphaticSpread lymph,
        SerosalSpread serosa,
        Circulation circulation,
        Destinations destinations,
        Arrest arrest,
        Extravasation extravasation,
        Colonization colonization,
        DormancyStage dormancy,
        ImmuneSurveillance surveillance) {

    /**
     * Works out the laws of all stages.
     *
     * @param disease the tumour cells and the body
     * @return the cascade
     * @throws IllegalArgumentException if all rates of intravasation of a clone are 0, if seeds enter lymph that meets nodes
     *     in a body without a lung, if blood leaves an organ by no leg, or if the table of destinations is at fault
     */
    public static Cascade of(Disease disease) {
        Detachment detachment = Detachment.of(disease);
        Destinations destinations = Destinations.of(disease);
        Cascade cascade = new Cascade(
                disease,
                detachment,
                BasementMembrane.of(disease),
                Intravasation.of(disease, detachment),
                LymphaticSpread.of(disease),
                SerosalSpread.of(disease, destinations),
                Circulation.of(disease, detachment),
                destinations,
                Arrest.of(disease, detachment),
                Extravasation.of(disease, detachment, destinations),
                Colonization.of(disease),
                DormancyStage.of(disease),
                ImmuneSurveillance.of(disease));
        cascade.requireWaysOut();
        return cascade;
    }

    /**
     * As {@link #of(Disease)}, of seeds that travel as others do: what they meet up to the niche is taken over.
     *
     * @param disease the tumour cells and the body
     * @param travel how its seeds {@linkplain Travel#isOf travel}
     * @return the cascade
     */
    public static Cascade of(Disease disease, Travel travel) {
        Cascade like = travel.cascade();
        return new Cascade(
                disease,
                like.detachment,
                like.membrane,
                like.intravasation,
                like.lymph,
                like.serosa,
                like.circulation,
                like.destinations,
                like.arrest,
                like.extravasation,
                Colonization.of(disease),
                DormancyStage.of(disease),
                ImmuneSurveillance.of(disease));
    }

    private void requireWaysOut() {
        if (destinations.areUsed()) {
            return;
        }
        for (int o = 0; o < disease.anatomy().size(); o++) {
            if (disease.anatomy().outflow(o).isEmpty()) {
                throw new IllegalArgumentException(
                        "no blood leaves " + disease.anatomy().organ(o).name());
            }
        }
        for (int c = 0; c < disease.clones().size(); c++) {
            boolean needsLung = disease.has(CascadeStage.LYMPH) && intravasation.toLymph(c, 1) > 0;
            if (needsLung && !lymph.hasDuct()) {
                throw new IllegalArgumentException("seeds enter the lymph of a body without a lung");
            }
        }
    }

    /**
     * Returns the stages.
     *
     * @return each, in the order in which a seed meets them
     */
    public List<Stage> stages() {
        return List.of(
                detachment,
                membrane,
                intravasation,
                lymph,
                serosa,
                circulation,
                arrest,
                extravasation,
                colonization,
                dormancy,
                surveillance);
    }

    /**
     * Says whether a lesion is a source of seeds at all.
     *
     * @param primary whether it is the primary
     * @return true for the primary; for a metastasis, while secondary seeding is on
     */
    public boolean sheds(boolean primary) {
        return primary || disease.has(CascadeStage.SECONDARY);
    }

    /**
     * Says whether some seed could circulate, or lie in a bed, for ever: nothing that it can reach would ever stop it. Such
     * a disease has no exact probabilities and its walks may not end. Every organ counts as a possible source.
     *
     * @return true if the disease must be refused
     */
    public boolean canCirculateForever() {
        return EndlessFlow.isPossible(this);
    }

    /**
     * Tells the cascade in plain sentences, stage by stage and clone by clone.
     *
     * @return one line per stage and clone; "Detachment, main: …"
     */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        for (Stage stage : stages()) {
            String name = stage.part().name().replace('_', ' ').toLowerCase(Locale.ROOT);
            String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (int c = 0; c < disease.clones().size(); c++) {
                String who = disease.has(stage.part())
                        ? ", " + disease.clones().get(c).name()
                        : "";
                String line = title + who + ": " + stage.describe(c);
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        if (destinations.areUsed()) {
            lines.add("Destinations: with circulation and arrest off, a table gives the organ that a seed reaches.");
        }
        return List.copyOf(lines);
    }
}
