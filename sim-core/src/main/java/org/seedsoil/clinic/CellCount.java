package org.seedsoil.clinic;

import org.seedsoil.quantity.Quantity;
import org.seedsoil.random.NegativeBinomial;
import org.seedsoil.random.RandomStream;

/**
 * A count of circulating tumour cells: units, for a cluster is seen once. In a sample of V litres from blood with c units a litre it is negative binomial with
 * the mean μ = c·V·recovery and the variance μ + μ²/k, that is Poisson about a mean which itself varies from hour to hour as a gamma number of shape k.
 *
 * <p>Counts vary by an order of magnitude and more within hours, far beyond Poisson (in mice: Williams 2020, doi:10.3389/fonc.2020.601085); at k = 1 one of
 * two means is more than ten times the other in 18 % of pairs. Five cells in 7.5 mL or more foretell a short life in metastatic breast cancer (Cristofanilli
 * 2004, N Engl J Med 351:781–791).
 *
 * @param litres volume of the sample
 * @param recovery share of the units that is found
 * @param dispersion k; the larger, the nearer to Poisson
 * @param cells units from which on the sample is positive
 */
public record CellCount(double litres, double recovery, double dispersion, int cells) implements Assay {
    private static final double ML_PER_LITRE = 1000;

    @Override
    public Analyte analyte() {
        return Analyte.CELLS;
    }

    @Override
    public double threshold() {
        return cells;
    }

    @Override
    public double expected(double perLitre) {
        return perLitre * litres * recovery;
    }

    @Override
    public Report read(double perLitre, RandomStream stream) {
        double count = NegativeBinomial.overdispersed(expected(perLitre), dispersion, stream);
        return new Report(count, count >= cells);
    }

    @Override
    public String describe() {
        return "tumour cells in " + Quantity.number(ML_PER_LITRE * litres) + " mL of blood, positive from " + cells
                + " on";
    }
}
