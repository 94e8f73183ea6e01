package org.seedsoil.io.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.VariantText;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.ModeChoice;

/**
 * What was run. Nothing here depends on the machine, the clock or the number of threads.
 *
 * @param subject what is run
 * @param command the command line, as one would type it
 * @param patients how many patients were run
 * @param randomSeed root of all randomness
 * @param following how seeds were followed
 * @param version version of the program
 * @param trial how often a trial is repeated; empty where a cohort is run without its arms
 */
public record RunFacts(
        Subject subject,
        String command,
        long patients,
        long randomSeed,
        Following following,
        String version,
        Optional<Repetition> trial) {
    /**
     * Tells a run as a program other than the command line makes it.
     *
     * @param variant the scenario as text
     * @param patients how many patients
     * @param randomSeed root of all randomness
     * @param version version of the program
     * @return the run, called as its scenario, in the mode that suits it
     * @throws org.seedsoil.io.ScenarioException if the text is no scenario
     */
    public static RunFacts of(VariantText variant, long patients, long randomSeed, String version) {
        Scenario scenario = variant.read();
        return new RunFacts(
                Subject.of(variant, scenario),
                "seedsoil rerun " + Manifest.FILE,
                patients,
                randomSeed,
                Following.of(ModeChoice.auto(scenario, patients)),
                version,
                Optional.empty());
    }

    /**
     * Tells the same run by another version of the program.
     *
     * @param other the version
     * @return a changed copy
     */
    public RunFacts withVersion(String other) {
        return copy(other, trial);
    }

    /**
     * Tells a trial of the same patients.
     *
     * @param repetition how often it is repeated
     * @return a changed copy
     */
    public RunFacts asTrial(Repetition repetition) {
        return copy(version, Optional.of(repetition));
    }

    private RunFacts copy(String by, Optional<Repetition> repetition) {
        return new RunFacts(subject, command, patients, randomSeed, following, by, repetition);
    }

    /**
     * Returns what the run is called.
     *
     * @return its name
     */
    public String name() {
        return subject.name();
    }

    /**
     * Returns the scenario.
     *
     * @return the scenario, changes included
     */
    public Scenario scenario() {
        return subject.scenario();
    }

    /**
     * Returns the scenario as text.
     *
     * @return from which it can be run again
     */
    public String scenarioText() {
        return subject.text();
    }

    /**
     * Returns the file of the anatomy.
     *
     * @return its text; empty where it ships or there is none
     */
    public String anatomyText() {
        return subject.anatomy();
    }

    /**
     * Returns how seeds were followed.
     *
     * @return explicit, thinned or theory
     */
    public String mode() {
        return following.mode();
    }

    /**
     * Returns why seeds were followed so.
     *
     * @return a sentence
     */
    public String modeReason() {
        return following.reason();
    }

    /**
     * Returns what is run as text.
     *
     * @return the scenario with its changes; needs no file
     */
    public VariantText variant() {
        return new VariantText(name(), subject.text(), subject.anatomy(), changes());
    }

    /**
     * Returns how seeds are followed.
     *
     * @return the mode
     * @throws IllegalArgumentException if no cohort is simulated
     */
    public Mode how() {
        return Mode.valueOf(mode().toUpperCase(Locale.ROOT));
    }

    /**
     * Returns a mode as results write it.
     *
     * @param mode the mode
     * @return a word
     */
    public static String word(Mode mode) {
        return Json.word(mode);
    }

    /**
     * Returns what stands above all that is told of the run.
     *
     * @return the title of the scenario, its name where it has none; after the name of the run where that is another
     */
    public String title() {
        String title =
                scenario().title().isBlank() ? scenario().name() : scenario().title();
        return name().equals(scenario().name()) ? title : name() + ": " + title;
    }

    /**
     * Returns the patient that all others vary around.
     *
     * @return the reference patient
     */
    public Patient reference() {
        return scenario().reference();
    }

    /**
     * Returns in what the scenario differs from its file.
     *
     * @return the values that differ
     */
    public List<Change> changes() {
        return scenario().changes();
    }
}
