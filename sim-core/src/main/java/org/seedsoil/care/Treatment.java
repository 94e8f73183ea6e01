package org.seedsoil.care;

/**
 * How metastases are treated: a local rule for each of them, and what a systemic treatment does to all.
 *
 * @param ablation which are ablated, and when
 * @param systemic factors on shedding and founding
 */
public record Treatment(Ablation ablation, SystemicEffect systemic) {
    /** Nothing is done. */
    public static final Treatment NONE = new Treatment(Ablation.NONE, SystemicEffect.NONE);

    /**
     * Returns a local treatment alone.
     *
     * @param ablation the rule
     * @return the treatment
     */
    public static Treatment of(Ablation ablation) {
        return new Treatment(ablation, SystemicEffect.NONE);
    }

    /**
     * Swaps the local rule.
     *
     * @param rule the new one
     * @return a changed copy
     */
    public Treatment with(Ablation rule) {
        return new Treatment(rule, systemic);
    }

    /**
     * Swaps the systemic effect.
     *
     * @param effect the new one
     * @return a changed copy
     */
    public Treatment with(SystemicEffect effect) {
        return new Treatment(ablation, effect);
    }
}
