/** The command {@code reproduction}: how many metastases a metastasis founds, and what would stop that. */
@NullMarked
package org.seedsoil.cli.reproduction;

import org.jspecify.annotations.NullMarked;
