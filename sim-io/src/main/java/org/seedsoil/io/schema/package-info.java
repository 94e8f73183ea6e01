/** The JSON Schema of scenarios and anatomies, for editors. */
@NullMarked
package org.seedsoil.io.schema;

import org.jspecify.annotations.NullMarked;
