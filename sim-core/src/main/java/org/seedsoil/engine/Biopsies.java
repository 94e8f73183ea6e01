package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Biopsy.Verdict;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Histology;
import org.seedsoil.clinic.Label;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Marker;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.clinic.NodalStatus;
import org.seedsoil.clinic.Nodules.Nodule;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Site;
import org.seedsoil.clinic.Stage;
import org.seedsoil.random.RandomKey;

/**
 * Tissue that is looked at: biopsies that a policy has ordered, and the primary that was taken out, with the stage that comes of it. What is there is read
 * off the lesion as it is on that day, clone by clone; what is said of it goes to the chart.
 *
 * <p>Draws: below the key of the lesion or nodule "clinic", "tissue" and the day: whether the needle meets it; below that the marker's name: its reading.
 */
final class Biopsies {
    private final Body body;
    private final Clinic clinic;
    private final List<Marker> markers;
    /** Ordered and not taken. */
    private final List<Due> due = new ArrayList<>();

    private final Set<Integer> told = new LinkedHashSet<>();
    /** Nodules that are known to be benign, by key, and from when on. */
    private final Map<RandomKey, Double> benignFrom = new LinkedHashMap<>();

    private final List<Biopsy> biopsies = new ArrayList<>();
    private final List<MarkerResult> results = new ArrayList<>();
    private boolean resected;

    /**
     * A biopsy that was ordered.
     *
     * @param day when
     * @param number of what
     * @param lesion the lesion; null where it is a nodule
     * @param key its identity
     * @param order what was ordered
     */
    private record Due(double day, int number, @Nullable LesionState lesion, RandomKey key, Order.Biopsy order) {}

    Biopsies(Body body) {
        this.body = body;
        this.clinic = body.patient.care().clinic();
        this.markers = clinic.markers();
    }

    /** Numbers of what needs no biopsy: it has been told what it is, or will be. */
    Set<Integer> done() {
        Set<Integer> done = new LinkedHashSet<>(told);
        due.forEach(one -> done.add(one.number()));
        return done;
    }

    void order(Finding finding, @Nullable LesionState lesion, RandomKey key, double day, Order.Biopsy order) {
        due.add(new Due(day, finding.number(), lesion, key, order));
    }

    /** The day of the next biopsy; infinite if none is ordered. */
    double next() {
        double first = Double.POSITIVE_INFINITY;
        for (Due one : due) {
            first = Math.min(first, one.day());
        }
        return first;
    }

    /** Takes what is due on a day, and returns when results come. */
    List<Double> attend(double day) {
        List<Double> days = new ArrayList<>();
        for (Due one : due.stream().filter(order -> order.day() <= day).toList()) {
            due.remove(one);
            days.addAll(take(one, day));
        }
        return days;
    }

    private List<Double> take(Due one, double day) {
        double known = day + one.order().delayDays();
        RandomKey key = tissue(one.key(), day);
        boolean met = key.stream().nextOpen() < one.order().finds();
        LesionState lesion = one.lesion();
        double[] cells = lesion == null ? new double[0] : cells(lesion, day);
        boolean tumour = met && Residue.sum(cells) >= 1;
        Verdict verdict = tumour ? Verdict.MALIGNANT : met && lesion == null ? Verdict.BENIGN : Verdict.NOT_DIAGNOSTIC;
        biopsies.add(new Biopsy(one.number(), day, known, verdict));
        if (verdict != Verdict.NOT_DIAGNOSTIC) {
            told.add(one.number());
        }
        if (verdict == Verdict.BENIGN) {
            benignFrom.put(one.key(), known);
        }
        List<Double> days = tumour ? read(one.number(), key, cells, day) : new ArrayList<>();
        days.add(known);
        return days;
    }

    private double[] cells(LesionState lesion, double day) {
        double[] cells = new double[body.laws.clones()];
        for (int clone = 0; clone < cells.length; clone++) {
            cells[clone] = body.sizes.cells(lesion, day, clone);
        }
        return cells;
    }

    /** The primary, as the first operation on it takes it out. Returns when results come. */
    List<Double> primary(LesionState lesion, double day, double[] cells) {
        boolean looked = !resected && Residue.sum(cells) >= 1;
        resected = true;
        return looked ? read(MarkerResult.PRIMARY, tissue(lesion.key().child("clinic"), day), cells, day) : List.of();
    }

    private List<Double> read(int number, RandomKey key, double[] cells, double day) {
        List<Double> days = new ArrayList<>();
        for (Marker marker : markers) {
            double draw = key.child(marker.name()).stream().nextOpen();
            double known = day + marker.delayDays();
            results.add(new MarkerResult(marker.name(), marker.positive(cells, draw), number, known));
            days.add(known);
        }
        return days;
    }

    private static RandomKey tissue(RandomKey thing, double day) {
        return thing.child("tissue").child(Body.word(day));
    }

    /** What is known of tissue on a day, and the stage, for which looks count that are known by then. */
    Histology histology(List<Look> known, double day) {
        return new Histology(
                stages(known, day),
                nodes(day),
                biopsies.stream()
                        .filter(biopsy -> biopsy.day() <= day)
                        .sorted(Comparator.comparingDouble(Biopsy::day))
                        .toList(),
                results.stream()
                        .filter(result -> result.day() <= day)
                        .sorted(Comparator.comparingDouble(MarkerResult::day))
                        .toList());
    }

    /** What a nodule is called on a day: a biopsy may have told what it is. */
    Label label(Nodule nodule, double day) {
        return benignFrom.getOrDefault(nodule.key(), Double.POSITIVE_INFINITY) <= day ? Label.BENIGN : nodule.label();
    }

    /** Whether a thing is known to be benign by a day. */
    boolean isBenign(int number, double day) {
        return biopsies.stream()
                .anyMatch(biopsy ->
                        biopsy.number() == number && biopsy.verdict() == Verdict.BENIGN && biopsy.day() <= day);
    }

    /** What has been said of the primary and its nodes by a day. */
    private List<Specimens.Primary> staged(double day) {
        return body.specimens.staged().stream()
                .filter(told -> told.day() <= day)
                .toList();
    }

    /** Stages as far as pathology is known: metastases count that had been found by the first result. */
    private List<Stage> stages(List<Look> known, double day) {
        List<Specimens.Primary> staged = staged(day);
        if (clinic.staging().isEmpty() || staged.isEmpty()) {
            return List.of();
        }
        double first = staged.get(0).day();
        Set<String> places = new TreeSet<>();
        for (Look look : known) {
            for (Finding finding : look.resultDay() <= first ? look.metastases() : List.<Finding>of()) {
                Site site = clinic.sites().get(finding.organ());
                if (site.distant() && !isBenign(finding.number(), first)) {
                    places.add(site.name());
                }
            }
        }
        return staged.stream()
                .map(told -> clinic.staging()
                        .orElseThrow()
                        .table()
                        .stage(told.depth(), told.diameterMm(), told.nodes(), places, told.day()))
                .toList();
    }

    private List<NodalStatus> nodes(double day) {
        return staged(day).stream()
                .filter(told -> !told.nodes().isEmpty())
                .map(told -> NodalStatus.of(told.nodes(), told.day()))
                .toList();
    }
}
