/**
 * How a lesion grows: laws of the mean, and the exact birth and death around them.
 *
 * <p>{@link org.seedsoil.growth.Growth} gives births and deaths per cell at a size, and the mean path. {@link
 * org.seedsoil.growth.Bottleneck} is the fate of a colony while it is small and each event counts; {@link
 * org.seedsoil.growth.BirthDeath} is its size after a step once its rates can be held for that long. Neither approximates:
 * see {@code docs/adr/0002-exact-birth-death.md}.
 */
@NullMarked
package org.seedsoil.growth;

import org.jspecify.annotations.NullMarked;
