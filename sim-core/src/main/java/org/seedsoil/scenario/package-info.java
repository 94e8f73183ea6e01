/** What is simulated, from settings to a checked, immutable scenario. */
@NullMarked
package org.seedsoil.scenario;

import org.jspecify.annotations.NullMarked;
