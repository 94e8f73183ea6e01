/** Measurements of what only the engine's own package can open: its kernel. */
@NullMarked
package org.seedsoil.engine;

import org.jspecify.annotations.NullMarked;
