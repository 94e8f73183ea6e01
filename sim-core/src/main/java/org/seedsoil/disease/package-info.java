/** The tumour cells, and each organ as such a cell sees it. */
@NullMarked
package org.seedsoil.disease;

import org.jspecify.annotations.NullMarked;
