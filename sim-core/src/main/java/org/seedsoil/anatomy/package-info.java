/** Organs and the vessels between them. */
@NullMarked
package org.seedsoil.anatomy;

import org.jspecify.annotations.NullMarked;
