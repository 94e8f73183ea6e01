package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.Scenario;

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
        String version) {
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
