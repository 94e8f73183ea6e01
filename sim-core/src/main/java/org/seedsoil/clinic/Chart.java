package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.seedsoil.elementary.Elementary;

/**
 * What is known of a patient: looks whose results are in, and what was done. Nothing in it leads to the body. Days count from day 0.
 *
 * @param sites the site of each organ, by index
 * @param diagnosisDay when the patient was diagnosed
 * @param r0Day when the primary was first taken out with clear margins; NaN if never
 * @param looks scans, in order of day, as they are understood now: what a biopsy has shown to be benign is called so in all of them
 * @param treatedDays when things were first treated locally, by their numbers
 * @param day the day on which the chart is read
 * @param person age, goal and fitness
 * @param judgements responses, in order of day
 * @param courses courses of drugs that orders have begun, in order
 * @param histology what pathologists have said
 * @param samples samples of blood, in order of day
 */
public record Chart(
        List<Site> sites,
        double diagnosisDay,
        double r0Day,
        List<Look> looks,
        Map<Integer, Double> treatedDays,
        double day,
        Person person,
        List<Recist.Judgement> judgements,
        List<String> courses,
        Histology histology,
        List<Sample> samples) {
    private static final double TIMES_AS_MANY = 3;

    /** Copies what it is made of. */
    public Chart {
        sites = List.copyOf(sites);
        looks = List.copyOf(looks);
        treatedDays = new LinkedHashMap<>(treatedDays);
        judgements = List.copyOf(judgements);
        courses = List.copyOf(courses);
        samples = List.copyOf(samples);
    }

    /**
     * Tells what is known of a patient of whom neither tissue nor blood was looked at.
     *
     * @param sites the site of each organ, by index
     * @param diagnosisDay when the patient was diagnosed
     * @param r0Day when the primary was first taken out with clear margins; NaN if never
     * @param looks scans, in order of day
     * @param treatedDays when things were first treated locally, by their numbers
     * @param day the day on which the chart is read
     * @param ageYears age at diagnosis
     * @param judgements responses, in order of day
     * @param courses courses of drugs that orders have begun, in order
     */
    public Chart(
            List<Site> sites,
            double diagnosisDay,
            double r0Day,
            List<Look> looks,
            Map<Integer, Double> treatedDays,
            double day,
            double ageYears,
            List<Recist.Judgement> judgements,
            List<String> courses) {
        this(
                sites,
                diagnosisDay,
                r0Day,
                looks,
                treatedDays,
                day,
                Person.of(ageYears),
                judgements,
                courses,
                Histology.NONE,
                List.of());
    }

    @Override
    public List<Look> looks() {
        Set<Integer> benign = histology.benign();
        return benign.isEmpty()
                ? looks
                : looks.stream().map(look -> look.knowing(benign)).toList();
    }

    /**
     * Returns the age at diagnosis.
     *
     * @return years
     */
    public double ageYears() {
        return person.ageYears();
    }

    /**
     * Returns the stage.
     *
     * @return the stage after the operation; empty until it is known, and where nobody is staged
     */
    public Optional<Stage> stage() {
        return histology.stage();
    }

    @Override
    public Map<Integer, Double> treatedDays() {
        return Collections.unmodifiableMap(treatedDays);
    }

    /**
     * Returns what was known on an earlier day.
     *
     * @param earlier the day
     * @param begun courses of drugs that had begun by then, in order
     * @return the chart of that day
     */
    public Chart asOf(double earlier, List<String> begun) {
        List<Look> known =
                looks.stream().filter(look -> look.resultDay() <= earlier).toList();
        Map<Integer, Double> treated = new LinkedHashMap<>();
        treatedDays.forEach((number, when) -> {
            if (when <= earlier) {
                treated.put(number, when);
            }
        });
        List<Recist.Judgement> judged = judgements.stream()
                .filter(judgement -> known.stream().anyMatch(look -> look.day() == judgement.day()))
                .toList();
        double free = r0Day <= earlier ? r0Day : Double.NaN;
        return new Chart(
                sites,
                diagnosisDay,
                free,
                known,
                treated,
                earlier,
                person.asOf(earlier),
                judged,
                begun,
                histology.asOf(earlier),
                samples.stream().filter(sample -> sample.resultDay() <= earlier).toList());
    }

    /**
     * Returns the last look.
     *
     * @return the look; one that shows nothing where there was none
     */
    public Look last() {
        List<Look> all = looks();
        return all.isEmpty() ? Look.NONE : all.get(all.size() - 1);
    }

    /**
     * Returns the last sample of blood in which something was looked for.
     *
     * @param kind what
     * @return the sample; empty where none is known
     */
    public Optional<Sample> lastSample(Analyte kind) {
        return samples.stream().filter(sample -> sample.analyte() == kind).reduce((before, last) -> last);
    }

    /**
     * Says whether tumour DNA was detected in the days after the operation in which it tells of residual disease.
     *
     * @return empty where no such sample is known
     */
    public Optional<Boolean> residualDisease() {
        return samples.stream().filter(Sample::residual).map(Sample::positive).reduce(Boolean::logicalOr);
    }

    /**
     * Returns the last response.
     *
     * @return the response; empty where none was judged
     */
    public Optional<Response> response() {
        return judgements.isEmpty()
                ? Optional.empty()
                : Optional.of(judgements.get(judgements.size() - 1).response());
    }

    /**
     * Returns what is new.
     *
     * @return what is taken for metastases in the last look and in no earlier one; nothing where there is no earlier one
     */
    public List<Finding> fresh() {
        List<Look> all = looks();
        List<Look> before = all.subList(0, Math.max(0, all.size() - 1));
        return last().metastases().stream()
                .filter(finding -> !before.isEmpty()
                        && before.stream()
                                .noneMatch(look -> look.find(finding.number()).isPresent()))
                .toList();
    }

    /**
     * Returns what grows.
     *
     * @return what is taken for metastases in the last look and is a fifth, and 5 mm, larger than it was when smallest in that series of images
     */
    public List<Finding> growing() {
        return last().metastases().stream()
                .filter(finding -> Recist.beyond(finding.diameterMm(), smallest(finding.number())))
                .toList();
    }

    private double smallest(int number) {
        return looks().stream()
                .filter(look -> look.imaging().equals(last().imaging()))
                .flatMap(look -> look.find(number).stream())
                .mapToDouble(Finding::diameterMm)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Says whether something is taken for a distant metastasis.
     *
     * @param finding what was found
     * @return false for the primary, for nodes and for what is known to be benign
     */
    public boolean distant(Finding finding) {
        return finding.metastasis() && sites.get(finding.organ()).distant();
    }

    /**
     * Returns what is taken for distant metastases in a look.
     *
     * @param look the look
     * @return findings
     */
    public List<Finding> distant(Look look) {
        return look.findings().stream().filter(this::distant).toList();
    }

    /**
     * Returns the first look in which a distant metastasis is found.
     *
     * @return the look; empty if there is none
     */
    public Optional<Look> firstDistant() {
        return looks().stream().filter(look -> !distant(look).isEmpty()).findFirst();
    }

    /**
     * Says whether metastases are synchronous: first found within a window around the diagnosis.
     *
     * @param windowDays its length from the diagnosis
     * @return false where they came later or none was found
     */
    public boolean synchronous(double windowDays) {
        return firstDistant()
                .map(look -> look.day() <= diagnosisDay + windowDays)
                .orElse(false);
    }

    /**
     * Returns when the patient was first free of disease as far as was known: the primary taken out with clear margins, and whatever had been found by
     * then treated locally.
     *
     * @return the day of the last of these treatments; NaN if that never came
     */
    public double freeDay() {
        double day = r0Day;
        double before = Double.NaN;
        while (day != before && !Double.isNaN(day)) {
            before = day;
            for (int number : foundBy(before)) {
                day = Math.max(day, treatedDays.getOrDefault(number, Double.NaN));
            }
        }
        return day;
    }

    /** Everything but the primary that was found up to a day. */
    private Set<Integer> foundBy(double day) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Look look : looks()) {
            if (look.day() <= day) {
                look.metastases().forEach(finding -> found.add(finding.number()));
            }
        }
        return found;
    }

    /**
     * Returns when the disease came back: the first look after the patient was free of disease in which anything is found that had not been found by then, or
     * that had been treated, the place of the primary included.
     *
     * @return the day of that look; NaN if there is none
     */
    public double recurrenceDay() {
        double free = freeDay();
        for (Look look : looks()) {
            if (look.day() > free && look.findings().stream().anyMatch(finding -> finding.label() != Label.BENIGN)) {
                return look.day();
            }
        }
        return Double.NaN;
    }

    /**
     * Returns the disease-free interval.
     *
     * @return days from the end of curative treatment to the first finding after it; NaN where either is missing
     */
    public double diseaseFreeDays() {
        return recurrenceDay() - freeDay();
    }

    /**
     * Says whether metastases are few when they are first found: then disease is called oligometastatic.
     *
     * @param rule what is few
     * @return false where none was found
     */
    public boolean oligometastatic(FewMetastases rule) {
        return firstDistant().map(look -> few(look, rule)).orElse(false);
    }

    /** Whether metastases are few in a look. */
    boolean few(Look look, FewMetastases rule) {
        List<Finding> found = distant(look);
        Set<Site> places = new LinkedHashSet<>();
        found.forEach(finding -> places.add(sites.get(finding.organ())));
        boolean controlled = !rule.primaryControlled() || primaryControlled(look);
        return found.size() <= rule.lesions() && places.size() <= rule.sites() && controlled;
    }

    /**
     * Says whether the primary is controlled, as far as a look shows.
     *
     * @param look the look
     * @return true where it is not seen, or has been taken out with clear margins
     */
    public boolean primaryControlled(Look look) {
        return look.findings().stream().noneMatch(Finding::primary) || r0Day <= look.day();
    }

    /**
     * Returns the doubling time of the largest metastasis that has been measured twice in one series of images.
     *
     * @return days in which its volume doubles, between the first two measurements; empty where there is none that grew
     */
    public OptionalDouble doublingDays() {
        for (Finding finding : largestFirst()) {
            List<Look> measured = new ArrayList<>();
            for (Look look : looks()) {
                boolean same = measured.isEmpty() || measured.get(0).imaging().equals(look.imaging());
                if (same && look.find(finding.number()).isPresent()) {
                    measured.add(look);
                }
            }
            if (measured.size() > 1) {
                double days = doubling(measured.get(0), measured.get(1), finding.number());
                return days > 0 && days < Double.POSITIVE_INFINITY ? OptionalDouble.of(days) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    private List<Finding> largestFirst() {
        Map<Integer, Finding> first = new LinkedHashMap<>();
        for (Look look : looks()) {
            distant(look).forEach(finding -> first.putIfAbsent(finding.number(), finding));
        }
        return first.values().stream()
                .sorted(Comparator.comparingDouble(Finding::diameterMm).reversed())
                .toList();
    }

    private static double doubling(Look one, Look other, int number) {
        double growth = Elementary.log(other.find(number).orElseThrow().diameterMm()
                / one.find(number).orElseThrow().diameterMm());
        return Elementary.log(2.0) * (other.day() - one.day()) / (TIMES_AS_MANY * growth);
    }
}
