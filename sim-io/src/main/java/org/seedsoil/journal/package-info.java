/**
 * Results that are kept piece by piece, so that nothing is lost when a long run is killed, the power fails or the disk is full. Pieces are
 * named bytes; a {@link org.seedsoil.journal.Journal} neither knows nor asks what they mean.
 */
@NullMarked
package org.seedsoil.journal;

import org.jspecify.annotations.NullMarked;
