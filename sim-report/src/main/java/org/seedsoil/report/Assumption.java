package org.seedsoil.report;

/**
 * One parameter as it was used.
 *
 * @param path where it stands in the scenario, for example {@code clones.main.adhesion}
 * @param meaning what it is, in a line
 * @param value its value with its unit, as text
 * @param source where the value comes from; empty means it is assumed
 */
public record Assumption(String path, String meaning, String value, String source) {
    /**
     * Says how far the value can be trusted.
     *
     * @return what its source says of itself
     */
    public Provenance provenance() {
        return Provenance.of(path, source);
    }
}
