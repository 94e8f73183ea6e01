/** Randomness keyed by what it decides, never by the order of draws. */
@NullMarked
package org.seedsoil.random;

import org.jspecify.annotations.NullMarked;
