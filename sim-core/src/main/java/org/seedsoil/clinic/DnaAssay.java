package org.seedsoil.clinic;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/**
 * A test for tumour DNA in plasma that knows some mutations of the tumour. A dying cell releases a part of a copy of its genome into the blood, from where it is
 * cleared with a half-life; normal cells add a background. With c copies of the tumour and b of normal cells in a millilitre of plasma, the test reads (b +
 * c)·V·m molecules in V millilitres at m mutated places, of which a Poisson number of mean c·V·m is of the tumour. What is reported is their share; from
 * {@code limit} on tumour DNA is detected.
 *
 * <p>On average 0.014 % of a tumour cell's DNA is shed into the blood when it dies, with a half-life of 30 min; in 176 lung cancers the plasma held 0.21 copies in
 * a millilitre for each cm³ of tumour (Avanzini 2020, doi:10.1126/sciadv.abc4308). Tests with 16 mutations of the patient are in use (Reinert 2019,
 * doi:10.1001/jamaoncol.2019.0528). Background, limit and false positives are assumed.
 *
 * @param release copies of the tumour's genome that a dying cell leaves in the blood, in the mean
 * @param halfLifeDays of DNA in the blood
 * @param backgroundPerMl copies of the genome of normal cells in a millilitre of plasma
 * @param plasmaMl plasma that is read
 * @param mutations mutated places that are read
 * @param limit share of tumour DNA from which on it is detected
 * @param falsePositive probability that the test is positive whatever there is
 */
public record DnaAssay(
        double release,
        double halfLifeDays,
        double backgroundPerMl,
        double plasmaMl,
        int mutations,
        double limit,
        double falsePositive)
        implements Assay {
    /** Plasma is so much of the blood, with a haematocrit of 45 %. */
    public static final double PLASMA_OF_BLOOD = 0.55;

    private static final double ML_PER_LITRE = 1000;

    @Override
    public Analyte analyte() {
        return Analyte.DNA;
    }

    @Override
    public double threshold() {
        return limit;
    }

    /**
     * Returns how fast DNA is cleared.
     *
     * @return per day
     */
    public double clearance() {
        return Elementary.log(2) / halfLifeDays;
    }

    private static double perMl(double perLitre) {
        return perLitre / (PLASMA_OF_BLOOD * ML_PER_LITRE);
    }

    @Override
    public double expected(double perLitre) {
        double tumour = perMl(perLitre);
        return tumour / (backgroundPerMl + tumour);
    }

    /**
     * Returns how many molecules of the tumour the test reads in the mean.
     *
     * @param perLitre copies in a litre of blood
     * @return the mean of a Poisson number
     */
    public double molecules(double perLitre) {
        return perMl(perLitre) * plasmaMl * mutations;
    }

    @Override
    public Report read(double perLitre, RandomStream stream) {
        double mean = molecules(perLitre);
        double all = backgroundPerMl * plasmaMl * mutations + mean;
        double share = Math.min(1, Poisson.sample(mean, stream) / all);
        boolean mistaken = stream.nextOpen() < falsePositive;
        return mistaken ? new Report(Math.max(share, limit), true) : new Report(share, share >= limit);
    }

    @Override
    public String describe() {
        return "tumour DNA in " + Quantity.number(plasmaMl) + " mL of plasma, detected from a share of "
                + Quantity.format(limit, Dimension.FRACTION) + " on";
    }
}
