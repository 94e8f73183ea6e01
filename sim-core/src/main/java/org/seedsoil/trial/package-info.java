/**
 * Cohorts: which patients are run, in which mode, on how many threads, and what is kept of them.
 *
 * <p>Begin with {@code Trial} and {@code TrialRunner}, which hands outcomes to {@code TrialObserver}s on one thread in the order of the
 * patients. {@code CohortPlan} settles once what is kept; {@code CohortTotals} keep it and merge. {@code ModeChoice} says which mode is
 * quick enough, from {@code Workload}. {@code ReproductionTrial} and {@code ReproductionAmong} are cohorts run or worked out for the
 * reproduction number.
 */
@NullMarked
package org.seedsoil.trial;

import org.jspecify.annotations.NullMarked;
