package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a result cannot be created where it was asked for: something is there, or nothing can be made there. */
public final class DestinationException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * Refuses.
     *
     * @param folder where the result was to go
     * @param reason what is wrong with that and what to do
     */
    public DestinationException(Path folder, String reason) {
        super(folder + ": " + reason);
    }
}
