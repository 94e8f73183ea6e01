/** The command line. */
@NullMarked
package org.seedsoil.cli;

import org.jspecify.annotations.NullMarked;
