package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Imaging;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Nodules.Nodule;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Radiology;
import org.seedsoil.clinic.Sight;
import org.seedsoil.clinic.Symptoms;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.random.RandomKey;

/**
 * A patient's calendar of scans, which begins with the diagnosis, and the one way from the body to the clinic: on the day of a scan every lesion that has
 * escaped is measured as it is on that day, and {@link Radiology} says what of it is seen. A lesion that was founded in the step of the scan is not shown: it would have to
 * grow from a cell to something visible within it.
 */
final class Visits implements PolicyReader.Things {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Body body;
    private final Clinic clinic;
    private final RandomKey key;
    private final Radiology radiology = new Radiology();
    /** By series of images: the next planned day, from the diagnosis; NaN before the calendar begins. */
    private final double[] next;
    /** Scans of a series that were missed in a row. */
    private final int[] missed;

    private final List<Nodule> nodules = new ArrayList<>();
    private final List<ClinicRecord.Scan> scans = new ArrayList<>();
    /** What has been found, by number. */
    private final Map<Integer, LesionState> lesions = new LinkedHashMap<>();

    private final Map<Double, Boolean> unseen = new LinkedHashMap<>();
    /** Lesions that have been found, by id. */
    private final BitSet found = new BitSet();
    /** Lesions that have given symptoms, by id. */
    private final BitSet felt = new BitSet();

    private final Responses responses;
    private final Progressions progressions;
    private final PolicyReader policy;
    private final OrderBook orders = new OrderBook();
    private final BloodSamples blood;
    /** Days on which results come that a policy waits for, or that end a course. */
    private final PriorityQueue<Double> results = new PriorityQueue<>();
    /** When nodules were taken out, by key. */
    private final Map<RandomKey, Double> resected = new LinkedHashMap<>();
    /** Nodules that have been found, by number. */
    private final Map<Integer, RandomKey> benign = new LinkedHashMap<>();

    private final Biopsies biopsies;
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
        double days = body.patient.timeFrame().horizonDays() - body.diagnosisDay;
        clinic.nodules().forEach(law -> nodules.addAll(law.of(body.key, days)));
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
    public void biopsy(List<Finding> findings, Order.Biopsy order, double day) {
        for (Finding finding : findings) {
            LesionState lesion = lesions.get(finding.number());
            RandomKey nodule = benign.get(finding.number());
            if (lesion != null) {
                biopsies.order(finding, lesion, lesion.key().child("clinic"), day, order);
            } else if (nodule != null) {
                biopsies.order(finding, null, nodule, day, order);
            }
        }
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

    @Override
    public void treat(List<Finding> findings, int means, double day) {
        OrderedTreatment treatment = body.patient.care().means().get(means);
        List<LesionState> targets = new ArrayList<>();
        List<Integer> noduleOrgans = new ArrayList<>();
        for (Finding finding : findings) {
            LesionState lesion = lesions.get(finding.number());
            RandomKey nodule = benign.get(finding.number());
            if (lesion != null) {
                targets.add(lesion);
            } else if (nodule != null) {
                resected.putIfAbsent(nodule, day);
                noduleOrgans.add(finding.organ());
            }
        }
        if (treatment instanceof LocalAblation ablation) {
            targets.forEach(lesion -> orders.add(lesion, day, ablation));
        } else if (treatment instanceof Operation operation) {
            orders.operate(new OrderedOperation(body, day, operation, targets, noduleOrgans));
        }
    }

    /** The scans of which it is told what nobody saw: the first, and the first that shows a distant metastasis. */
    List<Look> telling() {
        List<Look> all = scans.stream().map(ClinicRecord.Scan::look).toList();
        List<Look> telling = new ArrayList<>(all.stream().limit(1).toList());
        all.stream()
                .filter(look -> look.metastases().stream()
                        .anyMatch(finding -> clinic.sites().get(finding.organ()).distant()
                                && !biopsies.isBenign(finding.number(), look.day())))
                .limit(1)
                .forEach(telling::add);
        return telling;
    }

    /** Notes whether any living cell was unseen on the day of a scan. */
    void unseen(double day, boolean any) {
        unseen.put(day, any);
    }

    /** Whether any living cell was unseen, by the day of a scan. */
    Map<Double, Boolean> unseen() {
        return unseen;
    }

    /** Whether a lesion has been found in some scan. */
    boolean isFound(LesionState lesion) {
        return found.get(lesion.id);
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
        Map<RandomKey, LesionState> shown = new LinkedHashMap<>();
        List<Sight> sights = sights(imaging, day, shown);
        List<Finding> findings = new ArrayList<>();
        List<ClinicRecord.Thing> things = new ArrayList<>();
        for (Radiology.Seen seen : radiology.read(imaging, day, sights)) {
            LesionState lesion = shown.get(seen.sight().key());
            int number = seen.finding().number();
            if (lesion != null && lesions.putIfAbsent(number, lesion) == null) {
                found.set(lesion.id);
                body.chronicle.tell(day, EventKind.SEEN, lesion, body.sizes.total(lesion, day));
            }
            if (lesion == null) {
                benign.putIfAbsent(number, seen.sight().key());
            }
            findings.add(seen.finding());
            things.add(new ClinicRecord.Thing(
                    lesion == null ? -1 : lesion.id, seen.sight().diameterMm()));
        }
        Look look = new Look(imaging.name(), day, day + imaging.delayDays(), missedBefore, findings);
        scans.add(new ClinicRecord.Scan(look, things));
        state.grade(day);
        responses.look(look, lesions);
        boolean ends = progressions.look(look, lesions);
        if (ends || decides()) {
            results.add(look.resultDay());
        }
    }

    /** Lesions that live, and those of which only the dead are left. */
    private List<LesionState> there(double day) {
        List<LesionState> there = new ArrayList<>(body.living);
        for (LesionState ended : body.debris.ended(day)) {
            if (!body.living.contains(ended)) {
                there.add(ended);
            }
        }
        return there;
    }

    private List<Sight> sights(Imaging imaging, double day, Map<RandomKey, LesionState> shown) {
        List<Sight> sights = new ArrayList<>();
        double density = body.patient.disease().cellsPerCm3();
        for (LesionState lesion : there(day)) {
            double living = lesion.escapedDay() <= day ? body.sizes.total(lesion, day) : 0;
            double cells = living + body.debris.at(lesion, day);
            if (cells > 0) {
                RandomKey identity = lesion.key().child("clinic");
                shown.put(identity, lesion);
                Label label = lesion.primary() ? Label.PRIMARY : Label.METASTASIS;
                sights.add(new Sight(identity, lesion.organ(), LesionSize.diameterMm(cells, density), label));
            }
        }
        for (Nodule nodule : nodules) {
            boolean there = !imaging.modality().oracle() && !(resected.getOrDefault(nodule.key(), NEVER) <= day);
            if (there && body.diagnosisDay + nodule.fromDays() <= day) {
                sights.add(new Sight(nodule.key(), nodule.organ(), nodule.diameterMm(), biopsies.label(nodule, day)));
            }
        }
        return sights;
    }

    /** What is known of the patient at the end of following: results that have come. */
    ClinicRecord record(double end) {
        if (!any()) {
            return ClinicRecord.NONE;
        }
        List<ClinicRecord.Scan> known =
                scans.stream().filter(scan -> scan.look().resultDay() <= end).toList();
        return responses.record(known, chart(end), policy, progressions, end);
    }

    private Chart chart(double day) {
        List<Look> known = scans.stream()
                .map(ClinicRecord.Scan::look)
                .filter(look -> look.resultDay() <= day)
                .toList();
        Map<Integer, Double> treated = new LinkedHashMap<>();
        lesions.forEach((number, lesion) -> treatedBy(Responses.firstTreated(lesion, day), day, number, treated));
        benign.forEach((number, nodule) -> treatedBy(resected.getOrDefault(nodule, NEVER), day, number, treated));
        return new Chart(
                clinic.sites(),
                body.diagnosisDay,
                Responses.r0Day(body, day),
                known,
                treated,
                day,
                state.person(day),
                responses.of(known),
                policy.begun(),
                biopsies.histology(known, day),
                blood.known(day).stream().map(ClinicRecord.Drawn::sample).toList());
    }

    private static void treatedBy(double when, double day, int number, Map<Integer, Double> treated) {
        if (when <= day) {
            treated.put(number, when);
        }
    }
}
