package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventKind;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What a history can tell is told. */
class EventKindTest {
    private static final long PATIENTS = 40;

    @Test
    void everyKindOfEventHappensToSomebody() {
        Scenario breast = ScenarioReader.parse(BundledScenarios.text("breast-ductal"), "breast-ductal.yaml");
        Scenario capped = Scenario.of(breast.settings().with(KeyPath.parse("population-cap"), new Setting.Amount(1e6)));
        Set<EventKind> told = EnumSet.noneOf(EventKind.class);
        collect(new Trial(capped, 1, 1, Mode.THINNED), told);
        collect(new Trial(breast, PATIENTS, 1, Mode.THINNED), told);
        collect(new Trial(Runs.scenario(EvaluatorsTest.SMALL), 1, 1, Mode.REFERENCE), told);
        collect(new Trial(Runs.scenario(BoneTest.withEvents()), 1, 1, Mode.THINNED), told);
        collect(new Trial(Runs.scenario(ClinicTest.seen()), 1, 1, Mode.THINNED), told);

        assertThat(told).containsExactlyInAnyOrder(EventKind.values());
    }

    private static void collect(Trial trial, Set<EventKind> told) {
        for (long patient = 0; patient < trial.patients(); patient++) {
            TrialRunner.replay(trial, patient, (day, kind, lesion, organ, cells) -> told.add(kind));
        }
    }
}
