/**
 * The body that a tumour spreads in: organs, the vessels between their capillary beds, the lymph nodes that drain them, and the ways over
 * the surface of body cavities.
 *
 * <p>Begin with {@code Anatomy}. An {@code Organ} is a capillary bed with its blood flow and mass, or a node; {@code Leg}s lead from the
 * outflow of a bed to the next (right heart, lungs, left heart; the portal vein; the vertebral veins), each with a transit time; {@code
 * Drainage} says which legs an organ's venous blood takes first.
 *
 * <p>Nothing of the tumour is here: what a clone makes of an organ is {@code disease.Soil}. The body that ships and the source of each of
 * its numbers stand in docs/anatomy.md.
 */
@NullMarked
package org.seedsoil.anatomy;

import org.jspecify.annotations.NullMarked;
