/**
 * The command {@code lab}: lists the laboratories, runs one and tells its claims, or writes the pages of all. Begin with {@code
 * LabCommand}; what a laboratory is stands in {@code org.seedsoil.lab}.
 */
@NullMarked
package org.seedsoil.cli.lab;

import org.jspecify.annotations.NullMarked;
