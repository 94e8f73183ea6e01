/** Scenario files in, results out. */
@NullMarked
package org.seedsoil.io;

import org.jspecify.annotations.NullMarked;
