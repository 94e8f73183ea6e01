/** The report of a run: one page of HTML that needs nothing else. */
@NullMarked
package org.seedsoil.report;

import org.jspecify.annotations.NullMarked;
