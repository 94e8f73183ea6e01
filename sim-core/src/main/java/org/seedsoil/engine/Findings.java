package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Imaging;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Nodules.Nodule;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Radiology;
import org.seedsoil.clinic.Sight;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.random.RandomKey;

/**
 * What scans show, and which lesion or nodule each finding is: the one way from the body to the clinic, and back where findings are treated. On the day of a scan every lesion that has
 * escaped is measured as it is on that day, and {@link Radiology} says what of it is seen. A lesion that was founded in the step of the scan is not shown: it would have to
 * grow from a cell to something visible within it.
 */
final class Findings {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Body body;
    private final Clinic clinic;
    private final Biopsies biopsies;
    private final OrderBook orders;
    private final Radiology radiology = new Radiology();

    private final List<Nodule> nodules = new ArrayList<>();
    private final List<ClinicRecord.Scan> scans = new ArrayList<>();
    /** What has been found, by number. */
    private final Map<Integer, LesionState> lesions = new LinkedHashMap<>();

    /** Lesions that have been found, by id. */
    private final BitSet found = new BitSet();
    /** When nodules were taken out, by key. */
    private final Map<RandomKey, Double> resected = new LinkedHashMap<>();
    /** Nodules that have been found, by number. */
    private final Map<Integer, RandomKey> benign = new LinkedHashMap<>();

    Findings(Body body, Biopsies biopsies, OrderBook orders) {
        this.body = body;
        this.clinic = body.patient.care().clinic();
        this.biopsies = biopsies;
        this.orders = orders;
    }

    /** Nodules are there or will appear. */
    void diagnosed() {
        double days = body.patient.timeFrame().horizonDays() - body.diagnosisDay;
        clinic.nodules().forEach(law -> nodules.addAll(law.of(body.key, days)));
    }

    /** Takes a scan. */
    Look look(Imaging imaging, double day, int missedBefore) {
        Map<RandomKey, LesionState> shown = new LinkedHashMap<>();
        List<Sight> sights = sights(imaging, day, shown);
        List<Finding> findings = new ArrayList<>();
        List<ClinicRecord.Thing> things = new ArrayList<>();
        for (Radiology.Seen seen : radiology.read(imaging, day, sights)) {
            LesionState lesion = shown.get(seen.sight().key());
            int number = seen.finding().number();
            if (lesion != null && lesions.putIfAbsent(number, lesion) == null) {
                found.set(lesion.id);
                body.chronicle.record(day, EventKind.SEEN, lesion, body.sizes.total(lesion, day));
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
        return look;
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

    /** Scans whose results are known on a day. */
    List<ClinicRecord.Scan> known(double day) {
        return scans.stream().filter(scan -> scan.look().resultDay() <= day).toList();
    }

    /** The lesions that have been found, by number of the finding. */
    Map<Integer, LesionState> lesions() {
        return lesions;
    }

    /** Whether a lesion has been found in some scan. */
    boolean isFound(LesionState lesion) {
        return found.get(lesion.id);
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

    /** Has tissue taken out of findings. */
    void biopsy(List<Finding> findings, Order.Biopsy order, double day) {
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

    /** Has findings treated together, whatever they are. */
    void treat(List<Finding> findings, int means, double day) {
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

    /** When things were first treated locally, by their numbers. */
    Map<Integer, Double> treated(double day) {
        Map<Integer, Double> treated = new LinkedHashMap<>();
        lesions.forEach((number, lesion) -> treatedBy(Responses.firstTreated(lesion, day), day, number, treated));
        benign.forEach((number, nodule) -> treatedBy(resected.getOrDefault(nodule, NEVER), day, number, treated));
        return treated;
    }

    private static void treatedBy(double when, double day, int number, Map<Integer, Double> treated) {
        if (when <= day) {
            treated.put(number, when);
        }
    }
}
