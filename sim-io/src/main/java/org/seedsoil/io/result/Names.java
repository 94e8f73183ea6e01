package org.seedsoil.io.result;

import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Disease;

/** Turns indices and constants into the names that results use. */
final class Names {
    private final Disease disease;

    Names(Disease disease) {
        this.disease = disease;
    }

    Anatomy anatomy() {
        return disease.anatomy();
    }

    @Nullable
    String organ(int index) {
        return index < 0 ? null : disease.anatomy().organ(index).name();
    }

    String lineage(int cloneIndex) {
        return disease.clones().get(cloneIndex).name();
    }
}
