/**
 * Runs one patient from the first cell to the last day.
 *
 * <p>A step reads as the disease does: lesions grow, the patient lives or dies, lesions shed, seeds settle, new lesions
 * grow and shed in what is left of the step. {@link org.seedsoil.engine.Engine#reference} is the model written plainly.
 */
@NullMarked
package org.seedsoil.engine;

import org.jspecify.annotations.NullMarked;
