package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a result cannot be created where it was asked for, since something is there. */
public final class ResultExistsException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * Refuses.
     *
     * @param folder where the result was to go
     * @param reason what is wrong with that and what to do
     */
    public ResultExistsException(Path folder, String reason) {
        super(folder + ": " + reason);
    }
}
