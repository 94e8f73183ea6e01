/**
 * What can be asked about the metastases of a scenario without running its patients, for any program: {@link
 * org.seedsoil.reproduction.Inquiry} asks, {@link org.seedsoil.reproduction.Answer} holds what was found, {@link
 * org.seedsoil.reproduction.AnswerFolder} and {@link org.seedsoil.reproduction.ReproductionDocument} write it down.
 */
@NullMarked
package org.seedsoil.reproduction;

import org.jspecify.annotations.NullMarked;
