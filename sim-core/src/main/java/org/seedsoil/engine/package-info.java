/**
 * Runs one patient from the first cell to the last day.
 *
 * <p>A step reads as the disease does: lesions grow, the patient lives or dies, lesions shed, seeds settle, new lesions grow and shed in
 * what is left of the step. Begin with {@link org.seedsoil.engine.Engine} and {@code Run}, which tells the order of a step; {@code Body}
 * is the one mutable thing of a run. Then read
 *
 * <ul>
 *   <li><b>Lesions:</b> {@code LesionState}, {@code LesionGrowth}, which chooses between {@code ColonyWalk} (event by event, on {@code
 *       ColonyChain}s), {@code LargeGrowth} (exact births and deaths of a stride) and {@code FocalGrowth}; {@code Path}, the sizes of a
 *       step.
 *   <li><b>Seeds:</b> {@code DetachmentProcess}, what a lesion sheds in a step; {@code ExplicitSeeding} with {@code Plan} and {@code Kernel}, which
 *       follows every one; {@code ThinnedSeeding}, which draws survivors alone; {@code WalkedSeeding}, the plain walk; {@code Settling},
 *       what they do once they have arrived; {@code SeedLedger} and {@code UnfollowedSeeds}, the account of all of them.
 *   <li><b>Care:</b> {@code Agenda}, the earliest first; {@code Treatments}, each means a {@code LocalTreatment} that leaves a {@code
 *       Residue}; {@code Cutting}, which alone changes a lesion; {@code Epochs}, the disease in time.
 * </ul>
 *
 * <p>Classes stand in rooms, each of which knows those above it only; {@code EngineRoomsTest} lists them, and that is the order to read in.
 *
 * <p>Laws that follow from a disease alone stand in {@code Laws} ({@code LesionLaws}, {@code SeedLaws}) and are shared by patients.
 * Whatever is random is keyed by what it is about (docs/architecture.md, "Randomness"), so that neither threads nor order nor another
 * lesion's fate can change it.
 */
@NullMarked
package org.seedsoil.engine;

import org.jspecify.annotations.NullMarked;
