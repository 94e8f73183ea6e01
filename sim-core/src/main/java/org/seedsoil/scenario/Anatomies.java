package org.seedsoil.scenario;

/** Where anatomies come from, and tables of stages: bundled texts, files beside the scenario. */
@FunctionalInterface
public interface Anatomies {
    /** Knows none: scenarios must define their organs themselves. */
    Anatomies NONE = name -> {
        throw new IllegalArgumentException("there is no anatomy '" + name + "'; allowed: none");
    };

    /**
     * Finds an anatomy.
     *
     * @param name as written under {@code anatomy}
     * @return what its file says
     * @throws IllegalArgumentException if there is none; the message says what is allowed
     */
    Written.Mapping find(String name);

    /**
     * Finds a table of stages.
     *
     * @param name as written under {@code care.clinic.staging.table}
     * @return what its file says
     * @throws IllegalArgumentException if there is none; the message says what is allowed
     */
    default Written.Mapping stageTable(String name) {
        throw new IllegalArgumentException("there is no table '" + name + "'; allowed: none, write its keys");
    }
}
