package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Path;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.scenario.Variant;

/** A program of five lines that runs a scenario and writes its folder: the example of docs/tutorials/from-your-own-program.md. */
public final class FiveLines {
    private FiveLines() {}

    /**
     * Runs a scenario.
     *
     * @param args the scenario's file, the folder for results
     * @throws IOException if the result cannot be stored
     */
    public static void main(String[] args) throws IOException {
        VariantText scenario = VariantText.of(Path.of(args[0]), Variant.BASE);
        RunFacts facts = RunFacts.of(scenario, 20, 1, Version.text());
        Destination place = Destination.free(Path.of(args[1]), facts.name());
        CohortRun run = new CohortRun(facts, Storage.EVERYTHING, place, 2);
        System.out.println(run.store(RunListener.NONE).folder());
    }
}
