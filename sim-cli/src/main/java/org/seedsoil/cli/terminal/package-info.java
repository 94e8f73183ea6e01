/**
 * What all commands share: where they speak, their common options, and how their failures end.
 *
 * <p>Begin with {@code Terminal} and {@code TerminalCommand}. {@code Failures} turns what went wrong into words and an {@code Exit} code;
 * {@code Progress}, {@code Patience} and {@code Interruption} keep whoever waits informed and leave nothing half-written; {@code TextPage}
 * and {@code Wording} write texts and numbers for 80 columns.
 */
@NullMarked
package org.seedsoil.cli.terminal;

import org.jspecify.annotations.NullMarked;
