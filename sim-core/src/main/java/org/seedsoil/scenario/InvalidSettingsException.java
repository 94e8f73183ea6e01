package org.seedsoil.scenario;

import java.util.List;

/** Settings that violate rules. Holds every violation. */
public final class InvalidSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    InvalidSettingsException(List<Violation> violations) {
        super(String.join("; ", violations.stream().map(Violation::toString).toList()));
        this.violations = List.copyOf(violations);
    }

    /**
     * Returns every violation.
     *
     * @return the violations, at least one
     */
    public List<Violation> violations() {
        return violations;
    }
}
