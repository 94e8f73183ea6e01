/** The cascade of one seed: each stage's law, told once, and two evaluators of it. */
@NullMarked
package org.seedsoil.cascade;

import org.jspecify.annotations.NullMarked;
