package org.seedsoil.outcome;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.Sample;

/**
 * What was seen of a patient, and beside it what was really there. Results count that came while the patient was followed.
 *
 * @param chart what clinicians know at the end
 * @param scans each look with what was really there, in order of day
 * @param judgements responses, in order of day; empty where nobody judges
 * @param best the best of them; progression where nothing better was judged
 * @param trueProgressionDay when the tumour progressed by the same rule, had it been measured without error, delay or gaps; NaN if it did not
 * @param synchronous whether the first distant metastasis was found soon after the diagnosis
 * @param oligometastatic whether metastases were few when they were first found
 * @param decisions readings of rules, in order of day
 * @param courses when orders began courses of drugs, and ended them
 * @param progressed when courses ended at progression, by name
 * @param stations nodes that were taken out with the primary, the first station first; empty where nobody is staged
 * @param unseen by the day of a scan whether any living cell lay in an organ of which nobody knew; told of the first scan and of the first that showed a distant metastasis
 * @param blood samples of blood with what was to be expected of them, in order of day
 */
public record ClinicRecord(
        Chart chart,
        List<Scan> scans,
        List<Recist.Judgement> judgements,
        Response best,
        double trueProgressionDay,
        boolean synchronous,
        boolean oligometastatic,
        List<Decision> decisions,
        List<OrderedCourse> courses,
        Map<String, Double> progressed,
        List<StationRecord> stations,
        Map<Double, Boolean> unseen,
        List<Drawn> blood) {
    /** Nobody looks. */
    public static final ClinicRecord NONE = new ClinicRecord(
            new Chart(
                    List.of(),
                    Double.NaN,
                    Double.NaN,
                    List.of(),
                    Map.of(),
                    Double.NaN,
                    Double.NaN,
                    List.of(),
                    List.of()),
            List.of(),
            List.of(),
            Response.PROGRESSION,
            Double.NaN,
            false,
            false,
            List.of(),
            List.of(),
            Map.of());

    /** Copies the lists. */
    public ClinicRecord {
        scans = List.copyOf(scans);
        judgements = List.copyOf(judgements);
        decisions = List.copyOf(decisions);
        courses = List.copyOf(courses);
        progressed = Collections.unmodifiableMap(new TreeMap<>(progressed));
        stations = List.copyOf(stations);
        unseen = Collections.unmodifiableMap(new TreeMap<>(unseen));
        blood = List.copyOf(blood);
    }

    /**
     * Records what was seen of a patient whom nobody stages, and whose blood nobody looks at.
     *
     * @param chart what clinicians know at the end
     * @param scans each look with what was really there, in order of day
     * @param judgements responses, in order of day; empty where nobody judges
     * @param best the best of them
     * @param trueProgressionDay when the tumour really progressed; NaN if it did not
     * @param synchronous whether the first distant metastasis was found soon after the diagnosis
     * @param oligometastatic whether metastases were few when they were first found
     * @param decisions readings of rules, in order of day
     * @param courses when orders began courses of drugs, and ended them
     * @param progressed when courses ended at progression, by name
     */
    public ClinicRecord(
            Chart chart,
            List<Scan> scans,
            List<Recist.Judgement> judgements,
            Response best,
            double trueProgressionDay,
            boolean synchronous,
            boolean oligometastatic,
            List<Decision> decisions,
            List<OrderedCourse> courses,
            Map<String, Double> progressed) {
        this(
                chart,
                scans,
                judgements,
                best,
                trueProgressionDay,
                synchronous,
                oligometastatic,
                decisions,
                courses,
                progressed,
                List.of(),
                Map.of(),
                List.of());
    }

    /**
     * Returns how many nodes were seen to hold more than isolated tumour cells.
     *
     * @return nodes of all stations
     */
    public int positiveNodes() {
        return stations.stream().mapToInt(station -> station.seen().positive()).sum();
    }

    /**
     * Says whether the first station, the sentinel, was clear though others were not.
     *
     * @return true where no more than isolated cells was seen in it and more in another
     */
    public boolean sentinelMissed() {
        return positiveNodes() > 0 && stations.get(0).seen().positive() == 0;
    }

    /**
     * A course of a drug that began with an order.
     *
     * @param name its name
     * @param startDay from where its days count
     * @param stopDay when it was stopped; infinite if it was not
     */
    public record OrderedCourse(String name, double startDay, double stopDay) {}

    /**
     * A look and what was really there.
     *
     * @param look what was seen
     * @param things what each of its findings is, in their order
     */
    public record Scan(Look look, List<Thing> things) {
        /** Copies the list. */
        public Scan {
            things = List.copyOf(things);
        }
    }

    /**
     * A sample of blood and what was in it.
     *
     * @param sample what the laboratory reported
     * @param expected what was to be expected of the sample: cells, or the share of tumour DNA
     */
    public record Drawn(Sample sample, double expected) {}

    /**
     * What a finding really is.
     *
     * @param lesion id of the lesion; −1 for a benign nodule
     * @param diameterMm its true diameter
     */
    public record Thing(int lesion, double diameterMm) {}

    /**
     * Returns from where the days of an ordered course count.
     *
     * @param course its name
     * @return days from day 0; NaN where nothing began it
     */
    public double startDay(String course) {
        return courses.stream()
                .filter(given -> given.name().equals(course))
                .mapToDouble(OrderedCourse::startDay)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * Returns when an order or progression stopped a course.
     *
     * @param course its name
     * @return days from day 0; infinite where none did
     */
    public double stopDay(String course) {
        double progression = progressed.getOrDefault(course, Double.POSITIVE_INFINITY);
        return courses.stream()
                .filter(given -> given.name().equals(course))
                .mapToDouble(given -> Math.min(given.stopDay(), progression))
                .findFirst()
                .orElse(progression);
    }

    /**
     * Returns when progression was seen.
     *
     * @return the day of the scan; NaN if none was
     */
    public double progressionDay() {
        return judgements.stream()
                .filter(judgement -> judgement.response() == Response.PROGRESSION)
                .mapToDouble(Recist.Judgement::day)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * Returns how many benign nodules were taken for metastases.
     *
     * @return nodules found at least once
     */
    public int falseFindings() {
        Set<Integer> nodules = new LinkedHashSet<>();
        for (Scan scan : scans) {
            for (int i = 0; i < scan.things().size(); i++) {
                Finding finding = scan.look().findings().get(i);
                if (scan.things().get(i).lesion() < 0 && finding.metastasis()) {
                    nodules.add(finding.number());
                }
            }
        }
        return nodules.size();
    }

    /**
     * Returns how many decisions ordered something.
     *
     * @return decisions; those to wait and those that the patient declined are none
     */
    public int orders() {
        return (int) decisions.stream().filter(Decision::acts).count();
    }

    /**
     * Returns the first look.
     *
     * @return the look; empty where nobody looked
     */
    public Optional<Look> first() {
        return chart.looks().stream().findFirst();
    }
}
