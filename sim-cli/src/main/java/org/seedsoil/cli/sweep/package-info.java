/** Commands of sweeps: run one, tell how far it is, put its parts together, say what matters, draw it. */
@NullMarked
package org.seedsoil.cli.sweep;

import org.jspecify.annotations.NullMarked;
