/** What became of a patient: the course, the lesions and the account of every seed. */
@NullMarked
package org.seedsoil.outcome;

import org.jspecify.annotations.NullMarked;
