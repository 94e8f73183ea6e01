/**
 * Laboratories: the field's known results, each as an experiment. A file names a base scenario, the sides that differ from it, what is
 * asked and claimed; {@link org.seedsoil.lab.LabRun} runs the sides on the same patients; every number in its texts is one of the run.
 * Begin with {@link org.seedsoil.lab.Laboratory}.
 */
@NullMarked
package org.seedsoil.lab;

import org.jspecify.annotations.NullMarked;
