package org.seedsoil.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.Workload;

class OutlookTest {
    private static final long GIGABYTE = 1L << 30;

    static Stream<String> scenarios() {
        return BundledScenarios.names().stream();
    }

    private static List<String> warning(String scenario, long patients, String... changes) {
        Patient reference = ScenarioReader.parse(BundledScenarios.text(scenario), scenario, List.of(changes))
                .reference();
        ModeChoice choice = ModeChoice.auto(reference, patients);
        return new Outlook(choice.workload(), choice.mode(), patients, 2).warning(2 * GIGABYTE);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatShipsRunsInReason(String scenario) {
        assertThat(warning(scenario, 200)).isEmpty();
    }

    @Test
    void whatWillNotEndInReasonIsSaidBeforeItBegins() {
        String told = String.join(" ", warning("seed-and-soil-101", 200, "clones.main.shedding.rate=1e15 /d"));
        assertThat(told).containsPattern("shed [0-9.]+e\\d+ seeds .* of which [0-9.]+e\\d+ found a metastasis");
        assertThat(told).contains("For 200 such patients: about ", " years on 2 threads, about ", " GB of memory");
        assertThat(told).contains("Ctrl-C ends it", "shedding.rate");
    }

    /** 1e12 seeds of 100 patients at 5e7 a second on two threads are 11.6 days; thinned mode draws the survivors alone. */
    @Test
    void timeFollowsTheMode() {
        Workload work = new Workload(1e12, 1e3);
        assertThat(new Outlook(work, Mode.EXPLICIT, 100, 2).warning(GIGABYTE).get(0))
                .contains("about 12 days on 2 threads.")
                .doesNotContain("memory");
        assertThat(new Outlook(work, Mode.THINNED, 100, 2).warning(GIGABYTE)).isEmpty();
        assertThat(new Outlook(new Workload(1e12, 1e7), Mode.THINNED, 1, 8)
                        .warning(GIGABYTE)
                        .get(0))
                .contains("about 3.73 GB of memory, where Java may take 1 GB here")
                .doesNotContain("threads");
    }
}
