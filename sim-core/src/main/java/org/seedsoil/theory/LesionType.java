package org.seedsoil.theory;

import org.seedsoil.disease.Disease;

/**
 * The type of a lesion for life: where it grows and the clone that founded it.
 *
 * @param organ index of the organ
 * @param lineage index of the clone
 */
public record LesionType(int organ, int lineage) {
    /**
     * Returns its name.
     *
     * @param disease the disease it belongs to
     * @return the organ, and the clone where there are several
     */
    public String name(Disease disease) {
        String where = disease.anatomy().organ(organ).name();
        return disease.clones().size() == 1
                ? where
                : where + "/" + disease.clones().get(lineage).name();
    }
}
