/**
 * What is kept of many outcomes: each observer takes in one patient at a time, merges with what another has kept of others, and estimates
 * with its uncertainty.
 *
 * <p>Begin with {@code CohortSummary}, one of each observer. Numbers of each patient are declared in {@code PatientValues}: an entry is a
 * column, quantiles, a line and a card. {@code Endpoint}, an event on a {@code Clock}, gives a {@code SurvivalCurve}. {@code
 * LesionHistories} keep what the reproduction number is estimated from, which {@code ReproductionEstimate} does by lesions at risk.
 *
 * <p>What is kept is told once, as {@code statistics.Parts}: who forgets a part when merging, saving or loading does not compile or turns
 * a test red. Estimators themselves are in {@code statistics}; names of results in {@code catalogue}.
 */
@NullMarked
package org.seedsoil.observe;

import org.jspecify.annotations.NullMarked;
