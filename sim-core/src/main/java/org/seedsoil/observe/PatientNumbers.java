package org.seedsoil.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.outcome.Outcome;

/** How each of the {@link PatientValues} that is a number differs between patients. */
public final class PatientNumbers extends Observer<PatientNumbers> {
    private final Map<PatientNumber, Distribution> distributions = new LinkedHashMap<>();

    /** Opens empty distributions. */
    public PatientNumbers() {
        PatientValues.numbers().forEach(number -> distributions.put(number, part(new Distribution())));
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        PatientCase patient = new PatientCase(outcome, spread);
        distributions.forEach((number, distribution) -> {
            double value = number.value().applyAsDouble(patient);
            if (!Double.isNaN(value) && number.among().test(patient)) {
                distribution.add(value);
            }
        });
    }

    /**
     * Returns how a number differs between patients.
     *
     * @param number one of {@link PatientValues#numbers}
     * @return its distribution over the patients that have it
     */
    public Distribution of(PatientNumber number) {
        Distribution found = distributions.get(number);
        if (found == null) {
            throw new IllegalArgumentException("no number that is kept of patients: " + number.key());
        }
        return found;
    }
}
