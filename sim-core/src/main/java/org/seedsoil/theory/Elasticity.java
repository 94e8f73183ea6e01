package org.seedsoil.theory;

import org.seedsoil.statistics.Figure;

/**
 * By how many per cent the reproduction number changes when a parameter changes by one per cent: ∂ln R_m/∂ln x.
 *
 * @param parameter its key in the scenario, or one beginning with "treatment." or "horizon"
 * @param value what it is, in the canonical unit
 * @param elasticity the derivative; absent where the number is 0 or infinite, or the parameter cannot be changed alone
 * @param error estimate of the absolute error of the derivative, from two step sizes
 */
public record Elasticity(String parameter, double value, Figure elasticity, double error) {}
