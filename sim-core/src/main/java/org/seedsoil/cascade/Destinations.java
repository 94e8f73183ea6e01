package org.seedsoil.cascade;

import java.util.Arrays;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * The table that stands in for the vessels when circulation and arrest are both off: the probability of each destination,
 * by source. What a row lacks to 1 is lost; a source without a row sends its seeds to itself. A seed that would be released
 * from a bed stays in it, for there is no next bed.
 */
public final class Destinations {
    private final boolean used;
    private final double[][] rows;

    private Destinations(boolean used, double[][] rows) {
        this.used = used;
        this.rows = rows;
    }

    /**
     * Reads the table.
     *
     * @param disease the body and the stages that are on
     * @return the table
     * @throws IllegalArgumentException if it is used and names an organ that the body lacks, or a row sums above 1
     */
    static Destinations of(Disease disease) {
        boolean used = !disease.has(CascadeStage.CIRCULATION) && !disease.has(CascadeStage.ARREST);
        int organs = disease.anatomy().size();
        double[][] rows = new double[used ? organs : 0][];
        for (int source = 0; source < rows.length; source++) {
            String name = disease.anatomy().organ(source).name();
            Map<String, Double> row = disease.destinations().getOrDefault(name, Map.of(name, 1.0));
            rows[source] = row(disease.anatomy(), row);
        }
        return new Destinations(used, rows);
    }

    private static double[] row(Anatomy anatomy, Map<String, Double> written) {
        double[] row = new double[anatomy.size()];
        written.forEach((name, probability) -> {
            int organ = anatomy.indexOf(name);
            if (organ < 0) {
                throw new IllegalArgumentException("destination " + name + " is not in the anatomy");
            }
            row[organ] = probability;
        });
        double sum = Arrays.stream(row).sum();
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("destinations sum to " + sum + ", above 1");
        }
        return row;
    }

    /**
     * Says whether the table decides.
     *
     * @return true when circulation and arrest are both off
     */
    public boolean areUsed() {
        return used;
    }

    /**
     * Returns the probability of a destination.
     *
     * @param source index of the organ of the lesion
     * @param organ index of the destination
     * @return per seed that enters the blood
     */
    public double reaches(int source, int organ) {
        return rows[source][organ];
    }

    /**
     * Returns the probability of being lost on the way; such seeds are booked to their source.
     *
     * @param source index of the organ of the lesion
     * @return per seed that enters the blood
     */
    public double loses(int source) {
        return Math.max(0, 1 - Arrays.stream(rows[source]).sum());
    }
}
