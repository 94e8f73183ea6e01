package org.seedsoil.sweep;

import java.io.IOException;

/** A folder that is not that of this sweep, or cannot go on. */
public final class SweepException extends IOException {
    private static final long serialVersionUID = 1;

    SweepException(String message) {
        super(message);
    }
}
