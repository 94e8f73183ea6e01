/**
 * The same patients under two scenarios: patient by patient they have the same luck, so that differences are told with much smaller errors
 * than of two cohorts.
 *
 * <p>Begin with {@code Comparison}; a {@code PatientQuestion} is a number that both sides are asked of each patient. Pages and pictures
 * are in {@code sim-report}.
 */
@NullMarked
package org.seedsoil.compare;

import org.jspecify.annotations.NullMarked;
