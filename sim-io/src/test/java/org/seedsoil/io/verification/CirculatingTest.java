package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.Series;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What circulates comes from what sheds: a primary that is taken out on day 100, and a metastasis of the liver with vessels. */
class CirculatingTest {
    private static Series series(String secondary) {
        List<String> changes = List.of(
                "stages.secondary=" + secondary,
                "oracle={lesions: [{organ: liver, cells: 1e7}]}",
                "care.interventions=[{resect: {at: 100 d, margins: {R0: 1}}}]");
        String name = "seed-and-soil-101";
        var scenario = ScenarioReader.parse(BundledScenarios.text(name), name, changes);
        return TrialRunner.replay(new Trial(scenario, 1, 1, Mode.EXPLICIT), 0, EventSink.NONE)
                .series();
    }

    /** The most that circulates between two days. */
    private static double most(Series series, double from, double to) {
        double most = 0;
        for (int i = 0; i < series.length(); i++) {
            boolean between = series.days()[i] > from && series.days()[i] < to;
            most = between ? Math.max(most, series.circulating()[i]) : most;
        }
        return most;
    }

    @Test
    @DisplayName("metastases that shed nothing do not circulate")
    void metastasesThatShedNothing() {
        Series alone = series("off");
        assertThat(most(alone, 0, 100)).isPositive();
        assertThat(most(alone, 100, 500)).isZero();
        assertThat(most(series("on"), 100, 500)).isPositive();
    }
}
