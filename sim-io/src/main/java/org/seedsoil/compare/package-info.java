/** The same patients under two scenarios. */
@NullMarked
package org.seedsoil.compare;

import org.jspecify.annotations.NullMarked;
