/**
 * The command line as a whole: which commands there are. Each has a package of its own; what they share is in {@code terminal}.
 *
 * <p>Begin with {@code Program}. A command reads its options, asks a module below for an answer, and tells it: nothing is computed here.
 * Names of packages: {@code run} simulates, {@code reproduction} asks theory, {@code replay} tells one patient, {@code scenario} reads and
 * explains files, {@code sweep} runs a scenario at many points, {@code lab} shows experiments.
 */
@NullMarked
package org.seedsoil.cli;

import org.jspecify.annotations.NullMarked;
