/** Figures of a cohort and of one patient: each a pure function of a few numbers, drawn as SVG and PNG. */
@NullMarked
package org.seedsoil.figure;

import org.jspecify.annotations.NullMarked;
