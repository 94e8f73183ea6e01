/**
 * Estimates with their uncertainty, and accumulators that merge. Knows neither tumours nor patients.
 *
 * <p>A {@code Statistic} takes in values one by one, a {@code Mergeable} merges and writes its state down; sums are exact ({@code
 * ExactSum}), so that no order of merging changes a bit. {@code Proportion}, {@code Moments}, {@code Histogram}, {@code QuantileBands}
 * tell a cohort.
 *
 * <p>Times: {@code SurvivalTimes} and {@code FollowUp} hold what was seen, {@code KaplanMeier}, {@code CumulativeIncidence}, {@code
 * LogRank}, {@code CoxModel}, {@code IncidenceComparison} estimate; arms that share their patients are compared by {@code PairedContrast}
 * and {@code PairedSurvival} alone. Each is held to R or to printed results; laws of normal, Student and χ² are of arithmetic alone.
 * docs/statistics.md gives the formulas and their sources.
 */
@NullMarked
package org.seedsoil.statistics;

import org.jspecify.annotations.NullMarked;
