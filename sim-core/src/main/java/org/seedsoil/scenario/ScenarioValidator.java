package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.patient.Patient;

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
        Validation findings = new Validation(settings);
        BodyRules.check(findings);
        CloneRules.check(findings);
        CourseRules.check(findings);
        ClinicRules.check(findings);
        PolicyRules.check(findings);
        EffectRules.check(findings);
        BoneRules.check(findings);
        VisibleSizeRules.check(findings);
        VariationRules.check(findings);
        TrialRules.check(findings);
        List<Violation> violations = new ArrayList<>(findings.violations());
        violations.addAll(MixtureRules.check(settings));
        return List.copyOf(violations);
    }

    /**
     * Checks the rules that need the disease itself, so they can be asked only when all others are kept: every seed must
     * stop somewhere, and every drug must find something that it changes.
     *
     * @param patient the reference patient
     * @return the violations
     */
    static List<Violation> check(Patient patient) {
        List<Violation> violations = new ArrayList<>(IdleDrugs.check(patient));
        if (Cascade.of(patient.disease()).canCirculateForever()) {
            violations.add(Violation.of(
                    KeyPath.parse("circulation"),
                    "a seed could circulate for ever: nothing stops or kills it in some vessels; allowed: lodging or a hazard"
                            + " above 0, or stages.arrest: off"));
        }
        return violations;
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
