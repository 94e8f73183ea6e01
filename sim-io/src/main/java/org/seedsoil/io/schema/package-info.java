/**
 * The JSON Schema (2020-12) of scenarios and anatomies, made of the tree of keys, for editors that complete keys and mark mistakes. Begin
 * with {@code ScenarioSchema}.
 */
@NullMarked
package org.seedsoil.io.schema;

import org.jspecify.annotations.NullMarked;
