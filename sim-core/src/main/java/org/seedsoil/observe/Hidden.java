package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Counter;

/**
 * What is hidden behind what is seen at diagnosis: how often there is no distant metastasis but those that are manifest, by their number
 * and by their volume. A hidden one has cells on that day and grows past immune surveillance, then or later; sleepers and colonies that
 * die out do not count.
 */
public final class Hidden extends Observer<Hidden> {
    /** Words for numbers of manifest distant metastases. */
    public static final List<String> NUMBERS = List.of("0", "1", "2", "3", "4", "5-or-more");

    /** Words for their volume together. */
    public static final List<String> VOLUMES = List.of("none", "below-4-cm3", "4-to-32-cm3", "32-cm3-or-more");

    private static final double SMALL_CM3 = 4;
    private static final double LARGE_CM3 = 32;

    private final List<Counter> patientsByNumber = counters(NUMBERS.size());
    private final List<Counter> clearByNumber = counters(NUMBERS.size());
    private final List<Counter> patientsByVolume = counters(VOLUMES.size());
    private final List<Counter> clearByVolume = counters(VOLUMES.size());

    /** Opens an empty count. */
    public Hidden() {}

    private List<Counter> counters(int words) {
        List<Counter> counters = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            counters.add(part(new Counter()));
        }
        return List.copyOf(counters);
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        if (!outcome.diagnosed()) {
            return;
        }
        int seen = 0;
        double cells = 0;
        for (LesionRecord lesion : outcome.lesions()) {
            boolean there = spread.distant(lesion) && lesion.cellsAtDiagnosis() > 0;
            if (there && lesion.detectedDay() <= outcome.diagnosisDay()) {
                seen++;
                cells += lesion.cellsAtDiagnosis();
            }
        }
        boolean clear = seen == spread.distantAtDiagnosis();
        count(patientsByNumber, clearByNumber, Math.min(seen, NUMBERS.size() - 1), clear);
        count(patientsByVolume, clearByVolume, volume(cells / outcome.cellsPerCm3()), clear);
    }

    private static int volume(double cm3) {
        if (cm3 == 0) {
            return 0;
        }
        return cm3 < SMALL_CM3 ? 1 : cm3 < LARGE_CM3 ? 2 : 3;
    }

    private static void count(List<Counter> patients, List<Counter> clear, int word, boolean isClear) {
        patients.get(word).increment();
        clear.get(word).incrementIf(isClear);
    }

    /**
     * Returns how often nothing is hidden behind a number of manifest distant metastases.
     *
     * @param word index of the number in {@link #NUMBERS}
     * @return of the diagnosed patients with so many, the fraction without a hidden one
     */
    public Estimate clearByNumber(int word) {
        return Estimate.proportion(
                clearByNumber.get(word).value(), patientsByNumber.get(word).value());
    }

    /**
     * Returns how often nothing is hidden behind a volume of manifest distant metastases.
     *
     * @param word index of the volume in {@link #VOLUMES}
     * @return of the diagnosed patients with so much, the fraction without a hidden one
     */
    public Estimate clearByVolume(int word) {
        return Estimate.proportion(
                clearByVolume.get(word).value(), patientsByVolume.get(word).value());
    }
}
