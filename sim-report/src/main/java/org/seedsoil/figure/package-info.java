/**
 * Figures of cohorts, patients, sweeps, comparisons, laboratories and of the reproduction number: each a pure function of a few numbers,
 * drawn as SVG and PNG.
 *
 * <p>Begin with {@code Figure}: a drawing, its caption, and the numbers behind it as text. Classes called {@code …Figure} draw one kind of
 * picture from plain numbers; those called {@code …Figures} or {@code …OfCohort} know a result and say which pictures tell it. Look and
 * colours stand once: {@code Palette}, {@code OrganColour} (one colour for an organ everywhere), {@code ChartStyle}, {@code Lettering}.
 * XChart draws axes, Batik SVG.
 */
@NullMarked
package org.seedsoil.figure;

import org.jspecify.annotations.NullMarked;
