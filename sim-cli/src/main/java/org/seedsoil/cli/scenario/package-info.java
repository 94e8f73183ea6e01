/**
 * The commands about scenarios, which run no patient: {@code explain}, {@code validate}, {@code scenarios}, {@code schema}, {@code cite}.
 * Begin with {@code ExplainCommand}: it says in sentences what a file means, from the very laws that are run.
 */
@NullMarked
package org.seedsoil.cli.scenario;

import org.jspecify.annotations.NullMarked;
