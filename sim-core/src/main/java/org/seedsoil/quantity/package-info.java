/**
 * Numbers with units, as people write and read them: "30 d", "1e-6 /d", "12 mm", "60 %".
 *
 * <p>Begin with {@code Quantity}, which reads one into canonical units (days, cells, millimetres, per day, Gy). {@code Dimension} says
 * which units may stand for what, {@code Domain} which numbers make sense there; {@code Digits} writes numbers into sentences by one rule.
 */
@NullMarked
package org.seedsoil.quantity;

import org.jspecify.annotations.NullMarked;
