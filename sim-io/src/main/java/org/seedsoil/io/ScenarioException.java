package org.seedsoil.io;

import java.util.List;

/** A scenario that cannot be used. Holds every fault that was found, each with its place. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /**
     * Creates the exception.
     *
     * @param faults every fault, at least one
     */
    public ScenarioException(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    /**
     * Creates the exception for a single fault.
     *
     * @param fault the fault
     * @return the exception
     */
    public static ScenarioException of(Fault fault) {
        return new ScenarioException(List.of(fault));
    }

    /**
     * Returns every fault.
     *
     * @return the faults in the order of the text
     */
    public List<Fault> faults() {
        return faults;
    }
}
