/**
 * What is seen of a patient, and what is decided on it.
 *
 * <p>A {@link org.seedsoil.clinic.Sight} is something that lies in a body before a scanner; only {@link org.seedsoil.clinic.Radiology} gets to know
 * it. What comes of it is a {@link org.seedsoil.clinic.Finding}: dated, measured with an error, or missing. Everything else here reads findings:
 * {@link org.seedsoil.clinic.Recist} judges response, and what is reported of a patient is read off a {@link org.seedsoil.clinic.Chart}. No type that a
 * chart leads to knows the body; a test of the architecture holds that.
 *
 * <p>Begin with {@link org.seedsoil.clinic.Clinic}, then {@link org.seedsoil.clinic.Imaging} and {@link org.seedsoil.clinic.Radiology}.
 */
@NullMarked
package org.seedsoil.clinic;

import org.jspecify.annotations.NullMarked;
