package org.seedsoil.theory;

import org.seedsoil.statistics.Figure;

/**
 * What would bring the reproduction number to 1, everything else as it is in the treatment. Where the treatment ablates nothing,
 * coverage and control count as 1 for delay and size. Ablation at an age or a size is one attempt: a lesion that it leaves is not
 * treated again, unlike one that scans find.
 *
 * @param coverage c*: fraction of lesions to be covered, the others living to the horizon untreated; never above 1: absent, with the reason, if covering all does not suffice
 * @param ageDays τ*: the oldest age at which lesions may be ablated instead, in one attempt
 * @param cells x*: the largest size at which they may be ablated instead, in one attempt
 * @param scanDays the longest interval between scans, for treatments by scans
 */
public record CriticalValues(Figure coverage, Figure ageDays, Figure cells, Figure scanDays) {}
