package org.seedsoil.clinic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Means of imaging, with what each finds. Of liver and CT it is fitted to published shares by size; the medians of other means in the liver are chosen so that
 * the same lesions (sizes as in Ko 2017) are found in published shares; the rest is assumed. A spread of 0.45 is that of CT in the liver everywhere.
 *
 * <ul>
 *   <li>CT, liver: 8, 55, 91, 95 and 100 % of metastases of 1–5, 6–10, 11–15, 16–20 and more mm (Ko 2017,
 *       doi:10.1371/journal.pone.0189797).
 *   <li>MRI and PET-CT, liver: 89 and 62 % of metastases, where CT finds 84 % (Tsili 2020, doi:10.1177/0284185120925481).
 *   <li>Ultrasound, liver: 48 % of metastases (van Ooijen 1996, Surgery 119:511–516).
 *   <li>CT, lung: 84 % of metastases that hands find, with slices of 5 mm, 89 % with 3 mm (doi:10.1055/s-2008-1038887); the median is assumed.
 * </ul>
 */
public enum Modality {
    /** Computed tomography with contrast. */
    CT("ct", 7.5, 4, 12, 10, 8, 9),
    /** Magnetic resonance imaging. */
    MRI("mri", 5.5, 8, 6, 4, 7, 7),
    /** Positron emission tomography with FDG, and CT. */
    PET_CT("pet-ct", 12, 8, 9, Double.POSITIVE_INFINITY, 8, 10),
    /** Bone scintigraphy. */
    BONE_SCAN(
            "bone-scan",
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            14,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY),
    /** No image: every lesion that has escaped, as it is. For theory, and labelled so. */
    ORACLE("oracle", 1e-6, 1e-6, 1e-6, 1e-6, 1e-6, 1e-6),
    /** Ultrasound of the abdomen and of superficial nodes. */
    ULTRASOUND("ultrasound", 15, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 9, 15);

    private static final double SPREAD = 0.45;

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never written
    private final double[] mediansMm;

    Modality(String word, double... mediansMm) {
        this.word = word;
        this.mediansMm = mediansMm;
    }

    /**
     * Returns the name in scenarios.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Returns the names in scenarios.
     *
     * @return all of them
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(Modality::word).toList();
    }

    /**
     * Finds one by its name.
     *
     * @param word as in scenarios
     * @return the modality
     */
    public static Modality of(String word) {
        return values()[words().indexOf(word)];
    }

    /**
     * Says whether it is no image that a clinician could have.
     *
     * @return true for the oracle
     */
    public boolean oracle() {
        return this == ORACLE;
    }

    /**
     * Says what it finds in a tissue.
     *
     * @param tissue where
     * @return the law; empty where it does not look
     */
    public Optional<Detection> detection(Tissue tissue) {
        double median = mediansMm[tissue.ordinal()];
        return median < Double.POSITIVE_INFINITY ? Optional.of(new Detection(median, SPREAD)) : Optional.empty();
    }
}
