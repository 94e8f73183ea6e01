/** Trials of the arms of a scenario. */
@NullMarked
package org.seedsoil.cli.trial;

import org.jspecify.annotations.NullMarked;
