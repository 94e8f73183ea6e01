package org.seedsoil.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;
import org.seedsoil.observe.FirstHistories;
import org.seedsoil.observe.LesionHistories;
import org.seedsoil.observe.Settling;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;
import org.seedsoil.theory.LesionType;

/** Keeps of a cohort what the reproduction number is estimated from, up to a number of lesions. */
public final class FoundingRecorder implements TrialObserver, Mergeable<FoundingRecorder> {
    private static final double SMALL_CHANCE = 4;
    private static final double WAKE_PART = 0.1;

    private final Map<LesionType, Integer> types = new LinkedHashMap<>();
    private final Settling settling;
    private final FirstHistories histories;

    /**
     * Opens a recorder.
     *
     * @param disease the disease; where it varies between patients, that of the reference patient
     * @param types types of lesions, in the order of the estimate
     * @param horizonDays how long patients are followed
     * @param mostLesions patients are no longer recorded once the patients before have as many lesions and foundings
     */
    public FoundingRecorder(Disease disease, List<LesionType> types, double horizonDays, long mostLesions) {
        for (LesionType type : types) {
            this.types.put(type, this.types.size());
        }
        this.settling = settling(disease, types, horizonDays);
        this.histories = new FirstHistories(Math.max(1, types.size()), mostLesions);
    }

    /**
     * A colony that grows at rate r has reached M cells late by more than (ln M + x)/r with a chance of about e<sup>−x</sup>. Where groups
     * sleep a tenth of the time is given to waking.
     */
    private static Settling settling(Disease disease, List<LesionType> types, double horizonDays) {
        double escape = 0;
        boolean sleepers = false;
        for (LesionType type : types) {
            Growth growth = disease.soil(type.lineage(), type.organ()).growth();
            double rate = growth.netRate(disease.escapedAt());
            if (!growth.deterministic() && rate > 0) {
                escape = Math.max(escape, (Elementary.log(disease.escapedAt()) + SMALL_CHANCE) / rate);
            }
            sleepers |= disease.has(CascadeStage.DORMANCY)
                    && dormancy(disease, type.lineage(), type.organ()).probability() > 0;
        }
        return new Settling(
                Math.min(escape, horizonDays / 2),
                sleepers ? WAKE_PART * horizonDays : 0,
                lesion -> dormancy(disease, lesion.cloneIndex(), lesion.organ()).leaves());
    }

    private static Dormancy dormancy(Disease disease, int clone, int organ) {
        return disease.soil(clone, organ).dormancy();
    }

    @Override
    public void accept(Outcome outcome) {
        histories.accept(outcome.patient(), kept -> kept.add(outcome, this::type, settling));
    }

    private int type(LesionRecord lesion) {
        return types.getOrDefault(new LesionType(lesion.cloneIndex(), lesion.organ()), -1);
    }

    @Override
    public void combine(FoundingRecorder later) {
        histories.combine(later.histories);
    }

    @Override
    public void save(StateWriter to) {
        histories.save(to);
    }

    @Override
    public void load(StateReader from) {
        histories.load(from);
    }

    /**
     * Returns what was kept.
     *
     * @return the histories; those of the first patients where there were too many lesions for all
     */
    public LesionHistories histories() {
        return histories.histories();
    }
}
