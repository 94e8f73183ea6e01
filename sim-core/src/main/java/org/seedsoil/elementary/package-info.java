/**
 * Elementary functions of arithmetic alone: additions, multiplications, divisions and roots as IEEE 754 fixes them, so that every Java
 * machine, compiler and processor gives the same bits. {@code Math.exp} and its kin may differ in the last bit, and {@code StrictMath} is
 * the platform's own where Java is compiled for a browser.
 *
 * <p>Begin with {@link org.seedsoil.elementary.Elementary}, which tells how exact each function is; behind it stand {@code Exponential}
 * (with its table of powers of two), {@code Logarithm} (with its table of logarithms), {@code CubeRoot} and {@code Circular}. Tables are
 * worked out when first used, in {@code Twofold} numbers of 106 bits.
 */
@NullMarked
package org.seedsoil.elementary;

import org.jspecify.annotations.NullMarked;
