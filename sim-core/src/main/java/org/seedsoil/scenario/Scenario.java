package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;

/** What is simulated: a reference patient, how others differ from it, and what is expected. Immutable. */
public final class Scenario {
    private static final KeyPath INTERVENTIONS = KeyPath.parse("care.interventions");

    private final Settings settings;
    private final Patient reference;
    private final @Nullable Variation age;
    private final List<Variation> variations;
    private final List<Expectation> expectations;
    private final List<Variant> arms;
    private final @Nullable TrialDesign trial;

    private Scenario(Settings settings) {
        this.settings = settings;
        Part root = new Part(settings.values());
        Disease disease = DiseaseBuilder.build(root, anatomyName(settings));
        this.age = Variations.age(root);
        this.variations = Variations.of(settings);
        List<DrawnNumber> written = variations.stream()
                .map(variation -> variation.drawn(settings.number(variation.name())))
                .toList();
        this.reference = withCourses(PatientBuilder.build(root, disease, PatientBuilder.referenceAge(root), written));
        this.expectations = PatientBuilder.expectations(root);
        this.arms = arms(settings);
        this.trial = TrialDesign.of(root, arms);
    }

    /**
     * Builds a scenario.
     *
     * @param settings valid settings
     * @return the scenario
     * @throws InvalidSettingsException if the settings violate a rule; it holds every violation
     */
    public static Scenario of(Settings settings) {
        refuse(ScenarioValidator.check(settings));
        Scenario scenario = new Scenario(settings);
        refuse(ScenarioValidator.check(scenario.reference));
        return scenario;
    }

    private static String anatomyName(Settings settings) {
        return new Part(settings.anatomy()).wordsOr("name", settings.words("anatomy"));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidSettingsException(violations);
        }
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
     * Returns in what this is a variant of the scenario's file.
     *
     * @return the values that differ; empty for what the file says
     */
    public List<Change> changes() {
        return settings.changes();
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
     * Swaps how metastases are ablated.
     *
     * @param policy the new one; a rule that never acts leaves the scenario without ablation
     * @return a changed copy
     * @throws InvalidSettingsException if the policy contradicts the rest of the scenario
     */
    public Scenario with(AblationPolicy policy) {
        List<Setting> interventions = new ArrayList<>();
        if (settings.values().find(INTERVENTIONS) instanceof Setting.Items items) {
            interventions.addAll(items.without(Ablating.WORD).items());
        }
        if (policy.meets()) {
            interventions.add(new Setting.Group(Map.of(Ablating.WORD, Ablating.settings(policy))));
        }
        return of(settings.with(INTERVENTIONS, new Setting.Items(interventions)));
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
     * Returns the arms that the same patients are simulated in.
     *
     * @return variants of this scenario, the first being what the others are compared with; empty without a trial
     */
    public List<Variant> arms() {
        return arms;
    }

    /**
     * Returns how the arms are compared.
     *
     * @return the design; empty without a trial
     */
    public Optional<TrialDesign> trial() {
        return Optional.ofNullable(trial);
    }

    private static List<Variant> arms(Settings settings) {
        List<Variant> arms = new ArrayList<>();
        if (settings.values().get("arms") instanceof Setting.Group group) {
            group.entries().forEach((name, laid) -> arms.add(ArmsSpec.variant(name, ((Setting.Laid) laid).text())));
        }
        return List.copyOf(arms);
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
     * path, so adding a variation changes no other number; so has each trait of a course of drugs.
     *
     * @param index which patient of the cohort, from 0
     * @param patientKey the key of this patient
     * @return the patient; it shares its disease with the reference patient when no variation touches that
     */
    public Patient patient(long index, RandomKey patientKey) {
        RandomKey key = patientKey.child("vary");
        double years = age == null ? reference.ageYears() : age.draw(key.child(age.name()).stream());
        Patient numbered = new Patient(
                index,
                years,
                reference.disease(),
                reference.primary(),
                reference.care(),
                reference.mortality(),
                reference.oracle(),
                reference.timeFrame(),
                List.of());
        Patient varied = variations.isEmpty() ? numbered : vary(numbered, key);
        return withCourses(varied.with(varied.care().of(key), varied.drawn()));
    }

    /** Adds what a patient has of the courses to the numbers in which patients differ. */
    private static Patient withCourses(Patient patient) {
        List<DrawnNumber> drawn = new ArrayList<>(patient.drawn());
        patient.care().courses().forEach(course -> drawn.addAll(DrawnCourses.of(course)));
        return patient.with(patient.care(), drawn);
    }

    private Patient vary(Patient patient, RandomKey key) {
        Set<String> changed = new LinkedHashSet<>();
        List<DrawnNumber> drawn = new ArrayList<>();
        Setting values = settings.values();
        for (Variation variation : variations) {
            double value = variation.draw(key.child(variation.name()).stream());
            values = values.with(variation.path(), new Setting.Amount(value));
            drawn.add(variation.drawn(value));
            changed.add(variation.path().first());
        }
        Part root = new Part((Setting.Group) values);
        boolean touched = changed.stream().anyMatch(DiseaseBuilder::concerns);
        Disease disease = touched
                ? DiseaseBuilder.build(root, patient.disease().anatomy().name(), patient.disease(), changed)
                : patient.disease();
        return PatientBuilder.build(root, disease, patient, changed, drawn);
    }
}
