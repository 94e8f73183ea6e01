package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clause;
import org.seedsoil.clinic.Condition;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.Site;
import org.seedsoil.clinic.Tissue;
import org.seedsoil.observe.Outcomes;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Enrolment;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.scenario.TrialDesign.Event;
import org.seedsoil.scenario.TrialDesign.Moment;
import org.seedsoil.statistics.FollowUp;

/**
 * Enrolment at a scan, and out of what progression comes, in patients written by hand: diagnosed on day 1000, the primary removed on day 1030, scans on days 1200
 * (the baseline, result on 1207), 1400, 1600; dead on day 2000. No chance.
 */
class ScanProgressionTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final List<Site> SITES = List.of(
            new Site("lung", Tissue.LUNG),
            new Site("liver", Tissue.LIVER),
            new Site("bone", Tissue.BONE),
            new Site("bone", Tissue.BONE),
            new Site("nodes", Tissue.NODE));

    /** A scan: number of the thing, its diameter in mm, the lesion that it is. */
    private record Shown(int number, double mm, int lesion) {}

    private static ClinicRecord.Scan scan(double day, Shown... shown) {
        List<Finding> findings = new ArrayList<>();
        List<ClinicRecord.Thing> things = new ArrayList<>();
        for (Shown each : shown) {
            findings.add(new Finding(each.number, 0, each.mm, Label.METASTASIS));
            things.add(new ClinicRecord.Thing(each.lesion, each.mm));
        }
        return new ClinicRecord.Scan(new Look("ct", day, day + 7, 0, findings), things);
    }

    private static LesionRecord lesion(int id, int parent, double shed) {
        return new LesionRecord(
                id,
                parent,
                3,
                id,
                false,
                0,
                0,
                1,
                shed,
                shed,
                false,
                shed + 50,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                1e6,
                List.of(1e6));
    }

    private static Outcome patient(
            Map<Integer, Double> treated, List<LesionRecord> metastases, ClinicRecord.Scan... scans) {
        List<Look> looks = new ArrayList<>();
        for (ClinicRecord.Scan scan : scans) {
            looks.add(scan.look());
        }
        Chart chart = new Chart(SITES, 1000, 1030, looks, treated, 2000, 60, List.of(), List.of());
        ClinicRecord seen = new ClinicRecord(
                chart,
                List.of(scans),
                List.of(),
                Response.STABLE,
                Double.NaN,
                false,
                false,
                List.of(),
                List.of(),
                Map.of());
        return Outcomes.deadWith(metastases, seen);
    }

    private static final ClinicRecord.Scan BASELINE = scan(1200, new Shown(0, 20, 1));

    private static final Enrolment AT_SCAN = new Enrolment(
            Moment.SCAN,
            0,
            200,
            0,
            NEVER,
            false,
            1,
            new Condition(List.of(new Clause.Range(Measure.METASTASES, 1, 5))));

    private static FollowUp course(Event what, Outcome outcome) {
        EndpointTime.Entry entry = EndpointTime.Entry.of(outcome, 1207, AT_SCAN);
        return EndpointTime.of(
                        new TrialDesign.Endpoint(what, Moment.ENROLMENT),
                        outcome,
                        Outcomes.spread(outcome),
                        entry,
                        NEVER)
                .orElseThrow();
    }

    private static double event(Event what, Outcome outcome) {
        FollowUp course = course(what, outcome);
        return course.cause() == EndpointTime.EVENT ? 1207 + course.end() : -course.cause();
    }

    private static List<Double> sources(Outcome outcome) {
        return List.of(
                event(Event.MACRO_PROGRESSION, outcome),
                event(Event.MICRO_PROGRESSION, outcome),
                event(Event.FALSE_PROGRESSION, outcome));
    }

    @Test
    @DisplayName("patients enter at the first result that meets the criteria, with what that scan shows")
    void enrolment() {
        Outcome outcome = patient(Map.of(), List.of(lesion(1, 0, 500)), scan(1100), BASELINE, scan(1400));
        Spread spread = Outcomes.spread(outcome);
        Screening screening = Screening.of(outcome, spread, AT_SCAN);
        assertThat(screening.verdict()).isEqualTo(Screening.Verdict.ENROLLED);
        assertThat(screening.day()).isEqualTo(1207);
        assertThat(screening.metastases()).isEqualTo(1);
        Outcome empty = patient(Map.of(), List.of(), scan(1100), scan(1400));
        assertThat(Screening.of(empty, spread, AT_SCAN).verdict()).isEqualTo(Screening.Verdict.CHART);
        assertThat(Screening.lacking(empty, AT_SCAN)).containsExactly("metastases");
        Outcome unseen = patient(Map.of(), List.of());
        assertThat(Screening.of(unseen, spread, AT_SCAN).verdict()).isEqualTo(Screening.Verdict.NEVER_THERE);
    }

    @Test
    @DisplayName("growth of what was known comes out of what was visible")
    void grown() {
        Outcome outcome = patient(
                Map.of(),
                List.of(lesion(1, 0, 500)),
                BASELINE,
                scan(1400, new Shown(0, 23, 1)),
                scan(1600, new Shown(0, 26, 1)));
        assertThat(sources(outcome)).containsExactly(1600.0, -2.0, -2.0);
        assertThat(event(Event.LOCAL_PROGRESSION, outcome)).isEqualTo(1600);
        assertThat(event(Event.NEW_LESION, outcome)).isEqualTo(-2);
        assertThat(event(Event.PROGRESSION_FREE_SURVIVAL, outcome)).isEqualTo(1600);
    }

    @Test
    @DisplayName("what was treated leaves the sums and progresses for itself")
    void treated() {
        Map<Integer, Double> treated = new LinkedHashMap<>(Map.of(0, 1210.0));
        Outcome outcome = patient(
                treated,
                List.of(lesion(1, 0, 500)),
                BASELINE,
                scan(1400, new Shown(0, 26, 1)),
                scan(1600, new Shown(0, 33, 1)));
        assertThat(sources(outcome)).containsExactly(1600.0, -2.0, -2.0);
    }

    @Test
    @DisplayName(
            "a child of what nobody saw when it shed comes out of what was hidden, one of a visible parent does not")
    void parents() {
        ClinicRecord.Scan fresh = scan(1400, new Shown(0, 20, 1), new Shown(1, 12, 2));
        for (double shed : new double[] {900, 1199}) {
            Outcome hidden = patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 1, shed)), BASELINE, fresh);
            assertThat(sources(hidden)).containsExactly(-2.0, 1400.0, -2.0);
        }
        Outcome visible = patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 1, 1201)), BASELINE, fresh);
        assertThat(sources(visible)).containsExactly(1400.0, -2.0, -2.0);
        Outcome early = patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 0, 999)), BASELINE, fresh);
        assertThat(sources(early)).containsExactly(-2.0, 1400.0, -2.0);
        Outcome late = patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 0, 1010)), BASELINE, fresh);
        assertThat(sources(late)).containsExactly(1400.0, -2.0, -2.0);
        assertThat(event(Event.NEW_LESION, late)).isEqualTo(1400);
        assertThat(event(Event.LOCAL_PROGRESSION, late)).isEqualTo(-2);
    }

    @Test
    @DisplayName(
            "sources, and death without progression, share the time at risk and add up to progression-free survival")
    void addUp() {
        ClinicRecord.Scan fresh = scan(1400, new Shown(0, 20, 1), new Shown(1, 12, 2));
        List<Outcome> all = List.of(
                patient(Map.of(), List.of(lesion(1, 0, 500)), BASELINE, scan(1600, new Shown(0, 26, 1))),
                patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 0, 700)), BASELINE, fresh),
                patient(Map.of(), List.of(lesion(1, 0, 500), lesion(2, 1, 1300)), BASELINE, fresh),
                patient(
                        Map.of(),
                        List.of(lesion(1, 0, 500)),
                        BASELINE,
                        scan(1400, new Shown(0, 20, 1), new Shown(1, 8, -1))),
                patient(Map.of(), List.of(lesion(1, 0, 500)), BASELINE));
        List<Integer> events = new ArrayList<>();
        for (Event what : List.of(
                Event.MACRO_PROGRESSION,
                Event.MICRO_PROGRESSION,
                Event.FALSE_PROGRESSION,
                Event.PROGRESSION_FREE_SURVIVAL)) {
            int count = 0;
            for (Outcome outcome : all) {
                assertThat(course(what, outcome).end())
                        .isEqualTo(
                                course(Event.PROGRESSION_FREE_SURVIVAL, outcome).end());
                count += course(what, outcome).cause() == EndpointTime.EVENT ? 1 : 0;
            }
            events.add(count);
        }
        assertThat(events).containsExactly(2, 1, 1, 5);
    }

    /** Lesion 0 is treated on day 1210, is gone on day 1600 and back on day 1800; lesion 1 grows from 12 to 19 mm; lesion 2 stays. */
    @Test
    @DisplayName(
            "local failure is told of each lesion that was known, by its own diameters, from its treatment on anew")
    void lesionByLesion() {
        Outcome outcome = patient(
                Map.of(0, 1210.0),
                List.of(lesion(1, 0, 500), lesion(2, 0, 500), lesion(3, 0, 500)),
                scan(1200, new Shown(0, 20, 1), new Shown(1, 12, 2), new Shown(2, 15, 3)),
                scan(1400, new Shown(0, 30, 1), new Shown(1, 19, 2), new Shown(2, 15, 3), new Shown(3, 9, -1)),
                scan(1600, new Shown(1, 40, 2), new Shown(2, 17, 3), new Shown(3, 40, -1)),
                scan(1800, new Shown(0, 6, 1), new Shown(1, 80, 2), new Shown(2, 14, 3), new Shown(3, 90, -1)));
        List<FollowUp> lesions = EndpointTime.all(
                new TrialDesign.Endpoint(Event.LOCAL_FAILURE, Moment.ENROLMENT),
                outcome,
                Outcomes.spread(outcome),
                EndpointTime.Entry.of(outcome, 1207, AT_SCAN),
                NEVER);
        assertThat(lesions)
                .containsExactly(
                        new FollowUp(0, 1800 - 1207, EndpointTime.EVENT),
                        new FollowUp(0, 1400 - 1207, EndpointTime.EVENT),
                        new FollowUp(0, 2000 - 1207, EndpointTime.COMPETING));
        List<FollowUp> cut = EndpointTime.all(
                new TrialDesign.Endpoint(Event.LOCAL_FAILURE, Moment.ENROLMENT),
                outcome,
                Outcomes.spread(outcome),
                EndpointTime.Entry.of(outcome, 1207, AT_SCAN),
                500);
        assertThat(cut.get(2)).isEqualTo(new FollowUp(0, 1600 - 1207, 0));
    }

    @Test
    @DisplayName("the next line is the first treatment that begins when progression is known")
    void nextLine() {
        ClinicRecord.Scan fresh = scan(1400, new Shown(0, 20, 1), new Shown(1, 12, 2));
        List<LesionRecord> two = List.of(lesion(1, 0, 500), lesion(2, 0, 700));
        Map<Integer, Double> late = new LinkedHashMap<>(Map.of(0, 1210.0, 1, 1410.0));
        assertThat(event(Event.NEXT_TREATMENT, patient(late, two, BASELINE, fresh)))
                .isEqualTo(1410);
        for (double early : new double[] {1210, 1401, 1406}) {
            assertThat(event(Event.NEXT_TREATMENT, patient(Map.of(0, early), two, BASELINE, fresh)))
                    .as("before the result on day 1407")
                    .isEqualTo(-2);
        }
    }

    @Test
    @DisplayName("a drug for life counts from its beginning, on which nobody has to look")
    void drugForLife() {
        Outcome outcome = patient(Map.of(), List.of(lesion(1, 0, 500)), BASELINE);
        TrialDesign.Endpoint endpoint = new TrialDesign.Endpoint(Event.LIFELONG_THERAPY, Moment.ENROLMENT);
        EndpointTime.Entry entry = EndpointTime.Entry.of(outcome, 1207, AT_SCAN);
        Spread spread = Outcomes.spread(outcome);
        assertThat(EndpointTime.all(endpoint, outcome, spread, entry, NEVER))
                .containsExactly(new FollowUp(0, 793, EndpointTime.COMPETING));
        assertThat(EndpointTime.all(endpoint, outcome, spread, entry.onDrugForLife(1300), NEVER))
                .containsExactly(new FollowUp(0, 93, EndpointTime.EVENT));
        assertThat(EndpointTime.all(endpoint, outcome, spread, entry.onDrugForLife(1300), 50))
                .containsExactly(new FollowUp(0, 50, 0));
        assertThat(EndpointTime.all(endpoint, outcome, spread, entry.onDrugForLife(1100), NEVER))
                .as("who has it already waits for nothing")
                .isEmpty();
    }

    @Test
    @DisplayName("criteria may ask where metastases lie, and for a controlled primary")
    void places() {
        Chart chart = patient(Map.of(), List.of(lesion(1, 0, 500)), BASELINE)
                .clinic()
                .chart()
                .asOf(1207, List.of());
        assertThat(new Clause.OnlyIn(List.of("lung")).holds(chart)).isTrue();
        assertThat(new Clause.OnlyIn(List.of("liver")).holds(chart)).isFalse();
        assertThat(Measure.PRIMARY.of(chart)).isZero();
        Look shown = new Look("ct", 1010, 1017, 0, List.of(new Finding(0, 1, 40, Label.PRIMARY)));
        Chart before = new Chart(SITES, 1000, 1030, List.of(shown), Map.of(), 2000, 60, List.of(), List.of());
        assertThat(Measure.PRIMARY.of(before.asOf(1020, List.of()))).isEqualTo(1);
        assertThat(Measure.PRIMARY.of(before.asOf(1040, List.of()))).isEqualTo(1);
    }

    @Test
    @DisplayName("a benign nodule is neither; two kinds on one scan count as what was visible")
    void nodulesAndTies() {
        Outcome nodule = patient(
                Map.of(), List.of(lesion(1, 0, 500)), BASELINE, scan(1400, new Shown(0, 20, 1), new Shown(1, 8, -1)));
        assertThat(sources(nodule)).containsExactly(-2.0, -2.0, 1400.0);
        Outcome both = patient(
                Map.of(),
                List.of(lesion(1, 0, 500), lesion(2, 0, 600)),
                BASELINE,
                scan(1400, new Shown(0, 26, 1), new Shown(1, 12, 2)));
        assertThat(sources(both)).containsExactly(1400.0, -2.0, -2.0);
    }
}
