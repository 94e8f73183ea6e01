package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.disease.Disease;

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
        Findings findings = new Findings(settings);
        BodyRules.check(findings);
        CloneRules.check(findings);
        CourseRules.check(findings);
        EffectRules.check(findings);
        VisibleSizeRules.check(findings);
        VariationRules.check(findings);
        return List.copyOf(findings.violations());
    }

    /**
     * Checks the one rule that needs the disease itself, so it can be asked only when all others are kept: every seed must
     * stop somewhere.
     *
     * @param disease the disease
     * @return the violation, if there is one
     */
    static List<Violation> check(Disease disease) {
        if (!Cascade.of(disease).canCirculateForever()) {
            return List.of();
        }
        return List.of(Violation.of(
                KeyPath.parse("circulation"),
                "a seed could circulate for ever: nothing stops or kills it in some vessels; allowed: lodging or a hazard"
                        + " above 0, or stages.arrest: off"));
    }

    /**
     * Finds what is allowed and yet may surprise.
     *
     * @param settings valid settings
     * @return sentences
     */
    public static List<String> notes(Settings settings) {
        return Notes.of(settings);
    }
}
