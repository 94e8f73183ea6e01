package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.disease.CascadeStage;

/**
 * What became of one potential detachment. The object belongs to its {@link SeedWalk} and is overwritten by the next
 * walk; read it at once.
 */
public final class Walk {
    private final boolean recording;
    private final List<Step> steps = new ArrayList<>();
    private Fate fate = Fate.STAYED;
    private int organ;
    private int cells;
    private boolean shielded;
    private double delayDays;
    private double flowingDays;

    Walk(boolean recording) {
        this.recording = recording;
    }

    /** Starts over, at a source. */
    void start(int source) {
        steps.clear();
        organ = source;
        cells = 0;
        shielded = false;
        delayDays = 0;
        flowingDays = 0;
    }

    void leaves(int count) {
        cells = count;
    }

    void wearsCloak() {
        shielded = true;
    }

    void elapse(double days) {
        delayDays += days;
    }

    void flow(double days) {
        delayDays += days;
        flowingDays += days;
    }

    void moveTo(int where) {
        organ = where;
    }

    Walk ends(Fate what) {
        fate = what;
        return this;
    }

    boolean isRecorded() {
        return recording;
    }

    void note(CascadeStage stage, String outcome, double draw, double threshold) {
        if (recording) {
            steps.add(new Step(stage, organ, delayDays, outcome, draw, threshold));
        }
    }

    /**
     * Returns what became of it.
     *
     * @return its fate
     */
    public Fate fate() {
        return fate;
    }

    /**
     * Returns where it met its fate.
     *
     * @return index of the organ; of the source if it never reached a vessel
     */
    public int organ() {
        return organ;
    }

    /**
     * Returns the cells of the seed.
     *
     * @return K, at least 1; 0 if E-cadherin held it
     */
    public int cells() {
        return cells;
    }

    /**
     * Says whether the seed wore a platelet cloak in the blood.
     *
     * @return true if it did
     */
    public boolean shielded() {
        return shielded;
    }

    /**
     * Returns the time from shedding to the fate; for FOUNDED and DORMANT to the end of extravasation.
     *
     * @return days
     */
    public double delayDays() {
        return delayDays;
    }

    /**
     * Returns the time spent flowing in blood vessels, not in beds nor in lymph.
     *
     * @return days
     */
    public double flowingDays() {
        return flowingDays;
    }

    /**
     * Returns the decisions on the way, in order.
     *
     * @return a new list; empty unless the walk is {@linkplain SeedWalk#recording() recording}
     */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
