/** The command line as a whole: which commands there are. Each has a package of its own; what they share is in {@code terminal}. */
@NullMarked
package org.seedsoil.cli;

import org.jspecify.annotations.NullMarked;
