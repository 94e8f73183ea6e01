package org.seedsoil.clinic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One scan and what was found in it.
 *
 * @param imaging name of the series of images
 * @param day when, in days from day 0
 * @param resultDay when its result is known
 * @param missed planned scans of the series that were missed in a row just before it
 * @param findings what was found, in the order of their numbers
 */
public record Look(String imaging, double day, double resultDay, int missed, List<Finding> findings) {
    /** Nobody has looked. */
    static final Look NONE = new Look("", Double.NaN, Double.NaN, 0, List.of());

    /** Copies the list. */
    public Look {
        findings = List.copyOf(findings);
    }

    /**
     * Finds a thing.
     *
     * @param number its number
     * @return what was measured; empty where it was not found
     */
    public Optional<Finding> find(int number) {
        return findings.stream().filter(finding -> finding.number() == number).findFirst();
    }

    /**
     * Returns what is taken for a metastasis.
     *
     * @return findings, nodes included; neither the primary nor what is known to be benign
     */
    public List<Finding> metastases() {
        return findings.stream().filter(Finding::metastasis).toList();
    }

    /**
     * Returns the volume of what is taken for metastases.
     *
     * @return cm³
     */
    public double volumeCm3() {
        return metastases().stream().mapToDouble(Finding::volumeCm3).sum();
    }

    /**
     * Returns the largest of what is taken for metastases.
     *
     * @return its diameter in mm; 0 without one
     */
    public double largestMm() {
        return metastases().stream().mapToDouble(Finding::diameterMm).max().orElse(0);
    }

    /** The same look where some things are known to be benign. */
    Look knowing(Set<Integer> benign) {
        return new Look(
                imaging,
                day,
                resultDay,
                missed,
                findings.stream()
                        .map(finding -> benign.contains(finding.number()) ? finding.benign() : finding)
                        .toList());
    }
}
