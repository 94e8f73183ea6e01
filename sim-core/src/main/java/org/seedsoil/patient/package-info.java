/** Virtual patients: who they are and how they differ. */
@NullMarked
package org.seedsoil.patient;

import org.jspecify.annotations.NullMarked;
