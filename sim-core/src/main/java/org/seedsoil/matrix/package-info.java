/**
 * Nonnegative square matrices: spectral radius and eigenvectors with bounds, also where rows are zero or the matrix falls
 * apart. Begin with {@link org.seedsoil.matrix.PerronRoot}.
 */
@NullMarked
package org.seedsoil.matrix;

import org.jspecify.annotations.NullMarked;
