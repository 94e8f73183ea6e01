/** The command {@code replay}: one patient, one seed. */
@NullMarked
package org.seedsoil.cli.replay;

import org.jspecify.annotations.NullMarked;
