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
 * @param name what the run is called
 * @param scenario the scenario, changes included
 * @param scenarioText the same as text, from which it can be run again
 * @param anatomyText the file of its anatomy; empty where that ships or there is none
 * @param command the command line, as one would type it
 * @param patients how many patients were run
 * @param randomSeed root of all randomness
 * @param mode how seeds were followed: explicit or thinned
 * @param modeReason why, as a sentence
 * @param version version of the program
 * @param trial how often a trial is repeated; empty where a cohort is run without its arms
 */
public record RunFacts(
        String name,
        Scenario scenario,
        String scenarioText,
        String anatomyText,
        String command,
        long patients,
        long randomSeed,
        String mode,
        String modeReason,
        String version,
        Optional<Repetition> trial) {
    /**
     * Tells what is no trial.
     *
     * @param name what the run is called
     * @param scenario the scenario, changes included
     * @param scenarioText the same as text
     * @param anatomyText the file of its anatomy; may be empty
     * @param command the command line
     * @param patients how many patients were run
     * @param randomSeed root of all randomness
     * @param mode how seeds were followed
     * @param modeReason why, as a sentence
     * @param version version of the program
     */
    public RunFacts(
            String name,
            Scenario scenario,
            String scenarioText,
            String anatomyText,
            String command,
            long patients,
            long randomSeed,
            String mode,
            String modeReason,
            String version) {
        this(
                name,
                scenario,
                scenarioText,
                anatomyText,
                command,
                patients,
                randomSeed,
                mode,
                modeReason,
                version,
                Optional.empty());
    }

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
        ModeChoice mode = ModeChoice.auto(scenario, patients);
        return new RunFacts(
                scenario.name(),
                scenario,
                variant.scenario(),
                variant.anatomy(),
                "seedsoil rerun " + Manifest.FILE,
                patients,
                randomSeed,
                word(mode.mode()),
                mode.reason(),
                version);
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
        return new RunFacts(
                name,
                scenario,
                scenarioText,
                anatomyText,
                command,
                patients,
                randomSeed,
                mode,
                modeReason,
                by,
                repetition);
    }

    /**
     * Returns what is run as text.
     *
     * @return the scenario with its changes; needs no file
     */
    public VariantText variant() {
        return new VariantText(name, scenarioText, anatomyText, scenario.changes());
    }

    /**
     * Returns how seeds are followed.
     *
     * @return the mode
     * @throws IllegalArgumentException if no cohort is simulated
     */
    public Mode how() {
        return Mode.valueOf(mode.toUpperCase(Locale.ROOT));
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
        String title = scenario.title().isBlank() ? scenario.name() : scenario.title();
        return name.equals(scenario.name()) ? title : name + ": " + title;
    }

    /**
     * Returns the patient that all others vary around.
     *
     * @return the reference patient
     */
    public Patient reference() {
        return scenario.reference();
    }

    /**
     * Returns in what the scenario differs from its file.
     *
     * @return the values that differ
     */
    public List<Change> changes() {
        return scenario.changes();
    }
}
