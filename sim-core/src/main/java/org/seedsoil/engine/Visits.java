package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Imaging;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Nodules.Nodule;
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
final class Visits {
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
    /** Lesions that have given symptoms, by id. */
    private final BitSet felt = new BitSet();

    private final Responses responses;

    Visits(Body body) {
        this.body = body;
        this.clinic = body.patient.care().clinic();
        this.key = body.key.child("clinic");
        this.next = new double[clinic.imagings().size()];
        this.missed = new int[next.length];
        Arrays.fill(next, Double.NaN);
        this.responses = new Responses(body, clinic);
    }

    /** Whether anybody looks. */
    boolean any() {
        return clinic.looks();
    }

    /** The calendar begins. */
    void diagnosed() {
        for (int i = 0; i < next.length; i++) {
            next[i] = clinic.imagings().get(i).timetable().after(Double.NaN);
        }
        double days = body.patient.course().horizonDays() - body.diagnosisDay;
        clinic.nodules().forEach(law -> nodules.addAll(law.of(body.key, days)));
    }

    /** The day of the next planned scan; infinite if there is none. */
    double next() {
        double first = Double.POSITIVE_INFINITY;
        for (double planned : next) {
            double day = body.diagnosisDay + planned;
            first = day < first ? day : first; // NaN before the diagnosis
        }
        return first;
    }

    /** Does what is planned for that day. */
    void attend(double day) {
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
        List<Sight> sights = sights(day, shown);
        List<Finding> findings = new ArrayList<>();
        List<ClinicRecord.Thing> things = new ArrayList<>();
        for (Radiology.Seen seen : radiology.read(imaging, day, sights)) {
            LesionState lesion = shown.get(seen.sight().key());
            int number = seen.finding().number();
            if (lesion != null && lesions.putIfAbsent(number, lesion) == null) {
                body.chronicle.tell(day, EventKind.SEEN, lesion, body.sizes.total(lesion, day));
            }
            findings.add(seen.finding());
            things.add(new ClinicRecord.Thing(
                    lesion == null ? -1 : lesion.id, seen.sight().diameterMm()));
        }
        Look look = new Look(imaging.name(), day, day + imaging.delayDays(), missedBefore, findings);
        scans.add(new ClinicRecord.Scan(look, things));
        responses.look(look, lesions);
    }

    private List<Sight> sights(double day, Map<RandomKey, LesionState> shown) {
        List<Sight> sights = new ArrayList<>();
        double density = body.patient.disease().cellsPerCm3();
        for (LesionState lesion : body.living) {
            double cells = lesion.escapedDay() <= day ? body.sizes.total(lesion, day) : 0;
            if (cells > 0) {
                RandomKey identity = lesion.key().child("clinic");
                shown.put(identity, lesion);
                Label label = lesion.primary() ? Label.PRIMARY : Label.METASTASIS;
                sights.add(new Sight(identity, lesion.organ(), LesionSize.diameterMm(cells, density), label));
            }
        }
        for (Nodule nodule : nodules) {
            if (body.diagnosisDay + nodule.fromDays() <= day) {
                sights.add(new Sight(nodule.key(), nodule.organ(), nodule.diameterMm(), nodule.label()));
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
        return responses.record(known, chart(known, end), end);
    }

    private Chart chart(List<ClinicRecord.Scan> known, double end) {
        Map<Integer, Double> treated = new LinkedHashMap<>();
        lesions.forEach((number, lesion) -> {
            double day = Responses.firstTreated(lesion, end);
            if (day <= end) {
                treated.put(number, day);
            }
        });
        return new Chart(
                clinic.sites(),
                body.diagnosisDay,
                Responses.r0Day(body, end),
                known.stream().map(ClinicRecord.Scan::look).toList(),
                treated);
    }
}
