/**
 * Bone around a lesion: osteoclasts that resorb it, osteoblasts that form it, what a tumour does to both, and what that does to the tumour.
 *
 * <p>Begin with {@code BoneCycle}. {@code Remodeling} holds the equations and their numbers, {@code BoneState} a site at a moment, {@code
 * BoneSolver} follows it while its lesion takes a {@code TumourPath}. When that is done in a patient's life is the engine's.
 */
@NullMarked
package org.seedsoil.bone;

import org.jspecify.annotations.NullMarked;
