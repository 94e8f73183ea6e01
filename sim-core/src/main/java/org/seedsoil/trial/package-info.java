/** Cohorts: which patients, in which mode, on how many threads, to the same bytes. */
@NullMarked
package org.seedsoil.trial;

import org.jspecify.annotations.NullMarked;
