/** Numbers with units: what a scenario may say, and the canonical doubles the model computes with. */
@NullMarked
package org.seedsoil.quantity;

import org.jspecify.annotations.NullMarked;
