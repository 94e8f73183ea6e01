package org.seedsoil.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Imaging;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Symptoms;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.random.RandomKey;

/**
 * A patient's calendar, which begins with the diagnosis: scans, samples of blood, biopsies and the days on which their results come, and who reads them.
 */
final class Visits implements PolicyReader.Things {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Body body;
    private final Clinic clinic;
    private final RandomKey key;
    /** By series of images: the next planned day, from the diagnosis; NaN before the calendar begins. */
    private final double[] next;
    /** Scans of a series that were missed in a row. */
    private final int[] missed;

    private final Map<Double, Boolean> unseen = new LinkedHashMap<>();
    /** Lesions that have given symptoms, by id. */
    private final BitSet felt = new BitSet();

    private final Responses responses;
    private final Progressions progressions;
    private final PolicyReader policy;
    private final OrderBook orders = new OrderBook();
    private final BloodSamples blood;
    /** Days on which results come that a policy waits for, or that end a course. */
    private final PriorityQueue<Double> results = new PriorityQueue<>();

    private final Biopsies biopsies;
    private final Findings findings;
    private final GeneralState state;
    /** Whether a result will come of which the agenda does not know. */
    private boolean expects;

    private double today = Double.NaN;

    Visits(Body body) {
        this.body = body;
        this.clinic = body.patient.care().clinic();
        this.key = body.key.child("clinic");
        this.next = new double[clinic.imagings().size()];
        this.missed = new int[next.length];
        Arrays.fill(next, Double.NaN);
        this.responses = new Responses(body, clinic);
        this.progressions = new Progressions(body, clinic);
        this.policy = new PolicyReader(body);
        this.biopsies = new Biopsies(body);
        this.findings = new Findings(body, biopsies, orders);
        this.state = new GeneralState(body);
        this.blood = new BloodSamples(body);
    }

    /** Whether anybody looks. */
    boolean any() {
        return clinic.looks();
    }

    /** Whether a policy decides on what is seen. */
    boolean decides() {
        return policy.any();
    }

    /** Local treatments that were ordered. */
    OrderBook orders() {
        return orders;
    }

    /** What scans have shown. */
    Findings findings() {
        return findings;
    }

    /** Samples of blood. */
    BloodSamples bloodSamples() {
        return blood;
    }

    /** The day of the visit that takes place. */
    double today() {
        return today;
    }

    /** From where the days of a course count that a policy orders; NaN while nothing has begun it. */
    double startDay(String course) {
        return policy.startDay(course);
    }

    /** A policy has a course begin. */
    void courseBegins() {
        responses.courseBegins();
    }

    /** The calendar begins. */
    void diagnosed() {
        for (int i = 0; i < next.length; i++) {
            next[i] = clinic.imagings().get(i).timetable().after(Double.NaN);
        }
        findings.diagnosed();
        blood.diagnosed();
    }

    /** The day of the next planned scan, sample of blood or result; infinite if there is none. */
    double next() {
        Double result = results.peek();
        double first = Math.min(result == null ? NEVER : result, Math.min(biopsies.next(), blood.next()));
        for (double planned : next) {
            double day = body.diagnosisDay + planned;
            first = day < first ? day : first; // NaN before the diagnosis
        }
        return first;
    }

    /** Does what is planned for that day, and says whether anything was ordered. */
    boolean attend(double day) {
        today = day;
        for (int i = 0; i < next.length; i++) {
            if (body.diagnosisDay + next[i] == day) {
                Imaging imaging = clinic.imagings().get(i);
                if (comes(imaging, day)) {
                    look(imaging, day, missed[i]);
                    missed[i] = 0;
                } else {
                    missed[i]++;
                }
                next[i] = imaging.timetable().after(next[i]);
            }
        }
        biopsies.attend(day).forEach(this::expect);
        blood.draw(day).stream().filter(result -> clinic.decidesByBlood()).forEach(results::add);
        boolean ended = progressions.end(day);
        return decide(day) || ended;
    }

    /** Reads the policy if a result has come. */
    private boolean decide(double day) {
        boolean come = false;
        for (Double result = results.peek(); result != null && result <= day; result = results.peek()) {
            come = true;
            results.poll();
        }
        return come && policy.read(chart(day), this);
    }

    /** The stage will be known on a day; rules that ask for it are read then. */
    void staged(double day) {
        if (clinic.decidesByStage()) {
            results.add(day);
        }
    }

    /** The primary is taken out. */
    void resected(LesionState primary, double day, double[] cells) {
        if (!clinic.markers().isEmpty()) {
            biopsies.primary(primary, day, cells).forEach(this::expect);
        }
    }

    /** What is said of tissue is a result that rules wait for. */
    private void expect(double day) {
        if (decides()) {
            results.add(day);
            expects = true;
        }
    }

    /** Whether a result has been announced since this was last asked, other than by a scan. */
    boolean expects() {
        boolean since = expects;
        expects = false;
        return since;
    }

    @Override
    public Set<Integer> biopsied() {
        return biopsies.done();
    }

    @Override
    public void biopsy(List<Finding> found, Order.Biopsy order, double day) {
        findings.biopsy(found, order, day);
    }

    @Override
    public void treat(List<Finding> found, int means, double day) {
        findings.treat(found, means, day);
    }

    @Override
    public boolean dissect(int stations, double day) {
        boolean planned = body.patient.care().resections().stream()
                .filter(resection -> resection.dissection() >= stations)
                .anyMatch(resection ->
                        (resection.fromDiagnosis() ? body.diagnosisDay : 0) + resection.delayDays() <= day);
        return !planned && orders.dissect(day, stations);
    }

    @Override
    public void come(String imaging, double day) {
        for (int i = 0; i < next.length; i++) {
            if (clinic.imagings().get(i).name().equals(imaging)) {
                next[i] = day - body.diagnosisDay;
            }
        }
    }

    /** Notes whether any living cell was unseen on the day of a scan. */
    void unseen(double day, boolean any) {
        unseen.put(day, any);
    }

    /** Whether any living cell was unseen, by the day of a scan. */
    Map<Double, Boolean> unseen() {
        return unseen;
    }

    private boolean comes(Imaging imaging, double day) {
        return imaging.missed() == 0
                || key.child("missed").child(imaging.name()).child(Body.word(day)).stream()
                                .nextOpen()
                        >= imaging.missed();
    }

    /** The day of the current step on which a lesion gives symptoms for the first time since the diagnosis; NaN if it does not. */
    double feltDay(LesionState lesion) {
        if (clinic.symptoms().isEmpty() || lesion.primary() || !body.diagnosed() || felt.get(lesion.id)) {
            return Double.NaN;
        }
        double mm = clinic.symptoms().get().diameterMm().get(lesion.organ());
        double cells = Math.max(
                LesionSize.cells(mm, body.patient.disease().cellsPerCm3()),
                body.patient.disease().escapedAt());
        return Math.max(lesion.path.passage(cells, lesion.treatedDay()), body.diagnosisDay);
    }

    /** A lesion gives symptoms, and the patient comes. */
    void feel(LesionState lesion, double day) {
        Symptoms symptoms = clinic.symptoms().orElseThrow();
        felt.set(lesion.id);
        look(clinic.imaging(symptoms.imaging()), day, 0);
    }

    private void look(Imaging imaging, double day, int missedBefore) {
        Look look = findings.look(imaging, day, missedBefore);
        state.grade(day);
        responses.look(look, findings.lesions());
        boolean ends = progressions.look(look, findings.lesions());
        if (ends || decides()) {
            results.add(look.resultDay());
        }
    }

    /** What is known of the patient at the end of following: results that have come. */
    ClinicRecord record(double end) {
        if (!any()) {
            return ClinicRecord.NONE;
        }
        return responses.record(findings.known(end), chart(end), policy, progressions, end);
    }

    private Chart chart(double day) {
        List<Look> known =
                findings.known(day).stream().map(ClinicRecord.Scan::look).toList();
        return new Chart(
                clinic.sites(),
                body.diagnosisDay,
                Responses.r0Day(body, day),
                known,
                findings.treated(day),
                day,
                state.person(day),
                responses.of(known),
                policy.begun(),
                biopsies.histology(known, day),
                blood.known(day).stream().map(ClinicRecord.Drawn::sample).toList());
    }
}
