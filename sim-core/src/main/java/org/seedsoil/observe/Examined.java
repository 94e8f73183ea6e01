package org.seedsoil.observe;

import java.util.List;
import java.util.Optional;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Marker;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.clinic.Staging;

/**
 * What clinicians look at in the patients of a cohort, and so what there is to tell of them.
 *
 * @param scans whether there are images
 * @param staging the table by which patients are staged; empty where they are not
 * @param analytes what is looked for in blood
 * @param biopsies whether rules order biopsies
 * @param fitness whether fitness is graded
 * @param markers names of the markers that are looked for in tissue
 */
public record Examined(
        boolean scans,
        Optional<StageTable> staging,
        List<Analyte> analytes,
        boolean biopsies,
        boolean fitness,
        List<String> markers) {
    /** Nobody looks. */
    public static final Examined NOTHING = new Examined(false, Optional.empty(), List.of(), false, false, List.of());

    /** Copies the lists. */
    public Examined {
        analytes = List.copyOf(analytes);
        markers = List.copyOf(markers);
    }

    /** What a clinic looks at. */
    static Examined of(Clinic clinic) {
        return new Examined(
                clinic.looks(),
                clinic.staging().map(Staging::table),
                clinic.analytes(),
                clinic.ordersBiopsies(),
                clinic.fitness().isPresent(),
                clinic.markers().stream().map(Marker::name).toList());
    }
}
