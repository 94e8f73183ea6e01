/** The commands about scenarios: {@code explain}, {@code validate}, {@code scenarios}, {@code schema}, {@code cite}. */
@NullMarked
package org.seedsoil.cli.scenario;

import org.jspecify.annotations.NullMarked;
