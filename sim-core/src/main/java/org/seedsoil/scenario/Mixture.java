package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.random.RandomKey;

/**
 * The cancers that patients of one scenario have: each patient has one, drawn by its own key. Two are equal that say the same, however it was
 * written. Immutable.
 *
 * @param cancers the cancers, in the order of the scenario; empty where all patients have the same one
 * @param text what the scenario writes: what holds for all cancers, and under {@code mixture} what each is
 */
public record Mixture(List<Cancer> cancers, Written.Mapping text) {
    /** All patients have the same cancer. */
    public static final Mixture NONE = new Mixture(List.of(), new Written.Mapping(List.of(), new Mark("", 0, 0)));

    /** Keys that the scenario has for itself; all others lie over what each preset says. */
    public static final List<String> OWN =
            List.of("seedsoil", "name", "title", "description", "sources", "expects", "arms", "trial", "mixture");

    /** Before a name in the numbers in which patients differ: 1 for who has that cancer, else 0. */
    static final String DRAWN = "mixture.";

    /**
     * One of the cancers.
     *
     * @param name what it is called
     * @param weight how many patients have it, in parts of the sum of all weights
     * @param settings everything that is said of it
     */
    public record Cancer(String name, double weight, Settings settings) {}

    /** Copies the list. */
    public Mixture {
        cancers = List.copyOf(cancers);
    }

    /**
     * Draws the cancer of a patient.
     *
     * @param patientKey the key of the patient
     * @return number of the cancer
     */
    int draw(RandomKey patientKey) {
        double left = patientKey.child("mixture").stream().nextOpen() * weight();
        for (int i = 0; i < cancers.size() - 1; i++) {
            left -= cancers.get(i).weight();
            if (left < 0) {
                return i;
            }
        }
        return cancers.size() - 1;
    }

    private double weight() {
        return cancers.stream().mapToDouble(Cancer::weight).sum();
    }

    /**
     * Returns which part of the patients has a cancer.
     *
     * @param which its number
     * @return the probability
     */
    public double share(int which) {
        return cancers.get(which).weight() / weight();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mixture mixture && cancers.equals(mixture.cancers);
    }

    @Override
    public int hashCode() {
        return cancers.hashCode();
    }
}
