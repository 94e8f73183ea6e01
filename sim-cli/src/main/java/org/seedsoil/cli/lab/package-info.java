/** The command {@code lab}. */
@NullMarked
package org.seedsoil.cli.lab;

import org.jspecify.annotations.NullMarked;
