/**
 * What clinicians do for a patient, and what patients die of: values, without a day of a patient's life in them. The engine and the theory
 * carry them out, each in its own way.
 *
 * <p>Begin with {@code Care}. Local means: {@code Resection} with its {@code Margins}, {@code Ablation} under an {@code AblationPolicy},
 * {@code Radiotherapy}, and the {@code Remnant} of a lesion that a treatment leaves. Means that reach the whole body: {@code DatedEffect}
 * ({@code disease.Effect} for some time) and {@code Pulse}. Deaths: {@code Mortality}, from {@code DiseaseHazard} and {@code
 * GompertzMakeham}.
 */
@NullMarked
package org.seedsoil.care;

import org.jspecify.annotations.NullMarked;
