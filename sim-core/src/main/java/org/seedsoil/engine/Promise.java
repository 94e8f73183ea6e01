package org.seedsoil.engine;

/** What is known of the fate of a small colony, or of a group that will found one, by the laws of its day. */
enum Promise {
    /** Nothing: it is a plain colony of its size. */
    NONE,
    /** It will come to the size of {@link Rise}, or mutate first; then nothing more is known. */
    RISES,
    /** It will escape or mutate. */
    SURVIVES,
    /** It will die out before it mutates: it would have survived, but a pulse left it too few cells. */
    DIES_OUT
}
