package org.seedsoil.catalogue;

import java.util.List;

/** Keys that name no result. */
public final class UnknownResultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> faults;

    UnknownResultException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * Returns what is wrong.
     *
     * @return a sentence for each key that names no result
     */
    public List<String> faults() {
        return faults;
    }
}
