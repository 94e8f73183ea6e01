/**
 * The network reproduction number of metastasis, exact: how many metastases one founds, who seeds and who receives, and
 * what would bring that below one. Begin with {@link org.seedsoil.theory.ReproductionModel}; equations, methods and errors
 * stand in {@code docs/model/reproduction.md}.
 *
 * <p>Rests on the analytic cascade and the growth laws and knows nothing of the engine, so that each can test the other.
 */
@NullMarked
package org.seedsoil.theory;

import org.jspecify.annotations.NullMarked;
