/** The commands that simulate a cohort: {@code run} and {@code rerun}. */
@NullMarked
package org.seedsoil.cli.run;

import org.jspecify.annotations.NullMarked;
