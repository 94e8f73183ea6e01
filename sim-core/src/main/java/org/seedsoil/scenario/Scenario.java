package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** What is simulated: a reference patient, how others differ from it, and what is expected. Immutable. */
public final class Scenario {
    private static final KeyPath AGE = KeyPath.parse("patients.age");

    private final Settings settings;
    private final Patient reference;
    private final @Nullable Variation age;
    private final List<Variation> variations;
    private final List<Expectation> expectations;

    private Scenario(Settings settings) {
        this.settings = settings;
        Part root = new Part(settings.values());
        Disease disease = DiseaseBuilder.build(root);
        this.reference = PatientBuilder.build(root, disease, 0, PatientBuilder.referenceAge(root));
        this.age = Variations.age(root);
        this.variations = Variations.of(settings);
        this.expectations = PatientBuilder.expectations(root);
    }

    /**
     * Builds a scenario.
     *
     * @param settings valid settings
     * @return the scenario
     * @throws IllegalArgumentException if the settings violate a rule; the message lists every violation
     */
    public static Scenario of(Settings settings) {
        List<Violation> violations = ScenarioValidator.check(settings);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    "; ", violations.stream().map(Violation::toString).toList()));
        }
        return new Scenario(settings);
    }

    /**
     * Returns the name.
     *
     * @return the name of the scenario and of its results
     */
    public String name() {
        return settings.words("name");
    }

    /**
     * Returns the title.
     *
     * @return one line for people; may be empty
     */
    public String title() {
        return settings.words("title");
    }

    /**
     * Returns the description.
     *
     * @return text for people; may be empty
     */
    public String description() {
        return settings.words("description");
    }

    /**
     * Returns the references.
     *
     * @return references in full
     */
    public List<String> sources() {
        return settings.texts("sources");
    }

    /**
     * Returns the settings that this was built from.
     *
     * @return every value, with defaults
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Returns the patient that has every number as it is written.
     *
     * @return the patient, with index 0
     */
    public Patient reference() {
        return reference;
    }

    /**
     * Returns how numbers differ between patients, without age.
     *
     * @return the variations in the order of the file
     */
    public List<Variation> variations() {
        return variations;
    }

    /**
     * Returns what is expected.
     *
     * @return the expectations in the order of the file
     */
    public List<Expectation> expectations() {
        return expectations;
    }

    /**
     * Returns what is allowed and yet may surprise.
     *
     * @return sentences
     */
    public List<String> notes() {
        return ScenarioValidator.notes(settings);
    }

    /**
     * Draws a patient: a pure function of its arguments. Each number that varies has a stream of its own, keyed by its
     * path, so adding a variation changes no other number.
     *
     * @param index which patient of the cohort, from 0
     * @param patientKey the key of this patient
     * @return the patient; it shares its disease with the reference patient when no variation touches that
     */
    public Patient patient(long index, RandomKey patientKey) {
        RandomKey key = patientKey.child("vary");
        double years = age == null ? reference.ageYears() : age.draw(key.child(AGE.toString()).stream());
        Set<String> changed = new HashSet<>();
        Setting values = settings.values();
        for (Variation variation : variations) {
            double drawn = variation.draw(key.child(variation.path().toString()).stream());
            values = values.with(variation.path(), new Setting.Amount(drawn));
            changed.add(variation.path().first());
        }
        Part root = new Part((Setting.Group) values);
        boolean touched = changed.stream().anyMatch(DiseaseBuilder::concerns);
        Disease disease = touched ? DiseaseBuilder.build(root, reference.disease(), changed) : reference.disease();
        return PatientBuilder.build(root, disease, index, years);
    }

    /**
     * Returns the paths of the numbers that vary.
     *
     * @return the paths
     */
    public List<String> varied() {
        return new ArrayList<>(variations.stream().map(v -> v.path().toString()).toList());
    }
}
