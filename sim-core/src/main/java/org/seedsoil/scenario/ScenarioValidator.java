package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;

/** The rules that a scenario must keep beyond the form of its values. */
public final class ScenarioValidator {
    private ScenarioValidator() {}

    /**
     * Checks every rule.
     *
     * @param settings the settings; where a value is missing because of an earlier fault, rules about it are passed over
     * @return every violation
     */
    public static List<Violation> check(Settings settings) {
        return new ArrayList<>();
    }

    /**
     * Finds what is allowed and yet may surprise.
     *
     * @param settings valid settings
     * @return sentences
     */
    public static List<String> notes(Settings settings) {
        return List.of();
    }
}
