/**
 * Everything about the tumour of one patient: its clones with their heritable traits, and each organ as such a cell sees it.
 *
 * <p>Begin with {@code Disease}. {@code Clone} is a kind of cell: {@code Shedding}, {@code Clusters}, {@code Intravasation}, receptors,
 * mutations. {@code Soil} is an organ for it: niche, {@code Dormancy}, {@code Bed} (what competes for an arrested cell), growth,
 * surveillance. {@code Transit} is what the blood does to a seed. {@code Source} is where seeds come from, with the one order in which
 * sources are counted.
 *
 * <p>A disease does not change. What changes is a value: {@code Effect} makes another disease of one, by {@code Target}s that scale, add
 * or block and never set, so that treatments combine in any order.
 */
@NullMarked
package org.seedsoil.disease;

import org.jspecify.annotations.NullMarked;
