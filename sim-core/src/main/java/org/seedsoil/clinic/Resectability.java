package org.seedsoil.clinic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * What can be taken out of what a scan shows: by size, by number in a site, and by what would be left of the organ. Each metastasis goes with a margin around it; metastases that lie close
 * together go apart all the same, so that what is left is told too low rather than too high.
 *
 * @param marginMm width of the margin
 * @param largestMm diameter above which a metastasis cannot be taken out; infinite: any can
 * @param number the most that can be taken out of one site; infinite: any number
 * @param remnants what has to be left of organs, by index
 */
public record Resectability(double marginMm, double largestMm, double number, Map<Integer, Remnant> remnants) {
    /** Copies the map. */
    public Resectability {
        remnants = Collections.unmodifiableMap(new LinkedHashMap<>(remnants));
    }

    /**
     * What has to be left of an organ.
     *
     * @param volumeCm3 its volume
     * @param least share that has to be left
     */
    public record Remnant(double volumeCm3, double least) {
        /**
         * Returns the share of the organ that would be left.
         *
         * @param chart what is known, with a look
         * @param organ index of the organ
         * @param marginMm width of the margin
         * @return below 0 where more would be taken than there is
         */
        double left(Chart chart, int organ, double marginMm) {
            double taken = 0;
            for (Finding finding : chart.distant(chart.last())) {
                double cm = (finding.diameterMm() + 2 * marginMm) / 10;
                taken += finding.organ() == organ ? Math.PI / 6 * cm * cm * cm : 0;
            }
            return 1 - taken / volumeCm3;
        }
    }

    /**
     * Says whether all that is taken for distant metastases in the last look can be taken out.
     *
     * @param chart what is known, with a look
     * @return true where nothing is found, too
     */
    public boolean holds(Chart chart) {
        return against(chart).isEmpty();
    }

    /** What speaks against it; empty where nothing does. */
    String against(Chart chart) {
        Map<Site, Integer> bySite = new LinkedHashMap<>();
        for (Finding finding : chart.distant(chart.last())) {
            if (finding.diameterMm() > largestMm) {
                return "largest " + Quantity.format(finding.diameterMm(), Dimension.LENGTH);
            }
            Site site = chart.sites().get(finding.organ());
            if (bySite.merge(site, 1, Integer::sum) > number) {
                return "more than " + Quantity.number(number) + " in " + site.name();
            }
        }
        for (Map.Entry<Integer, Remnant> organ : remnants.entrySet()) {
            double left = organ.getValue().left(chart, organ.getKey(), marginMm);
            if (left < organ.getValue().least()) {
                String name = chart.sites().get(organ.getKey()).name();
                return "remnant of " + name + " " + Digits.fixed(Math.max(0, left), 2);
            }
        }
        return "";
    }
}
