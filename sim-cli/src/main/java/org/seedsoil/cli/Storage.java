package org.seedsoil.cli;

import org.seedsoil.io.result.TableFormat;

/**
 * How a result is stored.
 *
 * @param format how tables are stored
 * @param contents what there is beside them
 */
record Storage(TableFormat format, Contents contents) {}
