/** The engine that simulates how cancer spreads, one seed at a time. */
@NullMarked
package org.seedsoil;

import org.jspecify.annotations.NullMarked;
