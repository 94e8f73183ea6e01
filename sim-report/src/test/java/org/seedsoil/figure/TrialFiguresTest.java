package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.arms.Participant;
import org.seedsoil.arms.Screening;
import org.seedsoil.arms.TrialPool;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.clinic.Condition;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Enrolment;
import org.seedsoil.scenario.Observation;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.SurvivalTimes;

/** Pictures of a trial of twelve patients, with a two-sided alpha of a fifth. No chance but that of the draw of arms, which no assertion rests on. */
class TrialFiguresTest {
    private static final double YEAR = 365;

    private static TrialDesign design() {
        return new TrialDesign(
                12,
                true,
                new Enrolment(TrialDesign.Moment.START, 0, 200, 0, 1e9, false, 1, new Condition(List.of())),
                8 * YEAR,
                List.of(
                        new TrialDesign.Endpoint(TrialDesign.Event.OVERALL_SURVIVAL, TrialDesign.Moment.ENROLMENT),
                        new TrialDesign.Endpoint(TrialDesign.Event.MACRO_PROGRESSION, TrialDesign.Moment.ENROLMENT)),
                List.of(2 * YEAR, 8 * YEAR),
                List.of(),
                new Randomization(List.of(1, 1), 2, List.of()),
                new Observation(0, 0, 0, Double.POSITIVE_INFINITY, 0, "log-rank", 0.2, 2));
    }

    private static List<Figure> figures() {
        List<Participant> patients = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<List<List<FollowUp>>> courses = new ArrayList<>();
            for (int arm = 1; arm <= 2; arm++) {
                FollowUp death = FollowUp.of(arm * (i + 1) * 100.0, true);
                courses.add(List.of(List.of(death), List.of(new FollowUp(0, 50.0 * (i + 1), 1 + i % 2))));
            }
            patients.add(new Participant(i, "", new Screening(0, 50, 0, Screening.Verdict.ENROLLED), courses));
        }
        return TrialFigures.of(TrialResult.of(
                new TrialPool(design(), List.of("a", "b"), List.of(), patients, new LinkedHashMap<>(), 0),
                RandomKey.root(1)));
    }

    private static Figure figure(String name) {
        return figures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> legend(String name) {
        return ((Panel) figure(name).drawing())
                .legend().stream().map(LegendKey::label).toList();
    }

    /** Four patients: two events, one death without, one censored. */
    @Test
    void whatCompetesIsNoEvent() {
        SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();
        times.accept(0.5 * YEAR, 1);
        times.accept(1.5 * YEAR, 2);
        times.accept(2.5 * YEAR, 1);
        times.accept(2.6 * YEAR, SurvivalTimes.CENSORED);
        List<SurvivalFigure.AtRisk> rows = TrialFigures.risk(times.result(), 3, true);
        SurvivalFigure.AtRisk last = rows.get(rows.size() - 1);
        assertThat(last).isEqualTo(new SurvivalFigure.AtRisk(3, 0, 1, 2, 1));
        assertThat(TrialFigures.risk(times.result(), 3, false)).allMatch(row -> row.competing() < 0);
    }

    @Test
    void bandsAreToldAtTheLevelTheyHave() {
        assertThat(legend("paired-overall-survival")).contains("95 % confidence band");
        assertThat(legend("randomized-overall-survival")).contains("80 % confidence band");
        assertThat(figure("randomized-hazard-ratios").caption()).contains("80 % intervals");
    }

    /** In arm a all have died after 1,200 d, in arm b after 2,400: nobody is left, so that both curves go on to the last time of the design. */
    @Test
    void aCurveThatIsDoneDoesNotEndThePlot() {
        Axis years =
                ((Panel) figure("paired-overall-survival").drawing()).axes().x();
        assertThat(years.max()).isEqualTo(8);
    }

    @Test
    void aForestNamesEndpointsInShort() {
        assertThat(figure("paired-hazard-ratios").numbers().rows())
                .extracting(row -> row.get(0))
                .containsExactly("Overall survival", "Progression out of what was visible");
    }
}
