package org.seedsoil.clinic;

import org.seedsoil.random.RandomStream;

/**
 * What is looked for in a sample of blood, and how well: {@link CellCount} counts tumour cells, {@link DnaAssay} reads tumour DNA. An assay is told how much
 * there is in the patient's blood, and says what a laboratory would report.
 */
public sealed interface Assay permits CellCount, DnaAssay {
    /**
     * What a laboratory reports of a sample.
     *
     * @param value cells in the sample, or the share of tumour DNA
     * @param positive whether something is taken to be there
     */
    record Report(double value, boolean positive) {}

    /**
     * Returns what is looked for.
     *
     * @return cells or DNA
     */
    Analyte analyte();

    /**
     * Returns from which value on a sample is positive.
     *
     * @return cells in the sample, or the share of tumour DNA
     */
    double threshold();

    /**
     * Returns what is expected in a sample.
     *
     * @param perLitre what there is in a litre of blood: cells, or copies of the tumour's genome
     * @return in the unit of the value: cells in the sample, or the share of tumour DNA
     */
    double expected(double perLitre);

    /**
     * Draws a sample.
     *
     * @param perLitre what there is in a litre of blood: cells, or copies of the tumour's genome
     * @param stream the luck of this sample
     * @return what the laboratory reports
     */
    Report read(double perLitre, RandomStream stream);

    /**
     * Tells it, as part of a sentence.
     *
     * @return such as "tumour cells in 7.5 mL, positive from 5 on"
     */
    String describe();
}
