package org.seedsoil.run;

import org.seedsoil.io.result.TableFormat;

/**
 * How a result is stored.
 *
 * @param format how tables are stored
 * @param contents what there is beside them
 */
public record Storage(TableFormat format, Contents contents) {
    /** Parquet, with report and pictures. */
    public static final Storage EVERYTHING = new Storage(TableFormat.PARQUET, Contents.EVERYTHING);
}
