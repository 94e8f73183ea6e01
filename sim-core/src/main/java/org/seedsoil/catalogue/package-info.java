/**
 * Every result of a cohort, declared once: key, label, unit, meaning, how it is estimated and where it shows.
 *
 * <p>Begin with {@link org.seedsoil.catalogue.CohortResults}, the list; what is known of each patient is declared in {@link
 * org.seedsoil.observe.PatientValues} and its statistics are results by themselves. {@link org.seedsoil.catalogue.Catalogue} knows
 * them by the names of one body and reads keys; a {@link org.seedsoil.catalogue.Metric} is a key that was read and gives its estimate
 * from a cohort. {@code summary.json}, terminal, report, {@code expects} and docs/results.md follow the list.
 */
@NullMarked
package org.seedsoil.catalogue;

import org.jspecify.annotations.NullMarked;
