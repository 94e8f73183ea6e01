package org.seedsoil.theory;

import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/**
 * The type of a lesion for life: where it grows and the clone that founded it.
 *
 * @param lineage index of the clone
 * @param organ index of the organ
 */
public record LesionType(int lineage, int organ) {
    /** Returns such lesions as the source of seeds, were they the primary. */
    Source asPrimary() {
        return Source.primary(lineage, organ);
    }

    /** Returns such metastases as the source of seeds. */
    Source asMetastasis() {
        return Source.metastasis(lineage, organ);
    }

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LesionType that && lineage == that.lineage && organ == that.organ;
    }

    @Override
    public int hashCode() {
        return 31 * lineage + organ;
    }
}
