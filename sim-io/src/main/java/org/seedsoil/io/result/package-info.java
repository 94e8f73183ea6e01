/** The result folder: tables, summary and manifest of one run. */
@NullMarked
package org.seedsoil.io.result;

import org.jspecify.annotations.NullMarked;
