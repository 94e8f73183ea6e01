package org.seedsoil.journal;

import java.io.IOException;

/** A journal that contradicts itself: two results of one piece of work that must be the same. */
public final class JournalException extends IOException {
    private static final long serialVersionUID = 1;

    JournalException(String message) {
        super(message);
    }
}
