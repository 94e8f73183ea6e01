/**
 * Runs one patient from the first cell to the last day.
 *
 * <p>A step reads as the disease does: lesions grow, the patient lives or dies, lesions shed, seeds settle, new lesions
 * grow and shed in what is left of the step. Begin with {@link org.seedsoil.engine.Engine} and {@code Run}.
 */
@NullMarked
package org.seedsoil.engine;

import org.jspecify.annotations.NullMarked;
