package org.seedsoil.observe;

/**
 * Lesions of about one size.
 *
 * @param lowCells smallest size, inclusive, in cells
 * @param highCells largest size, exclusive, in cells
 * @param lesions how many
 */
public record SizeBin(double lowCells, double highCells, long lesions) {}
