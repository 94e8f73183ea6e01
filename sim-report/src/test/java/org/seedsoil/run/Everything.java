package org.seedsoil.run;

import java.util.Optional;
import org.seedsoil.SmallCohort;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.scenario.Scenario;

/** A small cohort in which everything happens to somebody. */
final class Everything {
    static final long PATIENTS = 60;

    private static final String TEXT = SmallCohort.TEXT.replace("name: toy", "name: everything") + """
            patients: {vary: {clones.main.shedding.rate: {lognormal: {sigma: 1}}}}
            expects: [{what: metastatic, value: 0.5, tolerance: 0.5, patients: 60}]
            """;

    private Everything() {}

    static RunFacts facts() {
        return facts(PATIENTS);
    }

    static RunFacts facts(long patients) {
        Scenario scenario = ScenarioReader.parse(TEXT, "everything.yaml");
        RunFacts facts = RunFacts.of(VariantText.of("everything", scenario, ""), patients, 1, "1.0");
        return new RunFacts(
                facts.subject(),
                facts.command(),
                patients,
                1,
                new Following(RunFacts.word(Mode.THINNED), "thinned: as asked for"),
                "1.0",
                Optional.empty());
    }
}
