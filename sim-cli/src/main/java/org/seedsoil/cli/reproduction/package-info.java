/**
 * The command {@code reproduction}: how many metastases a metastasis founds, exactly, and what would bring that below one.
 *
 * <p>Begin with {@code ReproductionCommand}. {@code TreatmentOptions} read the treatment, {@code VaryOptions} a curve or plane; {@code
 * ReproductionText}, {@code GridText}, {@code AmongText} and {@code PlacesText} tell what {@code org.seedsoil.reproduction} finds.
 */
@NullMarked
package org.seedsoil.cli.reproduction;

import org.jspecify.annotations.NullMarked;
