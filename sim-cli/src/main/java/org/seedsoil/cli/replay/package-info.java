/**
 * The command {@code replay}: one patient's history, who seeded whom, or the story of one seed by its name, each run again from its keys.
 *
 * <p>Begin with {@code ReplayCommand}. Every answer has two forms, lines for people and a JSON document: {@code HistoryText} and {@code
 * HistoryDocument}, {@code SeedText} and {@code SeedDocument}; {@code TreeText} draws trees.
 */
@NullMarked
package org.seedsoil.cli.replay;

import org.jspecify.annotations.NullMarked;
