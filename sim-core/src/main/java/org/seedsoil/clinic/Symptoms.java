package org.seedsoil.clinic;

import java.util.List;

/**
 * When metastases after the diagnosis lead to a scan that nobody had planned.
 *
 * @param imaging which series of images it belongs to
 * @param diameterMm diameter at which a metastasis gives symptoms, by organ; infinite for never
 */
public record Symptoms(String imaging, List<Double> diameterMm) {
    /** Copies the list. */
    public Symptoms {
        diameterMm = List.copyOf(diameterMm);
    }
}
