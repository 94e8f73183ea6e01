/** What all commands share: where they speak, their common options, how their failures end. */
@NullMarked
package org.seedsoil.cli.terminal;

import org.jspecify.annotations.NullMarked;
