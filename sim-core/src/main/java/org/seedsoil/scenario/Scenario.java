package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /** Why theory has no number of a mixture. */
    public static final String MIXED = "patients have different cancers, and each cancer has a number of its own";

    private static final KeyPath INTERVENTIONS = KeyPath.parse("care.interventions");

    private final Settings settings;
    private final Patient reference;
    private final @Nullable Variation age;
    private final List<Variation> variations;
    private final List<Expectation> expectations;
    private final List<Variant> arms;
    private final @Nullable TrialDesign trial;
    private final List<Scenario> cancers;

    private Scenario(Settings settings) {
        this.settings = settings;
        Part root = new Part(settings.values());
        Disease disease = DiseaseBuilder.build(root, anatomyName(settings));
        this.age = Variations.age(root);
        this.variations = Variations.of(settings);
        List<DrawnNumber> written = variations.stream()
                .map(variation -> variation.drawn(settings.number(variation.name())))
                .toList();
        this.cancers = settings.mixture().cancers().stream()
                .map(cancer -> of(cancer.settings()))
                .toList();
        Patient first = withCourses(PatientBuilder.build(root, disease, PatientBuilder.referenceAge(root), written));
        this.reference = cancers.isEmpty() ? first : drawn(cancers.get(0).reference, 0, true);
        this.expectations = PatientBuilder.expectations(root);
        this.arms = arms(settings);
        List<String> names =
                settings.mixture().cancers().stream().map(Mixture.Cancer::name).toList();
        this.trial = TrialDesign.of(root, reference.disease().anatomy(), arms, names);
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
        if (!cancers.isEmpty()) {
            int which = cancerOf(patientKey);
            return drawn(cancers.get(which).patient(index, patientKey), which, false);
        }
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

    /**
     * Returns which cancer a patient has.
     *
     * @param patientKey the key of the patient
     * @return the number of one of {@link #cancers}; 0 where all patients have the same
     */
    public int cancerOf(RandomKey patientKey) {
        return cancers.isEmpty() ? 0 : settings.mixture().draw(patientKey);
    }

    /**
     * Returns the scenarios that are mixed in this one.
     *
     * @return one for each cancer, in the order of {@link Settings#mixture}; empty where all patients have the same
     */
    public List<Scenario> cancers() {
        return cancers;
    }

    /**
     * Says whether patients have different cancers, so that what theory says of one of them does not hold for all.
     *
     * @return true where there are two or more
     */
    public boolean mixed() {
        return cancers.size() > 1;
    }

    /**
     * Gives a patient the numbers in which those of all cancers differ: which it has, and NaN for what is not drawn in its own. The reference patient has
     * what is written.
     */
    private Patient drawn(Patient patient, int which, boolean written) {
        if (!mixed()) {
            return patient;
        }
        Map<String, DrawnNumber> all = new LinkedHashMap<>();
        for (int i = 0; i < cancers.size(); i++) {
            String path = Mixture.DRAWN + settings.mixture().cancers().get(i).name();
            all.put(path, new DrawnNumber(path, "", i == which ? 1 : 0));
        }
        for (Scenario cancer : cancers) {
            for (DrawnNumber number : cancer.reference.drawn()) {
                double value = written ? number.value() : Double.NaN;
                all.putIfAbsent(number.path(), new DrawnNumber(number.path(), number.unit(), value));
            }
        }
        patient.drawn().forEach(number -> all.put(number.path(), number));
        return patient.with(patient.care(), List.copyOf(all.values()));
    }

    private Patient vary(Patient patient, RandomKey key) {
        Set<String> changed = new LinkedHashSet<>();
        List<DrawnNumber> drawn = new ArrayList<>();
        Setting values = settings.values();
        for (Variation variation : variations) {
            double value = variation.draw(key.child(variation.name()).stream());
            values = values.with(variation.path(), value);
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
