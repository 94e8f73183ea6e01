/**
 * One virtual patient: every number that the engine needs, none left to chance but the course itself.
 *
 * <p>Begin with {@code Patient}: disease, care, mortality, {@code Primary} (how it begins), {@code TimeFrame} (how long and how finely the
 * patient is followed), {@code Oracle} (removals and given lesions that no clinician has, for exact cases) and the {@code DrawnNumber}s in
 * which this patient differs from the reference. {@code scenario.Scenario} makes patients, as a pure function of a number and a key.
 */
@NullMarked
package org.seedsoil.patient;

import org.jspecify.annotations.NullMarked;
