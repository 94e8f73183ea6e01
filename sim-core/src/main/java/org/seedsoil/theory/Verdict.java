package org.seedsoil.theory;

import java.util.List;

/**
 * What the figures say about control, as facts and in sentences.
 *
 * @param controlled whether the spread dies out: the reproduction number over whole lives is below 1, so that r is below 0. A number
 *     below 1 up to the horizon alone does not say so
 * @param beyondLocalControl whether lesions found more than one other, at any age, before they can be seen: no ablation of what can be
 *     seen controls the disease
 * @param neverStop whether some lesions are never removed, so that the number depends on the horizon and r should be used
 * @param hostDeathMatters whether a lesion may well kill within its life, which the number leaves out
 * @param fewGenerations whether fewer than two generations fit into the horizon, so that the number says little about it
 * @param sentences the same in words, the verdict first
 */
public record Verdict(
        boolean controlled,
        boolean beyondLocalControl,
        boolean neverStop,
        boolean hostDeathMatters,
        boolean fewGenerations,
        List<String> sentences) {
    /** Copies the list. */
    public Verdict {
        sentences = List.copyOf(sentences);
    }
}
