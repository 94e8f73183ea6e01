/** Tests of the cascade: both evaluators against hand calculation and against each other. */
@NullMarked
package org.seedsoil.cascade;

import org.jspecify.annotations.NullMarked;
