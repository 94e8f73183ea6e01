package org.seedsoil.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.outcome.Outcome;

/** How each of the {@link PatientValues} that is a number differs between patients. */
public final class PatientNumbers extends Observer<PatientNumbers> {
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /**
     * Opens empty distributions.
     *
     * @param scope what the numbers are named after
     */
    public PatientNumbers(Scope scope) {
        for (PatientNumber number : PatientValues.numbers(scope)) {
            kept.put(number.key(), new Kept(number, part(new Distribution())));
        }
    }

    /** A number and how it differs. */
    private record Kept(PatientNumber number, Distribution distribution) {}

    @Override
    public void accept(Outcome outcome, Spread spread) {
        PatientCase patient = new PatientCase(outcome, spread);
        for (Kept each : kept.values()) {
            double value = each.number().value().applyAsDouble(patient);
            if (!Double.isNaN(value) && each.number().among().test(patient)) {
                each.distribution().add(value);
            }
        }
    }

    /**
     * Returns how a number differs between patients.
     *
     * @param key the key of one of {@link PatientValues#numbers}
     * @return its distribution over the patients that have it
     */
    public Distribution of(String key) {
        Kept found = kept.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no number that is kept of patients: " + key);
        }
        return found.distribution();
    }
}
